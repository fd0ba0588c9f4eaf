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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.TestGrids;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** The lanes of random foci against sums that are made voxel by voxel, at scales where they just fit and where they do not. */
class UpperBoundMapTest {

	private static final Grid GRID = new Grid(33, 30, 28, Affine.scaling(2, 2, 2, 0, 0, 0));
	private static final Mask MASK = TestGrids.holey(GRID, 1);
	/** Foci fall on a cube of this edge in the middle, so that no kernel spills over the box. */
	private static final int MOST_EDGE = 9;
	private static final double TAIL = 2e-4;

	/** Experiments, one position each focus, and the lanes that they should make. */
	private record Slow(NullDesign experiments, List<LogKernel> cores, double perUnit, QuantisedKernels tables,
		int[] places, long[] lanes)
	{

		static Slow of(final int[] foci, final int edge, final double fill, final Random random) {
			final NullDesign experiments = new NullDesign(IntStream.range(0, foci.length)
				.mapToObj(e -> new KernelFoci(Collections.nCopies(foci[e], new Focus(0, 0, 0)), new Kernel(8 + e % 2)))
				.toList(), MASK, TestGrids.full(GRID), MaModel.NON_ADDITIVE);
			final List<LogKernel> cores = new ArrayList<>();
			double peaks = 0;
			for (int e = 0; e < foci.length; e++) {
				cores.add(new LogKernel(experiments.stencil(e), TAIL));
				peaks += foci[e] * (cores.get(e).largest() + TAIL);
			}
			final PackedGrid box = new PackedGrid(MASK, experiments.sampling(), new int[] { 9, 9, 9 });
			final double perUnit = fill * PackedGrid.LARGEST / peaks;
			final QuantisedKernels tables = new QuantisedKernels(box, cores, TAIL, 1, perUnit);
			final int[] places = random.ints(experiments.foci(), 0, edge * edge * edge)
				.map(p -> GRID.index(10 + p % edge, 10 + p / edge % edge, 10 + p / edge / edge)).toArray();
			final Slow slow = new Slow(experiments, cores, perUnit, tables, places, new long[GRID.voxels()]);
			slow.addCores();
			slow.addTails();
			return slow;
		}

		private void addCores() {
			for (int e = 0; e < cores.size(); e++)
				for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++)
					for (final LogKernel.Row row : cores.get(e).rows())
						for (int i = 0; i < row.g().length; i++)
							lanes[places[f] + row.fromX() + i + GRID.nx() * (row.dy() + GRID.ny() * row.dz())] +=
								(long) Math.ceil(perUnit * row.g()[i] * (1 + 1e-12));
		}

		private void addTails() {
			for (int v = 0; v < lanes.length; v++) {
				int reaching = 0;
				for (int e = 0; e < cores.size(); e++)
					for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++)
						if (reaches(e, places[f], v)) reaching++;
				lanes[v] += tables.tailUnits(reaching);
			}
		}

		private boolean reaches(final int experiment, final int focus, final int voxel) {
			final int[] reach = experiments.stencil(experiment).reach();
			return touches(GRID.x(focus), GRID.x(voxel), reach[0]) && touches(GRID.y(focus), GRID.y(voxel), reach[1]) &&
				touches(GRID.z(focus), GRID.z(voxel), reach[2]);
		}

		/** Whether a focus reaches the block of a voxel along an axis. */
		private static boolean touches(final int focus, final int voxel, final int reach) {
			final int start = voxel / PackedGrid.BLOCK * PackedGrid.BLOCK;
			return focus + reach >= start && focus - reach < start + PackedGrid.BLOCK;
		}
	}

	/**
	 * Foci on one voxel, where the largest values of all kernels and all tails meet in one lane; and foci that are spread,
	 * whose largest values would not fit together although every lane does.
	 */
	@Test
	void lanesHoldTheirSumsOrAreRefused() {
		final Random random = new Random(7);
		int held = 0, refused = 0, spread = 0;
		for (int repeat = 0; repeat < 120; repeat++) {
			final int edge = repeat % 2 == 0 ? 1 : 2 + random.nextInt(MOST_EDGE - 1);
			final int[] foci = random.ints(1 + random.nextInt(6), 0, 5).toArray();
			foci[0] = 1 + random.nextInt(3);
			// from a bit too coarse to a bit too fine, or far too fine, for foci on one voxel
			final double fill = edge == 1 || repeat % 4 == 1 ? .98 + .04 * random.nextDouble() : 1 + 3 * random.nextDouble();
			final Slow slow = Slow.of(foci, edge, fill, random);
			final UpperBoundMap sum = new UpperBoundMap(slow.experiments, slow.cores, slow.tables);
			final boolean fits = Arrays.stream(slow.lanes).allMatch(lane -> lane <= PackedGrid.LARGEST);
			// what is left of other foci, also beyond the box, must not matter
			sum.load(random.ints(slow.places.length, 0, GRID.voxels()).toArray());
			assertEquals(fits, sum.load(slow.places), "repeat " + repeat);
			if (fits) {
				check(slow, sum, random);
				held++;
				if (fill > 1.02) spread++;
			}
			else refused++;
		}
		assertTrue(held > 30 && refused > 30 && spread > 5,
			held + " held, " + spread + " of them spread, " + refused + " refused");
	}

	private static void check(final Slow slow, final UpperBoundMap sum, final Random random) {
		final long[] lanes = IntStream.range(0, MASK.size()).mapToLong(i -> slow.lanes[MASK.voxel(i)]).toArray();
		final long largest = Arrays.stream(lanes).max().orElseThrow();
		assertEquals(largest, lanes[sum.highest()]);
		final int[] ordinals = new int[MASK.size()];
		for (int repeat = 0; repeat < 4; repeat++) {
			final double level = (1 + random.nextInt((int) largest) + .5) / slow.perUnit;
			final int[] reached =
				IntStream.range(0, lanes.length).filter(i -> lanes[i] >= slow.tables.unitsBelow(level)).toArray();
			assertArrayEquals(reached, Arrays.copyOf(ordinals, sum.collect(level, ordinals, reached.length)));
			if (reached.length > 0) assertEquals(-1, sum.collect(level, ordinals, reached.length - 1));
		}
	}
}
