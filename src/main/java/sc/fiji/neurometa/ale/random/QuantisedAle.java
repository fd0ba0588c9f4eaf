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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.ale.QuantisedScale;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Whole ALE maps of random foci, for null hypotheses that need every voxel, and for sets with so many foci that {@link
 * CandidateSearch} would have to evaluate too many voxels. Every experiment keeps its number of foci and its kernel;
 * each focus is drawn, independently and with replacement, from {@link NullFoci}: uniformly, or from the foci of a
 * database (SCALE; Langner et al. 2014, NeuroImage 99:559-570,
 * <a href="https://doi.org/10.1016/j.neuroimage.2014.06.007">doi:10.1016/j.neuroimage.2014.06.007</a>). The same random
 * numbers give the same foci as in {@link RandomFoci}.
 * <p>
 * Maps are quantised, {@code -ln(1 - ALE) = sum_e -ln(1 - MA_e)} in integer multiples of a unit u: u is the peak of the
 * largest kernel divided by 32,767, so that the value of a kernel fits in 15 bits and four voxels in a word; for voxels
 * of 2 mm about 3e-7. Rounding each MA to the nearest unit changes the sum of n experiments by at most {@code n u / 2}
 * (of n foci under the additive model), and by about {@code u sqrt(n / 12)}, 2e-6 for hundreds of experiments. A test
 * of every voxel must count ties, and so compares sums that are rounded alike: {@link #observed} gives those of the
 * observed foci.
 * <p>
 * Sums of integers do not depend on their order, so the same random numbers give bit-identical maps however the work is
 * divided. Immutable and thread-safe; {@link Draws} is for one thread.
 */
public final class QuantisedAle {

	/** Number of slices computed at once: for usual masks half a megabyte, which fits in the cache of a processor core. */
	private static final int SLICES = 8;

	private final Mask mask;
	private final NullFoci nullFoci;
	private final boolean additive;
	private final int[] firstFocus;
	private final double unit;
	private final PackedGrid box;
	private final PackedKernel[] kernels;
	private final int[] laneOfFocus;
	private final int[] sliceOfFocus;
	private final boolean[] reachesMask;
	private final int[] laneOfVoxel;
	private final int[] firstOfSlice;

	/**
	 * @param experiments whose numbers of foci and kernels are kept
	 * @param mask the voxels to compute
	 * @param nullFoci the foci from which random experiments take theirs, on the same grid
	 * @param model combines the foci of an experiment
	 */
	public QuantisedAle(final List<KernelFoci> experiments, final Mask mask, final NullFoci nullFoci,
		final MaModel model)
	{
		this.mask = mask.on(nullFoci.grid());
		this.nullFoci = nullFoci;
		additive = model == MaModel.ADDITIVE;
		firstFocus = new int[experiments.size() + 1];
		for (int e = 0; e < experiments.size(); e++)
			firstFocus[e + 1] = firstFocus[e] + experiments.get(e).foci().size();
		final double volume = nullFoci.grid().voxelVolumeMm3();
		final double peak = experiments.stream().mapToDouble(e -> QuantisedScale.sum(e.kernel().peak(volume))).max()
			.orElseThrow(() -> new IllegalArgumentException("No experiments"));
		final int addends = additive ? firstFocus[experiments.size()] : experiments.size();
		unit = peak / Math.min(PackedGrid.LARGEST, (Integer.MAX_VALUE - addends) / addends);
		final Map<Kernel, LogKernel> cores = new HashMap<>();
		experiments.forEach(e -> cores.computeIfAbsent(e.kernel(),
			k -> new LogKernel(new KernelStencil(k, nullFoci.grid(), -StrictMath.expm1(-unit / 2)), unit / 2)));
		final int[] reach = new int[3];
		Arrays.setAll(reach, axis -> cores.values().stream().mapToInt(c -> c.reach(axis)).max().orElseThrow());
		box = new PackedGrid(this.mask, nullFoci.support(mask), reach);
		final Map<Kernel, PackedKernel> packed = new HashMap<>();
		kernels = experiments.stream().map(e -> packed.computeIfAbsent(e.kernel(),
			k -> new PackedKernel(cores.get(k), box, g -> Math.round(g / unit)).marked())).toArray(PackedKernel[]::new);
		laneOfFocus = new int[nullFoci.foci()];
		sliceOfFocus = new int[nullFoci.foci()];
		reachesMask = new boolean[nullFoci.foci()];
		final boolean[] near = Vicinity.of(this.mask, reach);
		final Grid grid = nullFoci.grid();
		for (int f = 0; f < laneOfFocus.length; f++) {
			final int voxel = nullFoci.voxel(f);
			laneOfFocus[f] = box.lane(box.position(0, grid.x(voxel)), box.position(1, grid.y(voxel)), 0);
			sliceOfFocus[f] = box.position(2, grid.z(voxel));
			reachesMask[f] = near[voxel];
		}
		laneOfVoxel = new int[mask.size()];
		firstOfSlice = new int[box.size(2) + 1];
		for (int i = 0; i < laneOfVoxel.length; i++) {
			final int voxel = this.mask.voxel(i), slice = box.position(2, grid.z(voxel));
			laneOfVoxel[i] = box.lane(box.position(0, grid.x(voxel)), box.position(1, grid.y(voxel)), slice % SLICES);
			firstOfSlice[slice + 1]++;
		}
		for (int z = 0; z < box.size(2); z++)
			firstOfSlice[z + 1] += firstOfSlice[z];
	}

	/** The ALE value of a number of units. */
	public double ale(final int units) {
		return -StrictMath.expm1(-(units * unit));
	}

	/**
	 * Adds up the sums of the observed foci, while their ALE is computed. Random foci are rounded one by one under
	 * the additive model; for the same here, {@link KernelFoci#single} foci have to be read.
	 *
	 * @param units receives the sums in units, by ordinal of the mask; zeros at first
	 */
	public Ale.Reader observed(final int[] units) {
		return (e, ma, first, end) -> {
			for (int i = first; i < end; i++)
				if (ma[i] > unit / 3) units[i] += (int) Math.round(QuantisedScale.sum(ma[i]) / unit);
		};
	}

	/** The smallest number of units whose {@link #ale} is at least the given value. */
	public int units(final double ale) {
		final double least = Math.ceil(QuantisedScale.sum(ale) / unit);
		int units = (int) Math.max(0, Math.min(Integer.MAX_VALUE, least));
		// division and exponential round: step to the exact one
		while (units > 0 && ale(units - 1) >= ale)
			units--;
		while (units < Integer.MAX_VALUE && ale(units) < ale)
			units++;
		return units;
	}

	/** A worker for one thread. */
	public Draws draws() {
		return new Draws();
	}

	/**
	 * Worker that draws foci and computes their ALE. Memory is six bytes per voxel of {@value #SLICES} slices of the
	 * box around mask and database, and two numbers per focus.
	 */
	public final class Draws {

		private final QuantisedSlab slab = new QuantisedSlab(box, SLICES, additive);
		private final int[] lanes = new int[firstFocus[kernels.length]];
		private final int[] slices = new int[lanes.length];
		private final int[] first = new int[firstFocus.length];
		private int[] map;

		private Draws() {}

		/**
		 * Draws one set of foci, experiment by experiment, and computes its ALE.
		 *
		 * @param random source of the numbers
		 * @param units receives the sums in units, by ordinal of the mask
		 */
		public void draw(final RandomGenerator random, final int[] units) {
			nullFoci.draw(random, firstFocus, lanes);
			keepThoseNear();
			for (int z = 0; z < box.size(2); z += SLICES) {
				final int voxel = firstOfSlice[z], endVoxel = firstOfSlice[Math.min(z + SLICES, box.size(2))];
				if (voxel == endVoxel) continue;
				slab.start(z);
				for (int e = 0; e < kernels.length; e++)
					slab.add(kernels[e], lanes, slices, first[e], first[e + 1]);
				slab.read(laneOfVoxel, voxel, endVoxel, units);
			}
		}

		/** Replaces the numbers of the foci that were drawn by the places of those that reach the mask. */
		private void keepThoseNear() {
			int kept = 0;
			for (int e = 0; e < kernels.length; e++) {
				first[e] = kept;
				for (int f = firstFocus[e]; f < firstFocus[e + 1]; f++) {
					final int focus = lanes[f];
					if (!reachesMask[focus]) continue;
					slices[kept] = sliceOfFocus[focus];
					lanes[kept++] = laneOfFocus[focus];
				}
			}
			first[kernels.length] = kept;
		}

		/**
		 * Draws one set of foci and delivers every voxel whose ALE value reaches the lowest one of interest, and one with the
		 * largest.
		 *
		 * @param random source of the numbers
		 * @param lowestAle the smallest ALE value of interest
		 * @param ale receives the ALE values of the voxels found, by ordinal of the mask; the other entries stay
		 * @param ordinals receives these voxels, ascending by ordinal
		 * @return their number
		 */
		public int draw(final RandomGenerator random, final double lowestAle, final double[] ale, final int[] ordinals) {
			if (map == null) map = new int[mask.size()];
			draw(random, map);
			final int least = lowestAle >= 1 ? Integer.MAX_VALUE : units(lowestAle);
			int found = 0, highest = 0;
			for (int i = 0; i < map.length; i++) {
				if (map[i] >= least) ordinals[found++] = i;
				if (map[i] > map[highest]) highest = i;
			}
			if (found == 0) ordinals[found++] = highest;
			for (int i = 0; i < found; i++)
				ale[ordinals[i]] = ale(map[ordinals[i]]);
			return found;
		}
	}
}
