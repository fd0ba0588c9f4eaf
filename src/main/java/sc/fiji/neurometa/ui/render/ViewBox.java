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

import java.util.Arrays;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.BrainEdge;

/**
 * The part of space that views show: all of the brain and of the mask, in mm.
 *
 * @param low smallest x, y and z
 * @param high largest x, y and z
 */
public record ViewBox(double[] low, double[] high) {

	private static final double MARGIN_MM = 4;

	/** The box around a brain in grey and a mask, with a margin. */
	public static ViewBox of(final Volume anatomy, final Mask mask) {
		final ViewBox box = new ViewBox(new double[3], new double[3]);
		Arrays.fill(box.low, Double.POSITIVE_INFINITY);
		Arrays.fill(box.high, Double.NEGATIVE_INFINITY);
		final Grid grid = anatomy.grid();
		final BrainEdge edge = BrainEdge.of(anatomy);
		for (int z = 0; z < grid.nz(); z++) {
			final float[] plane = anatomy.plane(z);
			for (int i = 0; i < plane.length; i++)
				if (edge.isBrain(plane[i])) box.include(grid.centreMm(i + z * plane.length));
		}
		for (int i = 0; i < mask.size(); i++)
			box.include(mask.grid().centreMm(mask.voxel(i)));
		return box;
	}

	private void include(final double[] mm) {
		for (int axis = 0; axis < 3; axis++) {
			low[axis] = Math.min(low[axis], mm[axis] - MARGIN_MM);
			high[axis] = Math.max(high[axis], mm[axis] + MARGIN_MM);
		}
	}

	/** Extent along an axis in mm. */
	public double size(final int axis) {
		return high[axis] - low[axis];
	}

	/** Whether a point lies inside. */
	public boolean contains(final Point point) {
		final double[] mm = point.toArray();
		for (int axis = 0; axis < 3; axis++)
			if (!(mm[axis] >= low[axis] && mm[axis] <= high[axis])) return false;
		return true;
	}

	/** The point of the box nearest to another. */
	public Point nearest(final double[] mm) {
		final double[] inside = new double[3];
		for (int axis = 0; axis < 3; axis++)
			inside[axis] = Math.max(low[axis], Math.min(high[axis], mm[axis]));
		return new Point(inside[0], inside[1], inside[2]);
	}
}
