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
package sc.fiji.neurometa.io.nifti;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.model.InputException;

/** Names of NIfTI files and of pairs of them. */
final class NiftiFiles {

	private NiftiFiles() {}

	/** Whether a name ends so, with or without {@code .gz}, in any case; {@code end} as in {@code .nii}. */
	static boolean endsWith(final Path file, final String end) {
		return plainName(file).toLowerCase(Locale.ROOT).endsWith(end);
	}

	/** Whether a name ends in {@code .gz}. */
	static boolean isPacked(final Path file) {
		return name(file).toLowerCase(Locale.ROOT).endsWith(".gz");
	}

	/**
	 * The existing other file of a pair, compressed like this one or, failing that, not like it.
	 *
	 * @param file one of the pair, {@code .hdr} or {@code .img}
	 * @param end of the other, {@code hdr} or {@code img}
	 */
	static Path twin(final Path file, final String end) {
		final String plain = plainName(file);
		final String stem = plain.substring(0, plain.length() - end.length());
		final List<String> packings =
			isPacked(file) ? List.of(name(file).substring(plain.length()), "") : List.of("", ".gz");
		for (final String packing : packings)
			for (final String ending : List.of(end, end.toUpperCase(Locale.ROOT))) {
				final Path twin = file.resolveSibling(stem + ending + packing);
				if (Files.isRegularFile(twin)) return twin;
			}
		throw new InputException(file + " is one of a pair of files, but there is no " + stem + end + " next to it.");
	}

	/** The file of the same stem with another ending, compressed or not, which need not exist. */
	static Path sibling(final Path file, final String end) {
		final String plain = plainName(file);
		final int dot = plain.lastIndexOf('.');
		return file.resolveSibling((dot < 0 ? plain : plain.substring(0, dot)) + "." + end);
	}

	/** The name of one of a pair that is written: the given one, or with its ending changed, keeping upper case. */
	static Path partner(final Path file, final String end) {
		final String plain = plainName(file);
		final int stem = plain.length() - end.length();
		final boolean upper = plain.substring(stem).equals(plain.substring(stem).toUpperCase(Locale.ROOT));
		return file.resolveSibling(
			plain.substring(0, stem) + (upper ? end.toUpperCase(Locale.ROOT) : end) + name(file).substring(plain.length()));
	}

	private static String name(final Path file) {
		return file.getFileName() == null ? "" : file.getFileName().toString();
	}

	private static String plainName(final Path file) {
		final String name = name(file);
		return isPacked(file) ? name.substring(0, name.length() - ".gz".length()) : name;
	}
}
