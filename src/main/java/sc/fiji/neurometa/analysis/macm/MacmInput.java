package sc.fiji.neurometa.analysis.macm;

import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.space.Mask;

/**
 * What co-activations are computed from, beside the region.
 *
 * @param database the database
 * @param filter which of its experiments are looked at
 * @param nullModel where random foci fall
 * @param mask the voxels to analyse
 * @param sampling the voxels on which random foci fall under the uniform null, on the grid of the mask
 * @param anatomy names the regions of the results
 */
public record MacmInput(Database database, DatabaseFilter filter, NullModel nullModel, Mask mask,
	Mask sampling, Anatomy anatomy)
{}
