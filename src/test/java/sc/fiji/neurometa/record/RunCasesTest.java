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
package sc.fiji.neurometa.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.SmallRuns;

/** What is done with each kind of run is found through {@link Run.Cases}, never by asking of which class a record is. */
class RunCasesTest {

	private static final Path SOURCES = Path.of("src/main/java");

	@Test
	void everyRecordHasAKind() {
		assertEquals(Set.of(Run.class.getPermittedSubclasses()),
			Arrays.stream(Run.Kind.values()).map(Run.Kind::type).collect(Collectors.toSet()));
		assertEquals(Run.Kind.values().length, Run.Cases.class.getRecordComponents().length);
	}

	@Test
	void aRecordGetsTheAnswerForItsKind() {
		final RunRecord ale = SmallRuns.record(SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED)));
		assertEquals("ale small set",
			ale.on(new Run.Cases<>(run -> "ale " + run.name(), run -> "contrast", run -> "conjunction", run -> "macm")));
		final Run.Cases<String> others = Run.Cases.<String> otherwise(Run::command).withContrast(run -> "contrast")
			.withConjunction(run -> "conjunction").withMacm(run -> "macm");
		assertEquals("ALE Meta-Analysis", ale.on(others));
		assertEquals("ale", ale.on(others.withAle(run -> "ale")));
	}

	@Test
	void nobodyAsksOfWhichClassARecordIs() throws IOException {
		final Pattern ladder = Pattern.compile("instanceof (?:final )?(?:" +
			Arrays.stream(Run.class.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.joining("|")) +
			")\\b");
		assertTrue(ladder.matcher("run instanceof MacmRecord macm").find());
		final List<String> wrong = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			final List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
			assertFalse(sources.isEmpty());
			for (final Path file : sources)
				Files.readAllLines(file).stream().filter(l -> ladder.matcher(l).find())
					.forEach(l -> wrong.add(file + ": " + l));
		}
		assertEquals(List.of(), wrong);
	}
}
