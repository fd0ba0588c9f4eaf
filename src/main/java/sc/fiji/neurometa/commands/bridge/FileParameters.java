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
package sc.fiji.neurometa.commands.bridge;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Problem;
import sc.fiji.neurometa.model.Remedy;

/** The meaning of the values of file parameters: an absent file arrives as null or as a file without a name. */
public final class FileParameters {

	/** A URL; SciJava may have made a file in the current folder of it, with one slash for two. */
	private static final Pattern URL = Pattern.compile("(?:^|.*[/\\\\])(?:https?|ftp|s3|jar):[/\\\\].*");

	/** The agreement of the user that files are replaced. */
	public static final Remedy REPLACE = new Remedy("Replace", Map.of());

	private FileParameters() {}

	/** The file of this machine that a name denotes; empty for URLs and what cannot be a name. */
	public static Optional<Path> local(final String name) {
		if (name == null || name.contains("://") || URL.matcher(name).matches()) return Optional.empty();
		try {
			return Optional.of(new File(name).toPath());
		}
		catch (final InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** The file that was given, if any. */
	public static Optional<Path> optional(final File file) {
		return file == null || file.getPath().isBlank() ? Optional.empty() : Optional.of(path(file));
	}

	/** @throws InputException when no file can have that name */
	public static Path path(final File file) {
		try {
			return file.toPath();
		}
		catch (final InvalidPathException e) {
			throw new InputException(file + " is not a valid file name on this system. Give another.", e);
		}
	}

	/** The files of a list separated by {@code ;}. */
	public static List<Path> list(final String files) {
		return files == null ? List.of() : Arrays.stream(files.split(";")).map(String::strip).filter(s -> !s.isEmpty())
			.map(s -> path(new File(s))).toList();
	}

	/** @throws InputException when no file was given */
	public static Path required(final String key, final File file) {
		return optional(file).orElseThrow(() -> InputException.about(key, key + " is not set. Give a file."));
	}

	/** Asks where a file exists that is going to be written; macros replace it. */
	public static void askBeforeReplacing(final Findings findings, final String key, final Path file) {
		if (Files.isRegularFile(file)) findings.ask(new Problem(key,
			file.getFileName() + " is in the folder already and would be replaced. Replace it, or choose another name.",
			List.of(REPLACE)));
	}

	/** @throws InputException when what would be written is a foci file that was read */
	public static void checkNotInput(final Path output, final Path input) {
		checkNotInput(output, input, "foci file");
	}

	/** @throws InputException when what would be written is a file that was read, which is called so */
	public static void checkNotInput(final Path output, final Path input, final String what) {
		try {
			if (Files.exists(output) && Files.isSameFile(output, input)) throw new InputException(
				"output_file is the " + what + " " + input + " itself, which would be lost. Give another name.");
		}
		catch (final IOException e) {
			throw new InputException(output + " cannot be read: " + e.getMessage() + ".", e);
		}
	}
}
