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
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.MaHistogram;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.space.Workers;

/** A null is computed once for the same experiments and threads, and is that of these experiments. */
class RecentNullsTest {

	private static List<MaHistogram> histograms(final int... numbers) {
		final List<MaHistogram> histograms = new ArrayList<>();
		for (final int number : numbers)
			histograms.add(new MaHistogram(new int[] { 50, 40, number }, 90 + number));
		return histograms;
	}

	private static AnalyticNull of(final int... numbers) {
		return Workers.with(2, () -> RecentNulls.of(histograms(numbers), Progress.NONE));
	}

	@Test
	void theSameExperimentsHaveOneNullAndOthersTheirOwn() {
		final AnalyticNull first = of(1, 2, 3);
		assertSame(first, of(1, 2, 3));
		// rounding depends on the order
		assertNotSame(first, of(3, 2, 1));
		assertNotSame(first, of(1, 2));
		final double[] ale = { 0, 1e-5, 2e-5, 3e-5, 4e-5, 1 };
		assertArrayEquals(AnalyticNull.of(histograms(1, 2), () -> {}).p(ale), of(1, 2).p(ale));
		assertArrayEquals(AnalyticNull.of(histograms(1, 2, 3), () -> {}).p(ale), first.p(ale));
	}

	@Test
	void otherThreadsComputeTheirOwn() {
		assertNotSame(of(5, 6), Workers.with(1, () -> RecentNulls.of(histograms(5, 6), Progress.NONE)));
	}

	@Test
	void onlyTheLastAreKept() {
		final AnalyticNull first = of(7, 7);
		for (int other = 100; other < 120; other++)
			of(other);
		assertNotSame(first, of(7, 7));
	}

	@Test
	void aCancelledRunEndsWhetherTheNullIsKnownOrNot() {
		final AnalyticNull known = of(8, 8);
		final Progress cancelled = new Progress() {

			@Override
			public void stage(final String name) {}

			@Override
			public void update(final long done, final long total) {}

			@Override
			public boolean isCanceled() {
				return true;
			}
		};
		for (final List<MaHistogram> each : List.of(histograms(8, 8), histograms(8, 9)))
			assertThrows(CancellationException.class, () -> Workers.with(2, () -> RecentNulls.of(each, cancelled)));
		assertSame(known, of(8, 8));
	}
}
