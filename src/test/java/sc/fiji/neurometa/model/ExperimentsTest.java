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
package sc.fiji.neurometa.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Experiments, their foci and sets of them are values: what they hold is what was given, and cannot change. */
class ExperimentsTest {

	private static final Focus ONE = new Focus(1, 2, 3, 7), TWO = new Focus(-4, 5, -6);
	private static final Experiment FIRST =
		new Experiment(" Aoki T, 2005 ", " Index > Rest ", 12, Space.TALAIRACH, List.of(ONE, TWO), 5),
		SECOND = new Experiment("Bell P, 2001", "", 0, Space.TALAIRACH, List.of(TWO));

	@Test
	void anExperimentIsNamedByStudyAndContrast() {
		assertEquals("Aoki T, 2005: Index > Rest", FIRST.name());
		assertEquals("Bell P, 2001", SECOND.name());
		assertEquals("Aoki T, 2005", FIRST.study());
		assertEquals(5, FIRST.line());
		assertEquals(0, SECOND.line());
	}

	@Test
	void aSampleSizeIsKnownOrNot() {
		assertTrue(FIRST.hasSubjects());
		assertTrue(SECOND.withSubjects(1).hasSubjects());
		assertFalse(SECOND.hasSubjects());
		assertEquals(new Experiment("Bell P, 2001", "", 9, Space.TALAIRACH, List.of(TWO)), SECOND.withSubjects(9));
	}

	@Test
	void otherFociKeepTheRest() {
		assertEquals(new Experiment("Aoki T, 2005", "Index > Rest", 12, Space.MNI, List.of(TWO), 5),
			FIRST.withFoci(List.of(TWO), Space.MNI));
	}

	@Test
	void whatCannotBeIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> SECOND.withSubjects(-1));
		assertThrows(IllegalArgumentException.class, () -> new Experiment("a", "", 1, Space.MNI, List.of(), -1));
		assertThrows(NullPointerException.class, () -> new Experiment("a", "", 1, null, List.of()));
		assertThrows(IllegalArgumentException.class, () -> new Focus(0, 0, 0, -1));
		assertThrows(IllegalArgumentException.class, () -> new Focus(Double.NaN, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> new Focus(0, Double.POSITIVE_INFINITY, 0));
		assertThrows(IllegalArgumentException.class, () -> new Focus(0, 0, Double.NEGATIVE_INFINITY));
		assertEquals(0, new Focus(0, 0, 0, 0).line());
	}

	@Test
	void aMovedFocusKeepsItsLine() {
		assertEquals(new Focus(9, 8, 7, 7), ONE.movedTo(9, 8, 7));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1000, 1000, 999.9 })
	void noHeadIsLargerThanAMetre(final double mm) {
		assertTrue(Focus.isCoordinate(mm));
		assertFalse(Focus.isCoordinate(1000.01 + Math.abs(mm)));
		assertFalse(Focus.isCoordinate(-1000.01 - Math.abs(mm)));
	}

	@Test
	void aSetCountsWhatItHolds() {
		final List<Experiment> experiments = new ArrayList<>(List.of(FIRST, SECOND));
		final ExperimentSet set = new ExperimentSet("set", experiments);
		experiments.clear();
		assertEquals(2, set.size());
		assertEquals(3, set.fociCount());
		assertEquals(12, set.subjectsTotal());
		assertEquals(List.of(ONE, TWO, TWO), set.foci().toList());
		assertTrue(set.uses(Space.TALAIRACH));
		assertFalse(set.uses(Space.MNI));
		assertTrue(new ExperimentSet("mixed", List.of(FIRST, FIRST.withFoci(List.of(), Space.MNI))).uses(Space.MNI));
	}

	@Test
	void aDatabaseHoldsEntries() {
		final Experiment entry = FIRST.with(About.of(" Title ", 2005, List.of("n-back")));
		assertEquals("Title", entry.about().title());
		assertEquals(3, new Database("all", List.of(entry, SECOND)).fociCount());
		assertThrows(IllegalArgumentException.class, () -> About.of("", -1, List.of()));
		assertThrows(IllegalArgumentException.class,
			() -> new About("", 0, "", "", List.of(), List.of(new Covariate("age", 1), new Covariate("age", 2))));
		assertThrows(IllegalArgumentException.class, () -> new Covariate("age", Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> new Covariate(" ", 1));
		assertEquals(List.of("a", "b"), About.of(List.of("a", "b", "a")).tags());
		assertEquals(2005, entry.year());
		assertEquals(0, new Experiment("Aoki T", "", 1, Space.MNI, List.of()).year());
		assertEquals(1999, new Experiment("Aoki T, 1999", "", 1, Space.MNI, List.of()).year());
		assertEquals(FIRST, FIRST.with(About.NOTHING));
	}

	@Test
	void groupsAreTheTwoOfAContrast() {
		assertEquals("a", Group.A.of("a", "b"));
		assertEquals("b", Group.B.of("a", "b"));
		assertEquals(Group.B, Group.A.other());
		assertEquals(Group.A, Group.B.other());
	}

	@Test
	void spacesAreNamedAsInFociFiles() {
		assertEquals("MNI", Space.MNI.label());
		assertEquals("Talairach", Space.TALAIRACH.label());
	}

	@Test
	void aValueOutOfRangeIsNamedWithItsKey() {
		InputException.require(true, "alpha", 0.05, "a number from 0 to 1");
		assertEquals("alpha = 7 cannot be used: a number from 0 to 1 is expected.",
			assertThrows(InputException.class, () -> InputException.require(false, "alpha", 7, "a number from 0 to 1"))
				.getMessage());
	}
}
