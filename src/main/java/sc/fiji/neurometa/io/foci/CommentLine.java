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
package sc.fiji.neurometa.io.foci;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a Sleuth file that holds no coordinates: {@code // Reference=MNI}, {@code // Aoki T, 2005: Rest},
 * {@code // Subjects=10}.
 *
 * @param number its number, from 1
 * @param raw the line, unchanged
 * @param kind its kind
 * @param text its content: the space, the name, the number of subjects, the remark
 * @param subjects for a name that ends in a number of subjects, that number as text; else null
 * @param note the repair; null when there was none
 */
record CommentLine(int number, String raw, Kind kind, String text, String subjects, String note) {

	enum Kind {
		REFERENCE, SUBJECTS, TITLE, FACT, REMARK
	}

	private static final Pattern QUOTED = Pattern.compile("^\\s*\"(\\s*//.*?)\"[\\s,;]*$");
	private static final Pattern MARKER =
		Pattern.compile("^\\s*((?:/\\s*/|\\\\\\\\|#)[/\\\\#]*)\\s*(.*)$", Pattern.DOTALL);
	private static final Pattern REFERENCE =
		Pattern.compile("(?i)(?:(?:reference|coordinate)(?:\\s+space)?|space)\\s*=\\s*(.*)|" +
			"(?:reference|coordinate)(?:\\s+space)?\\s*:\\s*(\\w+)");
	private static final Pattern BARE_SPACE = Pattern.compile("(?i)(mni(?:[ _-]?152)?|tal|talairach)");
	private static final Pattern SUBJECTS =
		Pattern.compile("(?i)(?:(?:number|no\\.?|num) of )?(?:subjects?|participants|sample[ _]?sizes?)\\s*=\\s*(.*)|" +
			"(?:subjects?|participants|sample[ _]?size)\\s*:\\s*(\\d.*|)|n\\s*=\\s*(\\d+)");
	private static final Pattern TITLE_AND_SUBJECTS =
		Pattern.compile("(?i)(.*[^\\s,;/(])[\\s,;/(]+subjects\\s*=\\s*(\\d+)\\)?");
	private static final Pattern METADATA =
		Pattern.compile("(?i)(pmcid|url|authors?|publication|journal|affiliations?)\\s*=.*");
	private static final Pattern NUMBERS = Pattern.compile("(?<![\\p{L}\\d.])[-+]?\\d+(?:\\.\\d+)?(?![\\p{L}\\d.])");
	private static final Pattern UNMARKED = Pattern.compile("(?i)^\\s*(reference|subjects)\\s*=.*");

	/** The line as a comment; empty when it is not one. */
	static Optional<CommentLine> of(final int number, final String raw) {
		if (CoordinateLine.isPlain(raw)) return Optional.empty();
		final Matcher quoted = QUOTED.matcher(raw);
		final String line = quoted.matches() ? quoted.group(1).replace("\"\"", "\"") : raw;
		final String visible = line.replaceFirst("^[\\s\\p{Z}\\p{Cf}]+", "");
		final Matcher marked = MARKER.matcher(visible);
		if (marked.matches()) {
			final String note = marked.group(1).startsWith("/") ? null : "read as if it began with //.";
			return Optional.of(classified(number, raw, marked.group(2), note));
		}
		if (UNMARKED.matcher(visible).matches())
			return Optional.of(classified(number, raw, visible, "the // before it is missing."));
		return Optional.empty();
	}

	private static CommentLine classified(final int number, final String raw, final String said, final String note) {
		final String text = Typography.name(withoutEmptyColumns(said));
		final Matcher reference = REFERENCE.matcher(text), subjects = SUBJECTS.matcher(text);
		if (reference.matches()) return new CommentLine(number, raw, Kind.REFERENCE, group(reference), null, note);
		if (BARE_SPACE.matcher(text).matches())
			return new CommentLine(number, raw, Kind.REFERENCE, text, null, "taken as the reference space.");
		final Matcher fact = SleuthFacts.LINE.matcher(text);
		if (fact.matches())
			return new CommentLine(number, raw, fact.group(2).isBlank() ? Kind.REMARK : Kind.FACT, text, null, note);
		if (subjects.matches()) return new CommentLine(number, raw, Kind.SUBJECTS, group(subjects), null, note);
		if (text.isEmpty() || METADATA.matcher(text).matches() ||
			CoordinateLine.of(text, CoordinateLine.Comma.NONE).expected() == null)
			return new CommentLine(number, raw, Kind.REMARK, text, null, note);
		final Matcher both = TITLE_AND_SUBJECTS.matcher(text);
		if (both.matches()) return new CommentLine(number, raw, Kind.TITLE, both.group(1), both.group(2),
			"name and number of subjects in one line taken apart.");
		return new CommentLine(number, raw, Kind.TITLE, text, null, note);
	}

	/** Without the commas or semicolons of the empty columns of a spreadsheet; a single one is part of the text. */
	private static String withoutEmptyColumns(final String said) {
		final String text = Typography.trimmedEnd(said, c -> c == ',' || c == ';' || c == ' ' || c >= '\t' && c <= '\r');
		return said.chars().skip(text.length()).filter(c -> c == ',' || c == ';').count() > 1 ? text : said;
	}

	private static String group(final Matcher matcher) {
		for (int i = 1; i <= matcher.groupCount(); i++)
			if (matcher.group(i) != null) return matcher.group(i).strip();
		return "";
	}

	/** A title whose end was on a line without slashes. */
	CommentLine continuedBy(final String line) {
		return new CommentLine(number, raw, kind, Typography.name(text + " " + line), subjects, note);
	}

	/** Whether a line is words rather than coordinates: it begins with a letter and holds fewer than three numbers. */
	static boolean isText(final String line) {
		final String plain = Typography.name(line);
		return !plain.isEmpty() && Character.isLetter(plain.codePointAt(0)) &&
			NUMBERS.matcher(plain).results().limit(3).count() < 3;
	}

	/** Whether a name, written after {@code //}, would be read as a name and as nothing else. */
	static boolean isTitle(final String name) {
		final CommentLine line = classified(0, "", name, null);
		return line.kind == Kind.TITLE && line.subjects == null && line.text.equals(name);
	}
}
