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
		final StackGeometry geometry = StackGeometry.of(grid.voxelToMm(), grid.nx(), grid.ny(), grid.nz(),
			NiftiWriter.code(space));
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
