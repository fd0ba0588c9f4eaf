package sc.fiji.neurometa.inference.permutation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;

/**
 * The test of a map by the maxima of maps under the null hypothesis. Of each permutation the largest value is kept, and for
 * each cluster-forming threshold size and mass of the largest cluster: 8 bytes, and 12 for each threshold.
 *
 * @param engine computes one permutation
 * @param formingValues the cluster-forming thresholds of the engine
 * @param seed the seed of the run
 */
public record MaximaPermutations(PermutationEngine engine, double[] formingValues, long seed) implements
	PermutationTest<NullMaxima>
{

	@Override
	public NullMaxima run(final long first, final int count, final Progress progress) {
		return Permutations.run(engine, formingValues, seed, first, count, progress);
	}

	@Override
	public NullMaxima merge(final NullMaxima earlier, final NullMaxima later) {
		return earlier.with(later);
	}

	@Override
	public void write(final NullMaxima result, final DataOutput out) throws IOException {
		result.write(out);
	}

	@Override
	public NullMaxima read(final DataInput in) throws IOException {
		return NullMaxima.read(in);
	}
}
