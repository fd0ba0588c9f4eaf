package sc.fiji.neurometa.analysis.macm;

import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.space.Mask;

/**
 * The input of a co-activation analysis, apart from the region.
 *
 * @param database the database
 * @param filter the filter for its experiments
 * @param nullModel the distribution of random foci
 * @param mask the voxels to analyse
 * @param sampling the voxels from which random foci are drawn under the uniform null, on the grid of the mask
 * @param anatomy names the regions of the results
 */
public record MacmInput(Database database, DatabaseFilter filter, NullModel nullModel, Mask mask,
	Mask sampling, Anatomy anatomy)
{}
