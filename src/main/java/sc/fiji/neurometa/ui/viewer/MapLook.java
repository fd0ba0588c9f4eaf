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
package sc.fiji.neurometa.ui.viewer;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.LookupTables;
import sc.fiji.neurometa.ui.render.ColorRange;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.SlicePicture;

/**
 * How a map is drawn over the anatomy.
 *
 * @param threshold values of at most this size are not shown
 * @param low the size that gets the first colour
 * @param high the size that gets the last
 * @param colors name of the colours
 */
public record MapLook(double threshold, double low, double high, String colors) {

	/** Warm above 0, cold below. */
	public static final String WARM_AND_COLD = "warm and cold";
	private static final String EVEN = "viridis", HEAT = "heat";

	/** The look of a map at first: from its threshold to its largest value. */
	public static MapLook of(final ViewedMap map, final String colors) {
		return new MapLook(map.threshold(), smallest(map, map.threshold()), map.largest(), colors);
	}

	private static double smallest(final ViewedMap map, final double threshold) {
		if (threshold > 0) return threshold;
		double smallest = map.largest();
		for (int i = 0; i < map.values().grid().voxels(); i++) {
			final double size = Math.abs(map.values().get(i));
			if (size > 0 && size < smallest) smallest = size;
		}
		return smallest;
	}

	/** The colours that can be chosen. */
	static List<String> choices() {
		final List<String> choices = new ArrayList<>(List.of(WARM_AND_COLD, EVEN, HEAT));
		choices.addAll(LookupTables.names());
		return choices;
	}

	/** The colours of the map at a place among several maps. */
	static String usual(final int place) {
		return List.of(WARM_AND_COLD, EVEN, "cyan", "green", "magenta").get(Math.min(4, place));
	}

	/**
	 * A map as it is drawn.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when there are no such colours
	 */
	ViewsPicture.Layer layer(final ViewedMap map) {
		final boolean above = map.has(1, threshold), below = map.has(-1, threshold);
		final ColorRange range = new ColorRange(low, Math.max(low, high), above, below);
		final MapColors palette = palette(above && below);
		return new ViewsPicture.Layer(new SlicePicture.ColorMap(map.values(), threshold, range, palette), range, palette,
			map.unit());
	}

	private MapColors palette(final boolean isSigned) {
		if (colors.equals(WARM_AND_COLD)) return MapColors.WARM_AND_COLD;
		final ColorScale scale =
			colors.equals(EVEN) ? ColorScale.EVEN : colors.equals(HEAT) ? ColorScale.HEAT : LookupTables.of(colors);
		return isSigned ? MapColors.across(scale) : MapColors.along(scale);
	}
}
