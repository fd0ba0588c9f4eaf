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
package sc.fiji.neurometa.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.effect.Thresholding;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.space.Point;

/**
 * Summary of the result of a run.
 *
 * @param minAle smallest ALE value in the mask
 * @param maxAle largest ALE value
 * @param minP smallest uncorrected p
 * @param maxZ largest z
 * @param voxelsWithinVoxelP number of voxels whose uncorrected p is at most the setting {@code voxel_p}
 * @param threshold the threshold that was applied
 * @param clusters the clusters that survive, the largest first
 * @param largestRejected the largest cluster above the voxel threshold that does not survive
 * @param sha256 checksums that a repetition must share
 * @param ended how the permutations ended; empty when they could not end early
 */
public record RunResult(double minAle, double maxAle, double minP, double maxZ, int voxelsWithinVoxelP,
	AppliedThreshold threshold, List<ClusterSummary> clusters, Optional<LargestRejected> largestRejected,
	Fingerprint sha256, Optional<StopOutcome> ended)
{

	public RunResult {
		clusters = List.copyOf(clusters);
	}

	/**
	 * The threshold that a voxel and a cluster had to reach.
	 *
	 * @param voxelP largest uncorrected p with which a voxel passes; 0 when none can
	 * @param ale smallest ALE value with which a voxel passes; empty when none can, and where it differs from voxel to voxel so
	 *          that p alone decides
	 * @param corrected the threshold of the family-wise correction; empty without one
	 */
	public record AppliedThreshold(double voxelP, Optional<Double> ale, Optional<Limit> corrected) {}

	/**
	 * The smallest value that survives the family-wise correction. The volumes are those of cluster sizes, and empty for
	 * other quantities.
	 *
	 * @param quantity the tested quantity
	 * @param smallest smallest value that survives
	 * @param low95 lower end of its 95 % Monte Carlo interval; empty when there is no bound
	 * @param high95 upper end; empty when there are too few permutations to bound it
	 * @param smallestMm3 the smallest size in mm3
	 * @param low95Mm3 lower end in mm3
	 * @param high95Mm3 upper end in mm3
	 */
	public record Limit(Correction.Quantity quantity, double smallest, Optional<Double> low95, Optional<Double> high95,
		Optional<Double> smallestMm3, Optional<Double> low95Mm3, Optional<Double> high95Mm3)
	{

		/** Whether it follows from these maxima of permutations at the level alpha. */
		public boolean isOf(final double[] maxima, final double alpha) {
			return maxima.length > 0 && Threshold.Limit.of(new MaximumNull(maxima), quantity, alpha).smallest() == smallest;
		}

		public static Limit of(final Threshold.Limit limit, final double voxelVolume) {
			final Optional<Double> low = finite(limit.low95()), high = finite(limit.high95());
			final boolean volume = limit.quantity().isInVoxels();
			return new Limit(limit.quantity(), limit.smallest(), low, high,
				Optional.of(limit.smallest() * voxelVolume).filter(v -> volume),
				low.filter(v -> volume).map(v -> v * voxelVolume), high.filter(v -> volume).map(v -> v * voxelVolume));
		}
	}

	/**
	 * A cluster that survives.
	 *
	 * @param cluster its number
	 * @param voxels number of voxels
	 * @param volumeMm3 volume in mm3
	 * @param peakMm the place of the largest ALE
	 * @param maxAle largest ALE value
	 * @param maxZ largest z
	 * @param minP smallest uncorrected p
	 * @param pFwe family-wise p; empty without permutations
	 * @param label regions at the peak
	 */
	public record ClusterSummary(int cluster, int voxels, double volumeMm3, Point peakMm, double maxAle, double maxZ,
		double minP, Optional<Double> pFwe, String label)
	{

		public static ClusterSummary of(final ClusterStatistics c) {
			return new ClusterSummary(c.number(), c.voxels(), c.volumeMm3(), c.peak(), c.maxAle(), c.maxZ(), c.minP(),
				finite(c.fweP()), c.label());
		}
	}

	/**
	 * The largest cluster that does not survive.
	 *
	 * @param voxels number of voxels
	 * @param volumeMm3 volume in mm3
	 * @param pFwe family-wise p; empty without permutations
	 */
	public record LargestRejected(int voxels, double volumeMm3, Optional<Double> pFwe) {}

	public static RunResult of(final MainEffectResult result) {
		final AleMaps maps = result.maps();
		final double voxelVolume = result.mask().grid().voxelVolumeMm3();
		final Thresholding thresholding = result.thresholding();
		final Threshold threshold = thresholding.threshold();
		final AppliedThreshold applied = new AppliedThreshold(threshold.voxelP(), finite(threshold.ale()),
			threshold.corrected().map(limit -> Limit.of(limit, voxelVolume)));
		return new RunResult(Arrays.stream(maps.ale()).min().orElseThrow(), Arrays.stream(maps.ale()).max().orElseThrow(),
			Arrays.stream(maps.p()).min().orElseThrow(), Arrays.stream(maps.z()).max().orElseThrow(),
			maps.voxelsWithin(result.settings().voxelP()), applied,
			result.report().clusters().stream().map(ClusterSummary::of).toList(),
			thresholding.largestRejected()
				.map(r -> new LargestRejected(r.cluster().size(), r.cluster().size() * voxelVolume, finite(r.fweP()))),
			Fingerprint.of(result), result.ended());
	}

	private static Optional<Double> finite(final double value) {
		return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
	}
}
