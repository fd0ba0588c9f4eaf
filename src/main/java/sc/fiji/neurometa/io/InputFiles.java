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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import sc.fiji.neurometa.model.InputException;

/** Checks of the files that are read: what is not a file of this system, or would never end, is refused with a sentence. */
public final class InputFiles {

	private InputFiles() {}

	/**
	 * The path that a name stands for.
	 *
	 * @param name as a record or a list holds it
	 * @throws InputException when no file of this system can have that name
	 */
	public static Path path(final String name) {
		try {
			return Path.of(name);
		}
		catch (final InvalidPathException e) {
			throw new InputException("No file of this system can be called \"" + shown(name) + "\": " + e.getReason() + ".",
				e);
		}
	}

	/**
	 * Checks that a path leads to a file of finite size: not to a folder, a device or a pipe, reading from which may never end.
	 *
	 * @throws InputException when it does not
	 */
	public static void checkRegular(final Path file) {
		if (!Files.exists(file)) throw new InputException("There is no file " + file + ".");
		if (Files.isDirectory(file)) throw new InputException(file + " is a folder. Give the file itself.");
		if (!Files.isRegularFile(file)) throw new InputException(
			file + " is a device or a pipe, not a file. Copy its content into a file and give that.");
	}

	/**
	 * Reads a file.
	 *
	 * @param file the file
	 * @param mostBytes the largest size that is read
	 * @throws IOException when it cannot be read
	 * @throws InputException when it is not a regular file, or larger
	 */
	public static byte[] read(final Path file, final int mostBytes) throws IOException {
		checkRegular(file);
		try (InputStream in = Files.newInputStream(file)) {
			final byte[] bytes = in.readNBytes(mostBytes + 1);
			if (bytes.length > mostBytes) throw new InputException(
				file + " is larger than " + (mostBytes >> 20) + " MB, too large for a file of this kind.");
			return bytes;
		}
	}

	/** A name as a message can quote it. */
	private static String shown(final String name) {
		final StringBuilder shown = new StringBuilder();
		name.chars().limit(200).forEach(c -> shown.append(Character.isISOControl(c) ? '?' : (char) c));
		return shown.toString();
	}
}
