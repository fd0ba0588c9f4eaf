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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

class DatabaseFilterTest {

	private static final Database DATABASE = new Database("db",
		List.of(entry("A", "pain - rest", 10, "Heat pain in the anterior insula", 1999, "pain", "heat"),
			entry("B", "words", 20, "Reading in schizophrenia: a PET study", 2000, "language"),
			entry("C", "", 0, "Müller's Größen", 2010, "working memory", "n-back"),
			entry("D", "painful - neutral", 30, "", 2015, "emotion (faces)"),
			entry("E", "finger tapping", 15, "Motor control", 0)));

	private static Experiment entry(final String study, final String contrast, final int subjects, final String title,
		final int year, final String... tags)
	{
		return new Experiment(study, contrast, subjects, Space.MNI, List.of(new Focus(0, 0, 0)))
			.with(About.of(title, year, Arrays.asList(tags)));
	}

	private static String left(final DatabaseFilter filter) {
		return filter.of(DATABASE).stream().map(Experiment::study).collect(Collectors.joining());
	}

	/** A year that is not known passes no filter of years. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'' | ABCDE", "2000-2010 | BC", " 2000 - 2010  | BC", "2000–2010 | BC", "2000 | B", "2010- | CD",
			"2010 - | CD", "2010– | CD", "-2000 | AB", "- 2000 | AB", "–1999 | A", "1990-1998 | ''", "1999-1999 | A" })
	void yearsAreClosedIntervals(final String years, final String expected) {
		assertEquals(expected, left(new DatabaseFilter(years, "", 0)));
	}

	@ParameterizedTest
	@ValueSource(
		strings = { "00", "20000", "2000-201", "2000;2010", "since 2000", "-", "2000--2010", "2000-2010-2012", "2000.5" })
	void otherYearsAreRefusedUnderTheirKey(final String years) {
		final String message = assertThrows(InputException.class, () -> new DatabaseFilter(years, "", 0)).getMessage();
		assertEquals("filter_years = " + years +
			" cannot be used: two years such as 2000-2015, one such as 2010, 2000- or -2015 are expected.", message);
	}

	@Test
	void yearsInTheWrongOrderAreRefused() {
		assertEquals("filter_years = 2010-2000 cannot be used: the first year is after the last.",
			assertThrows(InputException.class, () -> new DatabaseFilter("2010-2000", "", 0)).getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'' | ABCDE", "pain | A", "PAIN | A", "pain* | AD", "painful | D", "pai | ''", "ain | ''",
			"pain; words | AB", "pain;words;; | AB", "heat pain | A", "pain heat | ''", "heat   PAIN | A",
			"anterior insula; finger tap* | AE", "schizo* | B", "schizo* pet | ''", "schizophrenia | B", "+pain; +heat | A",
			"+pain; +words | ''", "pain*; -heat | D", "-pain* | BCE", "- pain* | BCE", "+ heat | A", "-pain*; -words | CE",
			"pain*; words; +heat | A", "müller's | C", "MÜLLER'S | C", "GRÖSSEN | ''", "größen | C", "GRÖ* | C", "gr | ''",
			"working memory | C", "memory n | ''", "n-back | C", "back | C", "emotion (faces) | D", "(faces) | D", "rest | A",
			"a | AB", "A: pain | A", "motor | E", ".* | ''", "* | ABCDE", "; ; | ABCDE", "+ | ABCDE" })
	void wordsAreLookedForWholeInNameTitleAndTags(final String words, final String expected) {
		assertEquals(expected, left(new DatabaseFilter("", words, 0)), words);
	}

	/** A phrase does not run on from one tag into the next, nor from the title into a tag. */
	@ParameterizedTest
	@ValueSource(strings = { "pain heat", "insula pain", "rest heat" })
	void phrasesStayInOnePlace(final String phrase) {
		assertEquals("", left(new DatabaseFilter("", phrase, 0)));
	}

	@ParameterizedTest
	@CsvSource({ "0, ABCDE", "1, ABDE", "10, ABDE", "11, BDE", "30, D", "31, ''" })
	void anUnknownNumberOfSubjectsPassesNoFilterOfIt(final int minN, final String expected) {
		assertEquals(expected, left(new DatabaseFilter("", "", minN)));
	}

	@Test
	void allPartsMustHold() {
		assertEquals("D", left(new DatabaseFilter("2000-", "pain*; words", 25)));
		assertEquals("", left(new DatabaseFilter("-1999", "words", 0)));
	}

	@Test
	void negativeNumbersOfSubjectsAreRefused() {
		assertEquals("filter_min_n = -1 cannot be used: a number of subjects, or 0 for all, is expected.",
			assertThrows(InputException.class, () -> new DatabaseFilter("", "", -1)).getMessage());
	}

	@Test
	void onlyAFilterOfNothingIsEmpty() {
		assertTrue(DatabaseFilter.none().isEmpty());
		assertTrue(new DatabaseFilter(" ", null, 0).isEmpty());
		assertEquals(DatabaseFilter.none(), new DatabaseFilter(null, "  ", 0));
		assertFalse(new DatabaseFilter("2000", "", 0).isEmpty());
		assertFalse(new DatabaseFilter("", "a", 0).isEmpty());
		assertFalse(new DatabaseFilter("", "", 1).isEmpty());
	}
}
