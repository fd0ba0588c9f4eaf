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
 * The scale on which modelled activations add up, {@code g = -ln(1 - MA)}, quantised (integer multiples of a unit u):
 * the ALE of a group of experiments is {@code 1 - exp(-u S)} with S the sum over its experiments in units.
 * <p>
 * Rounding to the nearest unit changes the ALE of n experiments by at most {@code n u / 2}, and in particular drops the
 * tails of kernels that are below half a unit. A unit is {@code 1e-7 / n}, so that all of it together stays below 5e-8;
 * only where the sums of all experiments would not fit in an int (sums above 10 for 20 experiments, above .23 for 900) is
 * the unit as large as needed.
 */
public final class QuantisedScale {

	private static final double ROUNDING = 1e-7;

	private final double unit;

	/**
	 * @param experiments number of experiments, at least one
	 * @param largestSum upper bound over all voxels of {@code -ln(1 - MA)} summed over the experiments
	 */
	public QuantisedScale(final int experiments, final double largestSum) {
		unit = Math.max(ROUNDING / experiments, largestSum / (Integer.MAX_VALUE - experiments - 1.0));
	}

	/** The size of a unit. */
	public double unit() {
		return unit;
	}

	/** Modelled activations, each below 1, in units. */
	public int[] of(final double[] activation) {
		final int[] units = new int[activation.length];
		for (int i = 0; i < units.length; i++)
			units[i] = (int) Math.rint(sum(activation[i]) / unit);
		return units;
	}

	/** {@code -ln(1 - p)} of a probability below 1. */
	public static double sum(final double probability) {
		return -StrictMath.log1p(-probability);
	}

	/**
	 * The difference of the ALE values of a group and of the rest,
	 * <p>
	 * {@code exp(-u R) - exp(-u S) = 2 exp(-u T / 2) sinh(u (S - R) / 2)},
	 * <p>
	 * S and R the sums of the group and the rest, T that of both: it rises with S, and exchanging group and rest changes its
	 * sign alone, bit by bit.
	 *
	 * @param total T at each voxel
	 */
	public AleDifference difference(final int[] total) {
		return new AleDifference(unit, total);
	}
}
