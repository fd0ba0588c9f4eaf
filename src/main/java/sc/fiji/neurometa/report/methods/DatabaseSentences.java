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
package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.record.RunDatabase;

/** The sentences about a database and the filter for its experiments, which MACM and an ALE of a studyset share. */
final class DatabaseSentences {

	private DatabaseSentences() {}

	/** The content of a database. */
	static String content(final RunDatabase database, final int experiments, final int foci) {
		return "The database " + escaped(database.name()) + " contained " +
			count(experiments, "experiment", "experiments") + " with " + count(foci, "focus", "foci") + unknown(database) +
			". " + (database.space().equals("auto") ? "" : "All its coordinates were taken to be in " +
				(database.space().equals("mni") ? "MNI" : "Talairach") + " space, whatever space it stated. ");
	}

	private static String unknown(final RunDatabase database) {
		if (database.unknownSpace() == 0) return "";
		final String some = count(database.unknownSpace(), "experiment", "experiments");
		return switch (database.spaceIfUnknown()) {
			case "drop" -> ", after the exclusion of " + some + " without a stated coordinate space";
			case "mni" -> "; the coordinates of " + some + " without a stated space were taken to be in MNI space";
			default -> "; the coordinates of " + some + " without a stated space were taken to be in Talairach space";
		};
	}

	/** The experiments that a filter left; empty where everything passes. */
	static String filter(final DatabaseFilter filter, final int experiments, final int foci) {
		if (filter.isEmpty()) return "";
		final List<String> parts = new ArrayList<>();
		if (!filter.years().isEmpty()) parts.add("years of publication " + escaped(filter.years()));
		if (!filter.words().isEmpty()) parts.add("words in name, title or tags: " + escaped(filter.words()));
		if (filter.minN() > 0) parts.add("at least " + count(filter.minN(), "subject", "subjects"));
		filter.tags().ifPresent(tags -> parts.add("tags: " + escaped(tags)));
		return "It was restricted (" + String.join("; ", parts) + ") to " +
			count(experiments, "experiment", "experiments") + " with " + count(foci, "focus", "foci") + ". ";
	}
}
