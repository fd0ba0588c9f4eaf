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
import java.util.List;

import sc.fiji.neurometa.analysis.conjunction.ConjunctionResult;
import sc.fiji.neurometa.io.AtomicFolder;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.record.ConjunctionRecord;

/** The files of a conjunction of maps, described in {@code docs/outputs.md}: all of them or none, always the same set. */
public final class ConjunctionFiles {

	private ConjunctionFiles() {}

	/**
	 * Writes all files, replacing those of an earlier run with the same prefix.
	 *
	 * @param result the result
	 * @param run its record, which also gives the prefix of the names
	 * @param folder is created when missing, with its parents
	 * @param methods the methods text, in Markdown
	 * @param more files in addition to those that a conjunction always has
	 * @param cancelCheck is called between files; when it throws, no file and no folder is left behind
	 * @return the files, by name
	 * @throws sc.fiji.neurometa.model.InputException when they cannot be written there
	 */
	public static List<Path> write(final ConjunctionResult result, final ConjunctionRecord run, final Path folder,
		final String methods, final List<Extra> more, final Runnable cancelCheck)
	{
		ResultFiles.checkPrefix(run.outputPrefix());
		return AtomicFolder.write(folder, ResultFiles.later(run.filePrefix()), to -> {
			parts(new ResultFiles(to, run.outputPrefix(), result.mask(), cancelCheck), result);
			new ResultFiles(to, run.outputPrefix() + "_conjunction", result.mask(), cancelCheck).texts(run, methods, more);
		});
	}

	/** Hands on the map and the tables. */
	public static void parts(final ResultParts parts, final ConjunctionResult result) {
		parts.map("conjunction", result.maps().ale(), 0, "conjunction: smallest value");
		parts.clusters("conjunction_clusters", result.clusterNumbers(), result.clusters().size());
		parts.table("conjunction_clusters", ConjunctionTables.clusters(result));
		parts.table("conjunction_peaks", ConjunctionTables.peaks(result));
		parts.table("conjunction_regions", ConjunctionTables.regions(result));
	}
}
