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

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.contrast.ContrastDirection;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.commands.figure.MapUnit;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.io.results.ConjunctionTables;
import sc.fiji.neurometa.io.results.ContrastFiles;
import sc.fiji.neurometa.io.results.MacmTables;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ContrastOutcome;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.viewer.ClusterSet;
import sc.fiji.neurometa.ui.viewer.Literature;
import sc.fiji.neurometa.ui.viewer.MapModel;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/** The models of the views of each kind of result. Titles begin with the prefix of its files. */
final class ResultModels {

	private ResultModels() {}

	/**
	 * An ALE to be shown.
	 *
	 * @param mask its voxels
	 * @param anatomy names regions
	 * @param maps its maps
	 * @param thresholdedZ z in the surviving clusters
	 * @param numbers the number of each voxel's cluster
	 * @param found what is in its clusters
	 * @param analysed its experiments as they were analysed
	 * @param finding the result in a sentence or two
	 * @param nearest the place nearest to the threshold
	 */
	record ShownAle(Mask mask, Anatomy anatomy, AleMaps maps, double[] thresholdedZ, double[] numbers, Tables found,
		ExperimentSet analysed, String finding, Optional<ClusterSet.Nearest> nearest)
	{

		/** The model of its views. */
		ResultModel model(final String prefix) {
			final MapModel shown = new MapModel(prefix + " thresholded Z", "thresholded_Z", "Z", thresholdedZ);
			final ClusterSet set =
				new ClusterSet("clusters", prefix + " clusters table", shown, found.report, numbers, found.clusters,
					found.peaks, List.of(new Literature("", analysed, found.contributions.get(0))), finding, nearest);
			return new ResultModel(prefix, mask, anatomy, List.of(set),
				List.of(new ResultModel.WholeMap(new MapModel(prefix + " Z", "Z", "Z", maps.z()), StackLook.Z)),
				List.of(MapModel.readOut("Z", maps.z()), MapModel.readOut("ALE", maps.ale()), MapModel.readOut("p", maps.p())));
		}
	}

	/**
	 * What is in clusters.
	 *
	 * @param report the clusters and their peaks
	 * @param clusters the table of the clusters
	 * @param peaks the table of the peaks
	 * @param contributions of the experiments, for each literature in the order of its experiments
	 */
	record Tables(ClusterReport report, CsvTable clusters, CsvTable peaks, List<List<Contribution>> contributions) {}

	/** An ALE. */
	static ResultModel of(final String prefix, final MainEffectResult result) {
		return of(prefix, result, AleTables.clusters(result), AleTables.peaks(result.report()), "");
	}

	/** The co-activations of a region. */
	static ResultModel of(final String prefix, final MacmResult result) {
		final String region =
			Findings.region(result.selection().region().name(), result.seedFoci().clause(), result.region().survivingVoxels(),
				result.region().voxels()) + (result.isConfined() ? " " + result.confinement() : "");
		return of(prefix, result.ale(), MacmTables.clusters(result), MacmTables.peaks(result), region)
			.withSeed(result.selection().region().ordinals(result.ale().mask(), result.ale().settings().transform()));
	}

	private static ResultModel of(final String prefix, final MainEffectResult result, final CsvTable clusters,
		final CsvTable peaks, final String more)
	{
		final AleMaps maps = result.maps();
		final Optional<ClusterSet.Nearest> nearest =
			result.thresholding().largestRejected().map(c -> nearest(result.mask(), c.cluster().ordinals(), maps.ale()))
				.or(() -> Optional.of(ClusterSet.Nearest.at(highest(result.mask(), maps.ale()))));
		return new ShownAle(result.mask(), result.input().anatomy(), maps, result.thresholded(maps.z()),
			result.clusterNumbers(), new Tables(result.report(), clusters, peaks, List.of(result.contributions())),
			result.foci().analysed(), Findings.of(result).sentence() + more, nearest).model(prefix);
	}

	/**
	 * A contrast to be shown.
	 *
	 * @param settings how the literatures were compared
	 * @param findings the result in words
	 * @param mask its voxels
	 * @param anatomy names regions
	 * @param analysed the experiments of A and of B
	 * @param thresholdedZ z in the clusters of both directions
	 * @param conjunction the smaller value of both main effects
	 * @param sets the clusters of A - B, of B - A and of the conjunction
	 * @param readOut maps whose values are read out
	 */
	record ShownContrast(ContrastSettings settings, Findings.Compared findings, Mask mask, Anatomy anatomy,
		List<ExperimentSet> analysed, double[] thresholdedZ, double[] conjunction, List<Compared> sets,
		List<MapModel> readOut)
	{

		/** The model of its views: both directions on one map, and the conjunction. */
		ResultModel model(final String prefix) {
			final MapModel contrast = new MapModel(prefix + " contrast Z", "contrast_thresholded_Z", "Z", thresholdedZ);
			final MapModel both =
				new MapModel(prefix + " conjunction", "conjunction", settings.drawsSubsamples() ? "share" : "ALE", conjunction);
			return new ResultModel(prefix, mask, anatomy,
				List.of(direction(prefix, Group.A, contrast), direction(prefix, Group.B, contrast),
					set("Conjunction", prefix + " conjunction clusters", both, sets.get(2), findings.conjunction())),
				List.of(), readOut);
		}

		private ClusterSet direction(final String prefix, final Group group, final MapModel map) {
			final String a = settings.nameA(), b = settings.nameB();
			return set(group.of("A\u2212B: ", "B\u2212A: ") + group.of(a, b) + " > " + group.of(b, a),
				prefix + group.of(" A-B clusters", " B-A clusters"), map, group.of(sets.get(0), sets.get(1)).named(value()),
				findings.sentence(group));
		}

		/** What the windows call the values of a direction, which files call ALE. */
		private String value() {
			return settings.isStandardised() ? "standardised_difference" : "difference";
		}

		private ClusterSet set(final String name, final String title, final MapModel map, final Compared set,
			final String finding)
		{
			final List<Literature> literatures =
				List.of(new Literature(settings.nameA(), analysed.get(0), set.found.contributions.get(0)),
					new Literature(settings.nameB(), analysed.get(1), set.found.contributions.get(1)));
			return new ClusterSet(name, title, map, set.found.report, set.numbers, set.found.clusters, set.found.peaks,
				literatures, finding, set.nearest);
		}
	}

