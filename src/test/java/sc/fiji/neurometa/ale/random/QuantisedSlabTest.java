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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.TestGrids;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Kernels as lists of words, and what is made of them slab by slab, against voxels that are looked at one by one. */
class QuantisedSlabTest {

	private static final double UNITS = 30_000;

	static List<Grid> grids() {
		return List.copyOf(TestGrids.all().values());
	}

	private static long units(final double g, final double largest) {
		return Math.round(UNITS * g / largest);
	}

	/** A box, a kernel in it, and the same kernel by offset. */
	private record Laid(Mask mask, PackedGrid box, KernelStencil stencil, LogKernel core, PackedKernel kernel) {

		static Laid of(final Grid grid) {
			final Mask mask = TestGrids.full(grid);
			final KernelStencil stencil = new KernelStencil(new Kernel(7), grid, 1e-5);
			final LogKernel core = new LogKernel(stencil, 0);
			final PackedGrid box = new PackedGrid(mask, mask, core.reach());
			final double largest = core.largest();
			return new Laid(mask, box, stencil, core, new PackedKernel(core, box, g -> units(g, largest)));
		}

		long at(final int from, final int to) {
			final Grid grid = mask.grid();
			return units(
				-StrictMath.log(stencil.at(grid.x(to) - grid.x(from), grid.y(to) - grid.y(from), grid.z(to) - grid.z(from))),
				core.largest());
		}

		int lane(final int voxel, final int slice) {
			return box.lane(mask.grid().x(voxel), mask.grid().y(voxel), slice);
		}
	}

	@ParameterizedTest
	@MethodSource("grids")
	void listsLayEveryValueOverItsVoxel(final Grid grid) {
		final Laid laid = Laid.of(grid);
		final Random random = new Random(4);
		for (int repeat = 0; repeat < 8; repeat++) {
			final int focus = random.nextInt(grid.voxels()), z = grid.z(focus), lane = laid.lane(focus, z);
			final int from = random.nextInt(grid.nz()), end = from + random.nextInt(grid.nz() - from + 1);
			final long[] words = new long[laid.box.words(grid.nz())];
			for (int i = laid.kernel.first(lane, from - z); i < laid.kernel.first(lane, end - z); i++)
				words[(lane >> PackedGrid.LOG2_LANES) + laid.kernel.places(lane)[i]] += laid.kernel.words(lane)[i];
			for (int v = 0; v < grid.voxels(); v++) {
				final int at = laid.lane(v, grid.z(v));
				assertEquals(grid.z(v) >= from && grid.z(v) < end ? laid.at(focus, v) : 0,
					words[at >> PackedGrid.LOG2_LANES] >>> PackedGrid.shift(at) & PackedGrid.LARGEST, "voxel " + v);
			}
			// spilt values count, too: a list is complete, whatever of it lies in the grid
			long all = 0;
			for (final LogKernel.Row row : laid.core.rows())
				if (z + row.dz() >= from && z + row.dz() < end)
					all += Arrays.stream(row.g()).mapToLong(g -> units(g, laid.core.largest())).sum();
			assertEquals(all, laid.kernel.units(from - z, end - z));
		}
	}

	/** One focus, a few, and so many that an experiment is added as a whole; slabs that end behind the box. */
	@ParameterizedTest
	@MethodSource("grids")
	void sumsAreThoseOfTheLargestValueOfEachExperiment(final Grid grid) {
		final Laid laid = Laid.of(grid);
		final PackedKernel marked = laid.kernel.marked();
		final int[] experiments = { 0, 1, 3, 9, 2 };
		final int[] foci = new Random(5).ints(Arrays.stream(experiments).sum(), 0, grid.voxels()).toArray();
		final long[][] values = Arrays.stream(foci)
			.mapToObj(f -> IntStream.range(0, grid.voxels()).mapToLong(v -> laid.at(f, v)).toArray()).toArray(long[][]::new);
		for (final boolean additive : new boolean[] { false, true })
			for (final int slices : new int[] { 3, 8 }) {
				final QuantisedSlab slab = new QuantisedSlab(laid.box, slices, additive);
				final int[] lanes = Arrays.stream(foci).map(f -> laid.lane(f, 0)).toArray(),
					sliceOf = Arrays.stream(foci).map(grid::z).toArray();
				final int[] found = new int[grid.voxels()], expected = new int[found.length];
				for (int z = 0; z < grid.nz(); z += slices) {
					slab.start(z);
					int first = 0;
					for (final int size : experiments)
						slab.add(marked, lanes, sliceOf, first, first += size);
					final int start = z, area = grid.nx() * grid.ny(), end = Math.min(grid.nz(), z + slices) * area;
					final int[] laneOf = new int[grid.voxels()];
					Arrays.setAll(laneOf, v -> laid.lane(v, grid.z(v) - start));
					slab.read(laneOf, z * area, end, found);
				}
				int first = 0;
				for (final int size : experiments) {
					for (int v = 0; v < expected.length; v++) {
						long own = 0;
						for (int f = first; f < first + size; f++)
							own = additive ? own + values[f][v] : Math.max(own, values[f][v]);
						expected[v] += (int) own;
					}
					first += size;
				}
				assertArrayEquals(expected, found, slices + " slices");
			}
	}
}
