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

import ij.process.LUT;

/** The colours and the display range of a kind of map. */
public enum StackLook {

	/** ALE values: zero to the largest. */
	ALE,
	/** Z values: zero to the largest; what is negative is black. */
	Z,
	/** Values above a threshold, zero elsewhere. */
	THRESHOLDED,
	/** Signed differences, symmetric about zero. */
	SIGNED,
	/** Probabilities, bright where small: 0 to .05. */
	P,
	/** Numbered regions, a colour each, zero black. */
	LABELS,
	/** Anatomy in grey. */
	ANATOMY;

	/** The look of a map of any origin, by the unit of its values. */
	public static StackLook ofUnit(final String unit) {
		return switch (unit) {
			case "Z", "t" -> SIGNED;
			case "p", "\u2212log10 p" -> P;
			case "cluster" -> LABELS;
			default -> ALE;
		};
	}

	private static final double LARGEST_P = 0.05;

	/** The lookup table. */
	LUT lut() {
		return switch (this) {
			case ALE, Z -> ColorScale.HEAT.lut();
			case THRESHOLDED -> withBlackZero(ColorScale.HOT.lut());
			case SIGNED -> ColorScale.SIGNED.lut();
			case P -> ColorScale.HEAT.lut().createInvertedLut();
			case LABELS -> labels();
			case ANATOMY -> LUT.createLutFromColor(java.awt.Color.WHITE);
		};
	}

	/** Lowest value shown, for a map whose values lie between the given ones. */
	double lowest(final double minimum, final double maximum) {
		return this == SIGNED ? -Math.max(Math.abs(minimum), Math.abs(maximum)) : this == ANATOMY ? minimum : 0;
	}

	/** Highest value shown. */
	double highest(final double minimum, final double maximum) {
		return switch (this) {
			case SIGNED -> Math.max(Math.abs(minimum), Math.abs(maximum));
			case P -> LARGEST_P;
			case LABELS -> 255;
			default -> maximum > 0 ? maximum : 1;
		};
	}

	/** Whether the map is most interesting where it is smallest. */
	boolean smallIsStrong() {
		return this == P;
	}

	private static LUT withBlackZero(final LUT lut) {
		final byte[] bytes = lut.getBytes();
		bytes[0] = bytes[256] = bytes[512] = 0;
		return new LUT(java.util.Arrays.copyOfRange(bytes, 0, 256), java.util.Arrays.copyOfRange(bytes, 256, 512),
			java.util.Arrays.copyOfRange(bytes, 512, 768));
	}

	/** Hues a golden angle apart: neighbouring numbers never look alike. */
	private static LUT labels() {
		final byte[][] channels = new byte[3][256];
		for (int i = 1; i < 256; i++) {
			final int color = java.awt.Color.HSBtoRGB((float) (i * 0.618034 % 1), i % 2 == 0 ? 0.55f : 0.9f, 1f);
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (color >> 16 - 8 * c);
		}
		return new LUT(channels[0], channels[1], channels[2]);
	}
}
