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
package sc.fiji.neurometa.space;

import java.util.Arrays;

/**
 * The distance from points to the nearest voxel centre of a mask. The distance to the box around some runs of voxels and the
 * distance to the line through a run are bounds that are found without looking at voxels, so that only those of few runs
 * are looked at.
 */
final class MaskDistance {

	/** Rounding of the bound, relative and in mm², which must not hide the nearest voxel. */
	private static final double RELATIVE = 1e-9, ABSOLUTE_MM2 = 1e-9;

	/** Runs that follow each other and share a box. */
	private static final int TOGETHER = 32;

	private final Grid grid;
	private final int[] first;
	private final int[] last;
	/** The centres of the first voxels, one after the other. */
	private final double[] startMm;
	/** The lower and the upper ends of the boxes, by axis. */
	private final double[] lowMm, highMm;
	private final double[] stepMm = new double[3];
	private final double squareStepMm2;

	/**
	 * @param grid of the mask
	 * @param voxels of the mask
	 * @param runStart where runs begin in the voxels, and their end
	 */
	MaskDistance(final Grid grid, final int[] voxels, final int[] runStart) {
		this.grid = grid;
		final int runs = runStart.length - 1;
		first = new int[runs];
		last = new int[runs];
		startMm = new double[3 * runs];
		final int boxes = (runs + TOGETHER - 1) / TOGETHER;
		lowMm = new double[3 * boxes];
		highMm = new double[3 * boxes];
		Arrays.fill(lowMm, Double.POSITIVE_INFINITY);
		Arrays.fill(highMm, Double.NEGATIVE_INFINITY);
		for (int run = 0; run < runs; run++) {
			first[run] = voxels[runStart[run]];
			last[run] = voxels[runStart[run + 1] - 1];
			final double[] start = grid.centreMm(first[run]), end = grid.centreMm(last[run]);
			System.arraycopy(start, 0, startMm, 3 * run, 3);
			for (int axis = 0; axis < 3; axis++) {
				final int side = 3 * (run / TOGETHER) + axis;
				lowMm[side] = Math.min(lowMm[side], Math.min(start[axis], end[axis]));
				highMm[side] = Math.max(highMm[side], Math.max(start[axis], end[axis]));
			}
		}
		for (int axis = 0; axis < 3; axis++)
			stepMm[axis] = grid.voxelToMm().get(axis, 0);
		final double length = grid.voxelToMm().columnLength(0);
		squareStepMm2 = length * length;
	}

	/** The distance in mm; infinite without voxels. */
	double of(final double xMm, final double yMm, final double zMm) {
		if (first.length == 0) return Double.POSITIVE_INFINITY;
		final double[] mm = { xMm, yMm, zMm };
		int near = 0;
		double least = Double.POSITIVE_INFINITY;
		for (int box = 0; box * TOGETHER < first.length; box++) {
			final double bound = boxMm2(box, mm);
			if (bound >= least) continue;
			least = bound;
			near = box;
		}
		double nearest = nearestMm2(near, mm, Double.POSITIVE_INFINITY);
		for (int box = 0; box * TOGETHER < first.length; box++)
			if (isWithin(boxMm2(box, mm), nearest)) nearest = nearestMm2(box, mm, nearest);
		return Math.sqrt(nearest);
	}

	/** The square of the distance to the nearest voxel of a box, where that is smaller than one that is known. */
	private double nearestMm2(final int box, final double[] mm, final double known) {
		double nearest = known;
		for (int run = box * TOGETHER; run < Math.min(first.length, (box + 1) * TOGETHER); run++)
			if (isWithin(boundMm2(run, mm), nearest)) nearest = Math.min(nearest, squareMm2(run, mm));
		return nearest;
	}

	private static boolean isWithin(final double bound, final double nearest) {
		return bound <= nearest * (1 + RELATIVE) + ABSOLUTE_MM2;
	}

	private double boxMm2(final int box, final double[] mm) {
		double square = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double away = Math.max(0, Math.max(lowMm[3 * box + axis] - mm[axis], mm[axis] - highMm[3 * box + axis]));
			square += away * away;
		}
		return square;
	}

	private double steps(final int run, final double[] mm) {
		double along = 0;
		for (int axis = 0; axis < 3; axis++)
			along += (mm[axis] - startMm[3 * run + axis]) * stepMm[axis];
		return along / squareStepMm2;
	}

	/** The square of the distance to the piece of a line from the first to the last voxel of a run. */
	private double boundMm2(final int run, final double[] mm) {
		final double steps = Math.max(0, Math.min(last[run] - first[run], steps(run, mm)));
		double square = 0;
		for (int axis = 0; axis < 3; axis++) {
			final double away = mm[axis] - startMm[3 * run + axis] - steps * stepMm[axis];
			square += away * away;
		}
		return square;
	}

	/** The same to its nearest voxel: distance along a run is convex, so this is next to the foot of the point, or at an end. */
	private double squareMm2(final int run, final double[] mm) {
		final int below = first[run] + (int) Math.max(0, Math.min(last[run] - first[run], Math.floor(steps(run, mm))));
		return Math.min(squareToVoxelMm2(below, mm), squareToVoxelMm2(Math.min(last[run], below + 1), mm));
	}

	private double squareToVoxelMm2(final int voxel, final double[] mm) {
		final double[] c = grid.centreMm(voxel);
		final double dx = c[0] - mm[0], dy = c[1] - mm[1], dz = c[2] - mm[2];
		return dx * dx + dy * dy + dz * dz;
	}
}
