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
package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.space.Workers;

/**
 * The ALE of a set of experiments without any one of them, at some voxels. It is summed up again from the MA values of the
 * others, which are kept, in their order: the same operations as in {@link Ale#of}, so it is bit-identical to an ALE of the
 * others. Dividing {@code 1 - MA} out of {@code 1 - ALE} would need one MA map only, but be off in the last digits,
 * and far from any focus by more: {@code 1 - ALE} holds no more than six digits of an ALE of 1e-10. An ALE value at the
 * edge of a bin of the null distribution would then have another p than in an analysis of the others.
 * <p>
 * Memory is a value per experiment and voxel. As a {@link Ale.Reader} it collects them; after that it is thread-safe.
 */
public final class LeaveOneOutAle implements Ale.Reader {

	private static final int CHUNK = 4096;

	private final int[] ordinals;
	private final double[][] ma;

	/**
	 * @param experiments number of experiments
	 * @param ordinals the voxels, ascending by ordinal of the mask
	 */
	public LeaveOneOutAle(final int experiments, final int[] ordinals) {
		this.ordinals = ordinals.clone();
		ma = new double[experiments][ordinals.length];
	}

	/** Size in bytes. */
	public static long bytes(final int experiments, final int voxels) {
		return (long) Double.BYTES * experiments * voxels;
	}

	@Override
	public void read(final int experiment, final double[] values, final int first, final int end) {
		for (int i = place(first); i < ordinals.length && ordinals[i] < end; i++)
			ma[experiment][i] = values[ordinals[i]];
	}

	private int place(final int ordinal) {
		final int found = Arrays.binarySearch(ordinals, ordinal);
		return found < 0 ? -1 - found : found;
	}

	/**
	 * The ALE of the other experiments, on as many threads as {@link Workers} has.
	 *
	 * @param experiment number of the one that is left out
	 * @return the values in the order of the voxels
	 */
	public double[] without(final int experiment) {
		final double[] ale = new double[ordinals.length];
		final List<Integer> chunks = IntStream.rangeClosed(0, (ale.length - 1) / CHUNK).boxed().toList();
		Workers.forEach(chunks, chunk -> {
			final int end = Math.min(ale.length, (chunk + 1) * CHUNK);
			for (int e = 0; e < ma.length; e++)
				if (e != experiment) add(ma[e], chunk * CHUNK, end, ale);
		});
		return ale;
	}

	private static void add(final double[] ma, final int first, final int end, final double[] ale) {
		for (int i = first; i < end; i++)
			ale[i] += ma[i] * (1 - ale[i]);
	}
}
