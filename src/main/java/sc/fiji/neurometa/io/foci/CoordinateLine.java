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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.neurometa.model.Focus;

/**
 * Three coordinates read from a line of text.
 *
 * @param xyz x, y, z in mm; null when the line cannot be read
 * @param fourth the number in a column after them; NaN when there is none
 * @param notes the repairs
 * @param expected what should be there instead, null when the line could be read
 */
record CoordinateLine(double[] xyz, double fourth, List<String> notes, String expected) {

	/** Role of the commas in a line; for a file, the role in its unambiguous lines. */
	enum Comma {
		NONE, SEPARATOR, DECIMAL, UNCLEAR
	}

	/** The note on a line with more than x, y and z. */
	static final String MORE_COLUMNS = "columns after x y z passed over.";

	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d++(?:\\.\\d*+)?+|\\.\\d++)([eE][-+]?\\d{1,3})?");
	private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+");
	private static final Pattern COLUMNS = Pattern.compile("[\\s;]+"), ALL_SEPARATORS = Pattern.compile("[\\s;,]+");
	private static final Pattern EMPTY_COLUMN = Pattern.compile("[,;]\\s*[,;]|\\t *\\t"),
		DECIMAL_POINT = Pattern.compile("\\.\\d");
	private static final Pattern SIGNED = Pattern.compile("^,+(?=[-+])");
	private static final Pattern MINUS_APART = Pattern.compile("(?<![^\\s;,])-\\s+(?=[\\d.])");
	private static final Pattern BRACKETS = Pattern.compile("^\\s*[(\\[{](.*)[)\\]}]\\s*$");
	private static final Pattern AXIS_LABEL = Pattern.compile("(?i)(?<![\\w])[xyz]\\s*=\\s*");

	/** Reads a line; {@code inFile} decides where the line alone leaves the meaning of its commas open. */
	static CoordinateLine of(final String line, final Comma inFile) {
		if (isPlain(line)) {
			final double[] xyz = Arrays.stream(line.strip().split("[ \t]+")).mapToDouble(CoordinateLine::parse).toArray();
			if (xyz.length == 3 && Arrays.stream(xyz).allMatch(Focus::isCoordinate))
				return new CoordinateLine(xyz, Double.NaN, List.of(), null);
		}
		final List<String> notes = new ArrayList<>();
		final String text = tidy(line, notes);
		final Comma comma = comma(text);
		if (hasGap(text)) return failed("three numbers x y z expected, found an empty column among them");
		if (comma == Comma.SEPARATOR && inFile == Comma.DECIMAL && decimalWords(text).size() == 2)
			return failed("three numbers x y z expected, found two with decimal commas");
		if (comma == Comma.UNCLEAR && inFile != Comma.SEPARATOR)
			return failed("three numbers x y z expected; it is unclear whether its commas separate columns or decimals");
		final List<String> columns = comma == Comma.DECIMAL ? decimalColumns(text) : columns(text, ALL_SEPARATORS);
		if (comma == Comma.DECIMAL) notes.add("decimal commas read as decimal points.");
		final double[] xyz = new double[3];
		for (int i = 0; i < 3; i++) {
			if (i >= columns.size()) return failed("three numbers x y z expected, found only " + columns.size());
			xyz[i] = parse(columns.get(i));
			if (Double.isNaN(xyz[i]))
				return failed("\"" + shortened(columns.get(i)) + "\" is not a number; three numbers x y z expected");
			if (!Focus.isCoordinate(xyz[i])) return failed(tooFar(columns.get(i)));
		}
		if (columns.size() > 3) notes.add(MORE_COLUMNS);
		return new CoordinateLine(xyz, columns.size() > 3 ? parse(columns.get(3)) : Double.NaN, notes, null);
	}

	/** What is wrong with a number that cannot be a coordinate in mm. */
	static String tooFar(final String word) {
		return "\"" + shortened(word) + "\" is no coordinate in mm, which are at most " + (int) Focus.MOST_MM;
	}

	/** Whether a line has only digits, points, signs, spaces and tabs, as most lines of most files. */
	static boolean isPlain(final String line) {
		for (int i = 0; i < line.length(); i++) {
			final char c = line.charAt(i);
			if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != ' ' && c != '\t') return false;
		}
		return !line.isBlank();
	}

	private static CoordinateLine failed(final String expected) {
		return new CoordinateLine(null, Double.NaN, List.of(), expected + ".");
	}

	private static String shortened(final String word) {
		return word.length() > 30 ? word.substring(0, 30) + "…" : word;
	}

	/** The number that a word stands for, NaN when it is not a number. */
	static double parse(final String word) {
		if (!NUMBER.matcher(word).matches()) return Double.NaN;
		final double value = Double.parseDouble(word);
		return Double.isInfinite(value) ? Double.NaN : value;
	}

	/** The number in one cell of a table, where a comma can only be a decimal comma; NaN when there is none. */
	static double parseCell(final String cell) {
		final String word = MINUS_APART.matcher(Typography.numbers(cell).strip()).replaceAll("-");
		return parse(DECIMAL_COMMA.matcher(word).matches() ? word.replace(',', '.') : word);
	}

	/** The role of the commas in a file's lines, as far as single lines are unambiguous. */
	static Comma commaOf(final List<String> lines) {
		boolean separates = false;
		for (final String line : lines) {
			final Comma comma = comma(tidy(line, new ArrayList<>()));
			if (comma == Comma.DECIMAL) return Comma.DECIMAL;
			separates |= comma == Comma.SEPARATOR;
		}
		return separates ? Comma.SEPARATOR : Comma.NONE;
	}

	private static String tidy(final String line, final List<String> notes) {
		String text = Typography.numbers(line);
		if (!text.equals(line)) notes.add("typographic minus signs, digits or spaces read as plain ones.");
		text = repaired(text, withoutComment(text), "comment after the coordinates passed over.", notes);
		text = text.replace("\"", "");
		text =
			repaired(text, BRACKETS.matcher(text).replaceFirst("$1"), "brackets around the coordinates passed over.", notes);
		text = repaired(text, AXIS_LABEL.matcher(text).replaceAll(""), "labels of the axes passed over.", notes);
		return repaired(text, MINUS_APART.matcher(text).replaceAll("-"), "minus signs joined to their numbers.", notes);
	}

	private static String withoutComment(final String text) {
		final int slashes = text.indexOf("//"), hash = text.indexOf('#');
		if (slashes < 0 && hash < 0) return text;
		return text.substring(0, slashes < 0 || hash >= 0 && hash < slashes ? hash : slashes).stripTrailing();
	}

	private static String repaired(final String before, final String after, final String note, final List<String> notes) {
		if (!before.equals(after)) notes.add(note);
		return after;
	}

	private static Comma comma(final String text) {
		if (text.indexOf(',') < 0) return Comma.NONE;
		final List<String> words = decimalWords(text);
		// a comma at the end of a word separates; so does every comma where there is a decimal point
		if (words.stream().noneMatch(w -> w.contains(",")) || DECIMAL_POINT.matcher(text).find()) return Comma.SEPARATOR;
		final boolean fits = words.size() >= 3 &&
			words.subList(0, 3).stream().allMatch(w -> NUMBER.matcher(w).matches() || DECIMAL_COMMA.matcher(w).matches());
		if (fits) return Comma.DECIMAL;
		final List<String> values = columns(text, ALL_SEPARATORS);
		if (values.size() <= 3 || values.stream().limit(3).anyMatch(v -> Double.isNaN(parse(v)))) return Comma.SEPARATOR;
		return Comma.UNCLEAR;
	}

	/** Whether one of the first three columns is empty; tabs may be doubled where just three columns are left. */
	private static boolean hasGap(final String text) {
		final String inner = Typography.trimmed(text, c -> c == ',' || c == ';' || Character.isWhitespace(c));
		final Matcher gap = EMPTY_COLUMN.matcher(inner);
		if (!gap.find() || columns(inner.substring(0, gap.start()), ALL_SEPARATORS).size() >= 3) return false;
		return !gap.group().isBlank() || columns(inner, ALL_SEPARATORS).size() > 3;
	}

	private static List<String> decimalColumns(final String text) {
		return decimalWords(text).stream().map(w -> DECIMAL_COMMA.matcher(w).matches() ? w.replace(',', '.') : w).toList();
	}

	/** Words between spaces and semicolons, without the comma that follows or leads some. */
	private static List<String> decimalWords(final String text) {
		return columns(text, COLUMNS).stream()
			.map(w -> SIGNED.matcher(Typography.trimmedEnd(w, c -> c == ',')).replaceFirst("")).filter(w -> !w.isEmpty())
			.toList();
	}

	private static List<String> columns(final String text, final Pattern separator) {
		return Arrays.stream(separator.split(text)).filter(w -> !w.isEmpty()).toList();
	}
}
