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
package sc.fiji.neurometa.analysis.macm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Labels;

/** The co-activations of all regions of an atlas, without files and windows. */
class AtlasRegionsTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.UNCORRECTED);
	/** A grid that is larger than the mask. */
	private static final Grid GRID = new Grid(44, 44, 44, Affine.scaling(5, 5, 5, -110, -110, -110));

	/** Two regions in the brain, one that only foci outside the mask report, and one that no experiment reports. */
	private static Labels atlas() {
		final int[] ids = new int[GRID.voxels()];
		fill(ids, SmallMacm.SEED.toArray(), 1);
		fill(ids, SmallMacm.PARTNER.toArray(), 2);
		fill(ids, new double[] { 90, 80, 70 }, 3);
		fill(ids, new double[] { -100, -100, -100 }, 4);
		final SortedMap<Integer, String> names = new TreeMap<>();
		names.put(1, "seed");
		names.put(2, "partner");
		names.put(3, "outside");
		names.put(4, "silent");
		return Labels.of("four", Space.MNI, GRID, ids, names);
	}

	private static void fill(final int[] ids, final double[] centre, final int id) {
		for (int v = 0; v < ids.length; v++) {
			final double[] mm = GRID.centreMm(v);
			if (Math.abs(mm[0] - centre[0]) < 5 && Math.abs(mm[1] - centre[1]) < 5 && Math.abs(mm[2] - centre[2]) < 5)
				ids[v] = id;
		}
	}

	private static AtlasRegions regions() {
		final MacmInput input = SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE).input();
		final Macm.Placed placed = Macm.Placed.of(input, SETTINGS);
		final Labels atlas = atlas();
		return AtlasRegions.of(
			placed, AtlasSelection.of(placed, AtlasSelection.Atlas.shipped(atlas),
				List.of("silent", "seed", "outside", "partner"), Space.MNI, SETTINGS.transform()),
			input, SETTINGS, name -> "region_" + name);
	}

	/** Computes what can be, and keeps why the rest cannot. */
	private static final class Results implements AtlasRegions.Visitor {

		private final List<String> order = new ArrayList<>();
		private final Map<String, MacmResult> results = new LinkedHashMap<>();

		@Override
		public void visit(final MacmTask task, final Progress progress) {
			progress.stage("begun");
			order.add(task.input().experiments().name());
			results.put(task.selection().region().name(), task.run(AleComputation.PLAIN, PermutationDriver.PLAIN, progress));
		}

		@Override
		public void skip(final Selection selection, final AtlasRegions.Obstacle obstacle) {
			order.add(selection.region().name() + ": " + obstacle);
		}
	}

	@Test
	void everyRegionHasTheResultThatItHasAlone() {
		final AtlasRegions regions = regions();
		final Results found = new Results();
		final Stages stages = new Stages();
		regions.forEach(found, stages);
		assertEquals(List.of("silent: NO_EXPERIMENT", "region_seed", "outside: OUTSIDE_MASK", "region_partner"),
			found.order);
		assertEquals(List.of("Region 2 of 4, seed: begun", "Region 4 of 4, partner: begun"),
			stages.names.stream().filter(s -> s.endsWith("begun")).toList());
		// as another machine would compute it that knows the number of the region alone
		final MacmResult elsewhere = regions().task(3).run(AleComputation.PLAIN, PermutationDriver.PLAIN, Progress.NONE);
		assertArrayEquals(elsewhere.ale().maps().ale(), found.results.get("partner").ale().maps().ale());
		assertArrayEquals(elsewhere.ale().maps().p(), found.results.get("partner").ale().maps().p());
		// and as MACM of that region alone
		final MacmInput input = SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.BASE_RATE).input();
		final Macm.Placed placed = Macm.Placed.of(input, SETTINGS);
		final Selection alone = Macm.select(placed, elsewhere.selection().region(), input, SETTINGS);
		final MacmResult single =
			Macm.run(alone, Macm.aleInput(alone, placed, input, SETTINGS, "region_partner"), SETTINGS, Progress.NONE);
		assertEquals(elsewhere.selection().size(), alone.size());
		assertArrayEquals(single.ale().maps().p(), found.results.get("partner").ale().maps().p());
	}

	@Test
	void aRefusalNamesTheRegion() {
		final AtlasRegions regions = regions();
		final InputException refused = assertThrows(InputException.class, () -> regions.forEach(new AtlasRegions.Visitor() {

			@Override
			public void visit(final MacmTask task, final Progress progress) {
				throw new InputException("No.");
			}

			@Override
			public void skip(final Selection selection, final AtlasRegions.Obstacle obstacle) {
				// the first region
			}
		}, Progress.NONE));
		assertEquals("seed: No.", refused.getMessage());
	}

	/** Keeps the names of stages. */
	private static final class Stages implements Progress {

		private final List<String> names = new ArrayList<>();

		@Override
		public void stage(final String name) {
			names.add(name);
		}

		@Override
		public void update(final long done, final long total) {}

		@Override
		public boolean isCanceled() {
			return false;
		}
	}
}
