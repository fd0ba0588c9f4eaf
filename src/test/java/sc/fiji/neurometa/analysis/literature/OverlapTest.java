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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.literature.Overlap.Reason;
import sc.fiji.neurometa.analysis.literature.Overlap.Separated;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;

class OverlapTest {

	private static final ExperimentSet A =
		set("a", experiment("Aoki, 2005", "finger", 10, 1, 5), experiment("Baker, 2006", "", 12, 2, 9),
			experiment("Cole, 2007", "x", 14, 3, 13), experiment("Dorn, 2008", "", 16, 4, 17));
	private static final ExperimentSet B =
		set("b", experiment("AOKI,  2005", "Finger", 11, 30, 4), experiment("Other", "", 12, 2, 8),
			experiment("Cole, 2007", "y", 14, 31, 12), experiment("Eder, 2009", "", 16, 5, 16));

	private static ExperimentSet set(final String name, final Experiment... experiments) {
		return new ExperimentSet(name, Arrays.asList(experiments));
	}

	private static Experiment experiment(final String study, final String contrast, final int n, final double x,
		final int line)
	{
		return new Experiment(study, contrast, n, Space.MNI, List.of(new Focus(x, 2, 3), new Focus(-x, 20, 3.5)), line);
	}

	private static AleSettings settings(final PoolBy poolBy) {
		return AleSettings.defaults().withPoolBy(poolBy);
	}

	private static Separated separate(final ExperimentSet a, final ExperimentSet b, final SharedExperiments choice) {
		return Overlap.separate(a, b, settings(PoolBy.NONE), Space.MNI, choice);
	}

	private static List<String> names(final ExperimentSet set) {
		return set.experiments().stream().map(Experiment::name).toList();
	}

	@Test
	void refusesAndLists() {
		final String message =
			assertThrows(InputException.class, () -> separate(A, B, SharedExperiments.REFUSE)).getMessage();
		assertTrue(message.startsWith("2 experiments are in both literatures"), message);
		assertTrue(message.contains("'Aoki, 2005: finger' (line 5 of A) = 'AOKI,  2005: Finger' (line 4 of B)"), message);
		assertTrue(message.contains("'Baker, 2006' (line 9 of A) = 'Other' (line 8 of B)"), message);
		assertTrue(message.contains("shared_experiments = drop"), message);
	}

	@Test
	void dropsOrKeepsAsAsked() {
		final Separated dropped = separate(A, B, SharedExperiments.DROP);
		assertEquals(List.of("Cole, 2007: x", "Dorn, 2008"), names(dropped.a()));
		assertEquals(List.of("Cole, 2007: y", "Eder, 2009"), names(dropped.b()));
		assertEquals(List.of(Reason.SAME_NAME, Reason.SAME_FOCI),
			dropped.overlap().shared().stream().map(Overlap.Shared::reason).toList());
		final Separated inA = separate(A, B, SharedExperiments.KEEP_A), inB = separate(A, B, SharedExperiments.KEEP_B);
		assertEquals(A, inA.a());
		assertEquals(dropped.b(), inA.b());
		assertEquals(dropped.a(), inB.a());
		assertEquals(B, inB.b());
	}

	@Test
	void studiesThatArePooledAreExperiments() {
		final Separated pooled = Overlap.separate(A, B, settings(PoolBy.STUDY), Space.MNI, SharedExperiments.DROP);
		assertEquals(List.of("Dorn, 2008"), names(pooled.a()));
		assertEquals(List.of("Eder, 2009"), names(pooled.b()));
	}

	@Test
	void fociAreComparedInOneSpace() {
		final ExperimentSet talairach =
			set("b", CoordinateTransform.LANCASTER_POOLED.convert(experiment("Renamed", "", 16, 4, 2), Space.TALAIRACH));
		assertEquals(1, separate(A, talairach, SharedExperiments.KEEP_B).overlap().shared().size());
		// another number of subjects is another experiment
		assertEquals(0,
			separate(A, set("b", experiment("Renamed", "", 17, 4, 2)), SharedExperiments.REFUSE).overlap().shared().size());
	}

	@Test
	void theSameLiteratureTwiceIsSaidSo() {
		final String message =
			assertThrows(InputException.class, () -> separate(A, A, SharedExperiments.REFUSE)).getMessage();
		assertTrue(message.contains("hold the same 4 experiments"), message);
		assertTrue(assertThrows(InputException.class, () -> separate(A, A, SharedExperiments.DROP)).getMessage()
			.contains("nothing is left of a"));
		assertTrue(assertThrows(InputException.class, () -> separate(A, A, SharedExperiments.KEEP_A)).getMessage()
			.contains("nothing is left of a"));
	}

	@Test
	void namelessAndEmptyExperimentsAreNotTheSame() {
		final ExperimentSet a =
			set("a", experiment("", "", 10, 1, 1), new Experiment("Empty", "", 9, Space.MNI, List.of()));
		final ExperimentSet b =
			set("b", experiment("", "", 10, 2, 1), new Experiment("Empty", "", 9, Space.MNI, List.of()));
		assertEquals(0, separate(a, b, SharedExperiments.REFUSE).overlap().shared().size());
	}
}
