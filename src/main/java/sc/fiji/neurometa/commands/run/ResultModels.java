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
package sc.fiji.neurometa.commands.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.contrast.BalancedResult;
import sc.fiji.neurometa.analysis.contrast.ContrastDirection;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.io.results.ConjunctionTables;
import sc.fiji.neurometa.io.results.ContrastFiles;
import sc.fiji.neurometa.io.results.MacmTables;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.report.methods.BaseRateSentences;
import sc.fiji.neurometa.report.methods.PValueWords;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.viewer.ClusterSet;
import sc.fiji.neurometa.ui.viewer.Literature;
import sc.fiji.neurometa.ui.viewer.MapModel;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/** The models of the views of each kind of result. Titles begin with the prefix of its files. */
final class ResultModels {

	private ResultModels() {}

	/** An ALE. */
	static ResultModel of(final String prefix, final MainEffectResult result) {
		return of(prefix, result, AleTables.clusters(result), AleTables.peaks(result.report()), "");
	}

	/** The co-activations of a region. */
	static ResultModel of(final String prefix, final MacmResult result) {
		final String region =
			String.format(Locale.ROOT, " In the region itself (%s), %s, %,d of %,d voxels belong to clusters.%s",
				result.selection().region().name(), result.seedFoci().clause(), result.region().survivingVoxels(),
				result.region().voxels(), result.isConfined() ? " " + result.confinement() : "");
		return of(prefix, result.ale(), MacmTables.clusters(result), MacmTables.peaks(result), region);
	}

	private static ResultModel of(final String prefix, final MainEffectResult result, final CsvTable clusters,
		final CsvTable peaks, final String more)
	{
		final AleMaps maps = result.maps();
		final MapModel shown = new MapModel(prefix + " thresholded Z", "thresholded_Z", "Z", result.thresholded(maps.z()));
		final Optional<Point> nearest = result.thresholding().largestRejected()
			.map(c -> place(result.mask(), highest(c.cluster().ordinals(), maps.ale())))
			.or(() -> Optional.of(place(result.mask(), highest(all(maps.ale()), maps.ale()))));
		final ClusterSet set =
			new ClusterSet("clusters", prefix + " clusters table", shown, result.report(), result.clusterNumbers(), clusters,
				peaks, List.of(literature("", result, result.contributions())), finding(result) + more, nearest);
		return new ResultModel(prefix, result.mask(), result.input().anatomy(), List.of(set),
			List.of(new ResultModel.WholeMap(new MapModel(prefix + " Z", "Z", "Z", maps.z()), StackLook.Z)), readOut(maps));
	}

	private static List<MapModel> readOut(final AleMaps maps) {
		return List.of(MapModel.readOut("Z", maps.z()), MapModel.readOut("ALE", maps.ale()),
			MapModel.readOut("p", maps.p()));
	}

	private static Literature literature(final String name, final MainEffectResult result,
		final List<Contribution> contributions)
	{
		return new Literature(name, result.foci().analysed(), contributions);
	}

	/** The surviving clusters, the threshold, and the cluster or value nearest to it. */
	private static String finding(final MainEffectResult result) {
		final Thresholding t = result.thresholding();
		final int clusters = t.survivors().size();
		final double voxelMm3 = result.mask().grid().voxelVolumeMm3();
		final String survives = clusters == 0 ? "no cluster survives" : clusters == 1 ? "1 cluster survives"
				: format("%,d clusters survive", clusters);
		final String nearest = t.largestRejected()
			.map(c -> format("; the largest that does not survive has %,d voxels (%,.0f mm\u00b3%s)", c.cluster().size(),
				c.cluster().size() * voxelMm3, Double.isNaN(c.fweP()) ? "" : format(", p = %.3f", c.fweP())))
			.orElse(clusters > 0 ? "" : format("; the largest ALE value is %.4f (p = %.2g)",
				Arrays.stream(result.maps().ale()).max().orElse(0), Arrays.stream(result.maps().p()).min().orElse(1)));
		return asked(t.threshold(), result.settings().minClusterMm3(), voxelMm3) + "; " + survives + nearest + "." +
			notes(result) + usual(result);
	}

