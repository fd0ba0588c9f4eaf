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
package sc.fiji.neurometa.inference.voxelwise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass.UnitField;

/**
 * A permutation test of the mean value in given regions of a map: for each region, the number of null maps whose mean is
 * at least the observed one, ties counted. A result is one number per region.
 */
public final class RegionMeans implements PermutationTest<int[]> {

	private final Supplier<? extends UnitField> fields;
	private final int voxels;
	private final int[][] regions;
	private final IntToDoubleFunction value;
	private final long seed;
	private final double[] observed;

	/**
	 * @param fields makes a source of null maps for a thread
	 * @param observed the observed map in units
	 * @param regions for each region its voxels by ordinal
	 * @param value converts a number of units to a value
	 * @param seed the seed of the run
	 */
	public RegionMeans(final Supplier<? extends UnitField> fields, final int[] observed, final int[][] regions,
		final IntToDoubleFunction value, final long seed)
	{
		this.fields = fields;
		this.regions = regions.clone();
		this.value = value;
		this.seed = seed;
		voxels = observed.length;
		this.observed = new double[regions.length];
		for (int r = 0; r < regions.length; r++)
			this.observed[r] = mean(observed, r);
	}

	/** The mean, always added up in the same order. */
	private double mean(final int[] units, final int region) {
		double sum = 0;
		for (final int v : regions[region])
			sum += value.applyAsDouble(units[v]);
		return sum / regions[region].length;
	}

	@Override
	public int[] run(final long first, final int count, final Progress progress) {
		final AtomicIntegerArray reaching = new AtomicIntegerArray(regions.length);
		Permutations.forEach(count, progress, () -> {
			final IntFunction<int[]> maps = VoxelwiseNull.maps(fields, voxels, seed, first);
			return i -> {
				final int[] units = maps.apply(i);
				for (int r = 0; r < regions.length; r++)
					if (mean(units, r) >= observed[r]) reaching.incrementAndGet(r);
			};
		});
		final int[] counts = new int[regions.length];
		for (int r = 0; r < counts.length; r++)
			counts[r] = reaching.get(r);
		return counts;
	}

	@Override
	public int[] merge(final int[] earlier, final int[] later) {
		for (int r = 0; r < earlier.length; r++)
			earlier[r] += later[r];
		return earlier;
	}

	@Override
	public void write(final int[] result, final DataOutput out) throws IOException {
		StoredNumbers.write(result, out);
	}

	@Override
	public int[] read(final DataInput in) throws IOException {
		final int[] result = StoredNumbers.readInts(in);
		if (result.length != regions.length) throw new IOException(result.length + " regions");
		return result;
	}
}
