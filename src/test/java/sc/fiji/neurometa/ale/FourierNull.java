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

/**
 * The null distribution of the ALE by another way, fine enough to count as exact: {@code y = -log(1 - MA)} adds up over
 * experiments, so the distribution of the sum is a product of Fourier transforms. Values are split between the two
 * nearest of 131,072 bins of 2e-6 so that their mean is kept.
 */
final class FourierNull {

	private static final int BINS = 1 << 17;
	private static final double WIDTH = 2e-6;
	private final double[] re = new double[BINS];
	private final double[] im = new double[BINS];
	private double[] tail;

	FourierNull() {
		java.util.Arrays.fill(re, 1);
	}

	/** One more experiment, whose MA value at a random voxel is one of these, each as likely. */
	void add(final double[] ma) {
		final double[] a = new double[BINS], b = new double[BINS];
		for (final double value : ma) {
			final double place = -Math.log1p(-value) / WIDTH;
			final int bin = (int) place;
			a[bin] += (1 - (place - bin)) / ma.length;
			a[bin + 1] += (place - bin) / ma.length;
		}
		transform(a, b, false);
		for (int k = 0; k < BINS; k++) {
			final double product = re[k] * a[k] - im[k] * b[k];
			im[k] = re[k] * b[k] + im[k] * a[k];
			re[k] = product;
		}
	}

	/** Probability of an ALE value at least as large. */
	double p(final double ale) {
		if (tail == null) {
			tail = re.clone();
			transform(tail, im.clone(), true);
			for (int k = BINS - 2; k >= 0; k--)
				tail[k] += tail[k + 1];
		}
		final double place = -Math.log1p(-ale) / WIDTH + 0.5;
		final int bin = (int) place;
		return tail[bin] + (place - bin) * (tail[bin + 1] - tail[bin]);
	}

	/** The iterative radix-2 transform of Cooley and Tukey. */
	private static void transform(final double[] a, final double[] b, final boolean inverse) {
		for (int i = 1, j = 0; i < BINS; i++) {
			int bit = BINS >> 1;
			for (; (j & bit) != 0; bit >>= 1)
				j ^= bit;
			j ^= bit;
			if (i < j) {
				final double s = a[i], t = b[i];
				a[i] = a[j];
				b[i] = b[j];
				a[j] = s;
				b[j] = t;
			}
		}
		final double[] cos = new double[BINS / 2], sin = new double[BINS / 2];
		for (int k = 0; k < BINS / 2; k++) {
			cos[k] = Math.cos(2 * Math.PI * k / BINS);
			sin[k] = (inverse ? 1 : -1) * Math.sin(2 * Math.PI * k / BINS);
		}
		for (int size = 2; size <= BINS; size *= 2)
			for (int start = 0; start < BINS; start += size)
				for (int k = 0; k < size / 2; k++) {
					final int i = start + k, j = i + size / 2, w = k * (BINS / size);
					final double s = a[j] * cos[w] - b[j] * sin[w], t = a[j] * sin[w] + b[j] * cos[w];
					a[j] = a[i] - s;
					b[j] = b[i] - t;
					a[i] += s;
					b[i] += t;
				}
		if (inverse) for (int i = 0; i < BINS; i++)
			a[i] /= BINS;
	}
}
