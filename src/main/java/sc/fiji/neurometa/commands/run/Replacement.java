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
package sc.fiji.neurometa.commands.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Problem;
import sc.fiji.neurometa.model.Remedy;

/** The question whether files may be replaced, which is asked before a run from a dialog; macros replace them. */
public final class Replacement {

	private static final Remedy REPLACE = new Remedy("Replace", Map.of());

	private Replacement() {}

	/** Asks where a file exists that is going to be written. */
	public static void ask(final Findings findings, final String key, final Path file) {
		if (Files.isRegularFile(file)) findings.ask(new Problem(key,
			file.getFileName() + " is in the folder already and would be replaced. Agree, or choose another name.",
			List.of(REPLACE)));
	}

	/** Asks where a folder holds a run of that prefix. */
	static void ask(final Findings findings, final Path folder, final String prefix) {
		if (!isThere(folder, prefix)) return;
		final String free = IntStream.iterate(2, i -> i + 1).mapToObj(i -> prefix + "_" + i)
			.filter(other -> !isThere(folder, other)).findFirst().orElseThrow();
		findings.ask(new Problem("output_directory",
			"The output folder holds a run called " + prefix + ", whose files would be replaced. Agree, or keep both.",
			List.of(REPLACE, Remedy.set("Call this one " + free, "output_prefix", free))));
	}

	private static boolean isThere(final Path folder, final String prefix) {
		return Files.exists(new RunFolder(folder, prefix).recordFile()) ||
			Files.exists(new RunFolder(folder, prefix + "_conjunction").recordFile());
	}
}
