package sc.fiji.neurometa.ui.viewer;

import java.util.Arrays;
import java.util.Optional;

import ij.ImagePlus;
import ij.gui.PointRoi;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.StackGeometry;

/** Voxels as an ImageJ selection: a point on every one of them, each on its slice. */
final class ClusterPoints {

	private static final int TINY = 0, COUNTER_BITS = 8;

	private ClusterPoints() {}

	/**
	 * The selection of voxels on a stack.
	 *
	 * @param stack a stack of NeuroMeta's
	 * @param mask the mask that the voxels belong to
	 * @param ordinals the voxels
	 * @param name of the selection
	 * @return empty when it is not known where the stack's pixels lie, or none of the voxels is on it
	 */
	static Optional<PointRoi> of(final ImagePlus stack, final Mask mask, final int[] ordinals, final String name) {
		final Optional<Affine> toPixel = StackGeometry.of(stack).map(g -> g.pixelToMm().inverse());
		if (toPixel.isEmpty()) return Optional.empty();
		final float[] columns = new float[ordinals.length], rows = new float[ordinals.length];
		final int[] counters = new int[ordinals.length];
		int points = 0;
		for (final int ordinal : ordinals) {
			final double[] mm = mask.grid().centreMm(mask.voxel(ordinal));
			final double[] pixel = toPixel.get().apply(mm[0], mm[1], mm[2]);
			final int slice = (int) Math.round(pixel[2]) + 1;
			if (slice < 1 || slice > stack.getStackSize()) continue;
			columns[points] = Math.round(pixel[0]);
			rows[points] = Math.round(pixel[1]);
			// ImageJ keeps the slice of a point above the number of its counter
			counters[points++] = slice << COUNTER_BITS;
		}
		if (points == 0) return Optional.empty();
		final PointRoi roi = new PointRoi(columns, rows, points);
		roi.setCounters(Arrays.copyOf(counters, points));
		roi.setPointType(PointRoi.DOT);
		roi.setSize(TINY);
		roi.setShowLabels(false);
		// it can be made again with a click: nobody needs to be asked before it goes
		roi.promptBeforeDeleting(Boolean.FALSE);
		roi.setName(name);
		return Optional.of(roi);
	}
}
