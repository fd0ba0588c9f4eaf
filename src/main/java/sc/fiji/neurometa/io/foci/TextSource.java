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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.io.FileKind;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.io.Workbook;
import sc.fiji.neurometa.model.InputException;

/**
 * A text file in memory, read from any encoding and with any line ends.
 *
 * @param name name of the file, for messages
 * @param sha256 SHA-256 of its bytes
 * @param lines its lines, without their ends
 */
record TextSource(String name, String sha256, List<String> lines) {

	private static final int LARGEST_BYTES = 256 << 20;
	private static final String ENCRYPTED = "EncryptedPackage";
	private static final int LONGEST_LINE = 1_000_000;
	private static final String OTHER_ENDS = "\u000b\f\u0085\u2028\u2029";
	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	/**
	 * Reads a file.
	 *
	 * @throws InputException when it is missing, unreadable, empty, too large or not a text file
	 */
	static TextSource read(final Path file, final LineLog log) {
		final String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
		return of(name, bytes(file), log);
	}

	/**
	 * Reads text that is in memory already.
	 *
	 * @param name name of the file that it came from
	 * @throws InputException when it is empty or not text
	 */
	static TextSource of(final String name, final byte[] bytes, final LineLog log) {
		if (Workbook.isZip(bytes))
			return new TextSource(name, sha256(bytes), WorkbookText.of(Workbook.read(name, bytes), log));
		refuseOtherFormats(name, bytes);
		final String text = decode(name, bytes, log);
		final long controls = text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
		if (controls > text.length() / 20) throw binary(name);
		if (text.isBlank()) throw new InputException(name + " is empty. Give a foci file: Sleuth text, or a table.");
		return new TextSource(name, sha256(bytes), lines(name, text));
	}

	/** Lines ended by LF, CR, any CRs and LF, LF CR, or one of the rarer ends; those at the end that are empty do not count. */
	private static List<String> lines(final String name, final String text) {
		final List<String> lines = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < text.length();) {
			final int next = afterEnd(text, i);
			if (next == i) {
				i++;
				continue;
			}
			add(name, lines, text.substring(from, i));
			// of CRs that no LF follows, each ends a line
			for (int more = i + 1; more < next && text.charAt(next - 1) == '\r' && text.charAt(i) == '\r'; more++)
				lines.add("");
			from = next;
			i = next;
		}
		if (from < text.length()) add(name, lines, text.substring(from));
		int count = lines.size();
		while (count > 0 && lines.get(count - 1).isEmpty())
			count--;
		return List.copyOf(lines.subList(0, count));
	}

	private static void add(final String name, final List<String> lines, final String line) {
		if (line.length() > LONGEST_LINE) throw new InputException(name + ", line " + (lines.size() + 1) + ": a line of " +
			line.length() + " characters is too long for a foci file (more than " + LONGEST_LINE + ").");
		lines.add(line);
	}

	/** The place after the end of a line that begins at a place; that place itself when none does. */
	private static int afterEnd(final String text, final int at) {
		final char c = text.charAt(at);
		final int length = text.length();
		if (c == '\r') {
			int next = at + 1;
			while (next < length && text.charAt(next) == '\r')
				next++;
			return next < length && text.charAt(next) == '\n' ? next + 1 : next;
		}
		if (c == '\n') return at + 1 < length && text.charAt(at + 1) == '\r' ? at + 2 : at + 1;
		return OTHER_ENDS.indexOf(c) >= 0 ? at + 1 : at;
	}

	private static byte[] bytes(final Path file) {
		try {
			return InputFiles.read(file, LARGEST_BYTES);
		}
		catch (final AccessDeniedException e) {
			throw new InputException(file + " cannot be read: no permission.", e);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
		}
	}

	private static void refuseOtherFormats(final String name, final byte[] bytes) {
		if (bytes.length == 0) throw new InputException(name + " is empty. Give a foci file: Sleuth text, or a table.");
		FileKind.of(bytes).ifPresent(kind -> {
			if (kind == FileKind.OLD_OFFICE) throw oldOffice(name, bytes);
			throw kind.instead(name, "plain text", "Save or export it as plain text (.txt) or CSV.");
		});
	}

	/** A workbook before 2007, or one with a password, which is stored in such a file. */
	private static InputException oldOffice(final String name, final byte[] bytes) {
		final boolean isLocked = new String(bytes, StandardCharsets.UTF_16LE).contains(ENCRYPTED) ||
			new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE).contains(ENCRYPTED);
		return new InputException(
			name + (isLocked ? " is protected with a password. Open it in a spreadsheet program and save it without one."
				: " is an old Excel or Word file, not plain text or .xlsx. Save it as .xlsx, plain text (.txt) or CSV."));
	}

	private static String decode(final String name, final byte[] bytes, final LineLog log) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return decodeStrictly(bytes, 3, StandardCharsets.UTF_8, log);
		if (startsWith(bytes, 0xFF, 0xFE)) return noted(bytes, 2, StandardCharsets.UTF_16LE, log);
		if (startsWith(bytes, 0xFE, 0xFF)) return noted(bytes, 2, StandardCharsets.UTF_16BE, log);
		final int even = zeros(bytes, 0), odd = zeros(bytes, 1);
		// text of mostly Latin letters has every other byte 0 in UTF-16
		if (odd > bytes.length / 3 && even == 0) return noted(bytes, 0, StandardCharsets.UTF_16LE, log);
		if (even > bytes.length / 3 && odd == 0) return noted(bytes, 0, StandardCharsets.UTF_16BE, log);
		if (even + odd > 0) throw binary(name);
		return decodeStrictly(bytes, 0, StandardCharsets.UTF_8, log);
	}

	private static InputException binary(final String name) {
		return new InputException(name + " is a binary file, not plain text. Give a foci file: Sleuth text, or a table.");
	}

	private static String noted(final byte[] bytes, final int from, final Charset charset, final LineLog log) {
		log.note(0, "The file is encoded in " + charset + ".");
		return new String(bytes, from, bytes.length - from, charset);
	}

	private static String decodeStrictly(final byte[] bytes, final int from, final Charset charset, final LineLog log) {
		try {
			return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
				.toString();
		}
		catch (final CharacterCodingException e) {
			log.note(0, "The file is not UTF-8; it was read as Windows-1252 (Latin-1). Check the letters with accents.");
			return new String(bytes, from, bytes.length - from, WINDOWS_1252);
		}
	}

	private static boolean startsWith(final byte[] bytes, final int... start) {
		return bytes.length >= start.length &&
			IntStream.range(0, start.length).allMatch(i -> (bytes[i] & 0xff) == start[i]);
	}

	private static int zeros(final byte[] bytes, final int from) {
		int zeros = 0;
		for (int i = from; i < bytes.length; i += 2)
			if (bytes[i] == 0) zeros++;
		return zeros;
	}

	private static String sha256(final byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
