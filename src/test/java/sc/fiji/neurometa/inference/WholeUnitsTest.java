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
package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.ale.random.RandomFoci;
import sc.fiji.neurometa.inference.cluster.FieldEngine;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.inference.permutation.RandomSet;
import sc.fiji.neurometa.model.Focus;

/** Whole maps in whole units against slow addition, unit by unit, on random sets and base rates. */
class WholeUnitsTest {

	private static final int EDGE = 22, DRAWS = 3;
	/** What {@link RandomFoci} may cut from an ALE value, as it documents. */
	private static final double CUT = 5e-6;

	@Tag("slow")
	@Test
	void randomSetsGiveTheSameUnits() {
		RandomSets.forEach(WholeUnitsTest.class, 60, seed -> compare(RandomSet.of(seed, EDGE)));
	}

	/** A base rate knows its foci's places by their counts: few or many, the same at all voxels or not. */
	private static BaseRate baseRate(final RandomSet set) {
		if (isUniform(set)) return BaseRate.uniform(set.sampling());
		final RandomGenerator random = SplitMix64.of(set.seed(), -1);
		final int[] counts = new int[set.mask().grid().voxels()];
		for (int i = 0; i < set.sampling().size(); i++)
			counts[set.sampling().voxel(i)] = random.nextInt(4) == 0 ? 1 + random.nextInt(30) : i == 0 ? 1 : 0;
		return BaseRate.ofCounts(set.mask().grid(), counts);
	}

	private static boolean isUniform(final RandomSet set) {
		return SplitMix64.of(set.seed(), -3).nextBoolean();
	}

	/**
	 * Kernels with a peak of 1 are refused before an analysis begins, since {@code -ln(1 - MA)} is infinite there; so is a
	 * set without any focus.
	 */
	private static List<KernelFoci> usable(final RandomSet set) {
		final double volume = set.mask().grid().voxelVolumeMm3();
		final List<KernelFoci> usable = set.experiments().stream().filter(e -> e.kernel().peak(volume) < 1).toList();
		return usable.stream().allMatch(e -> e.foci().isEmpty())
			? List.of(new KernelFoci(Collections.nCopies(3, new Focus(0, 0, 0)), new Kernel(12))) : usable;
	}

	private static void compare(final RandomSet set) {
		final List<KernelFoci> experiments = usable(set);
		final BaseRate baseRate = baseRate(set);
		final QuantisedAle packed = new QuantisedAle(experiments, set.mask(), baseRate, set.model());
		final double unit = -Math.log1p(-packed.ale(1));
		final SlowUnits slow = new SlowUnits(experiments, set.mask(), baseRate, set.model(), unit);
		final QuantisedAle.Draws draws = packed.draws();
		final int[] units = new int[set.mask().size()];
		final int count = Math.min(DRAWS, set.permutations());
		for (int d = 0; d < count; d++) {
			draws.draw(set.random(d), units);
			slow.draw(set.random(d));
			assertArrayEquals(slow.units, units, "draw " + d + " of " + set);
			final double most = slow.addends() * unit / 2 * (1 + 1e-9) + 1e-12;
			for (int i = 0; i < units.length; i++)
				assertEquals(slow.exact[i], units[i] * unit, most, "draw " + d + " of " + set);
		}
		if (isUniform(set)) compareWithPlain(set, experiments, packed, slow.addends() * unit / 2);
		compareMaxima(set, packed, slow, count);
	}

	/** The plain algorithm cuts tails: the true value lies between its own and {@value #CUT} above. */
	private static void compareWithPlain(final RandomSet set, final List<KernelFoci> experiments,
		final QuantisedAle packed, final double bound)
	{
		final int[] units = new int[set.mask().size()];
		final double[] ale = new double[units.length];
		packed.draws().draw(set.random(0), units);
		new RandomFoci(experiments, set.mask(), set.sampling(), set.model()).draw(set.random(0), ale);
		for (int i = 0; i < units.length; i++) {
			final double own = packed.ale(units[i]);
			assertTrue(own <= ale[i] + CUT + bound + 1e-12 && own >= ale[i] - bound - 1e-12,
				own + " for " + ale[i] + " in " + set);
		}
	}

	/** What the engine finds in maps of whole units, at thresholds among their values, is what is in the slow ones. */
	private static void compareMaxima(final RandomSet set, final QuantisedAle packed, final SlowUnits slow,
		final int permutations)
	{
		slow.draw(set.random(0));
		final RandomSet test = set.withForming(RandomSet.thresholds(SplitMix64.of(set.seed(), -2),
			Arrays.stream(slow.units).mapToDouble(packed::ale).toArray()));
		final int forming = test.formingValues().length;
		final PermutationEngine.Worker plain =
			new FieldEngine(test.mask(), test.connectivity(), test.formingValues(), () -> (random, values) -> {
				slow.draw(random);
				Arrays.setAll(values, i -> packed.ale(slow.units[i]));
			}).worker();
		final PermutationEngine.Worker fast =
			new CandidateEngine(test.mask(), test.connectivity(), test.formingValues(), () -> packed.draws()::draw).worker();
		final Maxima expected = new Maxima(forming), found = new Maxima(forming);
		for (int p = 0; p < permutations; p++) {
			plain.run(test.random(p), expected);
			fast.run(test.random(p), found);
			assertEquals(expected.value, found.value, test.toString());
			assertArrayEquals(expected.size, found.size, test.toString());
			assertArrayEquals(expected.mass, found.mass, test.toString());
		}
	}
}
