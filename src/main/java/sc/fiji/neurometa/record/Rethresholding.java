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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.AleNull;
import sc.fiji.neurometa.analysis.effect.FurtherMaxima;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.InputException;

/**
 * A finished ALE whose threshold can be moved: its maps are computed again from its record, the maxima of its permutations
 * are those that it stored; only those for a further cluster-forming p need its permutations a second time. The result is
 * bit-identical to a run with these settings.
 */
public final class Rethresholding {

	/**
	 * The maxima and p-values of the null hypothesis that the files of a finished run hold.
	 *
	 * @param maxima the maxima of the permutations, clusters for each of the cluster-forming p of the settings in their
	 *          order, or for none; empty when the run needed no permutations. The cluster-forming values need not be known
	 * @param p the uncorrected p-values by ordinal of the mask, where each voxel had its own null distribution; else
	 *          empty
	 */
	public record SavedMaxima(Optional<NullMaxima> maxima, Optional<double[]> p) {}

	/**
	 * What is known of the null distribution.
	 *
	 * @param analytic that of all voxels; empty where each voxel had its own
	 * @param maxima the maxima of the permutations; empty when the run needed none
	 */
	private record Known(Optional<AnalyticNull> analytic, Optional<NullMaxima> maxima) {}

	private final RunRecord run;
	private final AleInput input;
	private final AleSettings settings;
	private final PreparedFoci foci;
	private final AleMaps maps;
	private final Optional<AnalyticNull> analytic;
	private final Optional<NullMaxima> maxima;

	private Rethresholding(final RunRecord run, final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final AleMaps maps, final Known known)
	{
		this.run = run;
		this.input = input;
		this.settings = settings;
		this.foci = foci;
		this.maps = maps;
		analytic = known.analytic;
		maxima = known.maxima;
	}

	/**
	 * Prepares a finished run, on as many threads as {@link sc.fiji.neurometa.space.Workers} has.
	 *
	 * @param run its record
	 * @param input its input, from the record
	 * @param stored the maxima in its files
	 * @param progress receives progress and may cancel
	 * @throws InputException when the files do not belong to the record, or this version computes other maps
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static Rethresholding of(final RunRecord run, final AleInput input, final SavedMaxima stored,
		final Progress progress)
	{
		final AleSettings settings = run.settings();
		stored.maxima().map(Fingerprint::sha256)
			.filter(sha256 -> !run.fingerprint().nullMaxima().equals(Optional.of(sha256))).ifPresent(other -> {
				throw new InputException(
					"The maxima of the permutations (P_null.csv) belong to another run than the record, or " +
						"were changed. Keep the files of a run together, as they were written.");
			});
		final PreparedFoci foci = PreparedFoci.of(input, settings);
		progress.stage("ALE of " + foci.analysed().size() + " experiments");
		final Ale ale = input.ale(foci.kernelFoci(), settings, progress::check);
		if (!Fingerprint.sha256(ale.values()).equals(run.fingerprint().ale())) throw otherVersion(run);
		if (input.baseRate().isPresent()) {
			final double[] p = stored.p().orElseThrow();
			if (!Fingerprint.sha256(p).equals(run.fingerprint().p())) throw new InputException("The p-values of the voxels " +
				"(P_P.nii.gz) belong to another run than the record, or were changed. Keep the files of a run together, as they " +
				"were written.");
			final NullMaxima kept = stored.maxima().orElseThrow();
			final AleMaps maps = MainEffect.maps(ale, new AleNull.ByVoxel(ale.values(), p, new double[0], kept));
			return new Rethresholding(run, input, settings, foci, maps, new Known(Optional.empty(), Optional.of(kept)));
		}
		final AnalyticNull analytic = AnalyticNull.of(ale.histograms(), progress::check);
		final AleNull.Uniform tested = new AleNull.Uniform(ale.values(), analytic, settings.voxelP(),
			stored.maxima().map(m -> formed(m, settings, analytic)), run.result().ended());
		final AleMaps maps = MainEffect.maps(ale, tested);
		if (!Fingerprint.sha256(maps.p()).equals(run.fingerprint().p())) throw otherVersion(run);
		return new Rethresholding(run, input, settings, foci, maps, new Known(Optional.of(analytic), tested.maxima()));
	}

	private static InputException otherVersion(final RunRecord run) {
		return new InputException("The maps of this run differ when computed again: its record is from NeuroMeta " +
			run.software().neurometa() + ", this is NeuroMeta " + RunSoftware.current().neurometa() +
			". Its maxima do not belong to these maps. Use that version, or do the run again with this one (Repeat Run).");
	}

	/** The cluster-forming values, which follow from the p. */
	private static NullMaxima formed(final NullMaxima stored, final AleSettings settings, final AnalyticNull analytic) {
		final List<ClusterMaxima> clusters = new ArrayList<>();
		for (int i = 0; i < stored.clusters().size(); i++)
			clusters.add(new ClusterMaxima(analytic.threshold(settings.formingP()[i]), stored.clusters().get(i).sizes(),
				stored.clusters().get(i).masses()));
		return new NullMaxima(stored.values(), clusters);
	}

