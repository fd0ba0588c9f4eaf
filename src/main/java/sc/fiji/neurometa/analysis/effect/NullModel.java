package sc.fiji.neurometa.analysis.effect;

import java.util.Arrays;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.model.InputException;

/**
 * The key {@code null_model}: where foci fall under the null hypothesis that the region has nothing to do with the
 * rest of the brain.
 */
public enum NullModel {
	/** Anywhere in the sampling space with the same chance, as in every other ALE. */
	UNIFORM,
	/** Where the database has foci, by its base rate: SCALE, Langner et al. (2014). */
	BASE_RATE;

	/** @throws InputException when permutations are to end early whose number the p of single voxels depends on */
	void checkStop(final AleSettings settings) {
		if (this == BASE_RATE && settings.stopEarly().isPresent()) throw new InputException(
			"stop_early = true is not available with null_model = base_rate, where the p of every voxel comes from all " +
				"permutations. Leave it out, or choose null_model = uniform.");
	}

	/** @throws InputException when there are too few permutations for the p of single voxels that the null model needs */
	public void checkPermutations(final AleSettings settings) {
		checkStop(settings);
		if (this == UNIFORM || !settings.correction().usesVoxelP()) return;
		final double smallest = settings.correction().testsClusters() ? Arrays.stream(settings.formingP()).min().orElseThrow()
			: settings.voxelP();
		final long needed = (long) Math.ceil(AleNull.ByVoxel.PERMUTATIONS_TIMES_P / smallest * (1 - 1e-12));
		if (settings.permutations() < needed) throw new InputException("permutations = " + settings.permutations() +
			" are too few for " + (smallest == settings.voxelP() ? "voxel_p" : "null_steps") + " = " + smallest +
			" with null_model = base_rate, where each voxel has its own p, in " +
			"steps of 1/(permutations + 1). Ask for at least " + needed + " permutations, or for a p of " +
			(double) AleNull.ByVoxel.PERMUTATIONS_TIMES_P / settings.permutations() + ".");
	}
}
