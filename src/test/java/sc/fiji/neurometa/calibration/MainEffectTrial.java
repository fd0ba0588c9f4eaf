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
package sc.fiji.neurometa.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.NullMaxima;

/** One ALE of a calibration study, and what it finds. */
final class MainEffectTrial {

	private MainEffectTrial() {}

	/** The smallest family-wise p of a voxel and of a cluster by size, and by mass where clusters form at one value. */
	static double[] smallestP(final AleInput input, final AleSettings settings) {
		final MainEffectResult result = MainEffect.run(input, settings, Progress.NONE);
		final NullMaxima maxima = result.nullMaxima().orElseThrow();
		final double[] ale = result.maps().ale();
		final double size =
			Stream.concat(result.thresholding().survivors().stream(), result.thresholding().largestRejected().stream())
				.mapToDouble(TestedCluster::fweP).min().orElse(1);
		double mass = Double.NaN;
		if (input.baseRate().isEmpty()) {
			final double forming = maxima.clusters().get(0).formingValue();
			final List<Cluster> clusters = new ClusterFinder(result.mask(), settings.connectivity()).find(ale, forming);
			mass = maxima.clusters().get(0).massNull()
				.p(clusters.stream().mapToDouble(cluster -> cluster.mass(ale, forming)).max().orElse(0));
		}
		return new double[] { maxima.valueNull().p(Arrays.stream(ale).max().orElseThrow()), size, mass, Double.NaN };
	}
}
