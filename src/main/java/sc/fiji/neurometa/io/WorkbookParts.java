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
package sc.fiji.neurometa.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import sc.fiji.neurometa.model.InputException;

/** Check of the parts of a workbook before they are read: their sizes, their kinds, and the merged cells in them. */
final class WorkbookParts {

	private static final long LARGEST_BYTES = 256L << 20;
	private static final int MOST_PARTS = 2000;
	private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml"),
		MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s+ref=\"([A-Z]+\\d+:[A-Z]+\\d+)\"");

	private final Map<Integer, List<String>> merged = new TreeMap<>();
	private boolean hasWorkbook;

	private WorkbookParts() {}

	/** @throws InputException when the file is no workbook, damaged, or unpacks to too much */
	static WorkbookParts of(final String name, final byte[] bytes) {
		final WorkbookParts parts = new WorkbookParts();
		try (ZipFile zip = open(bytes)) {
			long left = LARGEST_BYTES;
			int count = 0;
			for (final ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				if (++count > MOST_PARTS) throw tooLarge(name);
				try (InputStream in = zip.getInputStream(entry)) {
					left -= parts.part(entry.getName(), in, left);
				}
				if (left <= 0) throw tooLarge(name);
			}
		}
		catch (final IOException | IllegalArgumentException e) {
			throw damaged(name, e);
		}
		if (!parts.hasWorkbook) throw other(name);
		return parts;
	}

	/** By the constructor that commons-compress has always had, as Fiji may hold an old one. */
	@SuppressWarnings("deprecation")
	private static ZipFile open(final byte[] bytes) throws IOException {
		return new ZipFile(new SeekableInMemoryByteChannel(bytes));
	}

	private long part(final String name, final InputStream zip, final long left) throws IOException {
		hasWorkbook |= name.equals("xl/workbook.xml");
		final Matcher sheet = SHEET.matcher(name);
		final boolean isSheet = sheet.matches();
		final StringBuilder seam = new StringBuilder();
		final byte[] buffer = new byte[1 << 16];
		long size = 0;
		for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
			size += n;
			if (size >= left) return size;
			if (!isSheet) continue;
			seam.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
			final Matcher cells = MERGED.matcher(seam);
			int end = 0;
			while (cells.find()) {
				merged.computeIfAbsent(Integer.parseInt(sheet.group(1)), s -> new ArrayList<>()).add(cells.group(1));
				end = cells.end();
			}
			seam.delete(0, Math.max(end, seam.length() - 100));
		}
		return size;
	}

	/** The ranges of merged cells of a sheet. */
	List<String> merged(final int index) {
		return merged.getOrDefault(index + 1, List.of());
	}

	private static InputException tooLarge(final String name) {
		return new InputException(name + " unpacks to more than " + (LARGEST_BYTES >> 20) + " MB, or holds more than " +
			MOST_PARTS + " parts. Keep only the table, or save it as CSV.");
	}

	private static InputException other(final String name) {
		return FileKind.ZIP.instead(name, "plain text or a spreadsheet (.xlsx)",
			"Save or export it as plain text (.txt), CSV or .xlsx.");
	}

	/** The message about a file that cannot be read as a workbook. */
	static InputException damaged(final String name, final Exception e) {
		if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) return other(name);
		return new InputException(
			name + " is damaged: it begins as a spreadsheet (.xlsx) and cannot be read as one. Open it " +
				"in a spreadsheet program and save it again, or save it as CSV.",
			e);
	}

	/** A number as short as it can be: what a program stored as 0.30000000000000004 is 0.3 in its cell. */
	static String text(final double value) {
		if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
		return new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros().toPlainString();
	}
}
