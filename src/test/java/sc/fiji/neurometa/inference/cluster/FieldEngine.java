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

import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.inference.NullField;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.space.Mask;

/**
 * The plain engine, oracle of the fast one: makes the whole map of a permutation, takes its maximum, and finds its clusters at every threshold
 * with the finder that serves the observed map too. Memory per thread is a few values per in-mask voxel.
 *
 * @param mask the voxels
 * @param connectivity which voxels are neighbours
 * @param formingValues the cluster-forming thresholds, values of the map
 * @param fields makes a source of null maps for a thread
 */
public record FieldEngine(Mask mask, Connectivity connectivity, double[] formingValues, Supplier<NullField> fields)
	implements PermutationEngine
{

	@Override
	public Worker worker() {
		final NullField field = fields.get();
		final ClusterMeasure measure = new ClusterMeasure(new ClusterFinder(mask, connectivity), formingValues);
		final double[] values = new double[mask.size()];
		final int[] all = IntStream.range(0, mask.size()).toArray();
		return (random, maxima) -> {
			field.draw(random, values);
			measure.measure(values, all, all.length, maxima);
		};
	}
}
