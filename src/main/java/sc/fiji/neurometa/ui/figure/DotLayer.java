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
package sc.fiji.neurometa.ui.figure;

/** Translucent dots of one colour. They add up in whole numbers, so that their order cannot matter. */
final class DotLayer {

	private static final double UNIT = 1 << 20;

	private final int width, height;
	private final double radius, opacity;
	private final long[] thickness;

	/**
	 * An empty layer.
	 *
	 * @param radius of a dot in pixels
	 * @param opacity of a single dot, 0 to below 1
	 */
	DotLayer(final int width, final int height, final double radius, final double opacity) {
		this.width = width;
		this.height = height;
		this.radius = radius;
		this.opacity = opacity;
		thickness = new long[width * height];
	}

	/** Opacity at which a number of dots spread over an area shows their density, not a solid field. */
	static double opacity(final int dots, final double radius, final double areaPixels, final double ofFew) {
		final double layers = dots * Math.PI * radius * radius / Math.max(1, areaPixels);
		return Math.max(0.02, ofFew / (1 + 1.5 * layers));
	}

	/** Adds a dot around a place in pixels; what lies off the layer is cut off. */
	void add(final double column, final double row) {
		for (int y = (int) Math.max(0, Math.floor(row - radius - 1)); y < Math.min(height, row + radius + 1); y++)
			for (int x = (int) Math.max(0, Math.floor(column - radius - 1)); x < Math.min(width, column + radius + 1); x++) {
				final double distance = Math.hypot(x + 0.5 - column, y + 0.5 - row);
				final double covered = Math.max(0, Math.min(1, radius + 0.5 - distance));
				thickness[x + width * y] += Math.round(UNIT * -Math.log1p(-opacity * covered));
			}
	}

	/** Opacity of the dots on a pixel together, 0 to 1. */
	double at(final int pixel) {
		return -Math.expm1(-thickness[pixel] / UNIT);
	}
}
