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

import java.util.Optional;

/**
 * The balanced contrast of two literatures.
 *
 * @param subsample number of experiments in a subsample
 * @param difference by ordinal: mean over the subsamples of the difference of the ALE values of one of A and one of B
 * @param nullMaxima for each relabeling, or each data set with random foci, the largest mean difference
 * @param nullMinima for each of them the smallest
 * @param pA by ordinal: family-wise p of a difference at least as large
 * @param pB by ordinal: family-wise p of a difference at least as small
 * @param convergence the convergence of the subsamples; empty when none were drawn
 */
public record BalancedResult(int subsample, double[] difference, double[] nullMaxima, double[] nullMinima, double[] pA,
	double[] pB, Optional<Convergence> convergence)
{

	/**
	 * The convergence of drawn subsamples.
	 *
	 * @param ofA by ordinal: share of the subsamples of A that converge there
	 * @param ofB the same of B
	 */
	public record Convergence(double[] ofA, double[] ofB) {}
}