	/**
	 * The clusters of a direction or of the conjunction of a contrast.
	 *
	 * @param numbers the number of each voxel's cluster
	 * @param found what is in the clusters
	 * @param nearest the place nearest to the threshold
	 */
	record Compared(double[] numbers, Tables found, Optional<ClusterSet.Nearest> nearest) {

		/** The same with the place nearest to the threshold. */
		Compared near(final Point place) {
			return new Compared(numbers, found, Optional.of(ClusterSet.Nearest.at(place)));
		}

		private Compared named(final String value) {
			return new Compared(numbers, new Tables(found.report, found.clusters.renamed("max_ale", "max_" + value),
				found.peaks.renamed("ale", value), found.contributions), nearest);
		}
	}

	/** A contrast: both directions on one map, and the conjunction. */
	static ResultModel of(final String prefix, final ContrastResult result) {
		final var conjunction = result.conjunction();
		final Compared shared = new Compared(conjunction.clusterNumbers(),
			new Tables(conjunction.report(), AleTables.clusters(conjunction.report()), AleTables.peaks(conjunction.report()),
				List.of(conjunction.fromA(), conjunction.fromB())),
			Optional.empty());
		return new ShownContrast(result.settings(),
			new Findings.Compared(result.settings(), ContrastOutcome.of(result), result.a().settings().alpha(),
				result.a().settings().permutations()),
			result.mask(), result.a().input().anatomy(), List.of(result.a().foci().analysed(), result.b().foci().analysed()),
			result.signedThresholdedZ(), conjunction.maps().ale(),
			List.of(direction(result, Group.A), direction(result, Group.B), shared),
			TestedReadOut.of(result).maps(result.signedZ(), result.aMinusB().maps().p(), result.bMinusA().maps().p(),
				result.a().maps().ale(), result.b().maps().ale())).model(prefix);
	}

	private static Compared direction(final ContrastResult result, final Group group) {
		final ContrastDirection direction = group.of(result.aMinusB(), result.bMinusA());
		return new Compared(direction.clusterNumbers(),
			new Tables(direction.report(), ContrastFiles.clusters(group, result), AleTables.peaks(direction.report()),
				List.of(direction.fromA(), direction.fromB())),
			direction.testedVoxels() > 0 ? Optional.of(ClusterSet.Nearest.at(highest(result.mask(), direction.maps().z())))
				: Optional.empty());
	}

	/** The conjunction of maps from files; the title is that of the stack. */
	static ResultModel of(final String title, final ConjoinedMaps conjoined, final String unit) {
		final var result = conjoined.result();
		return conjunction(title, unit, conjoined.maps().size(), result.mask(), conjoined.anatomy(), result.maps().ale(),
			result.clusterNumbers(),
			new Tables(result.report(), ConjunctionTables.clusters(result), ConjunctionTables.peaks(result), List.of()));
	}

	/** The conjunction of a number of maps; the mask is its voxels. */
	static ResultModel conjunction(final String title, final String unit, final int maps, final Mask mask,
		final Anatomy anatomy, final double[] smallest, final double[] numbers, final Tables found)
	{
		final MapModel map = new MapModel(title, "conjunction", unit, smallest);
		final ClusterSet set =
			new ClusterSet("clusters", title + " clusters table", map, found.report, numbers, found.clusters, found.peaks,
				List.of(), Findings.conjunction(maps, found.report.clusters().size()), Optional.empty());
		return new ResultModel(title, mask, anatomy, List.of(set), List.of(),
			List.of(MapModel.readOut(unit.equals(MapUnit.UNKNOWN) ? "Smallest" : "Smallest " + unit, smallest)));
	}

	/** A cluster that came nearest to the threshold. */
	static ClusterSet.Nearest nearest(final Mask mask, final int[] ordinals, final double[] map) {
		return new ClusterSet.Nearest(highest(mask, ordinals, map), ordinals);
	}

	/** The place where a map is largest. */
	static Point highest(final Mask mask, final double[] map) {
		return highest(mask, IntStream.range(0, map.length).toArray(), map);
	}

	/** The place, of the voxels given, where a map is largest. */
	static Point highest(final Mask mask, final int[] ordinals, final double[] map) {
		int highest = ordinals[0];
		for (final int i : ordinals)
			if (map[i] > map[highest]) highest = i;
		return Point.ofVoxel(mask.grid(), mask.voxel(highest));
	}
}
