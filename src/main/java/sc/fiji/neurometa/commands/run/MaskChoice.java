/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.commands.run;

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
	 * @param image the image of {@link #FILE}
	 * @throws InputException when the image cannot serve as a mask
	 */
	public Mask mask(final ExperimentSet experiments, final ImageChoice image) {
		return switch (this) {
			case AUTO -> experiments.uses(Space.MNI) ? ReferenceMasks.mni152() : ReferenceMasks.talairach();
			case MNI152 -> ReferenceMasks.mni152();
			case MNI152_DILATED -> ReferenceMasks.mni152Dilated();
			case TALAIRACH -> ReferenceMasks.talairach();
			case FILE -> read(image);
		};
	}

	private static Mask read(final ImageChoice image) {
		final Mask mask = image.reader().mask(
			image.path().orElseThrow(() -> new InputException("mask = file needs mask_file, a NIfTI image of the mask.")),
			image.file().getName(), Space.MNI);
		if (mask.size() == 0) throw new InputException(image.file() + " cannot be the mask: all its voxels are 0.");
		mask.reading().ifPresent(reading -> ImageChoice.tell(image.file().getName(), reading));
		return mask;
	}
}