	/** Whether {@link #with} can compute the maxima for further cluster-forming p. */
	public boolean canForm() {
		return analytic.isPresent() && steps().length > 0;
	}

	/**
	 * Whether a threshold needs the maxima for a cluster-forming p that the run kept none for and {@link #with} can compute.
	 *
	 * @throws InputException when a value is out of range
	 */
	public boolean lacks(final ThresholdChoice choice) {
		return obstacle(choice.correction()).isEmpty() && canForm() && keepsClusters(choice.correction()) &&
			!isKept(settings.with(choice).voxelP());
	}

	/**
	 * The same run with the maxima for further cluster-forming p, from its permutations drawn again.
	 *
	 * @param further the p
	 * @param progress receives progress and may cancel
	 * @throws InputException when the permutations differ from those of the run
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public Rethresholding with(final double[] further, final Progress progress) {
		final List<ClusterMaxima> own = maxima.orElseThrow().clusters();
		final AleSettings more = with(DoubleStream.of(further).filter(p -> !isKept(p)).distinct());
		final NullMaxima all = FurtherMaxima.of(input, more, foci,
			new AleNull.Uniform(maps.ale(), analytic.orElseThrow(), more.voxelP(), Optional.empty(), Optional.empty()),
			maxima.get().permutations(), progress);
		if (!Fingerprint.sha256(new NullMaxima(all.values(), all.clusters().subList(0, own.size())))
			.equals(Fingerprint.sha256(maxima.get()))) throw otherVersion(run);
		return new Rethresholding(run, input, more, foci, maps, new Known(analytic, Optional.of(all)));
	}

	/**
	 * Only the cluster-forming p of the run itself and one of those that were added.
	 *
	 * @param p the one
	 */
	public Rethresholding onlyWith(final double p) {
		final NullMaxima all = maxima.orElseThrow();
		final List<Double> forming = Arrays.stream(settings.formingP()).boxed().toList();
		final List<ClusterMaxima> kept = new ArrayList<>(all.clusters().subList(0, run.settings().formingP().length));
		kept.add(all.clusters().get(forming.indexOf(p)));
		final AleSettings fewer =
			run.settings().withNullSteps(Stream.concat(run.settings().nullSteps().stream(), Stream.of(p)).toList());
		return new Rethresholding(run, input, fewer, foci, maps,
			new Known(analytic, Optional.of(new NullMaxima(all.values(), kept))));
	}

	private AleSettings with(final DoubleStream further) {
		return settings.withNullSteps(Stream.concat(settings.nullSteps().stream(), further.boxed()).toList());
	}

	private boolean isKept(final double p) {
		return DoubleStream.of(steps()).anyMatch(step -> step == p);
	}

	/** The settings of the run. */
	public AleSettings settings() {
		return settings;
	}

	/** The maps, which no threshold changes. */
	public AleMaps maps() {
		return maps;
	}

	/** The input of the run. */
	public AleInput input() {
		return input;
	}

	/** The cluster-forming p with stored maxima of clusters, falling; empty when there are none. */
	public double[] steps() {
		return maxima.filter(m -> !m.clusters().isEmpty())
			.map(m -> DoubleStream.of(settings.formingP()).distinct().map(p -> -p).sorted().map(p -> -p).toArray())
			.orElse(new double[0]);
	}

