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
package sc.fiji.neurometa.analysis.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.LeaveOneOutAle;
import sc.fiji.neurometa.ale.LeaveOneOutNulls;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.ale.random.RandomLeaveOneOut;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.Thresholding.Formed;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.LeaveOneOutMaxima;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * The fate of the clusters of an ALE when one of its experiments is left out, for each of them: the analysis of the
 * others, with the threshold and the full correction of the run. ALE, p and cluster-forming value are bit-identical
 * to those of an ALE of the others. A permutation without an experiment is that of the run without the random foci of the
 * experiment ({@link RandomLeaveOneOut}): a new run of the others would draw other foci, and its threshold would differ
 * by chance, too.
 * <p>
 * Only voxels that can pass without one of the experiments are examined. Leaving an experiment out cannot raise the ALE of
 * a voxel, so these are the voxels whose ALE of all reaches the smallest of the required values.
 * <p>
 * The null distributions cost most for large sets: the time for them grows with the square of the number of experiments.
 * Memory is a value per bin of the observed ALE values and experiment (some 100 kB for each experiment), one per
 * examined voxel and experiment, and 12 bytes per experiment and permutation.
 */
final class LeaveOneOutClusters {

	/** Most maps have a voxel with this p, whichever experiment is left out. */
	private static final double USUAL_P = 0.001;

	private final MainEffectResult result;
	private final AleSettings settings;
	private final Mask mask;
	private final PermutationDriver driver;
	private final Progress progress;
	private final int size;

	private LeaveOneOutClusters(final MainEffectResult result, final PermutationDriver driver, final Progress progress) {
		this.result = result;
		this.driver = driver;
		settings = result.settings();
		mask = result.mask();
		this.progress = progress;
		size = result.foci().kernelFoci().size();
	}

	/** As {@link LeaveOneOut#clusters}. */
	static List<LeaveOneOutRow> of(final MainEffectResult result, final PermutationDriver driver,
		final Progress progress)
	{
		if (result.thresholding().survivors().isEmpty()) return List.of();
		final LeaveOneOutClusters each = new LeaveOneOutClusters(result, driver, progress);
		return each.size == 1 ? each.nothing() : each.rows();
	}

	/**
	 * Refuses before the permutations of the run rather than after them.
	 *
	 * @throws InputException when the maxima without each experiment are more than memory can hold
	 */
	static void checkMemory(final ExperimentSet experiments, final Mask mask, final AleSettings settings) {
		// pooling and exclusion reduce their number, which is needed only where it matters
		if (!settings.correction().needsPermutations() || fits(experiments.size(), settings)) return;
		final int analysed = PreparedFoci.of(experiments, mask, settings).analysed().size();
		if (!fits(analysed, settings)) throw InputException.about("leave_one_out",
			"leave_one_out = true needs " + (bytes(analysed, settings.permutations()) >> 20) + " MB for permutations = " +
				settings.permutations() + " without each of " + analysed + " experiments, of " +
				(Runtime.getRuntime().maxMemory() >> 20) + " MB that ImageJ has. Choose fewer permutations or " +
				"leave_one_out = false, or give ImageJ more memory (Edit > Options > Memory & Threads).");
	}

	private static boolean fits(final int experiments, final AleSettings settings) {
		return bytes(experiments, settings.permutations()) <= available();
	}

	private static long bytes(final int experiments, final int permutations) {
		return (long) LeaveOneOutMaxima.BYTES * experiments * permutations;
	}

	/** The memory in bytes that the maxima may take. */
	private static long available() {
		return Runtime.getRuntime().maxMemory() / 2;
	}

	/** Without the only experiment there is nothing. */
	private List<LeaveOneOutRow> nothing() {
		return IntStream.range(0, result.thresholding().survivors().size()).mapToObj(c -> new LeaveOneOutRow(c + 1, name(0),
			false, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY)).toList();
	}

	private String name(final int e) {
		return result.foci().analysed().experiments().get(e).name();
	}

