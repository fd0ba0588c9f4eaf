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
package sc.fiji.neurometa.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Values between voxels, against a reference that looks at all eight voxels around, one by one. */
class SamplerTest {

	/** Odd in every way: axes that fall, that are swapped, of different steps, slanted, a single voxel thick, a single voxel. */
	static List<Grid> grids() {
		return List.of(new Grid(5, 4, 3, Affine.scaling(2, 2, 2, -4, -3, -2)),
			new Grid(4, 7, 5, Affine.scaling(-1.5, 3, -2.5, 3.1, -9.7, 4.4)),
			new Grid(6, 5, 4, Affine.of(0, -3, 0, 7, 2, 0, 0, -6, 0, 0, 4, -5)),
			new Grid(5, 6, 4, Affine.of(2, 0.3, 0, -5, -0.2, 2, 0.1, -6, 0, 0.2, 2.5, -4)),
			new Grid(7, 1, 4, Affine.scaling(2, 2, 2, -6, 0, -3)), new Grid(1, 1, 1, Affine.scaling(3, 3, 3, 0, 0, 0)));
	}

	/** About half of the voxels are 0, the others of both signs. */
	static Volume volume(final Grid grid) {
		final Random random = new Random(grid.voxels());
		final Volume volume = Volume.zeros(grid);
		for (int i = 0; i < grid.voxels(); i++)
			volume.set(i, random.nextInt(2) * (float) random.nextGaussian());
		if (grid.voxels() == 1) volume.set(0, 2.5f);
		return volume;
	}

	private static double value(final Volume volume, final int x, final int y, final int z) {
		final Grid grid = volume.grid();
		final boolean inside = x >= 0 && y >= 0 && z >= 0 && x < grid.nx() && y < grid.ny() && z < grid.nz();
		return inside ? volume.get(x + grid.nx() * (y + grid.ny() * z)) : 0;
	}

	private interface Weighted {

		void add(double weight, double value);
	}

	private static void around(final Volume volume, final double x, final double y, final double z, final Weighted sum) {
		final int x0 = (int) Math.floor(x), y0 = (int) Math.floor(y), z0 = (int) Math.floor(z);
		for (int dz = 0; dz < 2; dz++)
			for (int dy = 0; dy < 2; dy++)
				for (int dx = 0; dx < 2; dx++)
					sum.add((1 - Math.abs(x - x0 - dx)) * (1 - Math.abs(y - y0 - dy)) * (1 - Math.abs(z - z0 - dz)),
						value(volume, x0 + dx, y0 + dy, z0 + dz));
	}

	/** Slow linear interpolation; zero off the grid. */
	static double slow(final Volume volume, final double x, final double y, final double z) {
		final double[] sum = new double[1];
		around(volume, x, y, z, (weight, value) -> sum[0] += weight * value);
		return sum[0];
	}

	/** Slow mean of the values of one sign, where they have half the weight. */
	private static double slowInside(final Volume volume, final double x, final double y, final double z,
		final int sign)
	{
		final double[] sums = new double[2];
		around(volume, x, y, z, (weight, value) -> {
			if (value * sign <= 0) return;
			sums[0] += weight;
			sums[1] += weight * value;
		});
		return sums[0] >= 0.5 ? sums[1] / sums[0] : 0;
	}

	@ParameterizedTest
	@MethodSource("grids")
	void isLinearBetweenVoxelsAndZeroBeyond(final Grid grid) {
		final Volume volume = volume(grid);
		final Sampler source = Sampler.quick(volume), any = new Sampler(volume);
		final Random random = new Random(3);
		int other = 0;
		for (int i = 0; i < 4000; i++) {
			// a quarter of the places are voxels, and some lie off the grid
			final double grain = i % 4 == 0 ? 1 : i % 4 == 1 ? 0.5 : 0;
			final double[] at =
				{ place(random, grid.nx(), grain), place(random, grid.ny(), grain), place(random, grid.nz(), grain) };
			final double expected = slow(volume, at[0], at[1], at[2]);
			assertEquals(expected, source.at(at[0], at[1], at[2]), 1e-6, () -> List.of(at[0], at[1], at[2]).toString());
			if (expected != 0) other++;
			final double above = slowInside(volume, at[0], at[1], at[2], 1),
				below = slowInside(volume, at[0], at[1], at[2], -1);
			assertEquals(above, source.shownAt(at[0], at[1], at[2], 0).size(1), 1e-6);
			assertEquals(-below, source.shownAt(at[0], at[1], at[2], 0).size(-1), 1e-6);
			final double[] mm = grid.voxelToMm().apply(at[0], at[1], at[2]);
			assertEquals(expected, any.atMm(mm[0], mm[1], mm[2]), 1e-5);
		}
		assertTrue(other > 200, other + " places with values");
	}

	private static double place(final Random random, final int voxels, final double grain) {
		final double place = -2 + random.nextDouble() * (voxels + 3);
		return grain > 0 ? Math.rint(place / grain) * grain : place;
	}

	@ParameterizedTest
	@MethodSource("grids")
	void findsVoxelsByMillimetres(final Grid grid) {
		final Sampler source = new Sampler(volume(grid));
		for (int voxel = 0; voxel < grid.voxels(); voxel++)
			assertArrayEquals(new double[] { grid.x(voxel), grid.y(voxel), grid.z(voxel) },
				source.voxel(grid.centreMm(voxel)), 1e-9);
		assertEquals(grid.nz(), source.size(2));
		assertEquals(0, source.get(-1, 0, 0));
	}
}
