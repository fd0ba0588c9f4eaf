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
 * The difference of the ALE values of a group of experiments and of the rest, for every voxel a function of the group's
 * sum; see {@link QuantisedScale#difference}. The hyperbolic sine of small arguments is taken from its series,
 * {@code y (1 + y^2/6 (1 + y^2/20 (1 + y^2/42 (1 + ...))))}, whose terms have one sign, so that no digit is lost.
 */
public final class AleDifference {

	/** Up to here the first omitted term, {@code y^16 / 17!}, is below 1e-19. */
	private static final double SMALL = 0.5;
	private static final double[] RATIOS = { 6, 20, 42, 72, 110, 156, 210 };

	private final double halfUnit;
	private final int[] total;
	private final double[] factor;

	AleDifference(final double unit, final int[] total) {
		halfUnit = unit / 2;
		this.total = total;
		factor = new double[total.length];
		for (int v = 0; v < total.length; v++)
			factor[v] = 2 * StrictMath.exp(-halfUnit * total[v]);
	}

	/**
	 * The difference at a voxel.
	 *
	 * @param voxel its ordinal
	 * @param sum the group's sum in units
	 */
	public double of(final int voxel, final int sum) {
		return factor[voxel] * sinh(halfUnit * (2L * sum - total[voxel]));
	}

	private static double sinh(final double y) {
		if (!(Math.abs(y) < SMALL)) return StrictMath.sinh(y);
		final double square = y * y;
		double series = 1;
		for (int k = RATIOS.length - 1; k >= 0; k--)
			series = 1 + square / RATIOS[k] * series;
		return y * series;
	}
}
