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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.random.RandomFoci;
import sc.fiji.neurometa.analysis.NullLiterature;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.cluster.ThresholdFree;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** The correction by TFCE: scores of z against the largest scores of permuted maps. */
class TfceTest {

	private static MainEffectResult run(final AleSettings settings) {
		return Literature.run(Literature.converging(20, 4), settings.withCorrection(Correction.TFCE));
	}

	@ParameterizedTest
	@EnumSource
	void voxelsWithLargeScoresSurvive(final Connectivity connectivity) {
		final MainEffectResult result = run(Literature.settings().withConnectivity(connectivity));
		final double[] scores = new ThresholdFree(result.mask(), connectivity).scores(result.maps().z());
		final NullMaxima maxima = result.nullMaxima().orElseThrow();
		final Threshold threshold = result.thresholding().threshold();
		final double[] numbers =
			Thresholding.TestedCluster.numbers(result.thresholding().survivors(), result.mask().size());
		double largestP = 0;
		for (int i = 0; i < scores.length; i++) {
			final double score = scores[i];
			final double p = (1.0 + Arrays.stream(maxima.values()).filter(largest -> largest >= score).count()) /
				(1 + maxima.permutations());
			assertEquals(p <= result.settings().alpha(), numbers[i] > 0);
			if (numbers[i] > 0) largestP = Math.max(largestP, result.maps().p()[i]);
		}
		assertEquals(largestP, threshold.voxelP());
		for (int i = 0; i < scores.length; i++)
			assertTrue(numbers[i] == 0 || result.maps().ale()[i] >= threshold.ale());
		assertEquals(Correction.Quantity.TFCE, threshold.corrected().orElseThrow().quantity());
		final ClusterStatistics first = result.report().clusters().get(0);
		final double[] peak = first.peak().toArray();
		assertTrue(Math.hypot(peak[0] - Literature.TRUTH.xMm(), peak[1] - Literature.TRUTH.yMm()) < 4);
		final double highest = Arrays.stream(result.thresholding().survivors().get(0).cluster().ordinals())
			.mapToDouble(i -> scores[i]).max().orElseThrow();
		assertEquals((1.0 + Arrays.stream(maxima.values()).filter(largest -> largest >= highest).count()) /
			(1 + maxima.permutations()), first.fweP());
	}

	/** A permutation, from its seed: whole map, z by the null of the observed map, scores, the largest. */
	@Test
	void permutationsKeepTheLargestScoreAndTheClusters() {
		final AleSettings settings = Literature.settings().withSeed(41).withVoxelP(0.01);
		final MainEffectResult result = run(settings);
		final AleInput input = result.input();
		final List<KernelFoci> experiments = result.foci().kernelFoci();
		final AnalyticNull analytic = AnalyticNull.of(input.ale(experiments, settings, () -> {}).histograms(), () -> {});
		final Mask sampling = input.randomFoci();
		final ThresholdFree enhancement = new ThresholdFree(result.mask(), settings.connectivity());
		final RandomFoci random = new RandomFoci(experiments, result.mask(), sampling, settings.maModel());
		final double[] ale = new double[result.mask().size()];
		for (int n = 0; n < 20; n++) {
			random.draw(SplitMix64.of(41, n), ale);
			assertEquals(Arrays.stream(enhancement.scores(analytic.z(ale))).max().orElseThrow(),
				result.nullMaxima().orElseThrow().values()[n]);
		}
		final NullMaxima bySize = Literature
			.run(Literature.converging(20, 4), settings.withCorrection(Correction.CLUSTER_FWE)).nullMaxima().orElseThrow();
		assertArrayEquals(bySize.clusters().get(0).sizes(), result.nullMaxima().orElseThrow().clusters().get(0).sizes());
	}

	@Test
	void threadsDoNotChangeIt() {
		final double[] two = Workers.with(2, () -> run(Literature.settings())).nullMaxima().orElseThrow().values();
		assertArrayEquals(two, Workers.with(1, () -> run(Literature.settings())).nullMaxima().orElseThrow().values());
	}

	/** Among sets of random foci a fifth may have a score with p of at most .2. */
	@Test
	void randomFociRarelySurvive() {
		final int sets = 60;
		final AleSettings settings =
			Literature.settings().withCorrection(Correction.TFCE).withAlpha(0.2).withPermutations(100);
		final int found = (int) IntStream.range(0, sets)
			.filter(set -> !MainEffect
				.run(new AleInput(new NullLiterature(20, Literature.BRAIN, NullLiterature.Foci.SCATTERED).draw(set),
					Literature.BRAIN, Literature.BRAIN, Literature.NO_ATLAS), settings.withSeed(set + 1L), Progress.NONE)
				.thresholding().survivors().isEmpty())
			.count();
		final List<String> wrong = new ArrayList<>();
		new Rate(found, sets).check("TFCE, 20 %", 0.2, wrong);
		assertEquals(List.of(), wrong);
	}

	@Test
	void whatNeedsMapsThatAreNotThereIsRefused() {
		final AleSettings settings = Literature.settings().withCorrection(Correction.TFCE);
		assertTrue(assertThrows(InputException.class, () -> NullModel.BASE_RATE.checkPermutations(settings)).getMessage()
			.contains("not available with null_model = base_rate"));
		NullModel.UNIFORM.checkPermutations(settings);
		assertTrue(assertThrows(InputException.class, () -> LeaveOneOut.check(NullModel.UNIFORM, settings)).getMessage()
			.contains("leave_one_out = true is not available with correction = tfce"));
		LeaveOneOut.check(NullModel.UNIFORM, settings.withCorrection(Correction.VOXEL_FWE));
		assertFalse(Correction.TFCE.testsClusters());
	}
}
