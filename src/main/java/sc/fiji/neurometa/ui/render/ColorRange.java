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
package sc.fiji.neurometa.ui.render;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntToDoubleFunction;

import ij.process.LUT;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * The values of maps that colours represent: the sizes of those that are shown, and which signs occur. In windows and
 * stacks values above 0 are hot and those below 0 cold; figures choose {@link MapColors}.
 *
 * @param smallest smallest size that is shown; infinite when nothing is
 * @param largest largest size; 0 when nothing is shown
 * @param positive whether a value above 0 is shown
 * @param negative whether a value below 0 is shown
 */
public record ColorRange(double smallest, double largest, boolean positive, boolean negative) {

	private static final int LEVELS = 256, BLACK = 0;

	/** The range of a thresholded map: all but 0, NaN and infinity is shown. */
	public static ColorRange of(final double[] values) {
		return of(values.length, i -> values[i], value -> Math.abs(value) > 0 && !Double.isInfinite(value));
	}

	/** The range of a map of a figure. */
	public static ColorRange of(final MapRow row) {
		return of(row.map().grid().voxels(), row.map()::get, row::shows);
	}

	private static ColorRange of(final int count, final IntToDoubleFunction values, final DoublePredicate isShown) {
		double smallest = Double.POSITIVE_INFINITY, largest = 0;
		boolean positive = false, negative = false;
		for (int i = 0; i < count; i++) {
			final double value = values.applyAsDouble(i), size = Math.abs(value);
			if (!isShown.test(value)) continue;
			positive |= value > 0;
			negative |= value < 0;
			smallest = Math.min(smallest, size);
			largest = Math.max(largest, size);
		}
		return new ColorRange(smallest, largest, positive, negative);
	}

	/**
	 * The range of each of several maps. Maps of one sign share their sizes, so that they can be compared, and so do maps of
	 * both: the z of a contrast is much smaller than that of an ALE, whose sizes would leave it a single colour.
	 */
	public static List<ColorRange> of(final List<MapRow> rows) {
		final List<ColorRange> own = rows.stream().map(ColorRange::of).toList();
		return own.stream().map(range -> {
			double smallest = Double.POSITIVE_INFINITY, largest = 0;
			for (final ColorRange other : own) {
				if (other.isSigned() != range.isSigned()) continue;
				smallest = Math.min(smallest, other.smallest);
				largest = Math.max(largest, other.largest);
			}
			return new ColorRange(smallest, largest, range.positive, range.negative);
		}).toList();
	}

	/** Whether values of both signs are shown. */
	boolean isSigned() {
		return positive && negative;
	}

	/** Whether nothing is shown. */
	public boolean isEmpty() {
		return !positive && !negative;
	}

	/** Whether values of a sign, 1 or -1, are shown. */
	public boolean has(final int sign) {
		return sign > 0 ? positive : negative;
	}

	/** Where a size lies between the smallest and the largest, 0 to 1. */
	public double share(final double size) {
		return largest > smallest ? (size - smallest) / (largest - smallest) : 1;
	}

	/** Colour of a value other than 0 in windows, {@code 0xRRGGBB}. */
	public int color(final double value) {
		return MapColors.WARM_AND_COLD.of(value < 0 ? -1 : 1).color(share(Math.abs(value)));
	}

	/** Lowest value of the display range of a stack; a little below the smallest positive one, so that only zero is black. */
	public double low() {
		if (negative) return -largest;
		return isEmpty() ? 0 : smallest - Math.max(largest - smallest, 1e-6 * largest) / (LEVELS - 2);
	}

	/** Highest value of the display range; 1 when nothing is shown. */
	public double high() {
		return isEmpty() ? 1 : largest;
	}

	/** The lookup table for the display range: black for zero. */
	public LUT lut() {
		final byte[][] channels = new byte[3][LEVELS];
		for (int i = 0; i < LEVELS; i++) {
			final double value = negative ? largest * (2.0 * i / (LEVELS - 1) - 1) : 0;
			final int color = negative ? Math.abs(value) < smallest * (1 - 2.0 / LEVELS) ? BLACK : color(value)
					: i == 0 ? BLACK : ColorScale.HOT.color((i - 1.0) / (LEVELS - 2));
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (color >> 16 - 8 * c);
		}
		return new LUT(channels[0], channels[1], channels[2]);
	}
}
