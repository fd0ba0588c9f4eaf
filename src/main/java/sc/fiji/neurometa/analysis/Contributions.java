package sc.fiji.neurometa.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.inference.Cluster;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.space.Mask;

/**
 * How much each experiment contributes to each cluster (Eickhoff et al. 2016, NeuroImage 137:70-85,
 * <a href="https://doi.org/10.1016/j.neuroimage.2016.04.072">doi:10.1016/j.neuroimage.2016.04.072</a>): the share of the
 * cluster's ALE that is lost when the experiment is left out. No ALE is computed again, since the union can be undone:
 * {@code ALE_-e = 1 - (1 - ALE) / (1 - MA_e)}, hence {@code ALE - ALE_-e = MA_e (1 - ALE) / (1 - MA_e)}.
 */
final class Contributions {

	private Contributions() {}

	/**
	 * The contributions of all experiments to all clusters, by cluster and in the order of the experiments.
	 *
	 * @param mask the voxels
	 * @param ale the ALE values, by ordinal
	 * @param clusters the clusters in the order of their numbers
	 * @param experiments names and foci
	 * @param kernels foci with kernels, of the same experiments
	 * @param settings placement and MA model
	 * @param checkpoint is called between experiments; what it throws ends the computation
	 */
	static List<Contribution> of(final Mask mask, final double[] ale, final List<Cluster> clusters,
		final List<Experiment> experiments, final List<KernelFoci> kernels, final AleSettings settings,
		final Runnable checkpoint)
	{
		final List<Contribution> contributions = new ArrayList<>();
		for (int c = 0; c < clusters.size(); c++)
			contributions.addAll(of(c + 1, mask, ale, clusters.get(c), experiments, kernels, settings,
				checkpoint));
		return contributions;
	}

	private static List<Contribution> of(final int number, final Mask mask, final double[] ale, final Cluster cluster,
		final List<Experiment> experiments, final List<KernelFoci> kernels, final AleSettings settings,
		final Runnable checkpoint)
	{
		final boolean[] inCluster = new boolean[mask.grid().voxels()];
		for (final int i : cluster.ordinals())
			inCluster[mask.voxel(i)] = true;
		final Mask voxels = Mask.of("cluster", mask.grid(), mask.space(), v -> inCluster[v]);
		final ModelledActivation activation = new ModelledActivation(voxels, settings.focusPlacement(), settings.maModel());
		final double[] mean = new double[experiments.size()], largest = new double[experiments.size()];
		for (int e = 0; e < mean.length; e++) {
			checkpoint.run();
			final double[] ma = activation.compute(kernels.get(e).foci(), kernels.get(e).kernel());
			for (int i = 0; i < ma.length; i++) {
				final double all = ale[cluster.ordinals()[i]];
				final double loss = ma[i] * (1 - all) / (1 - ma[i]) / all;
				mean[e] += loss / ma.length;
				largest[e] = Math.max(largest[e], loss);
			}
		}
		final double total = Arrays.stream(mean).sum();
		final List<Contribution> rows = new ArrayList<>();
		for (int e = 0; e < mean.length; e++)
			rows.add(new Contribution(number, experiments.get(e).name(), fociInside(experiments.get(e), voxels), 100 *
				mean[e] / total, 100 * largest[e]));
		return rows;
	}

	private static int fociInside(final Experiment experiment, final Mask cluster) {
		return (int) experiment.foci().stream().mapToInt(f -> cluster.grid().nearestVoxel(f.xMm(), f.yMm(), f.zMm())).filter(
			v -> v >= 0 && cluster.contains(v)).count();
	}
}
