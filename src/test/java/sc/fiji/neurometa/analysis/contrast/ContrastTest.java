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
package sc.fiji.neurometa.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ContrastOutcome;
import sc.fiji.neurometa.record.Fingerprint;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** Contrasts and conjunction: mirror, threads, second implementations, exact p, refusals. */
class ContrastTest {

	/** Whole units change a difference of ALE values by at most that. */
	private static final double ROUNDING = 1.01e-7;

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void theContrastTheOtherWayRoundIsTheMirror(final ContrastMethod method) {
		for (final ExperimentSet b : List.of(SmallContrasts.b(), SmallContrasts.literature("second", 18, -16, 3)))
			for (final Tails tails : Tails.values()) {
				// mirrored or not does not depend on how many are drawn
				final ContrastSettings settings = SmallContrasts.contrast(method, tails, 60).withDraws(12);
				final AleSettings ale = SmallContrasts.ale(Correction.CLUSTER_FWE).withPermutations(100);
				final ContrastResult one = SmallContrasts.run(SmallContrasts.a(), b, ale, settings);
				final ContrastResult other = SmallContrasts.run(b, SmallContrasts.a(), ale, SmallContrasts.mirrored(settings));
				assertSame(one.aMinusB(), other.bMinusA());
				assertSame(one.bMinusA(), other.aMinusB());
				assertArrayEquals(one.signedZ(), Arrays.stream(other.signedZ()).map(z -> 0 - z).toArray());
				assertArrayEquals(one.conjunction().maps().ale(), other.conjunction().maps().ale());
				assertEquals(one.conjunction().fromA(), other.conjunction().fromB());
				one.correction()
					.ifPresent(c -> assertArrayEquals(c.maxima().values(), other.correction().orElseThrow().maxima().values()));
			}
	}

	private static void assertSame(final ContrastDirection one, final ContrastDirection other) {
		assertArrayEquals(one.maps().p(), other.maps().p());
		assertArrayEquals(one.maps().z(), other.maps().z());
		assertArrayEquals(one.clusterNumbers(), other.clusterNumbers());
		assertEquals(one.report(), other.report());
		assertEquals(one.fromA(), other.fromB());
		assertEquals(one.fromB(), other.fromA());
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void threadsDoNotMatter(final ContrastMethod method) {
		final ContrastOutcome one = Workers.with(1, () -> ContrastOutcome.of(SmallContrasts.run(method)));
		final ContrastOutcome eight = Workers.with(8, () -> ContrastOutcome.of(SmallContrasts.run(method)));
		assertEquals(one, eight);
	}

	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void whatDiffersIsFound(final ContrastMethod method) {
		final ContrastResult result = SmallContrasts.run(method);
		assertTrue(result.aMinusB().report().clusters().stream().anyMatch(c -> c.peak().xMm() > 5), "first on the right");
		assertTrue(result.bMinusA().report().clusters().stream().anyMatch(c -> c.peak().xMm() < -5), "second on the left");
		assertTrue(result.conjunction().report().clusters().stream().anyMatch(c -> Math.abs(c.peak().yMm() + 15) < 6),
			"both at the back");
		for (final ContrastDirection direction : List.of(result.aMinusB(), result.bMinusA()))
			for (int c = 1; c <= direction.clusters().size(); c++) {
				final int number = c;
				final List<Contribution> own = direction == result.aMinusB() ? direction.fromA() : direction.fromB();
				assertEquals(100,
					own.stream().filter(k -> k.cluster() == number).mapToDouble(Contribution::contributionPercent).sum(), 1e-9);
				final List<Contribution> other = direction == result.aMinusB() ? direction.fromB() : direction.fromA();
				assertTrue(other.stream().allMatch(k -> k.contributionPercent() <= 0 && k.maxPercent() <= 0));
			}
	}

	/** p of all tested voxels a second time: real numbers, one relabeling after the other, no shortcut. */
	@Tag("slow")
	@ParameterizedTest
	@EnumSource(names = { "GATED", "WHOLE_MASK" }, value = ContrastMethod.class)
	void pIsThatOfThePlainDefinition(final ContrastMethod method) {
		final ContrastResult result = SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
			SmallContrasts.ale(Correction.CLUSTER_FWE), SmallContrasts.contrast(method, Tails.BOTH, 300));
		final PooledLiteratures pool = PooledLiteratures.of(result.a().foci(), result.b().foci());
		final Mask mask = result.mask();
		final ModelledActivation activation =
			new ModelledActivation(mask, result.a().settings().focusPlacement(), result.a().settings().maModel());
		final double[][] ma =
			pool.kernelFoci().stream().map(k -> activation.compute(k.foci(), k.kernel())).toArray(double[][]::new);
		final RandomSubsets groups = new RandomSubsets(pool.size(), pool.sizeA(), 5 ^ 0x4C4142454C53L);
		final int[] above = new int[mask.size()], below = new int[mask.size()];
		for (int r = 0; r < 300; r++) {
			final int[] chosen = groups.draw(r);
			final int[] rest = IntStream.range(0, pool.size()).filter(i -> Arrays.binarySearch(chosen, i) < 0).toArray();
			for (int v = 0; v < mask.size(); v++) {
				final double difference = ale(ma, chosen, v) - ale(ma, rest, v);
				final double observed = result.a().maps().ale()[v] - result.b().maps().ale()[v];
				if (difference > observed + ROUNDING) above[v]++;
				if (difference < observed - ROUNDING) below[v]++;
			}
		}
		int tested = 0;
		for (int v = 0; v < mask.size(); v++) {
			final double pA = result.aMinusB().maps().p()[v], pB = result.bMinusA().maps().p()[v];
			final boolean inA = method == ContrastMethod.WHOLE_MASK || result.a().clusterNumbers()[v] > 0;
			final boolean inB = method == ContrastMethod.WHOLE_MASK || result.b().clusterNumbers()[v] > 0;
			// what is equal but for rounding may count on either side
			if (inA) assertBetween((above[v] + 1) / 301.0, (301 - below[v]) / 301.0, pA);
			else assertEquals(1, pA);
			if (inB) assertBetween((below[v] + 1) / 301.0, (301 - above[v]) / 301.0, pB);
			else assertEquals(1, pB);
			if (inA && above[v] + below[v] == 300) tested++;
		}
		assertTrue(tested > 50, "voxels without anything in doubt: " + tested);
	}

