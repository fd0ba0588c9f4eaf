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
package sc.fiji.neurometa.io.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import sc.fiji.neurometa.io.database.DatabaseFile.Source;

/** A table with tabs between its columns and their names in the first line, read line by line. */
final class TsvFile {

	/** The names of the columns in the first line. */
	record Header(List<String> names) {

		static Header of(final String line) {
			return new Header(Arrays.stream(line.replace("\ufeff", "").split("\t"))
				.map(n -> n.strip().replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT)).toList());
		}

		/** Index of a column; -1 when there is none of that name. */
		int column(final String name) {
			return names.indexOf(name);
		}

		boolean has(final String... wanted) {
			return names.containsAll(List.of(wanted));
		}
	}

	/** Receiver of the rows, once the header is known. */
	@FunctionalInterface
	interface Rows {

		Consumer<Row> below(Header header);
	}

	private TsvFile() {}

	/** Passes on every line that is not blank. */
	static Source read(final Path file, final Rows rows) {
		return StoredFile.read(file, in -> {
			lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16), rows);
			return null;
		}).source();
	}

	private static void lines(final BufferedReader reader, final Rows rows) throws IOException {
		final TsvRows read = new TsvRows(reader);
		final Consumer<Row> consumer = rows.below(Header.of(read.next().map(TsvRows.Text::text).orElse("")));
		for (Optional<TsvRows.Text> row = read.next(); row.isPresent(); row = read.next())
			if (!row.get().text().isBlank()) consumer.accept(new Row(row.get().number(), row.get().text()));
	}

	/**
	 * One row of a table with tabs between its columns. Cells are cut out when they are asked for: of the half million
	 * lines of Neurosynth only four columns matter.
	 *
	 * @param number the number of its first line, from 1
	 * @param text the row
	 */
	record Row(int number, String text) {

		/** A cell, without the quotes that some programs put around it; empty when the row is too short. */
		String cell(final int column) {
			if (column < 0) return "";
			int from = 0;
			for (int i = 0; i < column; i++) {
				from = text.indexOf('\t', endOfCell(from)) + 1;
				if (from == 0) return "";
			}
			final int to = text.indexOf('\t', endOfCell(from));
			final String cell = text.substring(from, to < 0 ? text.length() : to).strip();
			final boolean isQuoted = cell.length() > 1 && cell.charAt(0) == '"' && cell.charAt(cell.length() - 1) == '"';
			return isQuoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip() : cell;
		}

		/** A place from which the next tab ends the cell: after a quoted cell, which may hold tabs; else its beginning. */
		private int endOfCell(final int from) {
			if (from >= text.length() || text.charAt(from) != '"') return from;
			final int end = TsvRows.endOfQuoted(text, from + 1);
			return end < 0 ? from : end;
		}
	}
}