	private List<LeaveOneOutRow> rows() {
		progress.stage("Leave one out: null distributions");
		final ModelledActivation activation = LeaveOneOut.activation(result);
		final List<Null> nulls = nulls(analytic(result.input().ale(result.foci().kernelFoci(), settings, progress::check)));
		progress.stage("Leave one out: clusters");
		final int[] passing = passing(nulls);
		final LeaveOneOutAle kept = new LeaveOneOutAle(size, passing);
		Ale.of(result.foci().kernelFoci(), mask, activation, progress::check, kept);
		final List<List<LeaveOneOutRow>> byExperiment = new ArrayList<>();
		for (int e = 0; e < size; e++) {
			progress.check();
			byExperiment.add(without(e, at(passing, kept.without(e)), nulls.get(e)));
			progress.update(e + 1, size);
		}
		return IntStream.range(0, result.thresholding().survivors().size()).boxed()
			.flatMap(c -> byExperiment.stream().map(rows -> rows.get(c))).toList();
	}

	/** The null distributions without each experiment, as far as they are needed. */
	private AnalyticNull[] analytic(final Ale ale) {
		final double largest = Arrays.stream(ale.values()).max().orElseThrow();
		final double smallestP = Math.min(USUAL_P, Math.min(settings.alpha(), settings.voxelP()));
		final LeaveOneOutNulls nulls = new LeaveOneOutNulls(ale.histograms(), largest, smallestP, progress::check);
		return parallel(e -> nulls.without(e, progress::check)).toArray(AnalyticNull[]::new);
	}

	private <T> List<T> parallel(final IntFunction<T> action) {
		final List<T> done = new ArrayList<>(Collections.nCopies(size, null));
		final AtomicInteger count = new AtomicInteger();
		Workers.forEach(IntStream.range(0, size).boxed().toList(), e -> {
			progress.check();
			done.set(e, action.apply(e));
			progress.update(count.incrementAndGet(), size);
		});
		return done;
	}

	private List<NullMaxima> permute(final AnalyticNull[] nulls) {
		progress.stage("Leave one out: permutations");
		final boolean clusters = settings.correction().testsClusters();
		final double[] forming = forming(nulls, clusters ? settings.voxelP() : USUAL_P);
		final double lowest = Arrays.stream(forming).min().orElseThrow();
		final RandomLeaveOneOut random =
			new RandomLeaveOneOut(result.foci().kernelFoci(), mask, result.input().randomFoci(), settings.maModel(), lowest);
		final Supplier<LeaveOneOutMaxima.Field> fields = () -> field(random.draws());
		final LeaveOneOutMaxima maxima =
			clusters ? LeaveOneOutMaxima.clusters(fields, settings.seed(), mask, settings.connectivity(), forming)
				: LeaveOneOutMaxima.values(fields, settings.seed(), size, lowest);
		final int permutations = result.nullMaxima().orElseThrow().permutations();
		// while ranges are merged there are two results: where memory is short for that, all is run in one go
		final PermutationDriver possible = 2 * bytes(size, permutations) <= available() ? driver : PermutationDriver.PLAIN;
		return possible.run("leave one out", maxima, permutations, progress);
	}

	private static LeaveOneOutMaxima.Field field(final RandomLeaveOneOut.Draws draws) {
		return (random, least, visitor) -> draws.draw(random, least, visitor::without);
	}

	private static double[] forming(final AnalyticNull[] nulls, final double p) {
		return Arrays.stream(nulls).mapToDouble(n -> n.threshold(p)).toArray();
	}

	/**
	 * The null distribution without an experiment.
	 *
	 * @param analytic of the voxels
	 * @param permuted the maxima of the permutations; empty when the correction needs none
	 * @param settings of the ALE
	 */
	private record Null(AnalyticNull analytic, Optional<NullMaxima> permuted, AleSettings settings)
		implements Correction.NullDistribution
	{

		@Override
		public double ale(final double voxelP) {
			return analytic.threshold(voxelP);
		}

		@Override
		public Optional<MaximumNull> maxima() {
			return settings.correction().familyWise().flatMap(f -> permuted.map(f::distribution));
		}

		/** A map without the experiment, compared with it. */
		AleNull of(final double[] ale) {
			return new AleNull.Uniform(ale, analytic, settings.voxelP(), permuted, Optional.empty());
		}
	}

