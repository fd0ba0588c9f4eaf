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
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;

/**
 * Some neighbouring slices of the sum over experiments of {@code -ln(1 - MA)}, quantised to integers of at most 15
 * bits: few enough to stay in the processor's cache while the kernels of all foci are applied. The foci of an
 * experiment raise its values to at least those of their kernels, four voxels at once; the values are then added to the
 * sums.
 * <p>
 * <b>The larger of two.</b> Kernels are {@linkplain PackedKernel#marked() marked}: the highest bit of each lane is 1. With k
 * the 15 bits of a kernel and e those of the experiment, the difference of words {@code 1k - e} keeps that 1 in a lane
 * where {@code k >= e}, and borrows from no other lane. From it follows a mask of 15 ones for these lanes, and {@code d =
 * max(k - e, 0)}, which is added to e.
 * <p>
 * <b>Sums</b> have 32 bits a voxel: the even lanes of a word of values belong to one word, the odd ones to another. An
 * experiment with few foci here adds each d to them at once; for more it is faster to add all values of the experiment in
 * one loop over all words when its last focus is in.
 * <p>
 * Memory is six bytes for each voxel of the slab. For one thread.
 */
final class QuantisedSlab {

	private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;
	/** Without the marks. */
	private static final long EVEN_LANES = 0x0000_7fff_0000_7fffL;
	/** Largest number of foci of an experiment that are added one by one. */
	private static final int FEW = 6;

	private final PackedGrid box;
	private final int slices;
	private final boolean additive;
	private final long[] experiment;
	private final long[] even;
	private final long[] odd;
	private int[] near = new int[64];
	private int first;

	/**
	 * @param box the box
	 * @param slices number of its slices that are computed at once
	 * @param additive whether all foci add up, instead of the largest of each experiment
	 */
	QuantisedSlab(final PackedGrid box, final int slices, final boolean additive) {
		this.box = box;
		this.slices = slices;
		this.additive = additive;
		experiment = new long[box.words(slices)];
		even = new long[experiment.length];
		odd = new long[experiment.length];
	}

	/** Resets all sums and starts with the slices from the given one on. */
	void start(final int firstSlice) {
		first = firstSlice;
		Arrays.fill(even, 0);
		Arrays.fill(odd, 0);
	}

	/**
	 * Adds an experiment.
	 *
	 * @param kernel its kernel, marked
	 * @param lanes the lane of each focus as if it lay in the first slice of a box
	 * @param sliceOf the slice of each focus in the box
	 * @param from the experiment's first focus
	 * @param end one past its last focus
	 */
	void add(final PackedKernel kernel, final int[] lanes, final int[] sliceOf, final int from, final int end) {
		final int size = near(kernel.reach(), sliceOf, from, end);
		if (size == 0) return;
		final boolean direct = additive || size == 1;
		for (int i = 0; i < size; i++) {
			final int slice = sliceOf[near[i]] - first, lane = lanes[near[i]] + box.offset(0, 0, slice);
			final int focus = lane >> PackedGrid.LOG2_LANES, low = kernel.first(lane, -slice),
				high = kernel.first(lane, slices - slice);
			if (direct) add(even, odd, focus, kernel.words(lane), kernel.places(lane), low, high);
			else if (size <= FEW) raise(experiment, even, odd, focus, kernel.words(lane), kernel.places(lane), low, high);
			else raise(experiment, focus, kernel.words(lane), kernel.places(lane), low, high);
		}
		if (direct) return;
		if (size > FEW) addAll(experiment, even, odd);
		else for (int i = 0; i < size; i++) {
			final int slice = sliceOf[near[i]] - first, lane = lanes[near[i]] + box.offset(0, 0, slice);
			clear(experiment, lane >> PackedGrid.LOG2_LANES, kernel.places(lane), kernel.first(lane, -slice),
				kernel.first(lane, slices - slice));
		}
	}

	/** Lists the foci that reach the slab. */
	private int near(final int reach, final int[] sliceOf, final int from, final int end) {
		if (near.length < end - from) near = new int[end - from];
		int size = 0;
		for (int f = from; f < end; f++)
			if (sliceOf[f] >= first - reach && sliceOf[f] < first + slices + reach) near[size++] = f;
		return size;
	}

	private static void add(final long[] even, final long[] odd, final int focus, final long[] words, final int[] places,
		final int from, final int end)
	{
		for (int i = from; i < end; i++) {
			final int at = focus + places[i];
			even[at] += words[i] & EVEN_LANES;
			odd[at] += words[i] >>> 16 & EVEN_LANES;
		}
	}

	private static void raise(final long[] experiment, final long[] even, final long[] odd, final int focus,
		final long[] words, final int[] places, final int from, final int end)
	{
		for (int i = from; i < end; i++) {
			final int at = focus + places[i];
			final long e = experiment[at], ahead = words[i] - e, larger = ahead & HIGHEST_BITS;
			final long d = ahead & larger - (larger >>> 15);
			experiment[at] = e + d;
			even[at] += d & EVEN_LANES;
			odd[at] += d >>> 16 & EVEN_LANES;
		}
	}

	private static void raise(final long[] experiment, final int focus, final long[] words, final int[] places,
		final int from, final int end)
	{
		for (int i = from; i < end; i++) {
			final int at = focus + places[i];
			final long e = experiment[at], ahead = words[i] - e, larger = ahead & HIGHEST_BITS;
			experiment[at] = e + (ahead & larger - (larger >>> 15));
		}
	}

	private static void clear(final long[] experiment, final int focus, final int[] places, final int from,
		final int end)
	{
		for (int i = from; i < end; i++)
			experiment[focus + places[i]] = 0;
	}

	/** Adds all values of the experiment to the sums and clears it. */
	private static void addAll(final long[] experiment, final long[] even, final long[] odd) {
		for (int i = 0; i < experiment.length; i++) {
			final long e = experiment[i];
			even[i] += e & EVEN_LANES;
			odd[i] += e >>> 16 & EVEN_LANES;
			experiment[i] = 0;
		}
	}

	/**
	 * Reads the sums of voxels.
	 *
	 * @param lanes the lane in the slab of each voxel
	 * @param from the first voxel
	 * @param end one past the last
	 * @param units receives the sums
	 */
	void read(final int[] lanes, final int from, final int end, final int[] units) {
		for (int i = from; i < end; i++) {
			final long[] half = (lanes[i] & 1) == 0 ? even : odd;
			units[i] = (int) (half[lanes[i] >> PackedGrid.LOG2_LANES] >>> 16 * (lanes[i] & 2));
		}
	}
}
