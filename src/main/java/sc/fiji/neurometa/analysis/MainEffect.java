package sc.fiji.neurometa.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.BoundedFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.inference.CandidateEngine;
import sc.fiji.neurometa.inference.Cluster;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.PermutationEngine;
import sc.fiji.neurometa.inference.Permutations;
import sc.fiji.neurometa.inference.Progress;

/**
 * The ALE of one literature: ALE, p and z maps, correction for multiple testing, clusters and their tables. Runs on as
 * many threads as {@link sc.fiji.neurometa.space.Workers} has; the result is the same to the bit for any number.
 */
public final class MainEffect {

	private MainEffect() {}

	/**
	 * Computes an ALE.
	 *
	 * @param input what from
	 * @param settings how
	 * @param progress learns how far it is, and can stop it
	 * @throws sc.fiji.neurometa.model.InputException when the foci cannot be used
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static MainEffectResult run(final AleInput input, final AleSettings settings, final Progress progress) {
		return run(input, settings, PreparedFoci.of(input.experiments(), input.mask(), settings), progress);
	}

	/** As {@link #run(AleInput, AleSettings, Progress)}, of foci that have been prepared already. */
	static MainEffectResult run(final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final Progress progress)
	{
		progress.stage("ALE of " + foci.analysed().size() + " experiments");
		final ModelledActivation activation = new ModelledActivation(input.mask(), settings.focusPlacement(), settings
			.maModel());
		final Ale ale = Ale.of(foci.kernelFoci(), input.mask(), activation, progress::check);
		final AnalyticNull analytic = AnalyticNull.of(ale.histograms(), progress::check);
		final double[] p = DoubleStream.of(ale.values()).map(analytic::p).toArray();
		final AleMaps maps = new AleMaps(ale.values(), p, DoubleStream.of(p).map(ZScore::ofP).toArray());
		final Optional<NullMaxima> maxima = settings.correction().needsPermutations() ? Optional.of(permute(input, settings,
			foci, analytic, progress)) : Optional.empty();
		progress.stage("Clusters");
		final Thresholding thresholding = Thresholding.of(input.mask(), maps, analytic, maxima, settings);
		final ClusterReport report = ClusterReport.of(input.mask(), maps, thresholding.survivors(), input.anatomy());
		final List<Cluster> clusters = thresholding.survivors().stream().map(Thresholding.TestedCluster::cluster).toList();
		final List<Contribution> contributions = new Contributions(input.mask(), clusters, settings, progress::check).of(
			Contributions.Literature.of(foci, maps));
		progress.check();
		return new MainEffectResult(input, settings, foci, maps, maxima, thresholding, report, contributions, Warnings.of(
			input, settings, foci, contributions));
	}

	private static NullMaxima permute(final AleInput input, final AleSettings settings, final PreparedFoci foci,
		final AnalyticNull analytic, final Progress progress)
	{
		progress.stage("Permutations");
		final double[] formingAle = DoubleStream.of(settings.formingP()).map(analytic::threshold).toArray();
		final BoundedFoci random = new BoundedFoci(foci.kernelFoci(), input.mask(), input.sampling(), settings.maModel(),
			CandidateEngine.lowest(formingAle));
		final PermutationEngine engine = new CandidateEngine(input.mask(), settings.connectivity(), formingAle, () -> random
			.draws()::draw);
		return Permutations.run(engine, formingAle, settings.seed(), 0, settings.permutations(), progress);
	}
}
