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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.record.RunRecord;

/**
 * The files of an ALE, described in {@code docs/outputs.md}: all of them or none. Every run writes the same set of files, and
 * the table of {@code leave_one_out} if requested; no file of an earlier run with the same prefix is left.
 *
 * <pre>{@code
 * RunRecord record = RunRecord.of(result, context);
 * String methods = MethodsText.of(record);
 * List<Path> files = AleFiles.write(result, record, Path.of("out"), methods, List.of(), () -> {});
 * }</pre>
 */
public final class AleFiles {

	private static final String LEAVE_ONE_OUT = "leave_one_out";

	private AleFiles() {}

	/** Names of files that not every run writes: those of an earlier run must not stay next to the files of another. */
	static List<String> optional(final String... prefixes) {
		return Stream.concat(ResultFiles.later(prefixes).stream(),
			Arrays.stream(prefixes).map(prefix -> prefix + "_" + LEAVE_ONE_OUT + ".csv")).toList();
	}

	/**
	 * Writes all files, replacing those of an earlier run with the same prefix.
	 *
	 * @param result the result
	 * @param run its record, which also gives the prefix of the names
	 * @param folder is created when missing, with its parents
	 * @param methods the methods text, in Markdown
	 * @param more files in addition to those that an ALE always has
	 * @param cancelCheck is called between files; when it throws, no file and no folder is left behind
	 * @return the files, by name
	 * @throws sc.fiji.neurometa.model.InputException when they cannot be written there
	 */
	public static List<Path> write(final MainEffectResult result, final RunRecord run, final Path folder,
		final String methods, final List<Extra> more, final Runnable cancelCheck)
	{
		return new ResultFiles(folder, run.outputPrefix(), result.mask(), cancelCheck).write(optional(run.outputPrefix()),
			files -> writeInto(files, result, run, methods, more));
	}

	/** Writes all files of an ALE next to others. */
	static void writeInto(final ResultFiles files, final MainEffectResult result, final RunRecord run,
		final String methods, final List<Extra> more)
	{
		parts(files, result);
		files.texts(run, methods, more);
	}

	/** Hands on the maps and tables of an ALE. */
	public static void parts(final ResultParts parts, final MainEffectResult result) {
		common(parts, result);
		parts.table("clusters", AleTables.clusters(result));
		parts.table("peaks", AleTables.peaks(result.report()));
	}

	/** Hands on the maps, and the tables that are the same for every command. */
	static void common(final ResultParts parts, final MainEffectResult result) {
		final double[] ale = result.maps().ale(), z = result.maps().z();
		parts.map("ALE", ale, 0, "ALE");
		parts.pMap("P", result.maps().p(), "uncorrected p");
		parts.map("Z", z, 0, "z of uncorrected p");
		parts.map("thresholded_ALE", result.thresholded(ale), 0, "ALE in clusters");
		parts.map("thresholded_Z", result.thresholded(z), 0, "z in clusters");
		parts.clusters("clusters", result.clusterNumbers(), result.report().clusters().size());
		parts.table("regions", AleTables.regions(result.report()));
		parts.table("contributions", AleTables.contributions(result.contributions()));
		parts.table("foci", AleTables.foci(result.foci().placement()));
		parts.table("experiments", ExperimentTables.of(result));
		parts.table("null", AleTables.nullMaxima(result));
		result.leaveOneOut().ifPresent(rows -> parts.table(LEAVE_ONE_OUT, AleTables.leaveOneOut(rows)));
	}
}