	private static void assertBetween(final double low, final double high, final double p) {
		assertTrue(p >= low - 1e-12 && p <= high + 1e-12, p + " is not between " + low + " and " + high);
	}

	private static double ale(final double[][] ma, final int[] experiments, final int voxel) {
		double off = 1;
		for (final int e : experiments)
			off *= 1 - ma[e][voxel];
		return 1 - off;
	}

	/**
	 * Over many seeds the mean of (b + 1) / (m + 1) is (m p + 1) / (m + 1), with p the share of all ways to divide the
	 * experiments.
	 */
	@Tag("slow")
	@Test
	void pIsExactOnAverage() {
		final ExperimentSet a = tiny("a", 10, 11, 9, 4), b = tiny("b", -3, 6, -8, -14, 7);
		final int relabelings = 9, seeds = 150;
		final AleSettings d = SmallContrasts.ale(Correction.UNCORRECTED);
		final double[] mean = new double[SmallRuns.MASK.size()];
		ContrastResult result = null;
		for (long seed = 0; seed < seeds; seed++) {
			final AleSettings ale =
				d.withPermutations(100).withCorrection(Correction.UNCORRECTED).withVoxelP(0.05).withAlpha(0.1).withSeed(seed);
			result = SmallContrasts.run(a, b, ale,
				ContrastSettings.defaults("a", "b").withContrastP(0.5).withRelabelings(relabelings).withExtentContrast(0));
			for (int v = 0; v < mean.length; v++)
				mean[v] += result.aMinusB().maps().p()[v] / seeds;
		}
		final double[] gate = result.a().clusterNumbers();
		final double[] exact = exact(result);
		int tested = 0;
		for (int v = 0; v < mean.length; v++) {
			if (!(gate[v] > 0)) continue;
			final double expected = (relabelings * exact[v] + 1) / (relabelings + 1);
			final double error = Math.sqrt(exact[v] * (1 - exact[v]) * relabelings / seeds) / (relabelings + 1);
			assertEquals(expected, mean[v], 5 * error + 1e-12);
			tested++;
		}
		assertTrue(tested > 20);
	}

	private static ExperimentSet tiny(final String name, final double... x) {
		final List<Experiment> experiments = new ArrayList<>();
		for (final double place : x)
			experiments
				.add(new Experiment(name + place, "", 12, Space.MNI, List.of(new Focus(place, 0, 0), new Focus(0, place, 3))));
		return new ExperimentSet(name, experiments);
	}

