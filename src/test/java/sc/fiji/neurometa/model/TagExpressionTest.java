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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagExpressionTest {

	private static final List<Experiment> ALL = List.of(tagged("A", "adult", "task=n-back"),
		tagged("B", "Adult", "patient", "task=Digit Span"), tagged("C", "child", "task=n-back", "load=high"), tagged("D"));

	private static Experiment tagged(final String study, final String... tags) {
		return new Experiment(study, "", 10, Space.MNI, List.of(new Focus(1, 2, 3))).with(About.of(Arrays.asList(tags)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~',
		value = { "adult ~ AB", "+adult ~ AB", "-adult ~ CD", "+adult -patient ~ A", "adult;-patient ~ A", "n_back ~ AC",
			"n-back ~ AC", "\"N back\" ~ AC", "task=n_back ~ AC", "adult (n_back|digit_span) ~ AB",
			"+adult -patient (n_back|digit_span) ~ A", "-(adult|child) ~ D", "patient | high ~ BC",
			"adult n_back | child n_back ~ AC", "-adult -child ~ D", "((adult)) ~ AB", "- adult ~ CD",
			"(adult|child) - (patient|high) ~ A", "-(-adult) ~ AB", "+load=HIGH ~ C" })
	void chooses(final String text, final String expected) {
		final TagExpression condition = TagExpression.of(text);
		condition.check(ALL);
		assertEquals(expected, ALL.stream().filter(condition::holds).map(Experiment::study).collect(Collectors.joining()));
	}

	@ParameterizedTest
	@ValueSource(
		strings = { "", " ", "+", "adult |", "| adult", "(adult", "adult)", "()", "+ - adult", "\"adult", "-", "a (|b)" })
	void whatIsNoConditionIsRefused(final String text) {
		final InputException e = assertThrows(InputException.class, () -> TagExpression.of(text));
		assertTrue(e.getMessage().startsWith("filter_tags = " + text + " cannot be used: "), e.getMessage());
		assertTrue(e.getMessage().lines().count() == 1);
	}

	@Test
	void nestingHasAnEnd() {
		assertThrows(InputException.class, () -> TagExpression.of("(".repeat(100_000)));
	}

	@Test
	void anUnknownTagListsTheOthersTheNearestFirst() {
		final String message = message("adult chlid");
		assertTrue(message.startsWith("No experiment has the tag \"chlid\" of filter_tags. There are: child, "), message);
		for (final String tag : List.of("adult", "patient", "load=high", "high", "task=n-back", "n-back", "Digit Span"))
			assertTrue(message.contains(tag), tag);
		assertTrue(message("n_bak").contains("There are: n-back, "), message("n_bak"));
		assertTrue(message("-(zzz|qqq)").contains("\"zzz\", \"qqq\""));
		assertTrue(assertThrows(InputException.class, () -> TagExpression.of("a").check(List.of(tagged("D")))).getMessage()
			.startsWith("No experiment has a tag, so that"));
	}

	private static String message(final String text) {
		return assertThrows(InputException.class, () -> TagExpression.of(text).check(ALL)).getMessage();
	}

	/** De Morgan, and a negation twice, on random tags. */
	@Test
	void negationObeysLogic() {
		final SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < 200; i++) {
			final Experiment e = tagged("X", random.ints(3, 0, 4).mapToObj(t -> "t" + t).toArray(String[]::new));
			assertEquals(TagExpression.of("-(t0|t1)").holds(e), TagExpression.of("-t0 -t1").holds(e));
			assertEquals(TagExpression.of("-(t2 t3)").holds(e), TagExpression.of("-t2 | -t3").holds(e));
			assertEquals(TagExpression.of("t1 (t2|t3)").holds(e), TagExpression.of("t1 t2 | t1 t3").holds(e));
		}
	}
}
