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

/**
 * Connected voxels of a map.
 *
 * @param ordinals the voxels, ascending by ordinal of the mask
 * @param maximum the largest value in it
 */
public record Cluster(int[] ordinals, double maximum) {

	/** The cluster of the first {@code size} ordinals of an array, which is copied. */
	static Cluster of(final int[] ordinals, final int size, final double[] values) {
		final int[] sorted = Arrays.copyOf(ordinals, size);
		Arrays.sort(sorted);
		return new Cluster(sorted, Arrays.stream(sorted).mapToDouble(i -> values[i]).max().orElseThrow());
	}

	/** Number of voxels. */
	public int size() {
		return ordinals.length;
	}

	/**
	 * Cluster mass: the excess of its values over the threshold, summed.
	 *
	 * @param values a value per in-mask voxel
	 * @param threshold the threshold that formed the cluster
	 */
	public double mass(final double[] values, final double threshold) {
		return mass(ordinals, ordinals.length, values, threshold);
	}

	/**
	 * Cluster mass of the first {@code size} voxels of an array, summed in their order. Observed clusters, and those of
	 * subsamples, are summed in ascending order of their ordinals; those of other permutations in the order in which they grew,
	 * since ordering them would cost time in each permutation. The two orders may differ in the last bits of a mass; which one is
	 * taken where belongs to the results that runs have stored.
	 *
	 * @param ordinals the voxels, by ordinal of the mask
	 * @param size how many they are
	 * @param values a value per in-mask voxel
	 * @param threshold the threshold that formed the cluster
	 */
	public static double mass(final int[] ordinals, final int size, final double[] values, final double threshold) {
		double mass = 0;
		for (int i = 0; i < size; i++)
			mass += values[ordinals[i]] - threshold;
		return mass;
	}
}
