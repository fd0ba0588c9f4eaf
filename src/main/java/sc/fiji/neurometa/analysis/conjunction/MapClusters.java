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
package sc.fiji.neurometa.analysis.conjunction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** The clusters of a finished map of which only the values are known. */
public final class MapClusters {

	private MapClusters() {}

	/**
	 * A cluster: voxels that share a face and have one sign.
	 *
	 * @param sign 1 or -1
	 * @param statistics size, places and label; {@code maxAle} is the largest size of its values, p and z are NaN, and its
	 *          number counts within its sign
	 */
	public record Found(int sign, ClusterStatistics statistics) {

		/** The value of the largest size. */
		public double value() {
			return sign * statistics.maxAle();
		}
	}

	/**
	 * Finds the clusters of both signs, the largest first.
	 *
	 * @param map the values; NaN counts as 0
	 * @param threshold a voxel belongs to a cluster when the size of its value is above this, at least 0
	 * @param space the space of the millimetres
	 * @param anatomy names the peaks
	 */
	public static List<Found> of(final Volume map, final double threshold, final Space space, final Anatomy anatomy) {
		final List<Found> found = new ArrayList<>();
		for (int sign = 1; sign >= -1; sign -= 2) {
			final int of = sign;
			final Mask beyond = Mask.of("beyond the threshold", map.grid(), space, voxel -> of * map.get(voxel) > threshold);
			final double[] sizes = new double[beyond.size()];
			for (int i = 0; i < sizes.length; i++)
				sizes[i] = sign * map.get(beyond.voxel(i));
			Conjunction.of(beyond, Conjunction.valuesOnly(sizes), Double.MIN_VALUE, Connectivity.FACES, 0, anatomy).report()
				.clusters().forEach(c -> found.add(new Found(of, c)));
		}
		found.sort(Comparator.comparingInt((Found f) -> f.statistics().voxels()).reversed());
		return List.copyOf(found);
	}
}
