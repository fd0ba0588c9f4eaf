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
package sc.fiji.neurometa.analysis.correction;

import java.util.Arrays;
import java.util.function.Supplier;

import sc.fiji.neurometa.ale.ZTable;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.ClusterMeasure;
import sc.fiji.neurometa.inference.cluster.ThresholdFree;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;

/**
 * Engine that keeps the largest score of {@link ThresholdFree} in place of the largest value of a map, and the clusters of
 * the same map. It needs every voxel whose z is above 0, that is whose p is below .5.
 */
final class EnhancedEngine implements PermutationEngine {

	/** The largest p whose z is not negative. */
	static final double HALF = 0.5;

	private final NullMaps maps;
	private final ZTable table;
	private final double lowest;
	private final Supplier<CandidateEngine.Field> fields;

	EnhancedEngine(final NullMaps maps) {
		this.maps = maps;
		table = new ZTable(maps.analytic());
		lowest = Math.min(CandidateEngine.lowest(maps.formingAle()), maps.analytic().threshold(HALF));
		fields = maps.fields().apply(lowest);
	}

	@Override
	public Worker worker() {
		final CandidateEngine.Field field = fields.get();
		final ClusterMeasure measure =
			new ClusterMeasure(new ClusterFinder(maps.mask(), maps.connectivity()), maps.formingAle());
		final ThresholdFree enhancement = new ThresholdFree(maps.mask(), maps.connectivity());
		final double[] values = new double[maps.mask().size()];
		Arrays.fill(values, Double.NEGATIVE_INFINITY);
		final int[] ordinals = new int[values.length], levels = new int[values.length];
		return (random, maxima) -> {
			final int size = field.draw(random, lowest, values, ordinals);
			measure.measure(values, ordinals, size, maxima);
			int above = 0;
			for (int i = 0; i < size; i++) {
				final int ordinal = ordinals[i];
				levels[ordinal] = table.level(values[ordinal]);
				values[ordinal] = Double.NEGATIVE_INFINITY;
				if (table.z()[levels[ordinal]] > 0) ordinals[above++] = ordinal;
			}
			maxima.value = enhancement.largest(ordinals, above, levels, table.z());
		};
	}
}