	/** What the family-wise p of the clusters are as numbers. */
	private static String notes(final MainEffectResult result) {
		final List<TestedCluster> clusters = result.thresholding().survivors();
		if (clusters.isEmpty() || result.settings().correction().familyWise().isEmpty()) return "";
		return PValueWords.floor(clusters.stream().mapToDouble(TestedCluster::fweP), 1,
			result.nullMaxima().orElseThrow().permutations(), "permutations") +
			result.ended().flatMap(e -> e.reason()).map(e -> PValueWords.early(result.settings().alpha())).orElse("");
	}

	/** What the studies of a database say of the clusters; empty without one. */
	private static String usual(final MainEffectResult result) {
		return result.baseRates().orElse(List.of()).stream()
			.map(rate -> " Cluster " + rate.cluster() + " is " + BaseRateSentences.of(rate, result.settings().alpha()) + ".")
			.collect(Collectors.joining());
	}

	private static String asked(final Threshold threshold, final double leastMm3, final double voxelMm3) {
		final String extent = leastMm3 > 0 ? format(", and a cluster had to have at least %,.0f mm\u00b3", leastMm3) : "";
		return threshold.corrected().map(limit -> {
			final FamilyWise tested = limit.quantity().correction();
			return tested.words().required() +
				(limit.quantity().isInVoxels()
					? format("%,.0f voxels (%,.0f mm\u00b3) of", limit.smallest(), limit.smallest() * voxelMm3)
					: format("%.4g", limit.smallest()) + (tested.testsClusters() ? " in voxels of" : "")) +
				(tested.testsClusters() ? " uncorrected p \u2264 " + p(threshold) : "");
		}).orElse(format("A voxel had to have an uncorrected p of at most %s", p(threshold))) + extent;
	}

	/** The p of a threshold to three digits, as short as it can be. */
	private static String p(final Threshold threshold) {
		return Decimals.text(new BigDecimal(threshold.voxelP()).round(new MathContext(3)).doubleValue());
	}

	/** A contrast: both directions on one map, and the conjunction. */
	static ResultModel of(final String prefix, final ContrastResult result) {
		final String a = result.settings().nameA(), b = result.settings().nameB();
		final MapModel contrast =
			new MapModel(prefix + " contrast Z", "contrast_thresholded_Z", "Z", result.signedThresholdedZ());
		final boolean balanced = result.settings().drawsSubsamples();
		final MapModel both = new MapModel(prefix + " conjunction", "conjunction", balanced ? "share" : "ALE",
			result.conjunction().maps().ale());
		final var conjunction = result.conjunction();
		final ClusterSet shared =
			new ClusterSet("Conjunction", prefix + " conjunction clusters", both, conjunction.report(),
				conjunction.clusterNumbers(), AleTables.clusters(conjunction.report()), AleTables.peaks(conjunction.report()),
				List.of(literature(a, result.a(), conjunction.fromA()), literature(b, result.b(), conjunction.fromB())),
				conjunction.report().clusters().isEmpty() ? "The thresholded maps of " + a + " and " + b + " share no voxel."
					: "Both " + a + " and " + b + " converge here.",
				Optional.empty());
		return new ResultModel(prefix, result.mask(), result.a().input().anatomy(),
			List.of(direction(prefix, result, contrast, Group.A), direction(prefix, result, contrast, Group.B), shared),
			List.of(),
			Stream
				.of(MapModel.readOut("Z A\u2212B", result.signedZ()),
					MapModel.readOut("p A\u2212B", result.aMinusB().maps().p()),
					MapModel.readOut("p B\u2212A", result.bMinusA().maps().p()),
					MapModel.readOut("ALE A", result.a().maps().ale()), MapModel.readOut("ALE B", result.b().maps().ale()))
				.toList());
	}

