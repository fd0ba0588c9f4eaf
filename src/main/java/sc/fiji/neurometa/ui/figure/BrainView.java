package sc.fiji.neurometa.ui.figure;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/** Slices of a brain in grey on white, with a map in colour above a threshold. */
final class BrainView {

	private static final double MARGIN_MM = 3, SOLID = 0.92;

	private final Sampler anatomy, map;
	private final double threshold, white, pixelsPerMm;
	private final double[] low = new double[3], high = new double[3];
	private double smallest = Double.POSITIVE_INFINITY, largest;
	private boolean positive, negative;

	BrainView(final Volume anatomy, final Volume map, final double threshold, final double pixelsPerMm) {
		this.anatomy = new Sampler(anatomy);
		this.map = new Sampler(map);
		this.threshold = threshold;
		this.pixelsPerMm = pixelsPerMm;
		white = measureAnatomy(anatomy);
		for (int i = 0; i < map.grid().voxels(); i++) {
			final double value = map.get(i), size = Math.abs(value);
			if (!(size > threshold)) continue;
			positive |= value > 0;
			negative |= value < 0;
			smallest = Math.min(smallest, size);
			largest = Math.max(largest, size);
		}
	}

	/** Finds the extent of the brain and the grey value that becomes white. */
	private double measureAnatomy(final Volume volume) {
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		final Grid grid = volume.grid();
		double brightest = 0;
		for (int i = 0; i < grid.voxels(); i++)
			brightest = Math.max(brightest, volume.get(i));
		for (int i = 0; i < grid.voxels(); i++) {
			if (volume.get(i) <= 0.1 * brightest) continue;
			final double[] mm = grid.centreMm(i);
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mm[axis] - MARGIN_MM);
				high[axis] = Math.max(high[axis], mm[axis] + MARGIN_MM);
			}
		}
		if (!(brightest > 0)) throw new IllegalArgumentException("The anatomy is empty");
		return brightest;
	}

	double threshold() {
		return threshold;
	}

	/** Lowest and highest slice with brain in it, in mm. */
	double lowest() {
		return low[2] + 2 * MARGIN_MM;
	}

	double highest() {
		return high[2] - 2 * MARGIN_MM;
	}

	/** Smallest and largest size of the values shown. */
	double smallest() {
		return smallest;
	}

	double largest() {
		return largest;
	}

	boolean hasPositive() {
		return positive;
	}

	boolean hasNegative() {
		return negative;
	}

	boolean hasColors() {
		return positive || negative;
	}

	int width() {
		return pixels(0);
	}

	int height() {
		return pixels(1);
	}

	private int pixels(final int axis) {
		return (int) Math.ceil((high[axis] - low[axis]) * pixelsPerMm);
	}

	/** Left end of an axial slice in mm. */
	double left() {
		return low[0];
	}

	/** Front end of an axial slice in mm. */
	double front() {
		return high[1];
	}

	/** Row of a sagittal view at a height in mm. */
	double rowOf(final double zMm) {
		return (high[2] - zMm) * pixelsPerMm;
	}

	/** The slice at a height, the brain's left on the left, its front on top. */
	BufferedImage axial(final double zMm) {
		final BufferedImage image = new BufferedImage(pixels(0), pixels(1), BufferedImage.TYPE_INT_RGB);
		for (int row = 0; row < image.getHeight(); row++)
			for (int column = 0; column < image.getWidth(); column++)
				image.setRGB(column, row, color(low[0] + (column + 0.5) / pixelsPerMm, high[1] - (row + 0.5) / pixelsPerMm, zMm));
		return image;
	}

	/** The slice at a distance from the midline, the front on the left. */
	BufferedImage sagittal(final double xMm) {
		final BufferedImage image = new BufferedImage(pixels(1), pixels(2), BufferedImage.TYPE_INT_RGB);
		for (int row = 0; row < image.getHeight(); row++)
			for (int column = 0; column < image.getWidth(); column++)
				image.setRGB(column, row, color(xMm, high[1] - (column + 0.5) / pixelsPerMm, high[2] - (row + 0.5) /
					pixelsPerMm));
		return image;
	}

	private int color(final double xMm, final double yMm, final double zMm) {
		final double value = anatomy.at(xMm, yMm, zMm) / white;
		// the brain's edge fades into the paper
		final double inside = Math.max(0, Math.min(1, value / 0.12));
		final int level = (int) Math.round(255 * Math.min(1, 0.08 + 0.92 * value));
		final int grey = ColorScale.mix(0xffffff, level << 16 | level << 8 | level, inside);
		return overlay(overlay(grey, xMm, yMm, zMm, 1), xMm, yMm, zMm, -1);
	}

	private int overlay(final int below, final double xMm, final double yMm, final double zMm, final int sign) {
		if (sign > 0 ? !positive : !negative) return below;
		final Sampler.Blend blend = map.above(xMm, yMm, zMm, threshold, sign);
		if (blend.share() < 0.5) return below;
		final double share = largest > smallest ? (blend.mean() - smallest) / (largest - smallest) : 1;
		return ColorScale.mix(below, (sign > 0 ? ColorScale.HOT : ColorScale.COLD).color(share), SOLID);
	}
}
