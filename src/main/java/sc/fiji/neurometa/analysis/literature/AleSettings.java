package sc.fiji.neurometa.analysis.literature;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;

/**
 * Every choice of an ALE that changes its numbers, beside the foci, the mask and the sampling space.
 *
 * @param transform how foci of the other space are converted
 * @param focusPlacement where the Gaussians are centred
 * @param outsideFoci what becomes of foci outside the mask
 * @param maModel how the foci of an experiment combine
 * @param poolBy what is put together to one experiment
 * @param kernelFwhmMm full width at half maximum of all kernels in mm; 0 = from each sample size
 * @param defaultSubjects sample size where none is given; 0 = a missing one is an error
 * @param correction the correction for multiple testing
 * @param voxelP uncorrected p: the threshold itself, or the cluster-forming one
 * @param alpha level of the correction
 * @param minClusterMm3 smallest volume of a cluster in mm3, inclusive, on top of the correction
 * @param connectivity which voxels are neighbours in a cluster
 * @param permutations number of permutations, at least {@value #FEWEST_PERMUTATIONS}
 * @param nullSteps further cluster-forming p to keep the maxima of
 * @param seed the seed of the permutations
 * @param stopEarly when fewer permutations are enough; empty: all are run
 */
public record AleSettings(CoordinateTransform transform, FocusPlacement focusPlacement, OutsideFoci outsideFoci,
	MaModel maModel, PoolBy poolBy, double kernelFwhmMm, int defaultSubjects, Correction correction, double voxelP,
	double alpha, double minClusterMm3, Connectivity connectivity, int permutations, List<Double> nullSteps, long seed,
	Optional<StoppingRule> stopEarly)
{

	/** Fewer permutations than this are refused, whatever the correction. */
	public static final int FEWEST_PERMUTATIONS = 100;

	/** Settings with which all permutations are run. */
	public AleSettings(final CoordinateTransform transform, final FocusPlacement focusPlacement,
		final OutsideFoci outsideFoci, final MaModel maModel, final PoolBy poolBy, final double kernelFwhmMm,
		final int defaultSubjects, final Correction correction, final double voxelP, final double alpha,
		final double minClusterMm3, final Connectivity connectivity, final int permutations, final List<Double> nullSteps,
		final long seed)
	{
		this(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects, correction, voxelP, alpha,
			minClusterMm3, connectivity, permutations, nullSteps, seed, Optional.empty());
	}

	/** @throws InputException naming the macro key of a value that is out of range, or that could have no effect */
	public AleSettings {
		nullSteps = List.copyOf(nullSteps);
		require(voxelP >= AnalyticNull.SMALLEST_P && voxelP < 1, "voxel_p", voxelP,
			"a probability between 0 and 1, such as 0.001");
		require(alpha > 0 && alpha < 1, "alpha", alpha, "a probability between 0 and 1, such as 0.05");
		require(permutations >= FEWEST_PERMUTATIONS, "permutations", permutations, "at least " + FEWEST_PERMUTATIONS);
		require(minClusterMm3 >= 0 && minClusterMm3 < Double.POSITIVE_INFINITY, "min_cluster_mm3", minClusterMm3,
			"a volume of 0 mm3 or more");
		require(kernelFwhmMm >= 0 && kernelFwhmMm < Double.POSITIVE_INFINITY, "kernel_fwhm_mm", kernelFwhmMm,
			"a width in mm, or 0 for the width that follows from the sample size");
		require(defaultSubjects >= 0, "default_subjects", defaultSubjects,
			"a number of subjects, or 0 to refuse experiments without one");
		for (final double step : nullSteps)
			require(step >= AnalyticNull.SMALLEST_P && step < 1, "null_steps", step,
				"probabilities between 0 and 1, with ; between them");
		if (correction.needsPermutations() && alpha * (permutations + 1.0) < 1) throw new InputException("permutations = " +
			permutations + " are too few for alpha = " + alpha + ": the smallest possible p is 1/" + (permutations + 1) +
			". Ask for at least " + (long) Math.ceil(1 / alpha - 1) + ".");
		if (stopEarly.isPresent() && !correction.needsPermutations()) throw new InputException(
			"stop_early = true has nothing to stop: correction = " + correction.key() +
				" needs no permutations. Leave it out, or choose cluster_fwe, cluster_mass_fwe or voxel_fwe.");
	}

	/** The same settings with another smallest volume of a cluster. */
	public AleSettings withMinClusterMm3(final double mm3) {
		return new AleSettings(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects,
			correction, voxelP, alpha, mm3, connectivity, permutations, nullSteps, seed, stopEarly);
	}

	/**
	 * The same settings with another threshold. All cluster-forming p stay: the one that is chosen goes to the front, and
	 * the others follow in their order, each once. With the p that is there already nothing moves. Without permutations there
	 * is no early end either.
	 *
	 * @throws InputException naming the macro key of a value that is out of range
	 */
	public AleSettings with(final ThresholdChoice choice) {
		final List<Double> others = choice.voxelP() == voxelP ? nullSteps : DoubleStream.of(formingP()).filter(p -> p != choice
			.voxelP()).distinct().boxed().toList();
		return new AleSettings(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects, choice
			.correction(), choice.voxelP(), choice.alpha(), choice.minClusterMm3(), connectivity, permutations, others, seed, stopEarly
				.filter(s -> choice.correction().needsPermutations()));
	}

	/** The cluster-forming p whose maxima are kept: {@link #voxelP}, then {@link #nullSteps}. */
	public double[] formingP() {
		return DoubleStream.concat(DoubleStream.of(voxelP), nullSteps.stream().mapToDouble(Double::doubleValue)).toArray();
	}

	private static void require(final boolean holds, final String key, final Number value, final String expected) {
		if (!holds) throw new InputException(key + " = " + value + " cannot be used: " + expected + " is expected.");
	}

	/** The settings that the commands start from: GingerALE's where it is known, with the correction that is advised. */
	public static AleSettings defaults() {
		return new AleSettings(CoordinateTransform.LANCASTER_POOLED, FocusPlacement.EXACT, OutsideFoci.KEEP,
			MaModel.NON_ADDITIVE, PoolBy.NONE, 0, 0, Correction.CLUSTER_FWE, 0.001, 0.05, 0, Connectivity.FACES, 1000, List
				.of(), 1);
	}
}
