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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Problem;
import sc.fiji.neurometa.model.Remedy;

/**
 * The destination of results.
 *
 * @param directory folder for files; null or empty for none
 * @param prefix prefix of file names; empty for the name of the literature
 * @param show whether results are shown in windows
 * @param resume whether the run resumes from its checkpoint
 */
public record OutputChoice(File directory, String prefix, boolean show, boolean resume) {

	/** The output of a run from the beginning. */
	public OutputChoice(final File directory, final String prefix, final boolean show) {
		this(directory, prefix, show, false);
	}

	public OutputChoice {
		prefix = prefix == null ? "" : prefix.strip();
		if (prefix.matches(".*[/\\\\:*?\"<>|\\p{Cntrl}].*")) throw new InputException("output_prefix = " + prefix +
			" cannot begin the names of files: leave out / \\ : * ? \" < > | and give the folder as output_directory.");
	}

	/** The folder, empty when nothing is to be written. */
	public Optional<Path> folder() {
		return FileParameters.optional(directory);
	}

	/** Where files of the given prefix go; a run without a checkpoint has nothing to resume from. */
	LongRun.Place place(final String filePrefix, final boolean hasCheckpoint) {
		return new LongRun.Place(folder(), filePrefix, resume && hasCheckpoint ? LongRun.Start.RESUMED : LongRun.Start.NEW);
	}

	/** Asks where the folder holds a run of that prefix, unless it is resumed; macros replace it. */
	void askBeforeReplacing(final Findings findings, final String filePrefix) {
		askBeforeReplacing(findings, filePrefix, OutputChoice::isThere, "a run", "whose files would be replaced");
	}

	/**
	 * The same for results of another kind.
	 *
	 * @param isThere whether a folder holds results of a prefix
	 * @param what they are
	 * @param becomes what would become of them
	 */
	void askBeforeReplacing(final Findings findings, final String filePrefix, final BiPredicate<Path, String> isThere,
		final String what, final String becomes)
	{
		if (resume || folder().filter(folder -> isThere.test(folder, filePrefix)).isEmpty()) return;
		final String free = IntStream.iterate(2, i -> i + 1).mapToObj(i -> filePrefix + "_" + i)
			.filter(other -> !isThere.test(folder().get(), other)).findFirst().orElseThrow();
		findings.ask(new Problem("output_directory",
			"The output folder holds " + what + " called " + filePrefix + ", " + becomes + ". Replace them, or keep both.",
			List.of(FileParameters.REPLACE, Remedy.set("Call this one " + free, "output_prefix", free))));
	}

	private static boolean isThere(final Path folder, final String filePrefix) {
		return Stream.of(filePrefix, filePrefix + "_conjunction")
			.anyMatch(p -> Files.exists(new RunFolder(folder, p).recordFile()));
	}

	/** The prefix of file names, for a literature of the given name. */
	String prefixFor(final String name) {
		return prefix.isEmpty() ? name : prefix;
	}
}
