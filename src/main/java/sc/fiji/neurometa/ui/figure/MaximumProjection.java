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

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.ui.render.MapRow;

/**
 * Maximum-intensity projection of a map along one of the axes of millimetre space: of all values on a line of sight the
 * one of the largest size, with its sign; of equal sizes the positive one. The voxels of a slanted grid are cut into
 * pieces, each of which falls where it lies.
 */
final class MaximumProjection {

	/** The least and the greatest distance between lines of sight of slanted maps, which is half a voxel in between. */
	private static final double FINEST_MM = 1, COARSEST_MM = 2;
	/** Pieces of a voxel are nearer to each other than lines of sight, so that none is left out. */
	private static final double PIECES = 1.5;

	private final Axis across, up;
	private final float[] plane;
	/** Where one of the four lines of sight around a point has a value; places one before the first count, too. */
	private final boolean[] occupied;

	/** The places of the lines of sight on an axis of millimetre space. */
	private record Axis(int size, double firstMm, double stepMm) {

		double place(final double mm) {
			return (mm - firstMm) / stepMm;
		}
	}

	private MaximumProjection(final Axis across, final Axis up) {
		this.across = across;
		this.up = up;
		plane = new float[across.size * up.size];
		occupied = new boolean[(across.size + 1) * (up.size + 1)];
	}

	/**
	 * Projects a map.
	 *
	 * @param row the map; values that it does not show count as 0
	 * @param views the views to project on
	 * @return a projection for each view
	 */
	static List<MaximumProjection> of(final MapRow row, final List<BrainProjection> views) {
		final Affine affine = row.map().grid().voxelToMm();
		final Axis[] axes = affine.isAxisAligned() ? upright(row.map().grid()) : slanted(row.map().grid());
		final List<MaximumProjection> projections =
			views.stream().map(view -> new MaximumProjection(axes[view.across()], axes[view.up()])).toList();
		final int[][] ways = views.stream().map(view -> new int[] { view.across(), view.up() }).toArray(int[][]::new);
		final double[][] pieces = affine.isAxisAligned() ? new double[1][3] : pieces(affine, axes[0].stepMm);
		final int[] place = new int[3];
		final Grid grid = row.map().grid();
		for (int z = 0; z < grid.nz(); z++) {
			final float[] values = row.map().plane(z);
			for (int i = 0; i < values.length; i++) {
				if (!row.shows(values[i])) continue;
				final double[] mm = affine.apply(i % grid.nx(), i / grid.nx(), z);
				for (final double[] piece : pieces) {
					for (int axis = 0; axis < 3; axis++)
						place[axis] = (int) Math.round(axes[axis].place(mm[axis] + piece[axis]));
					for (int view = 0; view < ways.length; view++)
						projections.get(view).add(place[ways[view][0]], place[ways[view][1]], values[i]);
				}
			}
		}
		return projections;
	}

	/** Those of a grid whose axes are x, y and z in any order: a line of sight through each voxel. */
	private static Axis[] upright(final Grid grid) {
		final int[] sizes = { grid.nx(), grid.ny(), grid.nz() };
		final Axis[] axes = new Axis[3];
		for (int axis = 0; axis < 3; axis++)
			for (int of = 0; of < 3; of++) {
				final double step = grid.voxelToMm().get(axis, of);
				if (Math.abs(step) > 0.5 * grid.voxelToMm().columnLength(of))
					axes[axis] = new Axis(sizes[of], grid.voxelToMm().get(axis, 3), step);
			}
		return axes;
	}

