package sc.fiji.neurometa.ui;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import sc.fiji.neurometa.io.nifti.NiftiExtension;
import sc.fiji.neurometa.io.nifti.NiftiHeader;
import sc.fiji.neurometa.io.nifti.NiftiImage;

/**
 * The part of a NIfTI file, besides its voxels, that stays with its stack.
 *
 * @param header as it was read
 * @param extensions as they were read
 */
record NiftiSource(NiftiHeader header, List<NiftiExtension> extensions) {

	private static final String KEY = "neurometa.nifti";

	/** What to keep of an image. */
	static NiftiSource of(final NiftiImage image) {
		return new NiftiSource(image.header(), image.extensions());
	}

	/** What is kept with a stack; empty when it was not opened from a NIfTI file, or is a copy. */
	static Optional<NiftiSource> of(final ImagePlus image) {
		return image.getProperty(KEY) instanceof NiftiSource source ? Optional.of(source) : Optional.empty();
	}

	/** Keeps this with a stack. */
	void keepWith(final ImagePlus image) {
		image.setProperty(KEY, this);
	}
}
