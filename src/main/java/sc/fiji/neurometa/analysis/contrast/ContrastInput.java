package sc.fiji.neurometa.analysis.contrast;

import java.util.List;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.space.Mask;

/**
 * The input of a contrast.
 *
 * @param a the first literature as read
 * @param b the second
 * @param mask the voxels to analyse
 * @param sampling the voxels of random foci, on the grid of the mask
 * @param anatomy names the regions of the results
 * @param leftOut experiments of both literatures that were excluded before, as in a run that is repeated
 */
public record ContrastInput(ExperimentSet a, ExperimentSet b, Mask mask, Mask sampling, Anatomy anatomy,
	Overlap leftOut)
{

	/** Two literatures from which nothing was left out. */
	public ContrastInput(final ExperimentSet a, final ExperimentSet b, final Mask mask, final Mask sampling,
		final Anatomy anatomy)
	{
		this(a, b, mask, sampling, anatomy, new Overlap(List.of()));
	}
}