	/** Those that cover all voxels of a slanted grid. */
	private static Axis[] slanted(final Grid grid) {
		final Affine affine = grid.voxelToMm();
		final double step = Math.max(FINEST_MM, Math.min(COARSEST_MM, smallestVoxel(affine) / 2));
		final double[] low = new double[3], high = new double[3];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		for (int corner = 0; corner < 8; corner++) {
			final double[] mm = affine.apply((corner & 1) * grid.nx() - 0.5, (corner >> 1 & 1) * grid.ny() - 0.5,
				(corner >> 2) * grid.nz() - 0.5);
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], mm[axis]);
				high[axis] = Math.max(high[axis], mm[axis]);
			}
		}
		final Axis[] axes = new Axis[3];
		for (int axis = 0; axis < 3; axis++)
			axes[axis] = new Axis(2 + (int) Math.ceil((high[axis] - low[axis]) / step), low[axis], step);
		return axes;
	}

	private static double smallestVoxel(final Affine affine) {
		return Math.min(affine.columnLength(0), Math.min(affine.columnLength(1), affine.columnLength(2)));
	}

	/** The offsets of the pieces of a voxel from its centre, in mm. */
	private static double[][] pieces(final Affine affine, final double stepMm) {
		final int[] counts = new int[3];
		for (int axis = 0; axis < 3; axis++)
			counts[axis] = (int) Math.max(1, Math.ceil(PIECES * affine.columnLength(axis) / stepMm));
		final double[][] pieces = new double[counts[0] * counts[1] * counts[2]][3];
		for (int i = 0; i < pieces.length; i++) {
			final double[] share = { share(i % counts[0], counts[0]), share(i / counts[0] % counts[1], counts[1]),
				share(i / counts[0] / counts[1], counts[2]) };
			for (int axis = 0; axis < 3; axis++)
				for (int of = 0; of < 3; of++)
					pieces[i][axis] += affine.get(axis, of) * share[of];
		}
		return pieces;
	}

	private static double share(final int piece, final int count) {
		return (piece + 0.5) / count - 0.5;
	}

	private void add(final int column, final int row, final float value) {
		final int place = column + across.size * row;
		final float size = Math.abs(value), before = Math.abs(plane[place]);
		if (size > before || size == before && value > 0) plane[place] = value;
		for (int corner = 0; corner < 4; corner++)
			occupied[cell(column - (corner & 1), row - (corner >> 1))] = true;
	}

	/** The points whose lower left of four lines of sight this is. */
	private int cell(final int column, final int row) {
		return column + 1 + (across.size + 1) * (row + 1);
	}

	/** Number of lines of sight next to each other. */
	int width() {
		return across.size;
	}

	/** The strongest value on each line of sight, 0 where there is none. */
	float[] values() {
		return plane;
	}

	/** Distance between lines of sight that are next to each other, in mm. */
	double acrossStepMm() {
		return Math.abs(across.stepMm);
	}

	/** Distance between lines of sight that are above each other, in mm. */
	double upStepMm() {
		return Math.abs(up.stepMm);
	}

	/** The place of a line of sight. */
	double acrossMm(final double column) {
		return across.firstMm + column * across.stepMm;
	}

	double upMm(final double row) {
		return up.firstMm + row * up.stepMm;
	}

	/**
	 * Looks at those of the four lines of sight around a point whose value has a sign, 1 or -1.
	 *
	 * @return their share of the weight, so that a contour at one half is smooth
	 */
	double share(final double acrossMm, final double upMm, final int sign) {
		return blend(acrossMm, upMm, sign, false);
	}

	/** The sum of their sizes by their weights; over their share it is their mean. */
	double sum(final double acrossMm, final double upMm, final int sign) {
		return blend(acrossMm, upMm, sign, true);
	}

	private double blend(final double acrossMm, final double upMm, final int sign, final boolean isOfValues) {
		final double u = across.place(acrossMm), v = up.place(upMm);
		final int u0 = (int) Math.floor(u), v0 = (int) Math.floor(v);
		if (u0 < -1 || v0 < -1 || u0 >= across.size || v0 >= up.size || !occupied[cell(u0, v0)]) return 0;
		double sum = 0;
		for (int corner = 0; corner < 4; corner++) {
			final int x = u0 + (corner & 1), y = v0 + (corner >> 1);
			if (x < 0 || y < 0 || x >= across.size || y >= up.size) continue;
			final double value = sign * plane[x + across.size * y];
			if (!(value > 0)) continue;
			final double weight = (1 - Math.abs(u - x)) * (1 - Math.abs(v - y));
			sum += isOfValues ? weight * value : weight;
		}
		return sum;
	}
}
