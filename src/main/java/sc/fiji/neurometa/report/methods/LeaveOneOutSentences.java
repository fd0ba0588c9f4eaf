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

import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.record.LeaveOneOutSummary;
import sc.fiji.neurometa.record.RunRecord;

/** The sentences on the clusters of an ALE without each of its experiments; none where that was not requested. */
public record LeaveOneOutSentences(RunRecord run) {

	private static final int NAMED = 10;

	/** How it was done. */
	String method() {
		if (run.leaveOneOut().isEmpty()) return "";
		return " To assess whether clusters depended on a single experiment, each experiment was left out in turn and the others were " +
			"analysed with the same threshold and correction" +
			(run.settings().correction().needsPermutations()
				? "; permutations without an experiment retained the random foci of the others" : "") +
			". A cluster was considered to survive without an experiment if at least one of its voxels belonged to a cluster that " +
			"survived in that analysis.";
	}

	/** The number of analyses in which each cluster survives, in Markdown. */
	List<String> results() {
		return run.leaveOneOut().stream().flatMap(List::stream)
			.map(s -> "Cluster " + s.cluster() + " (" + escaped(label(s)) + ") survives " + stands(s) +
				(s.fallsWithout().isEmpty() ? "" : "; it is lost without " + escaped(falls(s))) + ".")
			.toList();
	}

	private static String stands(final LeaveOneOutSummary s) {
		return "in " + (s.stands() == s.experiments() ? "all " + count(s.experiments())
			: count(s.stands()) + " of " + count(s.experiments())) + " analyses with one experiment left out";
	}

	/** The experiments without which a cluster is lost. */
	public static String falls(final LeaveOneOutSummary s) {
		final int more = s.fallsWithout().size() - NAMED;
		return s.fallsWithout().stream().limit(NAMED).collect(Collectors.joining("; ")) +
			(more > 0 ? " and " + count(more) + " more" : "");
	}

	/** The label of a cluster's peak. */
	public String label(final LeaveOneOutSummary s) {
		return run.result().clusters().get(s.cluster() - 1).label();
	}
}
