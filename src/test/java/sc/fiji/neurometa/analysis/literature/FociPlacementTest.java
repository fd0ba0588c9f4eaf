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
package sc.fiji.neurometa.analysis.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class FociPlacementTest {

	/** 10 x 10 x 10 voxels of 2 mm whose centres run from 0 to 18 mm; inside are those with x index below 5. */
	private static final Grid GRID = new Grid(10, 10, 10, Affine.scaling(2, 2, 2, 0, 0, 0));
	private static final Mask MASK = Mask.of("half", GRID, Space.MNI, v -> GRID.x(v) < 5);

	private static final Experiment MNI = new Experiment("A, 2001", "c", 12, Space.MNI,
		List.of(new Focus(4, 4, 4, 3), new Focus(8.9, 4, 4, 4), new Focus(12, 4, 4, 5), new Focus(-40, 4, 4, 6)));

	/** The check of a dialog and the run after it place foci once, also where the selection is made anew. */
	@Test
	void aLiteratureIsPreparedOnce() {
		final AleSettings settings = SmallRuns.settings(Correction.UNCORRECTED);
		final ExperimentSet source = SmallRuns.literature(),
			equal = new ExperimentSet(source.name(), List.copyOf(source.experiments()));
		final PreparedFoci first = PreparedFoci.of(source, SmallRuns.MASK, settings);
		assertSame(first, PreparedFoci.of(equal, SmallRuns.MASK, settings.withSeed(7)));
		final PreparedFoci other = PreparedFoci.of(source, SmallRuns.MASK, settings.withKernelFwhmMm(12));
		assertEquals(12, other.kernelFoci().get(0).kernel().fwhmMm());
		assertSame(first, PreparedFoci.of(source, SmallRuns.MASK, settings));
	}

	@Test
	void everyFocusIsAccountedForAndOutsideOnesAreKept() {
		final FociPlacement placement =
			FociPlacement.place(new ExperimentSet("s", List.of(MNI)), MASK, CoordinateTransform.LANCASTER_POOLED, false);
		assertEquals(List.of(FocusRecord.Status.USED, FocusRecord.Status.USED, FocusRecord.Status.OUTSIDE_MASK,
			FocusRecord.Status.OUTSIDE_GRID), placement.rows().stream().map(FocusRecord::status).toList());
		assertEquals(List.of(0.0, 0.0, 4.0, 40.0), placement.rows().stream().map(FocusRecord::distanceMm).toList());
		assertEquals(List.of(3, 4, 5, 6), placement.rows().stream().map(FocusRecord::line).toList());
		assertEquals(List.of(MNI), placement.placed().experiments());
		assertEquals(2, placement.outside().size());
	}

	@Test
	void droppedFociLeaveTheirExperimentInItsPlace() {
		final Experiment far = new Experiment("B", "", 0, Space.MNI, List.of(new Focus(500, 0, 0, 9)));
		final FociPlacement placement =
			FociPlacement.place(new ExperimentSet("s", List.of(far, MNI)), MASK, CoordinateTransform.LANCASTER_POOLED, true);
		assertEquals(3, placement.count(FocusRecord.Status.DROPPED));
		assertEquals(2, placement.placed().size());
		assertTrue(placement.placed().experiments().get(0).foci().isEmpty());
		assertEquals(MNI.foci().subList(0, 2), placement.placed().experiments().get(1).foci());
		assertEquals(492, placement.rows().get(0).distanceMm(), 1e-9);
	}

	@Test
	void otherSpaceIsConvertedPerExperiment() {
		final double[] tal = CoordinateTransform.LANCASTER_FSL.mniToTalairach(4, 6, 8);
		final Experiment talairach = new Experiment("T", "", 10, Space.TALAIRACH,
			List.of(new Focus(tal[0], tal[1], tal[2], 2), new Focus(90, 0, 0, 3)));
		final FociPlacement placement = FociPlacement.place(new ExperimentSet("s", List.of(talairach, MNI)), MASK,
			CoordinateTransform.LANCASTER_FSL, false);
		final FocusRecord row = placement.rows().get(0);
		assertEquals(FocusRecord.Status.CONVERTED, row.status());
		assertEquals(Space.TALAIRACH, row.sourceSpace());
		assertEquals(tal[0], row.source().xMm());
		assertEquals(4, row.analysed().xMm(), 1e-9);
		assertEquals(8, row.analysed().zMm(), 1e-9);
		assertEquals(FocusRecord.Status.OUTSIDE_GRID, placement.rows().get(1).status());
		assertEquals(Space.MNI, placement.placed().experiments().get(0).space());
		assertEquals(FocusRecord.Status.USED, placement.rows().get(2).status());
	}
}
