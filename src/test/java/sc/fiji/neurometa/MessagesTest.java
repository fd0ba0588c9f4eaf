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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Every text of the sources that users may read, as a list in {@code target/messages.txt} to be read through, and the words
 * that none of them may use.
 */
class MessagesTest {

	private static final Path SOURCES = Path.of("src", "main", "java");
	private static final Pattern TOKEN = Pattern.compile(
		"\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.[^']*+)'|//[^\\n]*+|/\\*.*?\\*/|\\w++|\\S", Pattern.DOTALL),
		WORD = Pattern.compile("[A-Za-z]{2,}");
	/** Fewer words are a label or a key. */
	private static final int FEWEST_WORDS = 5;
	/** Not English of the field, or metaphors of our own (CONTRIBUTING.md). */
	private static final Pattern AVOIDED = Pattern
		.compile("\\b(is told|tells? of|gone on with|anew|in their stead|to the bit|beside|go on from|what an? \\w+ gives" +
			"|clusters? (stands?|falls?)|runs? takes them up)\\b", Pattern.CASE_INSENSITIVE);
	/** The calls whose first text is a sentence for a user. */
	private static final Pattern REFUSAL = Pattern.compile("InputException|ResumableRun");

	/** A text with the file that it is from; dots stand for values. */
	private record Message(String file, String text, boolean refuses) {}

	private static List<Message> messages() throws IOException {
		final List<Message> all = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList())
				all.addAll(messages(file));
		}
		return all;
	}

	private static List<Message> messages(final Path file) throws IOException {
		final List<String> tokens = TOKEN.matcher(Files.readString(file)).results().map(r -> r.group())
			.filter(t -> !t.startsWith("//") && !t.startsWith("/*")).toList();
		final List<Message> found = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			if (!isText(tokens.get(i))) continue;
			final int end = end(tokens, i);
			final String text = joined(tokens.subList(i, end));
			if (WORD.matcher(text).results().count() >= FEWEST_WORDS) found.add(
				new Message(SOURCES.relativize(file).toString(), text, i > 1 && REFUSAL.matcher(tokens.get(i - 2)).matches()));
			i = end - 1;
		}
		return found;
	}

	private static boolean isText(final String token) {
		return token.length() > 2 && token.startsWith("\"");
	}

	/** The end of the expression that a text begins. */
	private static int end(final List<String> tokens, final int start) {
		int depth = 0;
		for (int i = start; i < tokens.size(); i++) {
			final String token = tokens.get(i);
			if (token.length() == 1 && "([{".contains(token)) depth++;
			else if (token.length() == 1 && ")]}".contains(token) && --depth < 0) return i;
			else if (depth == 0 && token.length() == 1 && ";,?:".contains(token)) return i;
		}
		return tokens.size();
	}

	private static String joined(final List<String> tokens) {
		final StringBuilder text = new StringBuilder();
		int depth = 0;
		boolean value = false;
		for (final String token : tokens) {
			if ("([{".contains(token)) depth++;
			if (")]}".contains(token)) depth--;
			if (depth == 0 && token.startsWith("\"")) {
				text.append(value ? "\u2026" : "").append(token, 1, token.length() - 1);
				value = false;
			}
			else if (!token.equals("+")) value = true;
		}
		return text.append(value ? "\u2026" : "").toString();
	}

	@Test
	void allAreListedOnce() throws IOException {
		final Map<String, String> listed = new LinkedHashMap<>();
		messages().forEach(m -> listed.putIfAbsent(m.text(), m.file()));
		Files.createDirectories(Path.of("target"));
		Files.write(Path.of("target", "messages.txt"),
			listed.entrySet().stream().map(e -> e.getValue() + ": " + e.getKey()).toList());
		assertTrue(listed.size() > 1000, listed.size() + " texts");
		assertTrue(listed.containsKey("There is no image to save. Open or select one first."));
	}

	@Test
	void noneUsesWordsOfOurOwn() throws IOException {
		assertEquals(List.of(), messages().stream().map(m -> m.file() + ": " + m.text()).filter(m -> {
			final Matcher avoided = AVOIDED.matcher(m);
			return avoided.find();
		}).toList());
	}

	@Test
	void refusalsAreSentences() throws IOException {
		final List<Message> refusals = messages().stream().filter(Message::refuses).toList();
		assertTrue(refusals.size() > 60, refusals.size() + " refusals");
		assertEquals(List.of(),
			refusals.stream().map(Message::text)
				.filter(t -> !t.matches("(?s).*[.)\u2026]") || !t.matches("(?s)[A-Z0-9\u2026 ':,].*|[a-z_]+( =|_| ).*"))
				.toList());
	}
}
