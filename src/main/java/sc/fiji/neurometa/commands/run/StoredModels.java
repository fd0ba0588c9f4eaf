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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.AtlasFile;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.ClusterMap;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.StoredClusters;
import sc.fiji.neurometa.io.results.StoredMaps;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Fingerprint;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.ShippedReference;
import sc.fiji.neurometa.report.methods.MacmSentences;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.viewer.ClusterSet;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * The models of the views of finished runs, from their files, each of which is compared with the record of its run. No
 * statistic is computed: maps, clusters and tables are those that the run wrote, the sentences follow from its record.
 */
final class StoredModels {

	private StoredModels() {}

	/** An ALE. */
	static ResultModel of(final String prefix, final RunFolder files, final RunRecord run) {
		return ale(prefix, files, run, ClusterFiles.of(files, run, ReferenceMasks::named), "");
	}

	/** The co-activations of a region. */
	static ResultModel of(final String prefix, final RunFolder files, final MacmRecord run) {
		final String region = Findings.region(run.region().name(), run.seeds().clause(), run.inRegion().survivingVoxels(),
			run.inRegion().voxels());
		return ale(prefix, files, run.ale(), ClusterFiles.of(files, run, ReferenceMasks::named),
			region + MacmSentences.confined(run).map(sentence -> " " + sentence).orElse(""))
				.withSeed(run.region().restore().ordinals(run.ale().mask().restore(ReferenceMasks::named),
					run.ale().settings().transform()));
	}

	private static ResultModel ale(final String prefix, final RunFolder files, final RunRecord run,
		final ClusterFiles clusters, final String more)
	{
		final Mask mask = run.mask().restore(ReferenceMasks::named);
		final StoredMaps stored = new StoredMaps(files, mask);
		final AleMaps maps = stored.ale(run);
		final double[] thresholded = stored.of(ClusterMap.within(clusters, "thresholded_Z", "max_z")),
			numbers = stored.of(clusters.numbers());
		for (int i = 0; i < numbers.length; i++)
			if (numbers[i] > 0 && thresholded[i] != maps.z()[i])
				throw CsvTable.foreign(files.file("thresholded_Z", ".nii.gz"),
					"inside a cluster it differs from the map without a threshold");
		final ExperimentSet analysed = analysed(run, mask);
		final StoredClusters found = StoredClusters.of(clusters);
		return new ResultModels.ShownAle(mask, anatomy(mask, run.labelAtlases().orElse(List.of())), maps, thresholded,
			numbers, tables(found, List.of(found.contributions(analysed, inside(analysed, mask, numbers)))), analysed,
			Findings.of(run).sentence() + more, Optional.of(nearest(run, mask, maps))).model(prefix);
	}

	private static Anatomy anatomy(final Mask mask, final List<AtlasFile> own) {
		return new ShippedReference().anatomy(mask.space()).with(LabelAtlases.atHand(own), mask.space());
	}

	private static ResultModels.Tables tables(final StoredClusters found, final List<List<Contribution>> contributions) {
		return new ResultModels.Tables(found.report(), found.clusters(), found.peaks(), contributions);
	}

	/** The experiments as they were analysed: in the space of the mask, pooled, without those that have no foci left. */
	private static ExperimentSet analysed(final RunRecord run, final Mask mask) {
		final AleInput input = new AleInput(run.experimentSet(), mask, mask, anatomy(mask, List.of()));
		return PreparedFoci
			.of(run.excludedRegion().map(region -> input.without(region.restore().excluded(run.settings().transform())))
				.orElse(input), run.settings())
			.analysed();
	}

	private static StoredClusters.FociInside inside(final ExperimentSet analysed, final Mask mask,
		final double[] numbers)
	{
		return (experiment, cluster) -> (int) analysed.experiments().get(experiment).foci().stream().filter(focus -> {
			final int voxel = mask.grid().nearestVoxel(focus.xMm(), focus.yMm(), focus.zMm());
			return voxel >= 0 && mask.contains(voxel) && numbers[mask.ordinal(voxel)] == cluster;
		}).count();
	}

	/** The highest place of the largest cluster that did not survive; where it is not found again, of the whole map. */
	private static ClusterSet.Nearest nearest(final RunRecord run, final Mask mask, final AleMaps maps) {
		final Optional<RunResult.LargestRejected> wanted = run.result().largestRejected();
		final Optional<Cluster> rejected = wanted.flatMap(largest -> formed(run, mask, maps).stream()
			.filter(c -> c.size() == largest.voxels())
			.filter(c -> run.result().clusters().stream().noneMatch(s -> contains(c, mask, s.peakMm()))).min(
				Comparator.comparingDouble(c -> -Arrays.stream(c.ordinals()).mapToDouble(i -> maps.ale()[i]).max().orElse(0))));
		return rejected.map(c -> ResultModels.nearest(mask, c.ordinals(), maps.ale()))
			.orElseGet(() -> ClusterSet.Nearest.at(ResultModels.highest(mask, maps.ale())));
	}

	private static boolean contains(final Cluster cluster, final Mask mask, final Point place) {
		final int voxel = mask.grid().nearestVoxel(place.xMm(), place.yMm(), place.zMm());
		return voxel >= 0 && Arrays.binarySearch(cluster.ordinals(), mask.ordinal(voxel)) >= 0;
	}