	private List<Null> nulls(final AnalyticNull[] analytic) {
		if (!settings.correction().needsPermutations())
			return Arrays.stream(analytic).map(n -> new Null(n, Optional.empty(), settings)).toList();
		final List<NullMaxima> maxima = permute(analytic);
		return IntStream.range(0, size).mapToObj(e -> new Null(analytic[e], Optional.of(maxima.get(e)), settings)).toList();
	}

	/** The voxels that may pass the threshold of a voxel without one of the experiments. */
	private int[] passing(final List<Null> nulls) {
		final double least =
			nulls.stream().mapToDouble(n -> settings.correction().least(n, Thresholding.level(settings))).min().orElseThrow();
		// a sum without one of its addends, as computed, may be larger by as much as rounding makes
		final double margin = Math.abs(least) * size * 0x1p-50;
		return IntStream.range(0, mask.size()).filter(i -> result.maps().ale()[i] >= least - margin).toArray();
	}

	/** A map that is 0 except at some voxels. */
	private double[] at(final int[] ordinals, final double[] values) {
		final double[] map = new double[mask.size()];
		for (int i = 0; i < ordinals.length; i++)
			map[ordinals[i]] = values[i];
		return map;
	}

	/** The fate of each cluster. */
	private List<LeaveOneOutRow> without(final int e, final double[] ale, final Null without) {
		final AleNull tested = without.of(ale);
		// z is needed at a few voxels only
		final Formed formed = Formed.of(mask, new AleMaps(ale, tested.p(), new double[0]), tested, settings);
		final Seen seen = Seen.of(formed, mask.size());
		final List<TestedCluster> originals = result.thresholding().survivors();
		return IntStream.range(0, originals.size())
			.mapToObj(c -> row(c + 1, originals.get(c), name(e), seen, without.analytic)).toList();
	}

	/**
	 * The clusters without an experiment.
	 *
	 * @param formed the clusters
	 * @param clusterOf place of each voxel's cluster among them, -1 for none
	 * @param survives whether a cluster survives
	 */
	private record Seen(Formed formed, int[] clusterOf, boolean[] survives) {

		static Seen of(final Formed formed, final int voxels) {
			final List<TestedCluster> clusters = formed.clusters(), survivors = formed.survivors();
			final int[] clusterOf = new int[voxels];
			Arrays.fill(clusterOf, -1);
			final boolean[] survives = new boolean[clusters.size()];
			int next = 0;
			for (int c = 0; c < survives.length; c++) {
				for (final int i : clusters.get(c).cluster().ordinals())
					clusterOf[i] = c;
				// in the same order, and the same objects
				survives[c] = next < survivors.size() && survivors.get(next) == clusters.get(c);
				if (survives[c]) next++;
			}
			return new Seen(formed, clusterOf, survives);
		}
	}

	private LeaveOneOutRow row(final int number, final TestedCluster original, final String name, final Seen seen,
		final AnalyticNull analytic)
	{
		final int[] own = original.cluster().ordinals();
		final int[] met = IntStream.of(own).map(i -> seen.clusterOf[i]).filter(c -> c >= 0).toArray();
		final int voxels = (int) IntStream.of(met).filter(c -> seen.survives[c]).count();
		// the first is the largest
		final Optional<TestedCluster> largest = IntStream.of(met).filter(c -> voxels == 0 || seen.survives[c]).boxed()
			.min(Integer::compare).map(seen.formed.clusters()::get);
		final double maxAle = largest.map(c -> c.cluster().maximum()).orElse(Double.NaN);
		final int found = largest.map(c -> c.cluster().size()).orElse(0);
		return new LeaveOneOutRow(number, name, voxels > 0, voxels, 100.0 * voxels / own.length, found,
			found * mask.grid().voxelVolumeMm3(), largest.map(TestedCluster::fweP).orElse(Double.NaN), maxAle,
			largest.isPresent() ? ZScore.ofP(analytic.p(maxAle)) : Double.NaN, seen.formed.threshold().ale());
	}
}
