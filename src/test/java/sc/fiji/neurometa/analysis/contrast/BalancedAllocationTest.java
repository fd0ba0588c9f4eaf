package sc.fiji.neurometa.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.ProbabilisticAle;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Allocated;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Group;

/** A warm permutation of the balanced contrast, with all that is measured of it, makes no object for each cluster. */
class BalancedAllocationTest {

	private static final long FEW = 512;

	private static PreparedFoci prepared(final ExperimentSet literature, final AleSettings settings) {
		return PreparedFoci.of(literature, SmallRuns.MASK, settings);
	}

	private static int[][] subsets(final int experiments) {
		final RandomSubsets subsets = new RandomSubsets(experiments, 12, experiments);
		return IntStream.range(0, 8).mapToObj(subsets::draw).toArray(int[][]::new);
	}

	@ParameterizedTest
	@ValueSource(strings = { "VOXEL_FWE", "CLUSTER_FWE", "CLUSTER_MASS_FWE" })
	void permutations(final Correction correction) {
		final AleSettings settings = SmallContrasts.ale(correction);
		final PooledLiteratures pool = PooledLiteratures.of(prepared(SmallContrasts.a(), settings), prepared(SmallContrasts.b(), settings));
		final int[][] a = subsets(pool.sizeA()), b = subsets(pool.sizeB());
		final BalancedPermutations test = new BalancedPermutations(pool, a, b, convergence(pool, Group.A, a, settings), convergence(
			pool, Group.B, b, settings), SmallRuns.MASK, SmallRuns.MASK, settings);
		assertTrue(test.run(0, 1, Progress.NONE).inA()[0] > 0, "there is something to measure");
		Allocated.assertAtMost("balanced, " + correction, FEW, 50, test);
	}

	private static ProbabilisticAle convergence(final PooledLiteratures pool, final Group group, final int[][] subsets,
		final AleSettings settings)
	{
		final List<KernelFoci> experiments = IntStream.of(pool.of(group)).mapToObj(pool.kernelFoci()::get).toList();
		return ProbabilisticAle.of(experiments, SmallRuns.MASK, settings, subsets, Progress.NONE);
	}
}
