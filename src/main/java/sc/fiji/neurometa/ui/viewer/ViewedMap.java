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

import java.util.Arrays;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;

/**
 * A map of any origin to look at.
 *
 * @param name its name
 * @param unit of its values
 * @param values the map; 0 and NaN are nothing
 * @param threshold values of at most this size are not shown at first
 */
public record ViewedMap(String name, String unit, Volume values, double threshold) {

	/** A map of which more than this is not 0 has no threshold yet: a sixth of a brain. */
	private static final double MOST_MM3 = 300_000;
	/** The share of the largest values that is shown of such a map. */
	private static final double SHOWN = 0.05;

	/**
	 * A map.
	 *
	 * @param asked the threshold; 0 for what suits the map: none where most of it is 0, else what the largest 5 % exceed
	 */
	public static ViewedMap of(final String name, final String unit, final Volume values, final double asked) {
		return new ViewedMap(name, unit, values, asked > 0 ? asked : usual(values));
	}

	/** Whether most of it is 0, as of a map that had a threshold. */
	public boolean isSparse() {
		int count = 0;
		for (int i = 0; i < values.grid().voxels(); i++)
			if (Math.abs(values.get(i)) > 0) count++;
		return count > 0 && count * values.grid().voxelVolumeMm3() <= MOST_MM3;
	}

	private static double usual(final Volume values) {
		final double[] sizes = new double[values.grid().voxels()];
		int count = 0;
		for (int i = 0; i < sizes.length; i++) {
			final double size = Math.abs(values.get(i));
			if (size > 0 && size < Double.POSITIVE_INFINITY) sizes[count++] = size;
		}
		if (count * values.grid().voxelVolumeMm3() <= MOST_MM3) return 0;
		Arrays.sort(sizes, 0, count);
		final double limit = sizes[(int) (count * (1 - SHOWN))];
		// of an image of few different values, such as a mask, all is shown
		return limit < sizes[count - 1] ? limit : 0;
	}

	/** The voxels that are not 0. */
	Mask mask(final Space space) {
		return Mask.of(name, values, space);
	}

	/** The value of the voxel at a place; NaN off the grid. */
	double at(final Point place) {
		final int voxel = values.grid().nearestVoxel(place.xMm(), place.yMm(), place.zMm());
		return voxel < 0 ? Double.NaN : values.get(voxel);
	}

	/** The place of its largest value; where none is above 0, of the value farthest below. */
	public Point maximum() {
		int highest = -1, lowest = -1;
		for (int i = 0; i < values.grid().voxels(); i++) {
			final float value = values.get(i);
			if (value > 0 && value < Float.POSITIVE_INFINITY && (highest < 0 || value > values.get(highest))) highest = i;
			if (value < 0 && value > Float.NEGATIVE_INFINITY && (lowest < 0 || value < values.get(lowest))) lowest = i;
		}
		final int voxel = highest >= 0 ? highest : lowest;
		return voxel < 0 ? new Point(0, 0, 0) : Point.ofVoxel(values.grid(), voxel);
	}

	/** Its largest size; 0 where it is empty. */
	double largest() {
		double largest = 0;
		for (int i = 0; i < values.grid().voxels(); i++) {
			final double size = Math.abs(values.get(i));
			if (size > largest && size < Double.POSITIVE_INFINITY) largest = size;
		}
		return largest;
	}

	/** Whether it has values above and below 0 beyond a threshold. */
	boolean has(final int sign, final double beyond) {
		for (int i = 0; i < values.grid().voxels(); i++) {
			final float value = sign * values.get(i);
			if (value > beyond && value < Float.POSITIVE_INFINITY) return true;
		}
		return false;
	}
}
