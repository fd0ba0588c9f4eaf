package sc.fiji.neurometa.analysis;

import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * What an ALE is computed from.
 *
 * @param experiments the literature as read
 * @param mask the voxels to analyse
 * @param sampling the voxels on which the random foci of the permutations fall, on the grid of the mask
 * @param anatomy names the regions of the results
 */
public record AleInput(ExperimentSet experiments, Mask mask, Mask sampling, Anatomy anatomy) {

	/** @throws InputException when the mask or the sampling space is empty */
	public AleInput {
		if (mask.size() == 0) throw new InputException("The mask " + mask.name() +
			" is empty: no voxel is different from 0. Choose another.");
		if (sampling.size() == 0) throw new InputException("No voxel is left for random foci in the sampling space " +
			sampling.name() + ". Choose sampling = mask.");
	}
}
