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
package sc.fiji.neurometa.ale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class QuantisedScaleTest {

	@Test
	void differencesAreThoseOfTheAleValues() {
		final Random random = new Random(1);
		for (int set = 0; set < 200; set++) {
			final int n = 2 + random.nextInt(60), chosen = 1 + random.nextInt(n - 1);
			final double largest = random.nextInt(4) == 0 ? .9 : .02;
			final double[] ma = random.doubles(n, 0, largest).toArray();
			double sum = 0, groupOff = 1, restOff = 1;
			for (int e = 0; e < n; e++) {
				sum += QuantisedScale.sum(ma[e]);
				if (e < chosen) groupOff *= 1 - ma[e];
				else restOff *= 1 - ma[e];
			}
			final QuantisedScale units = new QuantisedScale(n, sum);
			final int[] each = units.of(ma);
			int group = 0, total = 0;
			for (int e = 0; e < n; e++) {
				total = Math.addExact(total, each[e]);
				if (e < chosen) group += each[e];
			}
			final AleDifference difference = units.difference(new int[] { total });
			assertEquals(restOff - groupOff, difference.of(0, group), n * units.unit() / 2 + 1e-15, "set " + set);
			assertEquals(-difference.of(0, group), difference.of(0, total - group), "the mirror has the same bits");
			assertTrue(difference.of(0, group + 1) > difference.of(0, group));
		}
	}

	@Test
	void roundingStaysBelowATenMillionth() {
		// two groups of 450 experiments with an ALE of .2 where it is largest
		assertTrue(900 * new QuantisedScale(900, 2 * -Math.log(.8)).unit() / 2 < 1e-7);
		assertTrue(50 * new QuantisedScale(50, .2).unit() / 2 <= 5e-8 * (1 + 1e-12));
	}

	@Test
	void theSeriesMeetsTheFunction() {
		final double unit = new QuantisedScale(1, 2).unit();
		for (final double y : new double[] { 1e-6, .1, .4999999, .5, .5000001, .9 }) {
			final int total = (int) Math.rint(2 * y / unit);
			// of all experiments the difference is their ALE
			assertEquals(-Math.expm1(-unit * total), new QuantisedScale(1, 2).difference(new int[] { total }).of(0, total),
				4e-16, "y = " + y);
		}
	}

	@Test
	void largeSumsFit() {
		final QuantisedScale units = new QuantisedScale(3, 100);
		final int[] each = units.of(new double[] { 1 - 1e-14, 1 - 1e-14, 1 - 1e-14 });
		assertTrue((long) each[0] + each[1] + each[2] <= Integer.MAX_VALUE);
		final AleDifference difference = units.difference(new int[] { each[0] + each[1] + each[2] });
		assertEquals(1e-14 - 1e-28, difference.of(0, each[0] + each[1]), 1e-16);
	}
}
