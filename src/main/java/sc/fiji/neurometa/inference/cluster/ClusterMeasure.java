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

import java.util.Arrays;

import sc.fiji.neurometa.inference.Maxima;

/**
 * Measurement of the maxima of a permutation's map: its largest value, and its largest and heaviest cluster per
 * threshold.
 */
public record ClusterMeasure(ClusterFinder finder, double[] formingValues) {

	/**
	 * Measures a map of which some voxels are given.
	 *
	 * @param values a value per in-mask voxel; below all thresholds where a voxel is not given
	 * @param ordinals the given voxels, ascending
	 * @param size their number
	 * @param maxima receives the result
	 */
	public void measure(final double[] values, final int[] ordinals, final int size, final Maxima maxima) {
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < size; i++)
			if (values[ordinals[i]] > largest) largest = values[ordinals[i]];
		maxima.value = largest;
		Arrays.fill(maxima.size, 0);
		Arrays.fill(maxima.mass, 0);
		for (int t = 0; t < formingValues.length; t++) {
			final int threshold = t;
			finder.visit(values, ordinals, size, formingValues[t],
				(cluster, voxels) -> measure(values, cluster, voxels, threshold, maxima));
		}
	}

	private void measure(final double[] values, final int[] cluster, final int voxels, final int t, final Maxima maxima) {
		maxima.size[t] = Math.max(maxima.size[t], voxels);
		maxima.mass[t] = Math.max(maxima.mass[t], Cluster.mass(cluster, voxels, values, formingValues[t]));
	}
}
