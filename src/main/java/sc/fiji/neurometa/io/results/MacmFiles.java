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
package sc.fiji.neurometa.io.results;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.io.foci.SleuthWriter;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.record.MacmRecord;

/** The files of a co-activation analysis and of its preview, described in {@code docs/outputs.md}: all of them or none. */
public final class MacmFiles {

	private static final String PICTURE = "_selected_foci.png";

	private MacmFiles() {}

	/**
	 * Writes the selection alone.
	 *
	 * @param selection the selected experiments
	 * @param prefix prefix of the names
	 * @param folder is created when missing, with its parents
	 * @throws sc.fiji.neurometa.model.InputException when they cannot be written there
	 */
	public static List<Path> writeSelection(final Selection selection, final String prefix, final Path folder) {
		return new ResultFiles(folder, prefix, null, () -> {}).write(List.of(prefix + PICTURE),
			files -> writeSelection(files, selection));
	}

	private static void writeSelection(final ResultFiles files, final Selection selection) {
		parts(files, selection);
		files.extra(new Extra("selected_foci.txt", out -> {
			final Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			SleuthWriter.write(text, selection.placed(files.prefix()));
			text.flush();
		}));
	}

	/**
	 * Writes all files, replacing those of an earlier run with the same prefix.
	 *
	 * @param result the result
	 * @param run its record, which also gives the prefix of the names
	 * @param folder is created when missing, with its parents
	 * @param methods the methods text, in Markdown
	 * @param more files in addition to those that the analysis always has
	 * @param cancelCheck is called between files; when it throws, no file and no folder is left behind
	 * @return the files, by name
	 * @throws sc.fiji.neurometa.model.InputException when they cannot be written there
	 */
	public static List<Path> write(final MacmResult result, final MacmRecord run, final Path folder, final String methods,
		final List<Extra> more, final Runnable cancelCheck)
	{
		return new ResultFiles(folder, run.outputPrefix(), result.ale().mask(), cancelCheck).write(
			Stream.concat(Stream.of(run.outputPrefix() + PICTURE), AleFiles.optional(run.outputPrefix()).stream()).toList(),
			files -> {
				parts(files, result);
				writeSelection(files, result.selection());
				files.texts(run, methods, more);
			});
	}

	/** Hands on the maps and tables of an analysis, without those of its selection. */
	public static void parts(final ResultParts parts, final MacmResult result) {
		AleFiles.common(parts, result.ale());
		parts.table("clusters", MacmTables.clusters(result));
		parts.table("peaks", MacmTables.peaks(result));
		parts.table("region", MacmTables.region(result));
	}

	/** Hands on the table of a selection. */
	public static void parts(final ResultParts parts, final Selection selection) {
		parts.table("selected_experiments", MacmTables.selected(selection));
	}
}
