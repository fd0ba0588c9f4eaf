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
package sc.fiji.neurometa.record;

import java.util.List;

import sc.fiji.neurometa.analysis.effect.LeaveOneOutRow;

/**
 * Summary for a cluster of leaving the experiments out, one at a time.
 *
 * @param cluster number of the cluster, counted from 1
 * @param stands number of experiments without which it survives, each left out by itself
 * @param experiments number of experiments
 * @param fallsWithout names of the experiments without which it is lost
 */
public record LeaveOneOutSummary(int cluster, int stands, int experiments, List<String> fallsWithout) {

	/** @throws IllegalArgumentException when the numbers do not add up */
	public LeaveOneOutSummary {
		fallsWithout = List.copyOf(fallsWithout);
		if (cluster < 1 || stands < 0 || experiments < 1 || stands + fallsWithout.size() != experiments)
			throw new IllegalArgumentException("a cluster survives without " + stands + " of " + experiments +
				" experiments and is lost without " + fallsWithout.size());
	}

	/** The summary of each cluster, in the order of their numbers. */
	static List<LeaveOneOutSummary> of(final List<LeaveOneOutRow> rows) {
		return rows.stream().mapToInt(LeaveOneOutRow::cluster).distinct()
			.mapToObj(c -> of(c, rows.stream().filter(r -> r.cluster() == c).toList())).toList();
	}

	private static LeaveOneOutSummary of(final int cluster, final List<LeaveOneOutRow> rows) {
		final List<String> falls = rows.stream().filter(r -> !r.stands()).map(LeaveOneOutRow::experiment).toList();
		return new LeaveOneOutSummary(cluster, rows.size() - falls.size(), rows.size(), falls);
	}
}
