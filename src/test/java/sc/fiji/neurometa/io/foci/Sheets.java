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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that tests write. */
public final class Sheets {

	private Sheets() {}

	/** Writes a workbook of one sheet. */
	public static Path write(final Path file, final Object[]... rows) throws IOException {
		return write(file, book -> sheet(book, "Sheet1", rows));
	}

	/** Writes a workbook. */
	public static Path write(final Path file, final Consumer<Workbook> content) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "tests", "1.0")) {
			content.accept(book);
		}
		return file;
	}

	/** Adds a sheet; null leaves a cell empty. */
	public static Worksheet sheet(final Workbook book, final String name, final Object[]... rows) {
		final Worksheet sheet = book.newWorksheet(name);
		for (int r = 0; r < rows.length; r++)
			for (int c = 0; c < rows[r].length; c++) {
				if (rows[r][c] instanceof Number number) sheet.value(r, c, number);
				else if (rows[r][c] != null) sheet.value(r, c, rows[r][c].toString());
			}
		return sheet;
	}

	/** A row. */
	public static Object[] row(final Object... cells) {
		return cells;
	}
}
