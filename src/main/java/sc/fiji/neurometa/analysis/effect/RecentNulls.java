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

import java.util.List;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.MaHistogram;
import sc.fiji.neurometa.analysis.literature.Recent;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.space.Workers;

/**
 * Analytic nulls of the last few literatures: the same experiments with another correction, or in a contrast, need not be
 * united a second time. They are kept per number of threads, so that a run on other threads computes all of its own
 * values.
 */
final class RecentNulls {

	private static final Recent<Key, AnalyticNull> RECENT = new Recent<>(8);

	/**
	 * What determines a null, and on how many threads it was computed.
	 *
	 * @param histograms the MA values of each experiment, in order
	 * @param threads number of threads
	 */
	private record Key(List<MaHistogram> histograms, int threads) {}

	private RecentNulls() {}

	/**
	 * The null distribution of a set of experiments.
	 *
	 * @param histograms the MA values of each experiment
	 * @param progress may cancel
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	static AnalyticNull of(final List<MaHistogram> histograms, final Progress progress) {
		progress.check();
		return RECENT.get(new Key(histograms, Workers.count()), () -> AnalyticNull.of(histograms, progress::check));
	}
}
