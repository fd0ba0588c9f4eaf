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
package sc.fiji.neurometa.report.html;

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;
import static sc.fiji.neurometa.table.Numbers.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.ClusterMap;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.LeaveOneOutSummary;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.record.RunResult.ClusterSummary;
import sc.fiji.neurometa.report.html.Block.Fact;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Block.Section;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.report.methods.BaseRateSentences;
import sc.fiji.neurometa.report.methods.LeaveOneOutSentences;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.report.methods.ResultSentences;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Numbers;

/**
 * The sections of a report about an ALE, also as part of another analysis.
 *
 * @param run its record
 * @param files its files
 * @param clusters its clusters in them
 * @param title what it was about
 */
record AleSections(RunRecord run, RunFolder files, ClusterFiles clusters, String title) {

	private static final int NAMED = 4;
	private static final TableView STANDING =
		new TableView(Column.of("cluster", Form.COUNT), Column.of("label", Form.LABEL),
			new Column("stands", "survives without", "Number of experiments without which it survives.", Form.COUNT),
			new Column("of", "of", "Number of experiments.", Form.COUNT),
			new Column("falls_without", "lost without", "", Form.TEXT));

	/** The clusters in a sentence or two, to follow a sentence that introduces them. */
	static String clusters(final List<ClusterSummary> clusters) {
		if (clusters.isEmpty()) return "";
		final ClusterSummary first = clusters.get(0);
		final String others =
			clusters.stream().skip(1).limit(NAMED).map(ClusterSummary::label).collect(Collectors.joining(", then "));
		final int more = clusters.size() - 1 - NAMED;
		return " The largest has " + count(first.voxels(), "voxel", "voxels") + " (" + volume(first.volumeMm3()) +
			") and its peak at (" + point(first) + ") mm in " + first.label() +
			(others.isEmpty() ? "" : "; the next " + (clusters.size() == 2 ? "lies in " : "lie in ") + others) +
			(more > 0 ? ", and " + count(more) + " more" : "") + ".";
	}

	private static String point(final ClusterSummary cluster) {
		return decimals(cluster.peakMm().xMm(), 1) + ", " + decimals(cluster.peakMm().yMm(), 1) + ", " +
			decimals(cluster.peakMm().zMm(), 1);
	}

	/** A number of clusters. */
	static String number(final List<ClusterSummary> clusters) {
		return clusters.isEmpty() ? "no cluster" : count(clusters.size(), "cluster", "clusters");
	}

	/** The threshold, in few words. */
	Fact threshold() {
		final RunResult.AppliedThreshold reached = run.result().threshold();
		return reached.corrected()
			.map(limit -> new Fact(limit.quantity().correction().testsClusters() ? "Cluster threshold" : "Voxel threshold",
				limit.quantity().correction().words().symbol() + "≥ " +
					(limit.quantity().isInVoxels() ? count((long) limit.smallest(), "voxel", "voxels")
						: digits(limit.smallest(), 4)),
				limit.smallestMm3().map(Numbers::volume)))
			.orElseGet(() -> new Fact("Voxel threshold",
				reached.voxelP() > 0
					? "p ≤ " +
						(reached.voxelP() == run.settings().voxelP() ? exact(reached.voxelP()) : digits(reached.voxelP(), 3))
					: "none passes",
				Optional.of(run.settings().correction().words().brief(exact(run.settings().alpha())))));
	}

	/** The result, in few words. */
	List<Fact> found() {
		return List.of(new Fact("Clusters", count(run.result().clusters().size())), threshold(), new Fact("Largest z",
			Numbers.plain(run.result().maxZ(), 2), Optional.of("ALE " + digits(run.result().maxAle(), 4))));
	}

	/** The clusters on the brain. */
	Pictures.Map map() {
		return new Pictures.Map(ClusterMap.within(clusters, "thresholded_Z", "max_z"), run.mask().space(), title,
			count(run.counts().analysed().experiments(), "experiment", "experiments") + ", " +
				threshold().name().toLowerCase(Locale.ROOT) + " " + threshold().value(),
			"Z", "The surviving clusters, coloured by z");
	}

