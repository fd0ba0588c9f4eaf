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

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.SubsampleMeans;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Group;
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
				final ContrastSettings settings = SmallContrasts.contrast(method, tails, 120).withDraws(12);
				final AleSettings ale = SmallContrasts.ale(Correction.CLUSTER_FWE).withPermutations(100);
				final ContrastResult one = SmallContrasts.run(SmallContrasts.a(), b, ale, settings);
				final ContrastResult other = SmallContrasts.run(b, SmallContrasts.a(), ale, SmallContrasts.mirrored(settings));
				assertSame(one.aMinusB(), other.bMinusA());
				assertSame(one.bMinusA(), other.aMinusB());
				assertArrayEquals(one.signedZ(), Arrays.stream(other.signedZ()).map(z -> 0 - z).toArray());
				assertArrayEquals(one.conjunction().maps().ale(), other.conjunction().maps().ale());
				assertEquals(one.conjunction().fromA(), other.conjunction().fromB());
				one.labels().ifPresent(c -> assertMirrored(c, other.labels().orElseThrow()));
			}
	}

	private static void assertMirrored(final LabelCorrection one, final LabelCorrection other) {
		for (final Group more : Group.values()) {
			assertEquals(one.direction(more).isPresent(), other.direction(more.other()).isPresent());
			one.direction(more).ifPresent(d -> {
				final LabelCorrection.Direction mirrored = other.direction(more.other()).orElseThrow();
				assertArrayEquals(d.maxima().values(), mirrored.maxima().values());
				assertArrayEquals(d.maxima().clusters().get(0).masses(), mirrored.maxima().clusters().get(0).masses());
				assertArrayEquals(d.excess(), mirrored.excess());
				assertEquals(d.limit(), mirrored.limit());
			});
		}
		one.gate().ifPresent(gate -> assertEquals(Fingerprint.of(gate), Fingerprint.of(other.gate().orElseThrow())));
	}

	/** The comparison of drawn subsamples with foci at random places. */
	@Tag("slow")
	@Test
	void randomFociAreMirroredAndDoNotDependOnThreads() {
		for (final Tails tails : Tails.values()) {
			final ContrastSettings settings = SmallContrasts.randomFoci(tails, 300);
			final AleSettings ale = SmallContrasts.ale(Correction.CLUSTER_FWE);
			final ContrastResult one =
				Workers.with(1, () -> SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), ale, settings));
			final ContrastResult other = Workers.with(8,
				() -> SmallContrasts.run(SmallContrasts.b(), SmallContrasts.a(), ale, SmallContrasts.mirrored(settings)));
			assertSame(one.aMinusB(), other.bMinusA());
			assertSame(one.bMinusA(), other.aMinusB());
			assertArrayEquals(one.balanced().orElseThrow().convergence().orElseThrow().ofA(),
				other.balanced().orElseThrow().convergence().orElseThrow().ofB());
		}
	}

	/** The mean of all subsamples is what that of many drawn ones comes near to. */
	@Tag("slow")
	@Test
	void allSubsamplesAreThoseOfManyDraws() {
		final ContrastResult exact = SmallContrasts.run(ContrastMethod.BALANCED);
		final int n = exact.balanced().orElseThrow().subsample();
		final double[] means = new double[exact.mask().size()];
		for (final Group group : Group.values()) {
			final List<KernelFoci> experiments = group.of(exact.a(), exact.b()).foci().kernelFoci();
			final RandomSubsets subsets = new RandomSubsets(experiments.size(), n, 3);
			final double[] drawn = SubsampleMeans.of(experiments, exact.mask(),
				new ModelledActivation(exact.mask(), exact.a().settings().focusPlacement(), exact.a().settings().maModel()),
				IntStream.range(0, 4000).mapToObj(subsets::draw).toArray(int[][]::new), () -> {});
			for (int v = 0; v < means.length; v++)
				means[v] += group.of(drawn[v], -drawn[v]);
		}
		final double[] differences = exact.balanced().orElseThrow().difference();
		assertTrue(Arrays.stream(differences).max().orElseThrow() > 0.1);
		// five standard errors of a mean of 4,000 ALE values that differ by .05 or so
		assertArrayEquals(differences, means, 5e-3);
	}

	/** Runs of before are repeated with their rule. */
	@Tag("slow")
	@Test
	void theDifferenceOfBeforeIsItsMirrorToo() {
		for (final Tails tails : Tails.values()) {
			final ContrastSettings settings =
				SmallContrasts.asBefore(SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, tails, 300).withContrastP(0.05));
			final AleSettings ale = SmallContrasts.ale(Correction.CLUSTER_MASS_FWE);
			final ContrastResult one = SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), ale, settings),
				other = SmallContrasts.run(SmallContrasts.b(), SmallContrasts.a(), ale, SmallContrasts.mirrored(settings));
			assertSame(one.aMinusB(), other.bMinusA());
			assertSame(one.bMinusA(), other.aMinusB());
			assertArrayEquals(one.correction().orElseThrow().maxima().values(),
				other.correction().orElseThrow().maxima().values());
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
	@EnumSource(names = { "POOLED", "GATED", "WHOLE_MASK" }, value = ContrastMethod.class)
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
			final boolean inA = isTested(method, result, result.a(), v), inB = isTested(method, result, result.b(), v);
			// what is equal but for rounding may count on either side
			if (inA) assertBetween((above[v] + 1) / 301.0, (301 - below[v]) / 301.0, pA);
			else assertEquals(1, pA);
			if (inB) assertBetween((below[v] + 1) / 301.0, (301 - above[v]) / 301.0, pB);
			else assertEquals(1, pB);
			if (inA && above[v] + below[v] == 300) tested++;
		}
		assertTrue(tested > 50, "voxels without anything in doubt: " + tested);
	}

	private static boolean isTested(final ContrastMethod method, final ContrastResult result,
		final MainEffectResult mainEffect, final int voxel)
	{
		return switch (method) {
			case POOLED -> result.labels().orElseThrow().gate().orElseThrow().clusterNumbers()[voxel] > 0;
			case GATED -> mainEffect.clusterNumbers()[voxel] > 0;
			default -> true;
		};
	}

	/** The gate is the ALE of all experiments, in whatever order, whatever their labels. */
	@Test
	void thePooledGateIsTheAleOfAll() {
		final ContrastResult result = SmallContrasts.run(ContrastMethod.POOLED);
		final List<Experiment> all = new ArrayList<>(SmallContrasts.b().experiments());
		all.addAll(SmallContrasts.a().experiments());
		final MainEffectResult alone =
			MainEffect.run(new AleInput(new ExperimentSet("all", all), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
				SmallContrasts.ale(Correction.CLUSTER_FWE), Progress.NONE);
		final MainEffectResult gate = result.labels().orElseThrow().gate().orElseThrow();
		assertArrayEquals(alone.maps().ale(), gate.maps().ale(), 1e-12);
		final double[] numbers = gate.clusterNumbers();
		int tested = 0;
		for (int v = 0; v < numbers.length; v++) {
			if (numbers[v] > 0) tested++;
			else assertEquals(0, result.signedZ()[v]);
			for (final ContrastDirection direction : List.of(result.aMinusB(), result.bMinusA()))
				assertEquals(numbers[v] > 0, direction.maps().p()[v] < 1 || direction.maps().ale()[v] != 0);
		}
		assertEquals(tested, result.aMinusB().testedVoxels());
		assertTrue(tested > 100 && tested < numbers.length / 2);
	}

	/** Both directions have half of the level each: p is doubled, so that alone, each finds at least as much. */
	@Test
	void oneDirectionAloneHasHalfThePOfBoth() {
		for (final ContrastMethod method : List.of(ContrastMethod.POOLED, ContrastMethod.WHOLE_MASK)) {
			final ContrastResult both =
				SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), SmallContrasts.ale(Correction.CLUSTER_MASS_FWE),
					SmallContrasts.contrast(method, Tails.BOTH, 300)),
				one = SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
					SmallContrasts.ale(Correction.CLUSTER_MASS_FWE), SmallContrasts.contrast(method, Tails.A_MINUS_B, 300));
			assertArrayEquals(both.aMinusB().maps().p(), one.aMinusB().maps().p());
			assertFalse(both.aMinusB().clusters().isEmpty());
			for (int c = 0; c < both.aMinusB().clusters().size(); c++)
				assertEquals(both.aMinusB().clusters().get(c).fweP(), 2 * one.aMinusB().clusters().get(c).fweP());
			assertEquals(0, one.bMinusA().testedVoxels());
		}
	}

	/** What is significant but smaller than asked for is named and not lost. */
	@Test
	void significantClustersThatAreTooSmallAreNamed() {
		final ContrastSettings settings = SmallContrasts.contrast(ContrastMethod.POOLED, Tails.BOTH, 300);
		final AleSettings ale = SmallContrasts.ale(Correction.CLUSTER_FWE);
		final ContrastResult all =
			SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), ale, settings.withExtentContrast(0)),
			none = SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), ale, settings.withExtentContrast(1e6));
		assertTrue(all.aMinusB().tooSmall().isEmpty() && !all.aMinusB().clusters().isEmpty());
		assertTrue(none.aMinusB().clusters().isEmpty());
		assertEquals(all.aMinusB().clusters().stream().map(TestedCluster::fweP).toList(),
			none.aMinusB().tooSmall().stream().map(TestedCluster::fweP).toList());
		assertTrue(
			String.join("\n", none.warnings()).contains("smaller than extent_contrast = 1000000.0 mm3 and left out."),
			none.warnings().toString());
		assertFalse(String.join("\n", all.warnings()).contains("extent_contrast"));
		assertEquals(all.aMinusB().clusters().size(),
			ContrastOutcome.of(none).aMinusB().tooSmall().orElseThrow().clusters());
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
			result =
				SmallContrasts.run(a, b, ale, ContrastSettings.defaults("a", "b").withContrastMethod(ContrastMethod.GATED)
					.withContrastP(0.5).withRelabelings(relabelings).withExtentContrast(0));
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
		final String gated = assertThrows(InputException.class, () -> ContrastSettings.defaults("a", "b")
			.withContrastMethod(ContrastMethod.GATED).withContrastP(0.001).withRelabelings(10)).getMessage();
		assertTrue(gated.contains("relabelings = 10 are too few for contrast_p = 0.001") && gated.contains("at least 999"),
			gated);
		final String whole =
			assertThrows(InputException.class, () -> SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
				SmallContrasts.ale(Correction.CLUSTER_FWE), SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.BOTH, 8)))
					.getMessage();
		assertTrue(whole.contains("relabelings = 8 are too few for alpha = 0.1, of which each direction has a half") &&
			whole.contains("at least 19"), whole);
		final String forming =
			assertThrows(InputException.class, () -> SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(),
				SmallContrasts.ale(Correction.CLUSTER_FWE), SmallContrasts.contrast(ContrastMethod.POOLED, Tails.BOTH, 60)))
					.getMessage();
		assertTrue(
			forming.contains("relabelings = 60 are too few for contrast_p = 0.01") && forming.contains("at least 99"),
			forming);
		final String memory = assertThrows(InputException.class,
			() -> SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), SmallContrasts.ale(Correction.CLUSTER_FWE),
				SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.BOTH, 200_000_000).withContrastP(0.5))).getMessage();
		assertTrue(memory.contains("MB are needed") && memory.contains("contrast_method = whole_mask") &&
			memory.contains("a smaller contrast_p or fewer relabelings"), memory);
	}

	private static String warnings(final ContrastSettings settings) {
		return String.join("\n", SmallContrasts.run(SmallContrasts.literature("few", 7, 14, 1),
			SmallContrasts.literature("many", 30, -16, 2), SmallContrasts.ale(Correction.UNCORRECTED), settings).warnings());
	}

	/** What was measured of each method, and no advice that does not hold. */
	@Test
	void warningsSayWhatAReaderShouldKnow() {
		for (final ContrastMethod method : ContrastMethod.values()) {
			final String all = warnings(SmallContrasts.contrast(method, Tails.BOTH, 100));
			assertTrue(all.contains("only 7 experiments"), all);
			assertFalse(all.contains("biased") || all.contains("method = balanced"), all);
			assertEquals(method == ContrastMethod.POOLED || method == ContrastMethod.GATED,
				all.contains("very unequal size (7 and 30 experiments)"), all);
			assertEquals(method == ContrastMethod.POOLED || method == ContrastMethod.WHOLE_MASK,
				all.contains("the main effects were not"), all);
			assertEquals(method == ContrastMethod.GATED,
				all.contains("70 of 74 contrasts") && all.contains("44 % of the tested voxels of the smaller"), all);
			assertFalse(all.contains("31 were significant"), all);
		}
		final String random = warnings(SmallContrasts.randomFoci(Tails.BOTH, 100));
		assertTrue(random.contains("31 were significant at .05 (66 %, 51 to 79)"), random);
		final String before = warnings(
			SmallContrasts.asBefore(SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.BOTH, 100).withContrastP(0.05)));
		assertTrue(before.contains("the smaller one has no power") && before.contains("15 cm3"), before);
	}
}
