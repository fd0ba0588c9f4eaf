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
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;
import static sc.fiji.neurometa.table.Numbers.exactVolume;
import static sc.fiji.neurometa.table.Numbers.plain;
import static sc.fiji.neurometa.table.Numbers.significant;
import static sc.fiji.neurometa.table.Numbers.volume;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.record.RunResult.Limit;

/** The sentences of a text on the result. */
public final class ResultSentences {

	private static final int LISTED = 20;

	private final RunRecord run;
	private final RunResult result;

	public ResultSentences(final RunRecord run) {
		this.run = run;
		result = run.result();
	}

	/** The threshold, the clusters that survive, and the largest that does not. */
	public String summary() {
		return threshold() + "; " + survivors() + result.largestRejected().map(this::rejected).orElse("") + ".";
	}

	private String rejected(final RunResult.LargestRejected r) {
		return (result.clusters().isEmpty() ? "; the largest has " : "; the largest that does not has ") +
			count(r.voxels(), "voxel", "voxels") + " (" + volume(r.volumeMm3()) +
			r.pFwe().map(p -> "; family-wise p = " + digits(p, 3)).orElse("") + ")";
	}

	private String threshold() {
		final double minVolume = run.settings().minClusterMm3();
		final String extent = minVolume > 0 ? ", and a cluster had to have at least " + exactVolume(minVolume) : "";
		if (result.threshold().corrected().isPresent()) {
			final Limit limit = result.threshold().corrected().get();
			final FamilyWise tested = limit.quantity().correction();
			return tested.words().required() +
				(limit.quantity().isInVoxels()
					? count((long) limit.smallest(), "voxel", "voxels") + " (" +
						limit.smallestMm3().map(v -> volume(v) + "; ").orElse("") + interval(limit, v -> count((long) v), " voxels")
					: digits(limit.smallest(), 4) + " (" + interval(limit, v -> digits(v, 4), "")) +
				")" + (!tested.testsClusters() ? extent : minVolume > 0 ? " and " + exactVolume(minVolume) : "");
		}
		final double p = result.threshold().voxelP();
		return result.threshold().ale()
			.map(ale -> "A voxel had to have p ≤ " + (p == run.settings().voxelP() ? exact(p) : digits(p, 4)) +
				", which corresponds to an ALE value of at least " + digits(ale, 4) + extent)
			.orElseGet(() -> run.followsBaseRate() && p > 0
				? "A voxel had to have p ≤ " + (p == run.settings().voxelP() ? exact(p) : digits(p, 4)) + extent
				: "No voxel passes the threshold");
	}

	private static String interval(final Limit limit, final DoubleFunction<String> text, final String unit) {
		final Optional<String> low = limit.low95().map(text::apply), high = limit.high95().map(text::apply);
		final String ends = high.isPresent() ? low.map(l -> l + " to ").orElse("up to ") + high.get() + unit
			: low.map(l -> "from " + l + unit + " on").orElse("without bounds") +
				", since the permutations are too few for an upper end";
		return "95 % Monte Carlo interval " + ends + limit.high95Mm3()
			.map(h -> limit.low95Mm3().map(l -> ", " + decimals(l, 1) + " to " + volume(h)).orElse("")).orElse("");
	}

	private String survivors() {
		final int clusters = result.clusters().size();
		return clusters == 0 ? "no cluster survives" : clusters == 1 ? "1 cluster survives"
				: count(clusters) + " clusters survive";
	}

	/** The range of the maps. */
	public String maps() {
		return "ALE values in the mask range from " + digits(result.minAle(), 4) + " to " + digits(result.maxAle(), 4) +
			"; the smallest uncorrected p is " + digits(result.minP(), 3) + " (z = " + decimals(result.maxZ(), 2) +
			"), and " + count(result.voxelsWithinVoxelP(), "voxel has", "voxels have") + " p ≤ " +
			exact(run.settings().voxelP()) + ".";
	}

	/** What the family-wise p of the clusters are as numbers, in sentences with a space before each; empty where nothing is. */
	public String notes() {
		if (run.settings().correction().familyWise().isEmpty() || result.clusters().isEmpty()) return "";
		return PValueWords.floor(
			result.clusters().stream().flatMap(c -> c.pFwe().stream()).mapToDouble(Double::doubleValue), 1,
			run.permutations().orElseThrow(), "permutations") +
			result.ended().flatMap(e -> e.reason()).map(e -> PValueWords.early(run.settings().alpha())).orElse("");
	}

	/** The first clusters as a table; empty when there are none. */
	String table() {
		return table(result.clusters(), "ALE", "p (uncorrected)", run.outputPrefix() + "_clusters.csv");
	}

	/**
	 * Clusters as a table; empty when there are none.
	 *
	 * @param clusters the largest first
	 * @param value heading of the column of the largest values
	 * @param p heading of the column of the smallest p
	 * @param file the file that lists the rest, when there are too many
	 */
	static String table(final List<RunResult.ClusterSummary> clusters, final String value, final String p,
		final String file)
	{
		if (clusters.isEmpty()) return "";
		final int more = clusters.size() - LISTED;
		return "\n| cluster | voxels | volume (mm³) | peak x, y, z (mm) | label | " + value + " | z | " + p +
			" | p (family-wise) |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n" +
			clusters.stream().limit(LISTED).map(ResultSentences::row).collect(Collectors.joining()) + (more > 0
				? "\n" + count(more, "smaller cluster is", "smaller clusters are") + " in " + escaped(file) + ".\n" : "");
	}

	private static String row(final RunResult.ClusterSummary c) {
		return "| " + c.cluster() + " | " + count(c.voxels()) + " | " + decimals(c.volumeMm3(), 1) + " | " +
			decimals(c.peakMm().xMm(), 1) + ", " + decimals(c.peakMm().yMm(), 1) + ", " + decimals(c.peakMm().zMm(), 1) +
			" | " + escaped(c.label()) + " | " + significant(c.maxAle(), 4) + " | " + plain(c.maxZ(), 2) + " | " +
			significant(c.minP(), 3) + " | " + c.pFwe().map(p -> significant(p, 3)).orElse("–") + " |\n";
	}
}
