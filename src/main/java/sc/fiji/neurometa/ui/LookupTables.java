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
package sc.fiji.neurometa.ui;

import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import ij.IJ;
import ij.plugin.LutLoader;
import sc.fiji.neurometa.model.InputException;

/** ImageJ's lookup tables as colour scales: those it knows by name, and files. */
public final class LookupTables {

	/** Those that are in ImageJ itself. */
	private static final List<String> BUILT_IN = List.of("fire", "grays", "ice", "spectrum", "3-3-2 RGB", "red", "green",
		"blue", "cyan", "magenta", "yellow", "red/green");
	private static final String ENDING = ".lut";
	/** Bytes of a table without a header. */
	private static final int RAW = 768;
	/** Three or four numbers in a line, perhaps below the names of columns. */
	private static final Pattern TEXT = Pattern.compile("[A-Za-z \\t,]*\\s*\\d+[ \\t,]+\\d+[ \\t,]+\\d+");

	private LookupTables() {}

	/**
	 * The colours of a lookup table.
	 *
	 * @param name as ImageJ knows it (built in, or a file of its luts folder), or the path of a file whose name ends in
	 *          {@code .lut}
	 * @throws InputException when there is none of that name, or the file holds none
	 */
	public static ColorScale of(final String name) {
		final String wanted = name.strip();
		if (wanted.toLowerCase(Locale.ROOT).endsWith(ENDING)) return file(new File(wanted));
		final IndexColorModel table = LutLoader.getLut(wanted);
		if (table == null) throw new InputException("lut = " + wanted + " is not known. It is empty, the path of a " +
			ENDING + " file, or one of: " + String.join(", ", names()) + ".");
		return scale(table);
	}

	private static ColorScale file(final File file) {
		if (!file.isFile()) throw new InputException("There is no lookup table " + file + ".");
		// ImageJ opens a window about a file that it cannot read: it gets only files that look like a table
		final IndexColorModel table = looksLikeTable(file) ? LutLoader.openLut("noerror:" + file.getPath()) : null;
		if (table == null)
			throw new InputException(file + " is not a lookup table of ImageJ. Such a file holds 768 bytes (256 " +
				"of red, green and blue each), or lines of text with three numbers each.");
		return scale(table);
	}

	private static boolean looksLikeTable(final File file) {
		if (file.length() == RAW) return true;
		try (InputStream in = new FileInputStream(file)) {
			final String start = new String(in.readNBytes(RAW), StandardCharsets.ISO_8859_1);
			return start.startsWith("ICOL") || TEXT.matcher(start).lookingAt();
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + file + ": " + e.getMessage() + ".", e);
		}
	}

	/** The names that {@link #of} knows. */
	public static List<String> names() {
		final List<String> names = new ArrayList<>(BUILT_IN);
		final String folder = IJ.getDir("luts");
		final String[] files = folder == null ? null : new File(folder).list();
		if (files != null) Arrays.stream(files).filter(f -> f.endsWith(ENDING))
			.map(f -> f.substring(0, f.length() - ENDING.length())).sorted().forEach(names::add);
		return List.copyOf(names);
	}

	private static ColorScale scale(final IndexColorModel table) {
		return new ColorScale(IntStream.range(0, table.getMapSize()).mapToObj(i -> table.getRGB(i) & 0xffffff).toList());
	}
}
