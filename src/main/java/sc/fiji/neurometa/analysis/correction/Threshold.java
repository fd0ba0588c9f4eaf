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
package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;

import sc.fiji.neurometa.analysis.correction.Correction.Quantity;
import sc.fiji.neurometa.inference.MaximumNull;

/**
 * The threshold that voxels and clusters had to reach.
 *
 * @param voxelP largest uncorrected p with which a voxel passes; 0 when none can
 * @param ale smallest ALE value with which a voxel passes; NaN where it differs from voxel to voxel and p alone decides
 * @param corrected the additional requirement of a family-wise correction; empty without one
 */
public record Threshold(double voxelP, double ale, Optional<Limit> corrected) {

	/** A threshold on the uncorrected p of the voxels alone. */
	static Threshold atP(final double p, final TestedMap map) {
		return new Threshold(p, map.ale(p), Optional.empty());
	}

	/**
	 * The smallest value that survives, with the interval in which it would lie, at 95 % confidence, after very many
	 * permutations.
	 *
	 * @param quantity what is tested
	 * @param smallest smallest value that survives
	 * @param low95 lower end of the interval
	 * @param high95 upper end of the interval; infinite when there are too few permutations to bound it
	 */
	public record Limit(Quantity quantity, double smallest, double low95, double high95) {

		/** With the interval that fits how the number of permutations was chosen. */
		static Limit of(final MaximumNull maxima, final Quantity quantity, final TestLevel level) {
			return level.sequential() ? sequential(maxima, quantity, level.alpha()) : of(maxima, quantity, level.alpha());
		}

		public static Limit of(final MaximumNull maxima, final Quantity quantity, final double alpha) {
			return of(maxima, quantity, alpha, maxima.interval(alpha));
		}

		/** With an interval that holds also when the number of permutations depended on their results. */
		private static Limit sequential(final MaximumNull maxima, final Quantity quantity, final double alpha) {
			return of(maxima, quantity, alpha, maxima.sequentialInterval(alpha));
		}

		private static Limit of(final MaximumNull maxima, final Quantity quantity, final double alpha,
			final double[] interval)
		{
			return new Limit(quantity, beyond(maxima.mustExceed(alpha), quantity), beyond(interval[0], quantity),
				beyond(interval[1], quantity));
		}

		/** The smallest possible value above another one; what has no bound keeps none. */
		private static double beyond(final double value, final Quantity quantity) {
			if (Double.isInfinite(value)) return value;
			return quantity.isInVoxels() ? value + 1 : Math.nextUp(value);
		}
	}
}
