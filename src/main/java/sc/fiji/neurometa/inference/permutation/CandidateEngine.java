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
package sc.fiji.neurometa.inference.permutation;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.ClusterMeasure;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.space.Mask;

/**
 * Engine that takes maxima and clusters from those voxels alone that reach the lowest cluster-forming threshold. Its
 * result is bit-identical to that from the whole map: clusters consist of such voxels only, and are grown from the same
 * voxels in the same order by the same {@link ClusterFinder}, so that masses are summed in the same order too. The
 * tests compare it with the plain engine, which computes the whole map. Memory per thread is a few values per in-mask
 * voxel and the needs of the field.
 *
 * @param mask the voxels
 * @param connectivity the neighbourhood of voxels
 * @param formingValues the cluster-forming thresholds, values of the map; without any, only the largest value is found
 * @param fields makes a source of null maps for a thread
 */
public record CandidateEngine(Mask mask, Connectivity connectivity, double[] formingValues, Supplier<Field> fields)
	implements PermutationEngine
{

	/** Source of maps under the null hypothesis, reduced to the part that matters. An instance serves one thread. */
	@FunctionalInterface
	public interface Field {

		/**
		 * Makes one map, of which it delivers at least every voxel that reaches a given value and a voxel with the largest
		 * value.
		 *
		 * @param random source of its random numbers; nothing else may influence the values
		 * @param lowest the value
		 * @param values receives the values of the voxels delivered, by ordinal; the other entries stay as they are
		 * @param ordinals receives the voxels, ascending by ordinal; among them may be some with smaller values
		 * @return number of voxels delivered, 0 only for an empty mask
		 */
		int draw(RandomGenerator random, double lowest, double[] values, int[] ordinals);
	}

	/** The lowest cluster-forming threshold, infinite when there is none. */
	public static double lowest(final double[] formingValues) {
		return Arrays.stream(formingValues).min().orElse(Double.POSITIVE_INFINITY);
	}

	@Override
	public Worker worker() {
		final Field field = fields.get();
		final ClusterMeasure measure = new ClusterMeasure(new ClusterFinder(mask, connectivity), formingValues);
		final double lowest = lowest(formingValues);
		final double[] values = new double[mask.size()];
		Arrays.fill(values, Double.NEGATIVE_INFINITY);
		final int[] ordinals = new int[mask.size()];
		return (random, maxima) -> {
			final int size = field.draw(random, lowest, values, ordinals);
			measure.measure(values, ordinals, size, maxima);
			for (int i = 0; i < size; i++)
				values[ordinals[i]] = Double.NEGATIVE_INFINITY;
		};
	}
}
