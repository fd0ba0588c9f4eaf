package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;
import static sc.fiji.neurometa.table.Numbers.exactVolume;

import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.correction.MethodSentences;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.SequentialStopping;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSampling;

/** The sentences of a methods text on thresholds, permutations, clusters and their tables. */
final class InferenceSentences implements MethodSentences {

	private final RunRecord run;
	private final AleSettings settings;

	InferenceSentences(final RunRecord run) {
		this.run = run;
		settings = run.settings();
	}

	String text() {
		return settings.correction().words().methods(this) + volume() + tables() + new LeaveOneOutSentences(run).method() + run.rethresholded().filter(again -> again.isOther(settings)).map(
			again -> " The threshold was chosen after a result was known: the first one was " + threshold(again.first()) + ".")
			.orElse("");
	}

	/** A threshold in words. */
	private static String threshold(final ThresholdChoice choice) {
		return choice.correction().words().threshold(exact(choice.alpha()), exact(choice.voxelP())) + (choice
			.minClusterMm3() > 0 ? ", with clusters of at least " + exactVolume(choice.minClusterMm3()) : "");
	}

	@Override
	public String alpha() {
		return exact(settings.alpha());
	}

	@Override
	public String voxelP() {
		return exact(settings.voxelP());
	}

	@Override
	public String forming() {
		return "Voxels with an uncorrected p ≤ " + exact(settings.voxelP()) + run.result().threshold().ale().map(
			a -> " (ALE ≥ " + digits(a, 4) + ")").orElse("") + " were joined to clusters where they share " + neighbours() + ". ";
	}

	@Override
	public String connected(final String voxels) {
		return voxels + " were joined to clusters where they share " + neighbours() + ". ";
	}

	private String neighbours() {
		return neighbours(settings.connectivity());
	}

	/** What neighbours share. */
	static String neighbours(final Connectivity connectivity) {
		return switch (connectivity) {
			case FACES -> "a face";
			case EDGES -> "a face or an edge";
			case CORNERS -> "a face, an edge or a corner";
		} + " (" + connectivity.neighbours() + " neighbours)";
	}

	@Override
	public String permutations(final String kept) {
		if (run.baseRate().isPresent()) return "In each of the permutations " + kept + (settings.correction().testsClusters()
			? ", formed in the same way: each map has p-values of its own, from its ranks among all permutations and the observed map"
			: "") + ". ";
		return "In each of " + count(run.permutations().orElseThrow(), "permutation", "permutations") + " (seed " + settings.seed() +
			") every focus was put at the centre of a voxel drawn at random, independently and with replacement, from " +
			sampling() + ", while each experiment kept its number of foci and its kernel, and " + kept +
			(settings.correction().testsClusters() ? ", with the same cluster-forming value and the same neighbours" : "") +
			". ";
	}

	private String sampling() {
		final RunSampling sampling = run.sampling();
		return sampling.choice().equals(RunSampling.MASK) ? "the " + count(sampling.voxels(), "voxel", "voxels") +
			" of the mask" : "the " + count(sampling.voxels(), "voxel", "voxels") + " of grey matter in the mask";
	}

	@Override
	public String level(final String what, final String quantity) {
		return "The family-wise p-value of a " + what + " is (b + 1) / (m + 1) with b the number of the m permutations that " +
			"reach " + quantity + ", ties included (" + Reference.PHIPSON_2010.cited() + "); " + what +
			"s with p ≤ " + exact(settings.alpha()) + " survived. " + run.result().ended().map(e -> ended(e, what)).orElse("");
	}

	private String ended(final StopOutcome ended, final String what) {
		final boolean isOther = run.rethresholded().filter(again -> again.isOther(settings)).isPresent();
		final String source = " (confidence sequence; " + Reference.DING_2020.cited() + "). ";
		final String most = "Up to " + count(settings.permutations(), "permutation", "permutations") + " were allowed, and ";
		if (ended.reason().isEmpty()) return most + "all were run, since fewer were not enough to decide on every " + what +
			" or to know the threshold to " + interval() + source;
		return most + count(ended.permutations()) + " were enough" + (isOther ? " for the first threshold" : ": " + switch (ended
			.reason().get()) {
			case DECISIONS -> isWithoutClusters() ? "no cluster was formed whose p-value had to be decided" : "whether the p-value of a " + what + " is at most " + exact(settings.alpha()) +
				" was then certain for every " + what + ", but for a probability of " + exact(SequentialStopping.ERROR) + " over all of them";
			case INTERVAL -> "the 95 % Monte Carlo interval of the threshold was then no wider than " + interval() + " of it";
		}) + source;
	}

	/** Whether no voxel formed a cluster, be it one that survives or not. */
	private boolean isWithoutClusters() {
		return settings.correction().testsClusters() && run.result().clusters().isEmpty() && run.result().largestRejected()
			.isEmpty();
	}

	private String interval() {
		return settings.stopEarly().map(s -> exact(s.stopInterval()) + " %").orElseThrow();
	}

	private String volume() {
		return settings.minClusterMm3() > 0 ? "Clusters of less than " + exactVolume(settings.minClusterMm3()) +
			" were left out. " : "";
	}

	private String tables() {
		return labelling(run.atlases()) + "The contribution of an experiment to a cluster is the share of the cluster's ALE that " +
			"is lost without the experiment (" + Reference.EICKHOFF_2016.cited() + ").";
	}

	/** Which atlases named the peaks; empty without any. */
	static String labelling(final List<String> atlases) {
		final String names = atlases.stream().map(InferenceSentences::atlas).collect(Collectors.joining(" and "));
		return names.isEmpty() ? "" : "Peaks were labelled by " + names + ". ";
	}

	/** An atlas, as a thing that can follow "by" or "of". */
	static String atlas(final String name) {
		return switch (name) {
			case "AAL" -> "the AAL atlas (" + Reference.TZOURIO_MAZOYER_2002.cited() + ")";
			case "Brodmann" -> "a map of the Brodmann areas";
			default -> "the atlas " + escaped(name);
		};
	}
}
