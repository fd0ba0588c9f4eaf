package sc.fiji.neurometa.analysis;

import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.space.Mask;

/**
 * What a contrast is computed from.
 *
 * @param a the first literature as read
 * @param b the second
 * @param mask the voxels to analyse
 * @param sampling the voxels on which random foci fall, on the grid of the mask
 * @param anatomy names the regions of the results
 */
public record ContrastInput(ExperimentSet a, ExperimentSet b, Mask mask, Mask sampling, Anatomy anatomy) {}
