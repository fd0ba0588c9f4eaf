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
package sc.fiji.neurometa.inference.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import sc.fiji.neurometa.space.Mask;

/**
 * Finder of the clusters of a map: sets of in-mask voxels at or above a threshold that are connected through
 * neighbours. The same code serves the observed map and every permutation. Not for use by several threads at once.
 */
public final class ClusterFinder {

	private final Neighbours neighbours;
	private final int[] visit;
	private final int[] queue;
	private int visits;

	/**
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 */
	public ClusterFinder(final Mask mask, final Connectivity connectivity) {
		neighbours = new Neighbours(mask, connectivity);
		visit = new int[mask.size()];
		queue = new int[mask.size()];
	}

	/** Receiver of one cluster: the first {@code size} entries of {@code ordinals}, valid only during the call. */
	@FunctionalInterface
	public interface Visitor {

		/**
		 * @param ordinals the voxels, by ordinal of the mask
		 * @param size their number
		 */
		void cluster(int[] ordinals, int size);
	}

	/**
	 * Visits all clusters, in the order of their first voxel.
	 *
	 * @param values a value per in-mask voxel
	 * @param threshold the smallest value that belongs to a cluster
	 * @param visitor is called once per cluster
	 */
	public void visit(final double[] values, final double threshold, final Visitor visitor) {
		visits++;
		for (int i = 0; i < values.length; i++)
			visitFrom(i, values, threshold, visitor);
	}

	/**
	 * Visits all clusters of a map of which only some voxels can reach the threshold, in the order of their first voxel.
	 *
	 * @param values a value per in-mask voxel
	 * @param ordinals all voxels that reach the threshold, ascending; further voxels are allowed
	 * @param size their number
	 * @param threshold the smallest value that belongs to a cluster
	 * @param visitor is called once per cluster
	 */
	public void visit(final double[] values, final int[] ordinals, final int size, final double threshold,
		final Visitor visitor)
	{
		visits++;
		for (int i = 0; i < size; i++)
			visitFrom(ordinals[i], values, threshold, visitor);
	}

	private void visitFrom(final int seed, final double[] values, final double threshold, final Visitor visitor) {
		if (values[seed] >= threshold && visit[seed] != visits) visitor.cluster(queue, fill(seed, values, threshold));
	}

	private int fill(final int seed, final double[] values, final double threshold) {
		int size = 0;
		visit[seed] = visits;
		queue[size++] = seed;
		for (int next = 0; next < size; next++) {
			for (int n = 0; n < neighbours.count(); n++) {
				final int neighbour = neighbours.of(queue[next], n);
				if (neighbour < 0 || visit[neighbour] == visits || !(values[neighbour] >= threshold)) continue;
				visit[neighbour] = visits;
				queue[size++] = neighbour;
			}
		}
		return size;
	}

	/**
	 * All clusters, the largest first; among equal ones first the one with the larger maximum, then the one whose first
	 * voxel comes first.
	 *
	 * @param values a value per in-mask voxel
	 * @param threshold the smallest value that belongs to a cluster
	 */
	public List<Cluster> find(final double[] values, final double threshold) {
		final List<Cluster> clusters = new ArrayList<>();
		visit(values, threshold, (ordinals, size) -> clusters.add(Cluster.of(ordinals, size, values)));
		clusters.sort(Comparator.comparingInt(Cluster::size).thenComparingDouble(Cluster::maximum).reversed());
		return clusters;
	}
}
