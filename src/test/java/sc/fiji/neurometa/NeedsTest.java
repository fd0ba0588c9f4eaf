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
package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A check that no test skips itself for want of data past {@link Needs}, where a skip can be made a failure. */
class NeedsTest {

	private static final Path TESTS = Path.of("src/test/java");
	private static final Pattern SHARED = Pattern.compile("shared(?:/|\", ?\")data");
	private static final Pattern ASSUMPTION = Pattern.compile("\\bassume(?:True|False|That)\\(|\\babort\\(");

	/** Tests that skip by what the system is, what ran before or what was asked for, not by what is installed. */
	private static final List<String> BY_SYSTEM = List.of("AleFilesTest.java", "BadDatabaseTest.java",
		"BadFociFileTest.java", "CalibrationTable.java", "Needs.java", "NeedsTest.java", "OpenSampleFociTest.java");

	@Test
	void dataForCheckingAreAskedForInOnePlace() throws IOException {
		assertEquals(List.of("Needs.java"), filesWith(SHARED));
	}

	@Test
	void onlyTheKnownTestsSkipThemselves() throws IOException {
		assertEquals(List.of(), filesWith(ASSUMPTION).stream().filter(name -> !BY_SYSTEM.contains(name)).toList());
	}

	/** Names of the files whose code, comments left out, has it. */
	private static List<String> filesWith(final Pattern pattern) throws IOException {
		try (Stream<Path> files = Files.walk(TESTS)) {
			return files.filter(file -> file.toString().endsWith(".java"))
				.filter(file -> lines(file).stream().map(String::strip)
					.anyMatch(line -> !line.startsWith("*") && !line.startsWith("/*") && pattern.matcher(line).find()))
				.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static List<String> lines(final Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
