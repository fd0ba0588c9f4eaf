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
package sc.fiji.neurometa.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NullBinsTest {

	private static final double[] NONE = {};

	@Test
	void everyPermutationIsInOneBin() {
		final double[] maxima = new Random(1).doubles(1000, 0.012, 0.019).toArray();
		final NullBins bins = NullBins.of(maxima, 0.0185, 0.0187, NONE);
		assertEquals(1000, Arrays.stream(bins.counts()).sum());
		assertTrue(bins.from() < 0.012 && bins.from() > 0.01 && bins.to() > 0.019 && bins.to() < 0.021, bins.toString());
		final double edge = bins.from() + 7 * bins.width();
		assertEquals(Arrays.stream(maxima).filter(m -> m >= edge && m < edge + bins.width()).count(), bins.counts()[7], 1);
		assertEquals(bins.highest(), Arrays.stream(bins.counts()).max().orElseThrow());
		assertEquals(0, bins.share(bins.from()));
		assertEquals(1, bins.share(bins.to()));
	}

	@Test
	void sizesBeginAtZeroAndHaveWholeBins() {
		final NullBins bins = NullBins.of(IntStream.range(0, 120).asDoubleStream().toArray(), 114, 118, NONE);
		assertEquals(0, bins.from());
		assertEquals(3, bins.width());
		assertTrue(IntStream.range(0, 40).allMatch(i -> bins.counts()[i] == 3));
		assertEquals(List.of("0", "50", "100"), bins.ticks(4).stream().map(NullBins.Tick::label).toList());
		assertEquals(100, bins.ticks(4).get(2).value());
		// what is far beyond does not press the others flat
		assertEquals(bins.to(),
			NullBins.of(IntStream.range(0, 120).asDoubleStream().toArray(), 114, 118, new double[] { 5000 }).to());
		assertTrue(NullBins.of(new double[] { 1, 2 }, 2, 3, new double[] { 8 }).to() > 8);
	}

	@Test
	void equalMaximaAndUnboundLimitsHaveAnAxisToo() {
		for (final double bound : new double[] { Double.NaN, Double.POSITIVE_INFINITY, 7 })
			for (final double value : new double[] { 0, 7, 0.0125 }) {
				final double[] maxima = new double[50];
				Arrays.fill(maxima, value);
				final NullBins bins = NullBins.of(maxima, bound, bound, NONE);
				assertTrue(bins.to() > bins.from() && bins.width() > 0 && Double.isFinite(bins.to()), bins.toString());
				assertEquals(50, bins.highest());
			}
		assertEquals(0, NullBins.of(NONE, Double.NaN, Double.NaN, NONE).highest());
	}
}