	/** The threshold, the clusters that survive, and the range of the maps. */
	List<Block> reached() {
		final ResultSentences sentences = new ResultSentences(run);
		return List.of(Html.ofMarkdown(sentences.summary()), Html.ofMarkdown(sentences.maps() + sentences.notes()));
	}

	/** The null distribution; empty without permutations. */
	Optional<Block.Picture> chance(final Pictures pictures) {
		return run.result().threshold().corrected().map(limit -> pictures.chance(run, NullFiles.table(files, run)));
	}

	/** The clusters in pictures: on a glass brain and, in the report of the run itself, on slices. */
	Section brain(final Place place) {
		return place.section("brain", "On the brain",
			place.isOfStudy() ? List.of(place.pictures().glass(map())) : place.pictures().brains(map()));
	}

	/** The threshold and, in the report of the run itself, the null distribution and the meaning of the words. */
	Section threshold(final Place place) {
		final List<Block> blocks = new ArrayList<>(reached());
		if (!place.isOfStudy()) {
			chance(place.pictures()).ifPresent(blocks::add);
			blocks.add(PlainWords.of(run));
		}
		return place.section("threshold", "Threshold", blocks);
	}

	private FoundTables tables(final Place place) {
		return new FoundTables(clusters, place, "ALE", "p (uncorrected)");
	}

	/** Tables of clusters and, in the report of the run itself, of peaks and regions. */
	List<Block> found(final Place place) {
		final List<Block> blocks = new ArrayList<>(tables(place).clusters());
		if (blocks.isEmpty()) blocks.add(Html.paragraph("No cluster survives."));
		final List<String> rates = BaseRateSentences.lines(run);
		if (!rates.isEmpty()) blocks.add(Html.ofMarkdown(MethodsText.list(rates, UnaryOperator.identity())));
		if (!place.isOfStudy()) blocks.addAll(tables(place).more());
		return blocks;
	}

	/** The clusters that survive without each experiment; empty where that was not requested. */
	Optional<Section> leaveOneOut(final Place place) {
		return run.leaveOneOut().map(s -> place.section("leave-one-out", "Leave one out", leaveOneOutTables(place)));
	}

	/** How often the clusters survive and, in the report of the run itself, without which experiments they shrink or are lost. */
	List<Block> leaveOneOutTables(final Place place) {
		final List<LeaveOneOutSummary> standing = run.leaveOneOut().orElse(List.of());
		if (standing.isEmpty())
			return List.of(Html.paragraph("There are no clusters that could be lost without an experiment."));
		final LeaveOneOutSentences sentences = new LeaveOneOutSentences(run);
		final CsvTable summary = new CsvTable(List.of("cluster", "label", "stands", "of", "falls_without"),
			standing.stream().map(s -> Arrays.<Object> asList(s.cluster(), sentences.label(s), s.stands(), s.experiments(),
				s.fallsWithout().isEmpty() ? null : LeaveOneOutSentences.falls(s))).toList());
		final List<Block> blocks = new ArrayList<>(List.of(
			Html.paragraph("Each experiment was left out in turn, and the others " +
				"were analysed with the same threshold and correction. A cluster survives without an experiment if at least one of its " +
				"voxels belongs to a cluster that survives in that analysis; otherwise it is lost."),
			STANDING.table(summary, summary.rows())));
		if (!place.isOfStudy()) blocks.addAll(tables(place).leaveOneOut(standing));
		return blocks;
	}

	/** The contributions of the experiments to the clusters. */
	List<Block> contributions(final Place place) {
		final List<Block> blocks = new ArrayList<>();
		if (!place.isOfStudy()) blocks.addAll(place.pictures().contributions(clusters));
		blocks.addAll(tables(place).contributions());
		if (blocks.isEmpty()) blocks.add(Html.paragraph("There are no clusters to which experiments could contribute."));
		return blocks;
	}
}
