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
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The inner part of a kernel on the scale on which the foci add up, {@code g = -ln(1 - p)}: all voxels where g exceeds
 * a limit. Rows reach from the first to the last such voxel, so that every voxel outside the rows has {@code g <=
 * limit} or {@code p} = 0.
 */
final class LogKernel {

	/**
	 * Neighbours along the first axis.
	 *
	 * @param dy their offset from the focus along the second axis
	 * @param dz their offset along the third axis
	 * @param fromX the offset of the first along the first axis
	 * @param g their values
	 */
	record Row(int dy, int dz, int fromX, double[] g) {

		/** The part from the first to the last value above a limit, null when there is none. */
		private Row above(final double limit) {
			int from = 0, end = g.length;
			while (from < end && !(g[from] > limit))
				from++;
			while (end > from && !(g[end - 1] > limit))
				end--;
			return from < end ? new Row(dy, dz, fromX + from, Arrays.copyOfRange(g, from, end)) : null;
		}

		private int reach(final int axis) {
			return axis == 0 ? Math.max(-fromX, fromX + g.length - 1) : Math.abs(axis == 1 ? dy : dz);
		}
	}

	private final List<Row> rows;

	LogKernel(final KernelStencil stencil, final double limit) {
		rows = IntStream.range(0, stencil.rows()).mapToObj(r -> {
			final int first = stencil.valueAtFocus(r) + stencil.fromX(r);
			return new Row(stencil.dy(r), stencil.dz(r), stencil.fromX(r),
				Arrays.stream(stencil.values(), first, first + stencil.endX(r) - stencil.fromX(r)).map(q -> -StrictMath.log(q))
					.toArray()).above(limit);
		}).filter(Objects::nonNull).toList();
	}

	/** The rows. */
	List<Row> rows() {
		return rows;
	}

	/** Reach of the core from the focus in voxels along axis 0, 1 or 2. */
	int reach(final int axis) {
		return rows.stream().mapToInt(r -> r.reach(axis)).max().orElse(0);
	}

	/** Its reach in voxels along each axis. */
	int[] reach() {
		return new int[] { reach(0), reach(1), reach(2) };
	}

	/** The largest g, 0 when the core is empty; infinite where p is 1. */
	double largest() {
		return rows.stream().flatMapToDouble(r -> Arrays.stream(r.g)).max().orElse(0);
	}

	/** The sums over all voxels of g and of its square, g no larger than a given value. */
	double[] moments(final double clip) {
		final double[] moments = new double[2];
		for (final Row row : rows)
			for (final double value : row.g) {
				final double g = Math.min(clip, value);
				moments[0] += g;
				moments[1] += g * g;
			}
		return moments;
	}

	/** Number of voxels. */
	int voxels() {
		return rows.stream().mapToInt(r -> r.g.length).sum();
	}
}
