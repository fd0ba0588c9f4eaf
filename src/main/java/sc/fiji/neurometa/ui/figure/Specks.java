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

import java.util.ArrayList;
import java.util.List;

/**
 * The specks of a projection that are too small to be seen, drawn as dots of a minimum size with a rim: values that
 * touch each other and together are no larger than a dot.
 */
final class Specks {

	private static final double DIAMETER_MM = 3, RIM_MM = 0.4;

	private final int width, height;
	private final float[] values;
	private final boolean[] rims;

	/**
	 * Finds the specks of a projection.
	 *
	 * @param projection the projection
	 * @param view where it is drawn
	 * @param parts number of points of a pixel in each direction
	 */
	Specks(final MaximumProjection projection, final BrainProjection view, final int parts) {
		width = parts * view.width();
		height = parts * view.height();
		final List<Speck> specks = find(projection);
		values = new float[specks.isEmpty() ? 0 : width * height];
		rims = new boolean[values.length];
		for (final Speck speck : specks) {
			final double[] mm = new double[3];
			mm[view.across()] = speck.acrossMm;
			mm[view.up()] = speck.upMm;
			draw(parts * view.column(mm), parts * view.row(mm), parts * view.pixelsPerMm(), speck.value);
		}
	}

	/** Where one is, and its strongest value. */
	private record Speck(double acrossMm, double upMm, float value) {}

	private static List<Speck> find(final MaximumProjection projection) {
		final float[] plane = projection.values();
		final int columns = projection.width();
		final double acrossMm = projection.acrossStepMm(), upMm = projection.upStepMm();
		final List<Speck> specks = new ArrayList<>();
		if (acrossMm > DIAMETER_MM || upMm > DIAMETER_MM) return specks;
		final boolean[] seen = new boolean[plane.length];
		final int[] queue = new int[plane.length];
		for (int start = 0; start < plane.length; start++) {
			if (plane[start] == 0 || seen[start]) continue;
			int left = columns, right = 0, bottom = Integer.MAX_VALUE, top = 0, size = 0;
			float strongest = 0;
			seen[start] = true;
			queue[size++] = start;
			for (int next = 0; next < size; next++) {
				final int place = queue[next], column = place % columns, row = place / columns;
				left = Math.min(left, column);
				right = Math.max(right, column);
				bottom = Math.min(bottom, row);
				top = Math.max(top, row);
				if (Math.abs(plane[place]) > Math.abs(strongest)) strongest = plane[place];
				for (int way = 0; way < 4; way++) {
					final int step = way < 2 ? 1 : columns, neighbour = way % 2 == 0 ? place + step : place - step;
					if (neighbour < 0 || neighbour >= plane.length || way < 2 && neighbour / columns != row || seen[neighbour] ||
						plane[neighbour] == 0 || plane[neighbour] > 0 != plane[place] > 0) continue;
					seen[neighbour] = true;
					queue[size++] = neighbour;
				}
			}
			if (Math.max((right - left + 1) * acrossMm, (top - bottom + 1) * upMm) <= DIAMETER_MM + 1e-6) specks
				.add(new Speck(projection.acrossMm((left + right) / 2.0), projection.upMm((bottom + top) / 2.0), strongest));
		}
		return specks;
	}

	private void draw(final double column, final double row, final double pointsPerMm, final float value) {
		final double radius = DIAMETER_MM / 2 * pointsPerMm, rim = radius + RIM_MM * pointsPerMm;
		for (int y = (int) Math.max(0, row - rim); y < Math.min(height, row + rim); y++)
			for (int x = (int) Math.max(0, column - rim); x < Math.min(width, column + rim); x++) {
				final double distance = Math.hypot(x + 0.5 - column, y + 0.5 - row);
				final int place = x + width * y;
				if (distance <= radius && Math.abs(value) > Math.abs(values[place])) values[place] = value;
				rims[place] |= distance <= rim;
			}
	}

	/** The value of the dot at a point, 0 where there is none. */
	float value(final int column, final int row) {
		return values.length == 0 ? 0 : values[column + width * row];
	}

	/** Whether a point lies on a rim, unless it lies on a dot. */
	boolean isRim(final int column, final int row) {
		return rims.length > 0 && rims[column + width * row];
	}
}
