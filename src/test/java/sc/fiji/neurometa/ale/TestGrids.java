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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Small grids of every kind that a mask file can bring, masks with holes, and foci that fall everywhere. */
public final class TestGrids {

	private TestGrids() {}

	public static Map<String, Grid> all() {
		final Map<String, Grid> grids = new LinkedHashMap<>();
		grids.put("1 mm", new Grid(13, 14, 15, Affine.scaling(1, 1, 1, -6, -7, -7)));
		grids.put("2 mm", new Grid(13, 12, 11, Affine.scaling(2, 2, 2, -12, -12, -10)));
		grids.put("2 mm, x falling as in MNI152", new Grid(13, 12, 11, Affine.scaling(-2, 2, 2, 12, -12, -10)));
		grids.put("3 mm", new Grid(11, 12, 9, Affine.scaling(3, 3, 3, -16, -17, -13)));
		grids.put("4 mm", new Grid(9, 8, 7, Affine.scaling(4, 4, 4, -16, -15, -12)));
		grids.put("1 x 2 x 4 mm", new Grid(21, 11, 7, Affine.scaling(1, -2, 4, -10, 11, -12)));
		grids.put("oblique",
			new Grid(12, 13, 11, Affine.of(1.6, -1.2, 0.3, -5, 1.2, 1.6, -0.2, -16, -0.12, 0.34, 2.4, -11)));
		grids.put("sheared", new Grid(12, 11, 10, Affine.of(2, 0.8, 0.5, -15, 0, 2, -0.7, -8, 0, 0, 2.5, -11)));
		grids.put("axes swapped", new Grid(12, 11, 10, Affine.of(0, 0, -2, 9, 2.5, 0, 0, -13, 0, 3, 0, -15)));
		return grids;
	}

	/** The voxels that chance lets through, so that rows hold several runs and some rows none. */
	public static Mask holey(final Grid grid, final long seed) {
		final Random random = new Random(seed);
		final boolean[] inside = new boolean[grid.voxels()];
		for (int i = 0; i < inside.length; i++)
			inside[i] = random.nextInt(10) < 7 && grid.y(i) != 4;
		return Mask.of("holey", grid, Space.MNI, i -> inside[i]);
	}

	public static Mask full(final Grid grid) {
		return Mask.of("full", grid, Space.MNI, i -> true);
	}

	/** Foci on and off the grid: whole odd and even mm, halves, thirds, and one far away. */
	public static List<Focus> foci(final int count, final long seed) {
		final Random random = new Random(seed);
		final List<Focus> foci = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final double step = new double[] { 1, 0.5, 1 / 3.0, 1e-3 }[i % 4];
			foci.add(new Focus(Math.rint(random.nextGaussian() * 9 / step) * step,
				Math.rint(random.nextGaussian() * 9 / step) * step, Math.rint(random.nextGaussian() * 9 / step) * step));
		}
		return foci;
	}

	/** Experiments of one to six foci and 5 to 60 subjects. */
	public static List<KernelFoci> experiments(final int count, final long seed) {
		final Random random = new Random(seed);
		final List<KernelFoci> experiments = new ArrayList<>();
		for (int e = 0; e < count; e++)
			experiments
				.add(new KernelFoci(foci(1 + random.nextInt(6), random.nextLong()), Kernel.ofSubjects(5 + random.nextInt(56))));
		return experiments;
	}
}
