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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.ui.render.MapRow;

/**
 * A scan of a map, plane by plane, for the heights of its clusters: voxels beyond the threshold that share a face and
 * have one sign. It needs memory for two planes and for the clusters, not for the map.
 */
final class ClusterScan {

	/** A slice that runs past the centre of a lone voxel shows it well where it still has this share of the weight. */
	private static final double LEAST_SHARE = 0.65;

	private final MapRow row;
	private final Grid grid;
	private final BrainView view;
	private final HeightCounts counts;
	/** By label; labels that turn out to be of one cluster point to the smallest of them. */
	private int[] parents = new int[64], voxels = new int[64];
	private float[] low = new float[64], high = new float[64];
	private int labels = 1;

	private ClusterScan(final MapRow row, final BrainView view, final HeightCounts counts) {
		this.row = row;
		this.view = view;
		this.counts = counts;
		grid = row.map().grid();
	}

	/**
	 * The clusters of a map.
	 *
	 * @param row the map
	 * @param view the view of the slices: voxels outside it are not seen
	 * @param counts receives the height of every voxel that is shown
	 * @return for each cluster the heights at which it can be seen
	 */
	static List<ClusterExtent> of(final MapRow row, final BrainView view, final HeightCounts counts) {
		final ClusterScan scan = new ClusterScan(row, view, counts);
		scan.label();
		return scan.extents();
	}

	private void label() {
		final int nx = grid.nx(), size = nx * grid.ny();
		int[] below = new int[size], here = new int[size];
		float[] valuesBelow = new float[size];
		for (int z = 0; z < grid.nz(); z++) {
			final float[] values = row.map().plane(z);
			for (int i = 0; i < size; i++) {
				here[i] = 0;
				if (!row.shows(values[i])) continue;
				int label = 0;
				if (i % nx > 0) label = joined(label, here[i - 1], values[i], values[i - 1]);
				if (i >= nx) label = joined(label, here[i - nx], values[i], values[i - nx]);
				label = joined(label, below[i], values[i], valuesBelow[i]);
				here[i] = label > 0 ? label : newLabel();
				include(here[i], i % nx, i / nx, z);
			}
			final int[] free = below;
			below = here;
			here = free;
			valuesBelow = values;
		}
	}

	/** The label of a voxel once it is known that a neighbour, with a label or 0, has a value. */
	private int joined(final int label, final int neighbour, final float value, final float other) {
		if (neighbour == 0 || value > 0 != other > 0) return label;
		final int root = root(neighbour);
		if (label == 0 || label == root) return root;
		final int first = Math.min(label, root), second = Math.max(label, root);
		parents[second] = first;
		voxels[first] += voxels[second];
		low[first] = Math.min(low[first], low[second]);
		high[first] = Math.max(high[first], high[second]);
		return first;
	}

	private int root(final int label) {
		int root = label;
		while (parents[root] != root)
			root = parents[root] = parents[parents[root]];
		return root;
	}

	private int newLabel() {
		if (labels == parents.length) {
			parents = Arrays.copyOf(parents, 2 * labels);
			voxels = Arrays.copyOf(voxels, 2 * labels);
			low = Arrays.copyOf(low, 2 * labels);
			high = Arrays.copyOf(high, 2 * labels);
		}
		parents[labels] = labels;
		low[labels] = Float.POSITIVE_INFINITY;
		high[labels] = Float.NEGATIVE_INFINITY;
		return labels++;
	}

	private void include(final int label, final int x, final int y, final int z) {
		voxels[label]++;
		if (!view.shows(mm(0, x, y, z), mm(1, x, y, z))) return;
		final double zMm = mm(2, x, y, z);
		low[label] = (float) Math.min(low[label], zMm);
		high[label] = (float) Math.max(high[label], zMm);
		counts.add(zMm);
	}

	private double mm(final int axis, final int x, final int y, final int z) {
		final Affine affine = grid.voxelToMm();
		return affine.get(axis, 0) * x + affine.get(axis, 1) * y + affine.get(axis, 2) * z + affine.get(axis, 3);
	}

	private List<ClusterExtent> extents() {
		final double reach = reachMm();
		final List<ClusterExtent> extents = new ArrayList<>();
		for (int label = 1; label < labels; label++)
			if (parents[label] == label) extents.add(ClusterExtent.of(Math.max(view.bottom(), low[label] - reach),
				Math.min(view.top(), high[label] + reach), voxels[label]));
		return extents;
	}

	/** How far above or below the centre of a lone voxel a slice still shows it. */
	private double reachMm() {
		final Affine mmToVoxel = grid.voxelToMm().inverse();
		double near = 0, far = 1e3;
		for (int step = 0; step < 50; step++) {
			final double middle = (near + far) / 2;
			double share = 1;
			for (int axis = 0; axis < 3; axis++)
				share *= Math.max(0, 1 - middle * Math.abs(mmToVoxel.get(axis, 2)));
			if (share >= LEAST_SHARE) near = middle;
			else far = middle;
		}
		return near;
	}

	/** How many voxels there are at each whole millimetre of height inside a brain. */
	static final class HeightCounts {

		private final int bottom;
		private final long[] counts;

		/**
		 * @param bottom lowest height in mm that counts
		 * @param top highest height that counts
		 */
		HeightCounts(final int bottom, final int top) {
			this.bottom = bottom;
			counts = new long[top - bottom + 1];
		}

		/** Counts a voxel, if it lies inside. */
		void add(final double zMm) {
			final long place = Math.round(zMm) - bottom;
			if (place >= 0 && place < counts.length) counts[(int) place]++;
		}

		boolean isEmpty() {
			return IntStream.range(0, counts.length).noneMatch(i -> counts[i] > 0);
		}

		/**
		 * The height below which a share of the voxels lies.
		 *
		 * @param share 0 for the height of the lowest voxel, 1 for that of the highest
		 */
		int quantile(final double share) {
			final long wanted = (long) (share * (LongStream.of(counts).sum() - 1));
			long sum = 0;
			for (int i = 0; i < counts.length; i++) {
				sum += counts[i];
				if (sum > wanted) return bottom + i;
			}
			return bottom;
		}
	}
}
