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
package sc.fiji.neurometa.inference.relabeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.inference.Maxima;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.ClusterMeasure;

/**
 * Finder of the largest value, and the largest and the heaviest cluster, of relabelings whose sums come block by block.
 * <p>
 * The statistic of a voxel rises with the sum, so whether it reaches the cluster-forming value is a comparison of the sum
 * with a number that is found once per voxel; the statistic itself is computed only for the voxels that do. Blocks whose
 * voxels can never reach it are skipped. Where no voxel of a relabeling reaches it, all are computed, for the
 * largest value.
 */
final class LabelExtremesFinder {

	private final UnitMaps maps;
	private final LabelExtremes extremes;
	private final int[] least;
	private final int[] most;
	private final boolean[] reachable;

	/**
	 * @param maps the items
	 * @param extremes the extremes to find
	 */
	LabelExtremesFinder(final UnitMaps maps, final LabelExtremes extremes) {
		this.maps = maps;
		this.extremes = extremes;
		final int[] total = maps.total();
		least = extremes.upper() ? extremes.leastReaching(total, extremes.formingValue())
			: filled(total.length, Integer.MAX_VALUE);
		most = extremes.lower() ? extremes.mostWithin(total, -extremes.formingValue()) : filled(total.length, -1);
		reachable = new boolean[maps.blocks()];
		for (int v = 0; v < total.length; v++)
			reachable[v / UnitMaps.BLOCK] |= least[v] <= total[v] || most[v] >= 0;
	}

	private static int[] filled(final int size, final int value) {
		final int[] filled = new int[size];
		Arrays.fill(filled, value);
		return filled;
	}

	/** Room for the results of a number of relabelings. */
	NullMaxima room(final int count) {
		return new NullMaxima(new double[count],
			List.of(new ClusterMaxima(extremes.formingValue(), new int[count], new double[count])));
	}

	/** A worker for one thread; it stores its results in the given place. */
	Worker worker(final NullMaxima maxima) {
		return new Worker(maxima);
	}

	/** Worker that collects the voxels of a batch of relabelings and measures them. */
	final class Worker {

		private final ArrayList<VoxelSums> above = new ArrayList<>();
		private final ArrayList<VoxelSums> below = new ArrayList<>();
		private final ClusterMeasure measure = new ClusterMeasure(
			new ClusterFinder(extremes.mask(), extremes.connectivity()), new double[] { extremes.formingValue() });
		/** 0, which no cluster-forming value is, but for the voxels that are measured. */
		private final double[] map = new double[maps.voxels()];
		private final Maxima maxima = new Maxima(1);
		/** Made when first needed, which is rare. */
		private int[] whole;
		private final double[] values;
		private final ClusterMaxima clusters;

		Worker(final NullMaxima found) {
			values = found.values();
			clusters = found.clusters().get(0);
		}

		/** Scans the sums of one block of the relabeling at the given place of the batch. */
		void collect(final int place, final int block, final int[] sums) {
			while (above.size() <= place) {
				above.add(new VoxelSums());
				below.add(new VoxelSums());
			}
			if (!reachable[block]) return;
			final VoxelSums up = above.get(place), down = below.get(place);
			final int first = block * UnitMaps.BLOCK, end = Math.min(maps.voxels(), first + UnitMaps.BLOCK);
			for (int v = first; v < end; v++) {
				final int sum = sums[v - first];
				if (sum >= least[v]) up.add(v, sum);
				else if (sum <= most[v]) down.add(v, sum);
			}
		}

		/**
		 * Measures the voxels collected at a place of the batch, for the relabeling of the given number, and clears
		 * them.
		 */
		void measure(final int place, final int[] chosen, final int number) {
			final VoxelSums up = above.get(place), down = below.get(place);
			values[number] = up.size() == 0 && down.size() == 0 ? largest(chosen) : Double.NEGATIVE_INFINITY;
			measure(up, 1, number);
			measure(down, -1, number);
		}

		private void measure(final VoxelSums found, final int sign, final int number) {
			if (found.size() == 0) return;
			for (int i = 0; i < found.size(); i++)
				map[found.ordinals()[i]] = sign * extremes.statistic().of(found.ordinals()[i], found.sum(i));
			measure.measure(map, found.ordinals(), found.size(), maxima);
			for (int i = 0; i < found.size(); i++)
				map[found.ordinals()[i]] = 0;
			values[number] = Math.max(values[number], maxima.value);
			clusters.sizes()[number] = Math.max(clusters.sizes()[number], maxima.size[0]);
			clusters.masses()[number] = Math.max(clusters.masses()[number], maxima.mass[0]);
			found.clear();
		}

		private double largest(final int[] chosen) {
			if (whole == null) whole = new int[maps.blocks() * UnitMaps.BLOCK];
			maps.sum(chosen, whole);
			double largest = Double.NEGATIVE_INFINITY;
			for (int v = 0; v < maps.voxels(); v++) {
				final double value = extremes.statistic().of(v, whole[v]);
				if (extremes.upper()) largest = Math.max(largest, value);
				if (extremes.lower()) largest = Math.max(largest, 0 - value);
			}
			return largest;
		}
	}
}
