package sc.fiji.neurometa.inference.permutation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import sc.fiji.neurometa.inference.Progress;

/**
 * A test by permutations, of whatever kind. Permutation i is a pure function of the test and of i, so what a range of
 * indices gives is too: ranges can be run anywhere, in any order, on any number of threads, and merged. {@link
 * PermutationDriver} runs any of them.
 * <p>
 * Memory is fixed for each thread, whatever the number of permutations: a few numbers per voxel of the mask and per focus. A
 * result holds a few numbers per permutation or per voxel; what it is, the tests say.
 *
 * @param <R> what a range gives
 */
public interface PermutationTest<R> {

	/**
	 * Runs a range of permutations on as many threads as {@link sc.fiji.neurometa.space.Workers} has.
	 *
	 * @param first index of the first permutation, 0 or more
	 * @param count how many, at least 1
	 * @param progress learns of each permutation, and can stop the run between two
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	R run(long first, int count, Progress progress);

	/**
	 * What two neighbouring ranges give together: the same, to the bit, as their union in one go.
	 *
	 * @param earlier of the range of smaller indices; its memory may be used for the result, so it is not to be used again
	 * @param later of the range that follows
	 */
	R merge(R earlier, R later);

	/** Writes a result, to be read by {@link #read} of an equal test. */
	void write(R result, DataOutput out) throws IOException;

	/**
	 * Reads a result, to the bit.
	 *
	 * @throws IOException when the bytes do not hold one
	 */
	R read(DataInput in) throws IOException;

	/** How many permutations a thread computes at once: ranges are best multiples of it. */
	default int piece() {
		return 1;
	}
}
