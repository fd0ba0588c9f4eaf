package sc.fiji.neurometa.report;

import static sc.fiji.neurometa.report.Words.count;
import static sc.fiji.neurometa.report.Words.decimals;
import static sc.fiji.neurometa.report.Words.digits;
import static sc.fiji.neurometa.report.Words.exact;
import static sc.fiji.neurometa.report.Words.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.RunRecord;
import sc.fiji.neurometa.analysis.RunResult;
import sc.fiji.neurometa.analysis.RunResult.Found;
import sc.fiji.neurometa.io.results.SavedRun;
import sc.fiji.neurometa.report.Block.Fact;
import sc.fiji.neurometa.report.Block.Html;

/**
 * What a report says about an ALE, also where it is part of another analysis.
 *
 * @param run its record
 * @param files its files
 * @param title what it was about
 */
record AleSections(RunRecord run, SavedRun files, String title) {

	private static final int NAMED = 4;

	/** The clusters in a sentence or two, after what they are called there. */
	static String clusters(final List<Found> clusters) {
		if (clusters.isEmpty()) return "";
		final Found first = clusters.get(0);
		final String others = clusters.stream().skip(1).limit(NAMED).map(Found::label).collect(Collectors.joining(", then "));
		final int more = clusters.size() - 1 - NAMED;
		return " The largest has " + count(first.voxels(), "voxel", "voxels") + " (" + volume(first.volumeMm3()) +
			") and its peak at (" + point(first) + ") mm in " + first.label() + (others.isEmpty() ? "" : "; the next " + (clusters
				.size() == 2 ? "lies in " : "lie in ") + others) + (more > 0 ? ", and " + count(more) + " more" : "") + ".";
	}

	private static String point(final Found cluster) {
		return decimals(cluster.peakMm().xMm(), 1) + ", " + decimals(cluster.peakMm().yMm(), 1) + ", " + decimals(cluster
			.peakMm().zMm(), 1);
	}

	/** A number of clusters. */
	static String number(final List<Found> clusters) {
		return clusters.isEmpty() ? "no cluster" : count(clusters.size(), "cluster", "clusters");
	}

	/** What had to be reached, in few words. */
	Fact threshold() {
		final RunResult.Reached reached = run.result().threshold();
		return reached.corrected().map(limit -> switch (limit.quantity()) {
			case CLUSTER_VOXELS -> new Fact("Cluster threshold", "≥ " + count((long) limit.smallest(), "voxel", "voxels"), limit
				.smallestMm3().map(Words::volume));
			case CLUSTER_MASS -> new Fact("Cluster threshold", "mass ≥ " + digits(limit.smallest(), 4), Optional.empty());
			case ALE -> new Fact("Voxel threshold", "ALE ≥ " + digits(limit.smallest(), 4), Optional.empty());
		}).orElseGet(() -> new Fact("Voxel threshold", reached.voxelP() > 0 ? "p ≤ " + (reached.voxelP() == run.settings()
			.voxelP() ? exact(reached.voxelP()) : digits(reached.voxelP(), 3)) : "none passes", Optional.of(switch (run.settings()
				.correction()) {
			case UNCORRECTED -> "not corrected";
			default -> "false discovery rate ≤ " + exact(run.settings().alpha());
		})));
	}

	/** What came out, in few words. */
	List<Fact> found() {
		return List.of(new Fact("Clusters", count(run.result().clusters().size())), threshold(), new Fact("Largest z", Words
			.plain(run.result().maxZ(), 2), Optional.of("ALE " + digits(run.result().maxAle(), 4))));
	}

	/** The clusters on the brain. */
	Pictures.Map map() {
		return new Pictures.Map(files.map("thresholded_Z"), run.mask().space(), title, count(run.counts().analysed()
			.experiments(), "experiment", "experiments") + ", " + threshold().name().toLowerCase(Locale.ROOT) + " " + threshold()
				.value(), "Z", "The clusters that survive, coloured by z");
	}

	/** What had to be reached, what reached it, and what came nearest without. */
	List<Block> reached() {
		final ResultSentences sentences = new ResultSentences(run);
		return List.of(Html.ofMarkdown(sentences.summary()), Html.ofMarkdown(sentences.maps()));
	}

	/** What chance did; empty without permutations. */
	Optional<Block.Picture> chance() {
		final List<Found> clusters = run.result().clusters();
		final String step = Words.exact(run.settings().voxelP());
		return run.result().threshold().corrected().flatMap(limit -> switch (limit.quantity()) {
			case CLUSTER_VOXELS -> Pictures.chance(files.table("null"), "max_voxels_p" + step, limit, clusters.stream()
				.mapToDouble(Found::voxels).toArray(), "largest cluster (voxels)");
			// the files do not tell the masses of the clusters
			case CLUSTER_MASS -> Pictures.chance(files.table("null"), "max_mass_p" + step, limit, new double[0],
				"mass of the heaviest cluster");
			case ALE -> Pictures.chance(files.table("null"), "max_ale", limit, clusters.stream().mapToDouble(Found::maxAle)
				.toArray(), "largest ALE value");
		});
	}

	/** Tables of clusters, peaks and regions. */
	List<Block> tables(final int level) {
		final FoundTables tables = new FoundTables(files, "", level, "ALE", "p (uncorrected)");
		final List<Block> blocks = new ArrayList<>(tables.clusters());
		if (blocks.isEmpty()) blocks.add(Html.paragraph("There is none."));
		blocks.addAll(tables.more());
		return blocks;
	}

	/** Which experiments made the clusters. */
	List<Block> contributions(final int level) {
		final List<Block> blocks = new ArrayList<>();
		Pictures.contributions(files.table("contributions"), run.result().clusters().stream().map(Found::label).toList(), false)
			.ifPresent(blocks::add);
		blocks.addAll(new FoundTables(files, "", level, "ALE", "p (uncorrected)").contributions());
		if (blocks.isEmpty()) blocks.add(Html.paragraph("Without clusters there are no contributions to them."));
		return blocks;
	}
}
