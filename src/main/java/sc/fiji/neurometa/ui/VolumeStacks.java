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
package sc.fiji.neurometa.ui;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * Volumes as ImageJ stacks, calibrated in mm and turned as {@link StackGeometry} says. Planes that need no turning are
 * shown without a copy; MNI and Talairach volumes, whose rows ascend, are copied once.
 */
public final class VolumeStacks {

	private VolumeStacks() {}

	/**
	 * A stack of a volume, not shown yet, in grey from the smallest to the largest finite value.
	 *
	 * @param title of the image
	 * @param volume the values
	 * @param space of its millimetres
	 */
	public static ImagePlus of(final String title, final Volume volume, final Space space) {
		final Grid grid = volume.grid();
		final StackGeometry geometry =
			StackGeometry.of(grid.voxelToMm(), grid.nx(), grid.ny(), grid.nz(), NiftiWriter.code(space));
		final ImageStack stack = new ImageStack(grid.nx(), grid.ny());
		for (int slice = 0; slice < grid.nz(); slice++) {
			final float[] plane = volume.plane(geometry.turnedZ() ? grid.nz() - 1 - slice : slice);
			final boolean copy = geometry.turnedX() || geometry.turnedY();
			stack.addSlice(turned(new FloatProcessor(grid.nx(), grid.ny(), copy ? plane.clone() : plane), geometry));
		}
		final ImagePlus image = new ImagePlus(title, stack);
		geometry.applyTo(image);
		showWholeRange(image);
		return image;
	}

	/** Turns a plane in place from how it is stored to how it is shown, or back. */
	public static ImageProcessor turned(final ImageProcessor plane, final StackGeometry geometry) {
		if (geometry.turnedX()) plane.flipHorizontal();
		if (geometry.turnedY()) plane.flipVertical();
		return plane;
	}

	/** Sets the display range from the smallest to the largest finite value of all planes. */
	private static void showWholeRange(final ImagePlus image) {
		double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY;
		for (int i = 1; i <= image.getStackSize(); i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			for (int pixel = plane.getPixelCount() - 1; pixel >= 0; pixel--) {
				final float value = plane.getf(pixel);
				if (!Float.isFinite(value)) continue;
				least = Math.min(least, value);
				most = Math.max(most, value);
			}
		}
		if (least <= most) image.setDisplayRange(least, most > least ? most : least + 1);
	}
}
