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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.literature.FociAudit.Finding.Kind;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class FociAuditTest {

	private static final Mask BOX =
		Mask.of("box", new Grid(40, 50, 40, Affine.scaling(4, 4, 4, -80, -100, -80)), Space.MNI, v -> true);

	private static Experiment experiment(final String study, final String contrast, final int n, final int line,
		final double... xyz)
	{
		final List<Focus> foci = IntStream.range(0, xyz.length / 3)
			.mapToObj(i -> new Focus(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2], line + 1 + i)).toList();
		return new Experiment(study, contrast, n, Space.MNI, foci, line);
	}

	private static FociAudit audit(final Experiment... experiments) {
		return FociAudit.of(new ExperimentSet("s", List.of(experiments)), BOX, CoordinateTransform.LANCASTER_POOLED);
	}

	private static List<String> texts(final FociAudit audit, final Kind kind) {
		return audit.findings(kind).stream().map(f -> f.line() + " " + f.text()).toList();
	}

	@Test
	void aCleanLiteratureHasNoFindings() {
		assertEquals(List.of(),
			audit(experiment("A", "c", 12, 2, -4, 2, 3, 4, 5, -6), experiment("B", "c", 12, 6, 1, 2, 3)).findings());
	}

	@Test
	void sameFociInAnotherOrderUnderAnotherNameAreADuplicate() {
		final FociAudit audit = audit(experiment("A", "c", 12, 2, 1, 2, 3, 4, -5, 0.0),
			experiment("B", "", 12, 7, 4, -5, -0.0, 1, 2, 3), experiment("C", "", 9, 11, 1, 2, 3),
			experiment("D", "", 8, 14, 1, 2, 3), experiment("E", "", 3, 17), experiment("F", "", 3, 19));
		assertEquals(
			List.of("2 A: c (line 2) and B (line 7) have the same 2 foci and number of subjects.",
				"11 C (line 11) and D (line 14) have the same 1 focus but different numbers of subjects."),
			texts(audit, Kind.DUPLICATE_EXPERIMENT));
	}

	@Test
	void severalExperimentsOfAStudyMayShareTheirSubjects() {
		assertEquals(
			List.of("2 A has 2 experiments (lines 2, 9); unless their subjects differ, pool them with pool_by=study."),
			texts(audit(experiment("A", "c", 12, 2, 1, 2, 3), experiment("A", "d", 12, 9, 4, 5, 6)), Kind.SHARED_SAMPLE));
	}

	@Test
	void whatAnExperimentLacksIsTold() {
		final FociAudit audit = audit(experiment("A", "c", 0, 2, 1, 2, 3), experiment("B", "", 3, 9));
		assertEquals(List.of("2 A: c does not give its number of subjects."), texts(audit, Kind.MISSING_SUBJECTS));
		assertEquals(List.of("9 B has no foci."), texts(audit, Kind.NO_FOCI));
	}

	@Test
	void impossibleCoordinatesAreTold() {
		final FociAudit audit = audit(experiment("A", "", 5, 2, 365, -28, 58, 1, -131, 2, 3, 4, 111, 100, 130, -110));
		assertEquals(List.of(3, 4, 5),
			audit.findings(Kind.SUSPICIOUS_COORDINATES).stream().map(FociAudit.Finding::line).toList());
		assertEquals(4, audit.findings(Kind.OUTSIDE).size());
		assertEquals("A: (365, -28, 58) is off the grid of the mask, 289.0 mm away.",
			audit.findings(Kind.OUTSIDE).get(0).text());
	}

	@Test
	void voxelNumbersCentimetresAndRepeatsAreTold() {
		final double[] voxels = { 45, 30, 20, 10, 70, 33, 12, 5, 61, 8, 9, 10, 20, 20, 20, 45, 50, 60 };
		assertTrue(
			texts(audit(experiment("A", "", 5, 2, voxels)), Kind.SUSPICIOUS_COORDINATES).get(0).contains("voxel numbers"));
		final double[] centimetres = { -4.5, 3, 2, 1, -7, 3.3, 1.2, .5, 6.1, 8, 9, 1, 2, 2, 2, 4.5, 5, 6 };
		assertTrue(
			texts(audit(experiment("A", "", 5, 2, centimetres)), Kind.SUSPICIOUS_COORDINATES).get(0).contains("centimetres"));
		assertEquals(List.of("5 A: (1.5, -2, 3) is listed above already."),
			texts(audit(experiment("A", "", 5, 2, 1.5, -2, 3, 4, 5, 6, 1.5, -2, 3)), Kind.REPEATED_FOCUS));
	}
}
