package sc.fiji.neurometa.ui.render;

import ij.process.LUT;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * The colours of a thresholded map: hot from the smallest to the largest value, cold for the other direction, black for
 * zero.
 *
 * @param smallest smallest size of a value other than 0
 * @param largest largest size of a value; 1 when all are 0
 * @param positive whether values above 0 occur
 * @param negative whether values below 0 occur
 */
public record ColorRange(double smallest, double largest, boolean positive, boolean negative) {

	private static final int LEVELS = 256, BLACK = 0;

	/** The colours of a map; NaN counts as 0. */
	public static ColorRange of(final double[] values) {
		double smallest = Double.POSITIVE_INFINITY, largest = 0;
		boolean positive = false, negative = false;
		for (final double value : values) {
			if (value == 0 || Double.isNaN(value)) continue;
			positive |= value > 0;
			negative |= value < 0;
			smallest = Math.min(smallest, Math.abs(value));
			largest = Math.max(largest, Math.abs(value));
		}
		return largest > 0 ? new ColorRange(smallest, largest, positive, negative) : new ColorRange(0, 1, false, false);
	}

	/** Whether all values are 0. */
	public boolean isEmpty() {
		return !positive && !negative;
	}

	/** Colour of a value other than 0, {@code 0xRRGGBB}. */
	public int color(final double value) {
		final double share = largest > smallest ? (Math.abs(value) - smallest) / (largest - smallest) : 1;
		return (value < 0 ? ColorScale.COLD : ColorScale.HOT).color(share);
	}

	/** Lowest value of the display range; a little below the smallest positive one, so that only zero is black. */
	public double low() {
		if (negative) return -largest;
		return isEmpty() ? 0 : smallest - Math.max(largest - smallest, 1e-6 * largest) / (LEVELS - 2);
	}

	/** Highest value of the display range. */
	public double high() {
		return largest;
	}

	/** The lookup table for the display range. */
	public LUT lut() {
		final byte[][] channels = new byte[3][LEVELS];
		for (int i = 0; i < LEVELS; i++) {
			final double value = negative ? largest * (2.0 * i / (LEVELS - 1) - 1) : 0;
			final int color = negative ? Math.abs(value) < smallest * (1 - 2.0 / LEVELS) ? BLACK : color(value) : i == 0 ? BLACK
				: ColorScale.HOT.color((i - 1.0) / (LEVELS - 2));
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (color >> 16 - 8 * c);
		}
		return new LUT(channels[0], channels[1], channels[2]);
	}
}
