/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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