	private static ClusterSet direction(final String prefix, final ContrastResult result, final MapModel map,
		final Group group)
	{
		final ContrastDirection direction = group.of(result.aMinusB(), result.bMinusA());
		final String a = result.settings().nameA(), b = result.settings().nameB(), more = group.of(a, b),
			less = group.of(b, a);
		final int best = highest(all(direction.maps().z()), direction.maps().z());
		final boolean tested = direction.testedVoxels() > 0;
		final String finding =
			(!direction.clusters().isEmpty() ? "More convergence in " + more + " than in " + less + asked(result) + "."
					: !tested ? "No voxel was tested for more convergence in " + more + " than in " + less + "."
					: format("No cluster survives in which %s converges more than %s; the smallest p of a voxel is %.2g%s.", more,
						less, direction.maps().p()[best],
						ContrastWords.smallestPossible(result.settings(), result.a().settings().permutations(),
							direction.maps().p()[best]))) +
				smallest(direction, result) + tooSmall(direction, result.settings()) + " " +
				ContrastWords.hypothesisSentence(result.settings());
		return new ClusterSet(group.of("A\u2212B: ", "B\u2212A: ") + more + " > " + less,
			prefix + group.of(" A-B clusters", " B-A clusters"), map, direction.report(), direction.clusterNumbers(),
			ContrastFiles.clusters(group, result).renamed("max_ale", "max_" + value(result)),
			AleTables.peaks(direction.report()).renamed("ale", value(result)),
			List.of(literature(a, result.a(), direction.fromA()), literature(b, result.b(), direction.fromB())), finding,
			tested ? Optional.of(place(result.mask(), best)) : Optional.empty());
	}

	/** What the windows call the values of a direction, which files call ALE. */
	private static String value(final ContrastResult result) {
		return result.settings().isStandardised() ? "standardised_difference" : "difference";
	}

	/** The threshold of a voxel and of a cluster of a contrast. */
	private static String asked(final ContrastResult result) {
		return " (" + ContrastWords.brief(result.settings(), result.a().settings().alpha(),
			result.balanced().map(BalancedResult::subsample).orElse(0)) + ")";
	}

	/** Whether a family-wise p of a direction is the smallest possible. */
	private static String smallest(final ContrastDirection direction, final ContrastResult result) {
		final ContrastSettings settings = result.settings();
		return PValueWords.floor(direction.clusters().stream().mapToDouble(TestedCluster::fweP),
			ContrastWords.countedDirections(settings),
			ContrastWords.permutations(settings, result.a().settings().permutations()),
			ContrastWords.permutationWord(settings));
	}

	/** What was significant but smaller than asked for. */
	private static String tooSmall(final ContrastDirection direction, final ContrastSettings contrast) {
		final int clusters = direction.tooSmall().size();
		return clusters == 0 ? ""
			: format(" %s with a family-wise p from %.2g on %s smaller than extent_contrast = %s mm\u00b3.",
				clusters == 1 ? "1 cluster" : clusters + " clusters",
				direction.tooSmall().stream().mapToDouble(TestedCluster::fweP).min().orElseThrow(),
				clusters == 1 ? "was" : "were", Decimals.text(contrast.extentContrast()));
	}

	/** The conjunction of maps from files; the title is that of the stack. */
	static ResultModel of(final String title, final ConjoinedMaps conjoined) {
		final var result = conjoined.result();
		final MapModel map = new MapModel(title, "conjunction", "value", result.maps().ale());
		final int clusters = result.clusters().size();
		final String maps = conjoined.maps().size() == 2 ? "both" : "all " + conjoined.maps().size();
		final ClusterSet set = new ClusterSet("clusters", title + " clusters table", map, result.report(),
			result.clusterNumbers(), ConjunctionTables.clusters(result), ConjunctionTables.peaks(result), List.of(),
			clusters == 0 ? format("The %d maps share no voxel.", conjoined.maps().size())
				: format("%s of voxels where %s maps are above 0, with the smallest of their values.",
					clusters == 1 ? "1 cluster" : format("%,d clusters", clusters), maps),
			Optional.empty());
		return new ResultModel(title, result.mask(), conjoined.anatomy(), List.of(set), List.of(),
			List.of(MapModel.readOut("Smallest", result.maps().ale())));
	}

	private static Point place(final Mask mask, final int ordinal) {
		return Point.ofVoxel(mask.grid(), mask.voxel(ordinal));
	}

	private static int[] all(final double[] map) {
		return IntStream.range(0, map.length).toArray();
	}

	/** The voxel, of those given, where a map is largest. */
	private static int highest(final int[] ordinals, final double[] map) {
		int highest = ordinals[0];
		for (final int i : ordinals)
			if (map[i] > map[highest]) highest = i;
		return highest;
	}

	private static String format(final String text, final Object... values) {
		return String.format(Locale.ROOT, text, values);
	}
}
