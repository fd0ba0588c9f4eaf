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
package sc.fiji.neurometa.analysis.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.CoarseNull;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;

class ProbabilisticAleTest {

	/** The bits of the clusters that the observed maps are measured by, though no cluster is made. */
	@ParameterizedTest
	@ValueSource(strings = { "CLUSTER_FWE", "CLUSTER_MASS_FWE" })
	void permutationsAreMeasuredAsObservedClustersAre(final Correction correction) {
		final AleSettings settings = SmallContrasts.ale(correction);
		final List<KernelFoci> experiments = PreparedFoci.of(SmallContrasts.a(), SmallRuns.MASK, settings).kernelFoci();
		final int[] subset = IntStream.range(2, 14).toArray();
		final ProbabilisticAle.Measure measure = ProbabilisticAle
			.of(experiments, new AleInput(SmallContrasts.a(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), settings,
				new int[][] { subset }, Progress.NONE)
			.measure();
		final Ale ale = Ale.of(experiments, SmallRuns.MASK,
			new ModelledActivation(SmallRuns.MASK, settings.focusPlacement(), settings.maModel()), () -> {});
		final double forming =
			CoarseNull.of(IntStream.of(subset).mapToObj(ale.histograms()::get).map(CoarseNull::bins).toList())
				.threshold(settings.voxelP());
		final ClusterFinder finder = new ClusterFinder(SmallRuns.MASK, settings.connectivity());
		for (int seed = 0; seed < 20; seed++) {
			final Random random = new Random(seed);
			final double[] map = random.doubles(SmallRuns.MASK.size(), 0, forming * (1 + seed / 10.0)).toArray();
			final List<Cluster> clusters = finder.find(map, forming);
			assertTrue(seed == 0 || !clusters.isEmpty());
			assertEquals(clusters.stream()
				.mapToDouble(c -> correction == Correction.CLUSTER_FWE ? c.size() : c.mass(map, forming)).max().orElse(0),
				measure.measure(map, 0), "seed " + seed);
		}
	}
}
