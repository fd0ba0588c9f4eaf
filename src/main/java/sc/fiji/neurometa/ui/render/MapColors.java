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

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.ui.ColorScale;

/**
 * The colours of a map above its threshold.
 *
 * @param positive of values above 0, from the smallest to the largest
 * @param negative of values below 0, from the smallest to the largest size
 */
public record MapColors(ColorScale positive, ColorScale negative) {

	/** Warm where values are positive, cold where they are negative; see {@link ColorScale#HOT}. */
	public static final MapColors WARM_AND_COLD = new MapColors(ColorScale.HOT, ColorScale.COLD);

	/** The whole of a scale from the smallest to the largest size: for maps with values of one sign. */
	public static MapColors along(final ColorScale scale) {
		return new MapColors(scale, scale);
	}

	/** A scale from the lowest to the highest value, its middle at 0: for maps with values of both signs. */
	public static MapColors across(final ColorScale scale) {
		final List<Integer> below = new ArrayList<>(), above = new ArrayList<>();
		final int steps = 128;
		for (int i = 0; i <= steps; i++) {
			above.add(scale.color(0.5 + 0.5 * i / steps));
			below.add(scale.color(0.5 - 0.5 * i / steps));
		}
		return new MapColors(new ColorScale(above), new ColorScale(below));
	}

	/** The colours of a sign, 1 or -1. */
	public ColorScale of(final int sign) {
		return sign > 0 ? positive : negative;
	}
}
