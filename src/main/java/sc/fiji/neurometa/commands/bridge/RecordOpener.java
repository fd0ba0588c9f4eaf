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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opener of run records by {@code File > Open} and drag and drop: it opens the result of the run. */
final class RecordOpener {

	private static final String ENDING = "_run.json", MARK = "\"neurometa-run\"",
		COMMAND = "sc.fiji.neurometa.commands.OpenResult";
	private static final int HEAD = 200;

	private RecordOpener() {}

	/** Whether a file is a run record, by its name and its first characters. */
	static boolean claims(final String path) {
		final Optional<Path> file =
			FileParameters.local(path).filter(f -> f.toString().endsWith(ENDING) && Files.isRegularFile(f));
		if (file.isEmpty()) return false;
		try (BufferedReader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
			final char[] head = new char[HEAD];
			final int read = reader.read(head);
			return read > 0 && new String(head, 0, read).contains(MARK);
		}
		catch (final IOException e) {
			return false;
		}
	}

	/** Opens the result of a run, as the command does. */
	static void open(final String path) {
		ImageJ1Bridge.open(COMMAND, "run_record=[" + path + "]");
	}
}