	/** The reason why a correction cannot be chosen, and what to do about it; empty when it can. */
	public Optional<String> obstacle(final Correction correction) {
		final String again =
			run.rethresholded().map(r -> "Take the run that it came from, " + r.file() + ", or do").orElse("Do") +
				" the run again with correction = " + correction.key() + ".";
		if (correction.needsPermutations() && (maxima.isEmpty() || !correction.isServedBy(settings.correction())))
			return Optional.of(maxima.isEmpty()
				? "This run kept no maxima of permutations, since correction = " + settings.correction().key() +
					" needs none. " + again
				: "Of each permutation this run kept " + settings.correction().voxelColumn() + ", not " +
					correction.voxelColumn() + ". " + again);
		if (correction.testsClusters() && steps().length == 0)
			return Optional.of("This run kept no maxima of clusters, since " + "correction = " + settings.correction().key() +
				" with null_model = base_rate needs none. " + again);
		if (analytic.isEmpty() && correction.familyWise().filter(FamilyWise::needsExcess).isPresent())
			return Optional.of("With null_model = base_rate " +
				"the mass of a cluster is measured from a value of each voxel that a run does not keep. " + again);
		return Optional.empty();
	}

	/**
	 * The settings of the run with another threshold.
	 *
	 * @throws InputException when the stored maxima do not suffice for it, or a value is out of range
	 */
	public AleSettings settings(final ThresholdChoice choice) {
		obstacle(choice.correction()).ifPresent(reason -> {
			throw new InputException(
				"correction = " + choice.correction().key() + " is not available from this run. " + reason);
		});
		final AleSettings chosen = settings.with(choice);
		if (keepsClusters(choice.correction()) && !isKept(choice.voxelP())) throw new InputException("voxel_p = " +
			choice.voxelP() + " is not available from this run, which kept the maxima of " + "clusters for voxel_p = " +
			DoubleStream.of(steps()).mapToObj(String::valueOf).collect(Collectors.joining(" and ")) +
			". Choose one of them, or do the run again with null_steps = " + choice.voxelP() + ".");
		maxima.filter(m -> chosen.correction().needsPermutations()).map(NullMaxima::permutations)
			.filter(m -> chosen.alpha() * (m + 1.0) < 1).ifPresent(m -> {
				throw new InputException(
					"alpha = " + chosen.alpha() + " is not available from this run, whose permutations ended " + "early, after " +
						m + ": the smallest possible p is 1/" + (m + 1) + ". Choose a larger level, or do the run again " +
						"without stop_early.");
			});
		if (analytic.isEmpty()) NullModel.BASE_RATE.checkPermutations(chosen);
		return chosen;
	}

	/** Whether a run with this correction keeps the maxima of clusters. */
	private boolean keepsClusters(final Correction correction) {
		return steps().length > 0 && (analytic.isPresent() ? correction.needsPermutations() : correction.testsClusters());
	}

	/**
	 * The result with another threshold. Can be called by several threads.
	 *
	 * @param choice the threshold
	 * @param progress may cancel
	 * @throws InputException when the stored maxima do not suffice for it, or a value is out of range
	 */
	public MainEffectResult at(final ThresholdChoice choice, final Progress progress) {
		final AleSettings chosen = settings(choice);
		return MainEffect.threshold(input, chosen, foci, maps, tested(chosen), progress);
	}

	private AleNull tested(final AleSettings chosen) {
		final List<ClusterMaxima> clusters = keepsClusters(chosen.correction()) ? inOrder(chosen) : List.of();
		if (analytic.isEmpty()) return new AleNull.ByVoxel(maps.ale(), maps.p(), new double[0],
			new NullMaxima(maxima.orElseThrow().values(), clusters));
		return new AleNull.Uniform(maps.ale(), analytic.get(), chosen.voxelP(),
			maxima.filter(m -> chosen.correction().needsPermutations()).map(m -> new NullMaxima(m.values(), clusters)),
			run.result().ended().filter(e -> chosen.correction().needsPermutations()));
	}

	/** Reorders the cluster-forming p as in the chosen settings. */
	private List<ClusterMaxima> inOrder(final AleSettings chosen) {
		final List<Double> forming = Arrays.stream(settings.formingP()).boxed().toList();
		return DoubleStream.of(chosen.formingP()).mapToObj(p -> maxima.orElseThrow().clusters().get(forming.indexOf(p)))
			.toList();
	}
}
