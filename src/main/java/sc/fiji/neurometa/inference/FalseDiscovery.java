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

import java.util.Arrays;

/** Control of the false discovery rate over the voxels of a map. */
public enum FalseDiscovery {

	/**
	 * Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289-300: independent or positively
	 * dependent tests (pID).
	 */
	BENJAMINI_HOCHBERG,
	/** Benjamini and Yekutieli (2001), Annals of Statistics 29:1165-1188: any dependence (pN). */
	BENJAMINI_YEKUTIELI;

	/**
	 * The largest p-value that is still significant: the largest {@code p(k)} of the V sorted p-values with
	 * {@code p(k) <= k q / (V c)}, where c is 1 (Benjamini-Hochberg) or {@code 1 + 1/2 + ... + 1/V}
	 * (Benjamini-Yekutieli).
	 *
	 * @param p the p-values of all voxels, in any order
	 * @param q the false discovery rate
	 * @return the threshold on p (inclusive), 0 when nothing is significant
	 */
	public double threshold(final double[] p, final double q) {
		final double[] sorted = p.clone();
		Arrays.sort(sorted);
		double c = 1;
		if (this == BENJAMINI_YEKUTIELI) for (int i = 2; i <= sorted.length; i++)
			c += 1.0 / i;
		for (int k = sorted.length; k > 0; k--)
			if (sorted[k - 1] <= k * q / (sorted.length * c)) return sorted[k - 1];
		return 0;
	}
}
