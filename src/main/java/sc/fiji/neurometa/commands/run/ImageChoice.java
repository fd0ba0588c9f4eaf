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

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import ij.IJ;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.VoxelReading;

/**
 * The choice of an image of a mask, a region or an atlas, and of how it is read.
 *
 * @param file the image; null or empty for none
 * @param reader selects its voxels
 */
public record ImageChoice(File file, MaskReader reader) {

	/**
	 * The choice of a dialog.
	 *
	 * @param file the image; null or empty for none
	 * @param thresholdKey the key of the threshold
	 * @param threshold the value above which a voxel is inside; empty for images of two values
	 * @param guessAllowed whether an image is taken that does not say where it lies
	 * @throws InputException when the threshold is not a number
	 */
	public static ImageChoice of(final File file, final String thresholdKey, final String threshold,
		final boolean guessAllowed)
	{
		return new ImageChoice(file, new MaskReader(thresholdKey, number(thresholdKey, threshold), guessAllowed));
	}

	private static Optional<Double> number(final String key, final String text) {
		if (text == null || text.isBlank()) return Optional.empty();
		try {
			return Optional.of(Double.valueOf(text.strip()));
		}
		catch (final NumberFormatException e) {
			throw new InputException(
				key + " = " + text + " cannot be used: it must be a number in the units of the image, such as 0.5, or empty.",
				e);
		}
	}

	/** The image, where one was given. */
	Optional<Path> path() {
		return FileParameters.optional(file);
	}

	/** Writes to the log what a reader of the result must know about where the voxels of an image lie. */
	static void tell(final String file, final VoxelReading reading) {
		switch (reading.place()) {
			case GUESS -> IJ.log("Warning: " + file +
				" does not say where its voxels lie (its header has neither an sform nor" +
				" a qform). As allow_guessed_place allows, its centre was taken to be the origin and its first axis to run to the" +
				" left; results depend on that guess.");
			case MATRIX_FILE -> IJ.log(file + " was placed by the matrix of SPM in the .mat file next to it.");
			case HEADER -> {
				// as every reader of the result expects
			}
		}
	}
}