	/** The clusters above the threshold of a voxel, in numbers that were rounded to floats. */
	private static List<Cluster> formed(final RunRecord run, final Mask mask, final AleMaps maps) {
		final ClusterFinder finder = new ClusterFinder(mask, run.settings().connectivity());
		final RunResult.AppliedThreshold threshold = run.result().threshold();
		return threshold.ale().isPresent() ? finder.find(maps.ale(), (float) (double) threshold.ale().get())
			: finder.find(Arrays.stream(maps.p()).map(p -> -p).toArray(), -(float) threshold.voxelP());
	}

	/** A contrast: both directions on one map, and the conjunction. */
	static ResultModel of(final String prefix, final RunFolder files, final ContrastRecord run) {
		final Mask mask = run.a().mask().restore(ReferenceMasks::named);
		final StoredMaps stored = new StoredMaps(files, mask);
		final ClusterFiles a = ClusterFiles.direction(files, run, Group.A, ReferenceMasks::named),
			b = ClusterFiles.direction(files, run, Group.B, ReferenceMasks::named),
			both = ClusterFiles.conjunction(files, run);
		final double[] moreInA = stored.values("A-B_P", 1), moreInB = stored.values("B-A_P", 1),
			z = stored.contrastZ(moreInA, moreInB);
		final List<ExperimentSet> analysed = List.of(analysed(run.a(), mask), analysed(run.b(), mask));
		final List<ResultModels.Compared> sets = new ArrayList<>();
		for (final Group group : Group.values()) {
			final ResultModels.Compared clusters = compared(group.of(a, b), run, analysed, mask);
			sets.add(run.result().direction(group).testedVoxels() == 0 ? clusters
				: clusters.near(ResultModels.highest(mask, Arrays.stream(group.of(moreInA, moreInB)).map(p -> -p).toArray())));
		}
		sets.add(compared(both, run, analysed, mask));
		return new ResultModels.ShownContrast(run.settings(),
			new Findings.Compared(run.settings(), run.result(), run.a().settings().alpha(),
				run.a().settings().permutations()),
			mask, anatomy(mask, run.a().labelAtlases().orElse(List.of())), analysed,
			stored.of(ClusterMap.within(a, b, "contrast_thresholded_Z")),
			stored.of(ClusterMap.whole(both, "conjunction", "max_ale")), sets,
			new TestedReadOut(run.settings(), gates(files, run, mask)).maps(z, moreInA, moreInB,
				new StoredMaps(files.part("A"), mask).ale(run.a()).ale(),
				new StoredMaps(files.part("B"), mask).ale(run.b()).ale())).model(prefix);
	}

	/** The clusters of A and of B, or of both together, to which the test was limited; empty where it was not. */
	private static Optional<List<double[]>> gates(final RunFolder files, final ContrastRecord run, final Mask mask) {
		if (run.settings().contrastMethod() == ContrastMethod.GATED)
			return Optional.of(List.of(gate(files.part("A"), run.a(), mask), gate(files.part("B"), run.b(), mask)));
		return run.result().gate().map(gate -> {
			final double[] numbers = new StoredMaps(files, mask).values("pooled_clusters", 0);
			if (!Fingerprint.sha256(numbers).equals(gate.sha256()))
				throw CsvTable.foreign(files.file("pooled_clusters", ".nii.gz"),
					"its voxels do not have the checksum that the run record names");
			return List.of(numbers, numbers);
		});
	}

	private static double[] gate(final RunFolder files, final RunRecord run, final Mask mask) {
		return new StoredMaps(files, mask).of(ClusterFiles.of(files, run, ReferenceMasks::named).numbers());
	}

	private static ResultModels.Compared compared(final ClusterFiles clusters, final ContrastRecord run,
		final List<ExperimentSet> analysed, final Mask mask)
	{
		final double[] numbers = new StoredMaps(clusters.files(), mask).of(clusters.numbers());
		final StoredClusters found = StoredClusters.of(clusters);
		final List<String> names = List.of(run.settings().nameA(), run.settings().nameB());
		final List<List<Contribution>> contributions = new ArrayList<>();
		for (int i = 0; i < names.size(); i++)
			contributions.add(found.contributions(analysed.get(i), inside(analysed.get(i), mask, numbers), names.get(i)));
		return new ResultModels.Compared(numbers, tables(found, contributions), Optional.empty());
	}

	/** The conjunction of maps from files; the title is that of the stack. */
	static ResultModel of(final String title, final RunFolder files, final ConjunctionRecord run) {
		final ClusterFiles clusters = ClusterFiles.of(files, run);
		final Volume numbers = clusters.numbers();
		final Mask mask = Mask.of("conjunction", numbers, run.space());
		final StoredMaps stored = new StoredMaps(files, mask);
		final double[] smallest = stored.of(ClusterMap.within(clusters, "", "max_value"));
		final Path file = files.file("", ".nii.gz");
		if (!Fingerprint.sha256(smallest).equals(run.fingerprint().minimum()))
			throw CsvTable.foreign(file, "its values do not have the checksum that the run record names");
		return ResultModels.conjunction(title,
			ConjunctionRun.unit(run.maps().stream().map(ConjunctionRecord.Source::path).toList()), run.maps().size(), mask,
			anatomy(mask, run.labelAtlases().orElse(List.of())), smallest, stored.of(numbers),
			tables(StoredClusters.ofMaps(clusters), List.of()));
	}
}
