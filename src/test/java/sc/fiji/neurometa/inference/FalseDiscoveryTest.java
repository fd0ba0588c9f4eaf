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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FalseDiscoveryTest {

	/** The example of Benjamini and Hochberg (1995), section 3.2: four of fifteen hypotheses are rejected at q = .05. */
	private static final double[] BENJAMINI_HOCHBERG = { 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
		0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000 };

	@Test
	void theExampleOfTheAuthors() {
		assertEquals(0.0095, FalseDiscovery.BENJAMINI_HOCHBERG.threshold(BENJAMINI_HOCHBERG, 0.05));
		// 1 + 1/2 + ... + 1/15 = 3.318229: k q / (15 c) is .0010, .0020, .0030, .0040 for k = 1 to 4
		assertEquals(0.0019, FalseDiscovery.BENJAMINI_YEKUTIELI.threshold(BENJAMINI_HOCHBERG, 0.05));
	}

	/** Adjusted p by the definition: the smallest V c p(j) / j over all j from k on. */
	private static double slow(final double[] p, final double q, final boolean yekutieli) {
		final double[] sorted = Arrays.stream(p).sorted().toArray();
		double c = 0;
		for (int i = 1; i <= p.length; i++)
			c += 1.0 / i;
		double largest = 0;
		for (int k = 1; k <= p.length; k++) {
			double adjusted = Double.POSITIVE_INFINITY;
			for (int j = k; j <= p.length; j++)
				adjusted = Math.min(adjusted, p.length * (yekutieli ? c : 1) * sorted[j - 1] / j);
			if (adjusted <= q) largest = sorted[k - 1];
		}
		return largest;
	}

	@ParameterizedTest
	@EnumSource(FalseDiscovery.class)
	void agreesWithAdjustedPInAnyOrder(final FalseDiscovery method) {
		final Random random = new Random(5);
		int significant = 0;
		for (int trial = 0; trial < 300; trial++) {
			final double power = 1 + random.nextInt(5);
			final double[] p = random.doubles(1 + random.nextInt(60)).map(u -> Math.pow(u, power)).toArray();
			final double q = 0.01 + 0.2 * random.nextDouble();
			final double threshold = method.threshold(p, q);
			assertEquals(slow(p, q, method == FalseDiscovery.BENJAMINI_YEKUTIELI), threshold);
			final List<Double> shuffled = Arrays.stream(p).boxed().collect(Collectors.toList());
			Collections.shuffle(shuffled, random);
			assertEquals(threshold, method.threshold(shuffled.stream().mapToDouble(d -> d).toArray(), q));
			if (threshold > 0) significant++;
		}
		assertTrue(significant > 50 && significant < 300);
	}

	@Test
	void anyDependenceCostsMore() {
		final Random random = new Random(6);
		for (int trial = 0; trial < 100; trial++) {
			final double[] p = random.doubles(200).map(u -> u * u * u).toArray();
			assertTrue(
				FalseDiscovery.BENJAMINI_YEKUTIELI.threshold(p, 0.05) <= FalseDiscovery.BENJAMINI_HOCHBERG.threshold(p, 0.05));
		}
	}

	@ParameterizedTest
	@EnumSource(FalseDiscovery.class)
	void nothingSignificantIsZeroAndTheInputStaysAsItWas(final FalseDiscovery method) {
		final double[] p = { 0.9, 0.2, 0.5 };
		assertEquals(0, method.threshold(p, 0.05));
		assertEquals(0, method.threshold(new double[0], 0.05));
		assertEquals(List.of(0.9, 0.2, 0.5), Arrays.stream(p).boxed().toList());
	}

	/** A step-up procedure: a large p lifts smaller ones that would fail alone. */
	@Test
	void allTogetherCanPassWhereNoneWouldAlone() {
		assertEquals(0.05, FalseDiscovery.BENJAMINI_HOCHBERG.threshold(new double[] { 0.05, 0.045, 0.04, 0.03 }, 0.05));
	}
}
