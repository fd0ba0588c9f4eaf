package sc.fiji.neurometa.commands.run;

import java.io.File;

import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

/** The key {@code mask}. */
public enum MaskChoice {
	/** MNI152, or Talairach where every focus is Talairach. */
	AUTO,
	/** The MNI152 brain. */
	MNI152,
	/** The MNI152 brain, one voxel wider. */
	MNI152_DILATED,
	/** The brain in Talairach space. */
	TALAIRACH,
	/** An image of the user's; its grid is the one of the analysis. */
	FILE;

	/**
	 * The mask.
	 *
	 * @param experiments whose spaces decide about {@link #AUTO}
	 * @param file the image of {@link #FILE}
	 * @throws InputException when the image cannot serve as a mask
	 */
	public Mask mask(final ExperimentSet experiments, final File file) {
		return switch (this) {
			case AUTO -> experiments.uses(Space.MNI) ? ReferenceMasks.mni152() : ReferenceMasks.talairach();
			case MNI152 -> ReferenceMasks.mni152();
			case MNI152_DILATED -> ReferenceMasks.mni152Dilated();
			case TALAIRACH -> ReferenceMasks.talairach();
			case FILE -> read(file);
		};
	}

	private static Mask read(final File file) {
		final NiftiImage image = NiftiReader.read(FileParameters.optional(file).orElseThrow(() -> new InputException(
			"mask = file needs mask_file, a NIfTI image whose voxels other than 0 are the mask.")));
		final Mask mask = Mask.of(file.getName(), image.volume(), image.space().orElse(Space.MNI));
		if (mask.size() == 0) throw new InputException(file + " cannot be the mask: all its voxels are 0.");
		return mask;
	}
}
