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
package sc.fiji.neurometa.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes of a process that drives windows, for the test that started it. */
final class Seen {

	/** A part of the process that may fail. */
	interface Steps {

		void run() throws Exception;
	}

	private final StringBuilder notes = new StringBuilder();

	/** Adds a line {@code key=value}. */
	void note(final String key, final Object value) {
		notes.append(key).append('=').append(String.valueOf(value).strip().replace("\n", "\\n")).append('\n');
	}

	/** Runs the steps, writes the notes with what failed, and ends the process, whose windows may still be open. */
	void endAfter(final Steps steps, final Path folder) {
		int exitCode = 0;
		try {
			steps.run();
		}
		catch (final Throwable e) {
			final StringWriter trace = new StringWriter();
			e.printStackTrace(new PrintWriter(trace));
			note("failure", trace);
			exitCode = 1;
		}
		try {
			Files.writeString(folder.resolve("seen.txt"), notes);
		}
		catch (final IOException e) {
			exitCode = 2;
		}
		Runtime.getRuntime().halt(exitCode);
	}
}
