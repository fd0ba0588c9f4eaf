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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Links of the README and the docs lead somewhere, and the classes that the pages for programmers name exist. */
class DocsTest {

	/** A class in backticks: a word in capitals and small letters, without a member behind it. */
	private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");
	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

	@Test
	void linksLeadSomewhere() throws IOException {
		final List<String> broken = new ArrayList<>();
		for (final Path page : Pictures.pages()) {
			final Matcher link = LINK.matcher(Files.readString(page).replace("\n", " "));
			while (link.find()) {
				if (link.group(1).contains("://")) continue;
				final Path target = page.toAbsolutePath().getParent().resolve(link.group(1).strip());
				if (!Files.exists(target)) broken.add(page + ": " + link.group(1));
			}
		}
		assertEquals(List.of(), broken);
	}

	@Test
	void classesOfThePagesForProgrammersAreThere() throws IOException {
		final Set<String> types = new HashSet<>();
		for (final Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java")))
			try (Stream<Path> files = Files.walk(root)) {
				files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".java"))
					.forEach(n -> types.add(n.substring(0, n.length() - ".java".length())));
			}
		final List<String> unknown = new ArrayList<>();
		for (final String page : List.of("docs/architecture.md", "docs/engine.md", "docs/glossary.md", "CONTRIBUTING.md"))
			TYPE.matcher(Files.readString(Path.of(page))).results().map(m -> m.group(1)).filter(t -> !types.contains(t))
				.forEach(t -> unknown.add(page + ": " + t));
		assertEquals(List.of(), unknown);
		assertTrue(types.size() > 600, "the sources are there");
	}

	@Test
	void everyPageIsInTheIndex() throws IOException {
		final String index = Files.readString(Path.of("docs/README.md"));
		final List<String> outside = List.of("README.md", "CONTRIBUTING.md");
		assertEquals(List.of(), Pictures.pages().stream().map(p -> p.getFileName().toString())
			.filter(n -> !outside.contains(n) && !index.contains("(" + n + ")")).toList());
	}
}
