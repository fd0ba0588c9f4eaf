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

import java.util.List;

import ij.process.LUT;

/**
 * Colours from a lowest to a highest value, interpolated between a few stops.
 *
 * @param stops colours as {@code 0xRRGGBB}, at equal distances, two or more
 */
public record ColorScale(List<Integer> stops) {

	/**
	 * From dark red over orange to light yellow: values above a threshold over grey anatomy. Lightness rises all the way, also
	 * for readers who lack one of the three cones; none of its colours is near one of {@link #COLD} to them either.
	 */
	public static final ColorScale HOT =
		new ColorScale(List.of(0x8b0000, 0xd7191c, 0xf46d1b, 0xfdae2a, 0xffe75e, 0xfff8b0));

	/** From dark blue to pale cyan: values below the negative threshold. */
	public static final ColorScale COLD =
		new ColorScale(List.of(0x08306b, 0x1452a8, 0x2f7fd0, 0x4fb3e8, 0x8fdcf2, 0xbdf3ff));

	/** From black over purple and orange to light yellow: a whole map, lightness rising all the way. */
	public static final ColorScale HEAT =
		new ColorScale(List.of(0x000004, 0x320a5e, 0x781c6d, 0xbc3754, 0xed6925, 0xfbb61a, 0xfcffa4));

	/** From blue over black to yellow: a map with negative values, zero in the middle. */
	public static final ColorScale SIGNED =
		new ColorScale(List.of(0x9be3f5, 0x2f7fd0, 0x08306b, 0x000000, 0x8b0000, 0xf46d1b, 0xffe75e));

	/**
	 * Viridis: from dark violet over green to yellow, even steps in value being even steps to the eye, also to one that
	 * sees no red or green. By Smith, van der Walt &amp; Firing (2015) for Matplotlib,
	 * <a href="https://bids.github.io/colormap/">bids.github.io/colormap</a>, free under CC0.
	 */
	public static final ColorScale EVEN =
		new ColorScale(List.of(0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725));

	/**
	 * From blue over near white to red: values around zero on white paper. The scheme RdBu of Harrower &amp; Brewer (2003),
	 * "ColorBrewer.org", The Cartographic Journal 40:27-37,
	 * <a href="https://colorbrewer2.org">colorbrewer2.org</a>, free under the Apache licence 2.0.
	 */
	public static final ColorScale AROUND_ZERO =
		new ColorScale(List.of(0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b));

	/** Keeps a copy of the stops. */
	public ColorScale {
		stops = List.copyOf(stops);
		if (stops.size() < 2) throw new IllegalArgumentException("A colour scale has two stops or more");
	}

	/**
	 * Colour of a value.
	 *
	 * @param share where the value lies, 0 = lowest to 1 = highest; values beyond get the end's colour
	 * @return {@code 0xRRGGBB}
	 */
	public int color(final double share) {
		final double position = Math.max(0, Math.min(1, share)) * (stops.size() - 1);
		final int below = Math.min((int) position, stops.size() - 2);
		return mix(stops.get(below), stops.get(below + 1), position - below);
	}

	/** The scale as ImageJ's lookup table. */
	public LUT lut() {
		final byte[][] channels = new byte[3][256];
		for (int i = 0; i < 256; i++) {
			final int color = color(i / 255.0);
			for (int c = 0; c < 3; c++)
				channels[c][i] = (byte) (color >> 16 - 8 * c);
		}
		return new LUT(channels[0], channels[1], channels[2]);
	}

	/** A colour between two others: {@code a} where the share is 0, {@code b} where it is 1. */
	public static int mix(final int a, final int b, final double share) {
		int mixed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			final int from = a >> shift & 0xff, to = b >> shift & 0xff;
			mixed |= (int) Math.round(from + share * (to - from)) << shift;
		}
		return mixed;
	}
}
