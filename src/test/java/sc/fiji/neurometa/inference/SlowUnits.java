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
package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Random foci added up voxel by voxel, in whole units and without rounding; shares no code with what it checks but the
 * kernels' width and peak.
 */
final class SlowUnits {

	private final List<KernelFoci> experiments;
	private final Mask mask;
	private final BaseRate baseRate;
	private final MaModel model;
	private final double unit;
	private final Map<Kernel, double[]> kernels = new HashMap<>();

	/** {@code -ln(1 - ALE)} at each voxel, in units, each addend rounded by itself. */
	final int[] units;
	/** The same without rounding, and with all tails. */
	final double[] exact;

	SlowUnits(final List<KernelFoci> experiments, final Mask mask, final BaseRate baseRate, final MaModel model,
		final double unit)
	{
		this.experiments = experiments;
		this.mask = mask;
		this.baseRate = baseRate;
		this.model = model;
		this.unit = unit;
		units = new int[mask.size()];
		exact = new double[mask.size()];
	}

	/** Number of addends, of which each is rounded by at most half a unit. */
	int addends() {
		return model == MaModel.NON_ADDITIVE ? experiments.size()
			: experiments.stream().mapToInt(e -> e.foci().size()).sum();
	}

	void draw(final RandomGenerator random) {
		Arrays.fill(units, 0);
		Arrays.fill(exact, 0);
		final double[] largest = new double[mask.size()];
		for (final KernelFoci experiment : experiments) {
			Arrays.fill(largest, 0);
			for (int f = 0; f < experiment.foci().size(); f++) {
				final int focus = baseRate.voxel(random.nextInt(baseRate.foci()));
				final double[] kernel = kernels.computeIfAbsent(experiment.kernel(), this::table);
				for (int i = 0; i < largest.length; i++) {
					final double g = kernel[offset(focus, mask.voxel(i))];
					if (model == MaModel.NON_ADDITIVE) largest[i] = Math.max(largest[i], g);
					else add(i, g);
				}
			}
			if (model == MaModel.NON_ADDITIVE) for (int i = 0; i < largest.length; i++)
				add(i, largest[i]);
		}
	}

	private void add(final int ordinal, final double g) {
		exact[ordinal] += g;
		units[ordinal] += (int) Math.round(g / unit);
	}

	private int offset(final int from, final int to) {
		final Grid grid = mask.grid();
		return index(grid.x(to) - grid.x(from), grid.y(to) - grid.y(from), grid.z(to) - grid.z(from));
	}

	private int index(final int dx, final int dy, final int dz) {
		final Grid grid = mask.grid();
		return dx + grid.nx() - 1 + (2 * grid.nx() - 1) * (dy + grid.ny() - 1 + (2 * grid.ny() - 1) * (dz + grid.nz() - 1));
	}

	/** {@code -ln(1 - p)} for every offset on the grid. */
	private double[] table(final Kernel kernel) {
		final Grid grid = mask.grid();
		final Affine a = grid.voxelToMm();
		final double peak = kernel.peak(grid.voxelVolumeMm3());
		final double[] table = new double[(2 * grid.nx() - 1) * (2 * grid.ny() - 1) * (2 * grid.nz() - 1)];
		for (int dz = 1 - grid.nz(); dz < grid.nz(); dz++)
			for (int dy = 1 - grid.ny(); dy < grid.ny(); dy++)
				for (int dx = 1 - grid.nx(); dx < grid.nx(); dx++) {
					double mm2 = 0;
					for (int r = 0; r < 3; r++)
						mm2 += Math.pow(a.get(r, 0) * dx + a.get(r, 1) * dy + a.get(r, 2) * dz, 2);
					table[index(dx, dy, dz)] = -StrictMath.log1p(-peak * StrictMath.exp(-kernel.exponentPerMm2() * mm2));
				}
		return table;
	}
}
