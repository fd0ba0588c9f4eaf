package sc.fiji.neurometa.inference.permutation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import sc.fiji.neurometa.inference.Progress;

/**
 * A permutation test of any kind. Permutation i is a pure function of the test and of i, so the result of a range of
 * indices is too: ranges can be run anywhere, in any order, on any number of threads, and merged. {@link
 * PermutationDriver} runs any of them.
 * <p>
 * Memory is fixed for each thread, for any number of permutations: a few numbers per voxel of the mask and per focus. A
 * result holds a few numbers per permutation or per voxel, as each test documents.
 *
 * @param <R> result of a range
 */
public interface PermutationTest<R> {

	/**
	 * Runs a range of permutations on as many threads as {@link sc.fiji.neurometa.space.Workers} has.
	 *
	 * @param first index of the first permutation, 0 or more
	 * @param count how many, at least 1
	 * @param progress receives each permutation and may cancel between two
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	R run(long first, int count, Progress progress);

	/**
	 * The merged result of two neighbouring ranges: bit-identical to that of their union run at once.
	 *
	 * @param earlier of the range of smaller indices; its memory may be reused for the result, so it must not be used again
	 * @param later of the range that follows
	 */
	R merge(R earlier, R later);

	/** Writes a result, for {@link #read} of an equal test. */
	void write(R result, DataOutput out) throws IOException;

	/**
	 * Reads a result, bit-identical to the one written.
	 *
	 * @throws IOException when the bytes do not hold one
	 */
	R read(DataInput in) throws IOException;

	/** Number of permutations that a thread computes at once: ranges are best multiples of it. */
	default int piece() {
		return 1;
	}
}