	/** The share of all divisions with a difference at least as large, at each voxel. */
	private static double[] exact(final ContrastResult result) {
		final PooledLiteratures pool = PooledLiteratures.of(result.a().foci(), result.b().foci());
		final ModelledActivation activation =
			new ModelledActivation(result.mask(), result.a().settings().focusPlacement(), result.a().settings().maModel());
		final double[][] ma =
			pool.kernelFoci().stream().map(k -> activation.compute(k.foci(), k.kernel())).toArray(double[][]::new);
		final double[] share = new double[result.mask().size()];
		int divisions = 0;
		for (int bits = 0; bits < 1 << pool.size(); bits++) {
			if (Integer.bitCount(bits) != pool.sizeA()) continue;
			divisions++;
			final int chosen = bits;
			final int[] group = IntStream.range(0, pool.size()).filter(i -> (chosen >> i & 1) != 0).toArray();
			final int[] rest = IntStream.range(0, pool.size()).filter(i -> (chosen >> i & 1) == 0).toArray();
			for (int v = 0; v < share.length; v++)
				if (ale(ma, group, v) - ale(ma, rest, v) >= result.a().maps().ale()[v] - result.b().maps().ale()[v] - 1e-9)
					share[v]++;
		}
		final int all = divisions;
		return Arrays.stream(share).map(s -> s / all).toArray();
	}

	@Test
	void theConjunctionIsTheSmallerOfTheThresholdedMaps() {
		final ContrastResult result = SmallContrasts.run(ContrastMethod.GATED);
		final double[] a = result.a().thresholded(result.a().maps().ale()),
			b = result.b().thresholded(result.b().maps().ale());
		for (int v = 0; v < a.length; v++)
			assertEquals(a[v] > 0 && b[v] > 0 ? Math.min(a[v], b[v]) : 0, result.conjunction().maps().ale()[v]);
	}

	@Test
	void theMainEffectsAreThoseOfTheirOwnRuns() {
		final ContrastResult result = SmallContrasts.run(ContrastMethod.GATED);
		final MainEffectResult alone =
			MainEffect.run(new AleInput(SmallContrasts.a(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
				SmallContrasts.ale(Correction.CLUSTER_FWE), Progress.NONE);
		assertEquals(Fingerprint.of(alone), Fingerprint.of(result.a()));
	}

	@Test
	void voxelsWhereNothingCanDifferAreLeftOut() {
		final ExperimentSet a =
			new ExperimentSet("a", List.of(new Experiment("a", "", 900, Space.MNI, List.of(new Focus(26, 0, 0)))));
		final ExperimentSet b =
			new ExperimentSet("b", List.of(new Experiment("b", "", 900, Space.MNI, List.of(new Focus(22, 4, 0)))));
		final ContrastResult result = SmallContrasts.run(a, b, SmallContrasts.ale(Correction.UNCORRECTED),
			SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.BOTH, 100));
		int left = 0;
		for (int v = 0; v < result.mask().size(); v++) {
			if (result.a().maps().ale()[v] + result.b().maps().ale()[v] > 1e-9) continue;
			left++;
			assertEquals(1, result.aMinusB().maps().p()[v]);
			assertEquals(1, result.bMinusA().maps().p()[v]);
			assertEquals(0, result.signedZ()[v]);
		}
		assertTrue(left > 0);
		assertTrue(result.aMinusB().testedVoxels() < result.mask().size());
	}

	@Test
	void whatCannotBeReachedIsRefused() {
		final String gated = assertThrows(InputException.class,
			() -> ContrastSettings.defaults("a", "b").withContrastP(0.001).withRelabelings(10)).getMessage();
		assertTrue(gated.contains("relabelings = 10 are too few for contrast_p = 0.001") && gated.contains("at least 999"),
			gated);
		final String whole =
			assertThrows(InputException.class, () -> SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
				SmallContrasts.ale(Correction.CLUSTER_FWE), SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.BOTH, 8)))
					.getMessage();
		assertTrue(whole.contains("relabelings = 8 are too few for alpha = 0.1") && whole.contains("at least 9"), whole);
	}

	@Test
	void warningsSayWhatAReaderShouldKnow() {
		final ContrastResult result = SmallContrasts.run(SmallContrasts.literature("few", 7, 14, 1),
			SmallContrasts.literature("many", 30, -16, 2), SmallContrasts.ale(Correction.UNCORRECTED),
			SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.BOTH, 100));
		final String all = String.join("\n", result.warnings());
		assertTrue(all.contains("only 7 experiments") && all.contains("contrast_method = balanced"), all);
		assertTrue(all.contains("very unequal size (7 and 30 experiments)"), all);
		assertTrue(all.contains("the main effects were not"), all);
		assertFalse(all.contains("is not corrected"), all);
		final ContrastResult gated = SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
			SmallContrasts.ale(Correction.UNCORRECTED), SmallContrasts.contrast(ContrastMethod.GATED, Tails.BOTH, 100));
		assertTrue(
			String.join("\n", gated.warnings())
				.contains("Inside the main effects the contrast is not corrected for the " + "number of voxels: p <= "),
			gated.warnings().toString());
	}
}
