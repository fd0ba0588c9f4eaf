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

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

/** A check that goes on after a problem. */
class FindingsTest {

	private final Findings findings = new Findings();

	private static <T> Supplier<T> wrong(final String message) {
		return () -> {
			throw new InputException(message);
		};
	}

	@Test
	void allProblemsAreCollectedAndTheFirstIsTheMessage() {
		findings.of("a", wrong("first"));
		findings.of("b", () -> {
			throw InputException.about("c", "second", Remedy.set("Use 1", "c", 1));
		});
		assertEquals(
			List.of(new Problem("a", "first", List.of()), new Problem("c", "second", List.of(Remedy.set("Use 1", "c", 1)))),
			findings.problems());
		final InputException all = assertThrows(InputException.class, findings::stop);
		assertEquals("first", all.getMessage());
		assertEquals(findings.problems(), all.problems());
	}

	@Test
	void whatDependsOnAProblemIsNoProblemOfItsOwn() {
		final Supplier<Integer> one = findings.of("a", wrong("first"));
		final Supplier<Integer> two = findings.of("b", () -> one.get() + 1);
		findings.check("c", two::get);
		assertEquals(List.of("first"), findings.problems().stream().map(Problem::message).toList());
		assertThrows(InputException.class, two::get);
	}

	@Test
	void theSameProblemIsNamedOnce() {
		findings.check("a", wrong("first")::get);
		findings.check("a", wrong("first")::get);
		assertEquals(1, findings.problems().size());
	}

	@Test
	void aCheckWithoutProblemsGoesOn() {
		final Supplier<Integer> one = findings.of("a", () -> 1);
		findings.note("a note");
		findings.warn("a warning");
		findings.ask(new Problem("b", "Replace?", List.of()));
		findings.stop();
		assertEquals(1, one.get());
		assertEquals(List.of("a note"), findings.notes());
		assertEquals(List.of("a warning"), findings.warnings());
		assertEquals(List.of("Replace?"), findings.questions().stream().map(Problem::message).toList());
	}

	@Test
	void aDefectIsNoProblem() {
		assertThrows(IllegalStateException.class, () -> findings.check("a", () -> {
			throw new IllegalStateException();
		}));
	}
}
