package sc.fiji.neurometa.commands.run;

import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

/** The key {@code sampling}: where the random foci of the permutations fall. */
public enum SamplingChoice {
	/** On grey matter within the mask. */
	GRAY_MATTER,
	/** Anywhere in the mask. */
	MASK;

	/**
	 * The voxels on which foci fall.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when there are none
	 */
	Mask sampling(final Mask mask) {
		return this == MASK ? mask : ReferenceMasks.grayMatter(mask);
	}
}
