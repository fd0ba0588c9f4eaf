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

import sc.fiji.neurometa.analysis.contrast.BalancedResult;
import sc.fiji.neurometa.analysis.contrast.ContrastClusters;
import sc.fiji.neurometa.analysis.contrast.ContrastDirection;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.LabelCorrection;
import sc.fiji.neurometa.analysis.contrast.WholeMaskCorrection;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.RunResult.ClusterSummary;
import sc.fiji.neurometa.record.RunResult.Limit;

/**
 * Summary of the result of a contrast.
 *
 * @param aMinusB more convergence in A than in B
 * @param bMinusA more convergence in B than in A
 * @param conjunctionVoxels number of voxels where both converge; with subsamples, where enough of both do
 * @param conjunction the clusters of the conjunction, the largest first
 * @param formingDifference the cluster-forming difference of ALE values (whole mask)
 * @param formingRelabelings number of relabelings, made beforehand, that fixed it (whole mask)
 * @param limit the smallest value that survives the correction, the same for both directions (whole mask, difference of ALE
 *          values)
 * @param subsample number of experiments in a subsample (balanced)
 * @param gate the clusters of all experiments together, to which the test was limited (pooled)
 * @param sha256 checksums that a repetition must share
 */
public record ContrastOutcome(Direction aMinusB, Direction bMinusA, int conjunctionVoxels,
	List<ClusterSummary> conjunction, Optional<Double> formingDifference, Optional<Integer> formingRelabelings,
	Optional<Limit> limit, Optional<Integer> subsample, Optional<Gate> gate, Digests sha256)
{

	/**
	 * One direction.
	 *
	 * @param testedVoxels number of voxels that were tested
	 * @param maxDifference largest difference of ALE values, or largest standardised difference where that is tested, at a
	 *          tested voxel; empty when none was tested
	 * @param minP smallest p of a tested voxel
	 * @param clusters the surviving clusters, the largest first; {@code max_ale} is the largest difference
	 * @param limit the smallest value that survives the correction of this direction (pooled and whole mask)
	 * @param tooSmall clusters that were significant, but smaller than {@code extent_contrast}; empty when there are none
	 */
	public record Direction(int testedVoxels, Optional<Double> maxDifference, Optional<Double> minP,
		List<ClusterSummary> clusters, Optional<Limit> limit, Optional<TooSmall> tooSmall)
	{

		public Direction {
			clusters = List.copyOf(clusters);
		}

		static Direction of(final ContrastResult result, final Group more) {
			final ContrastDirection direction = more.of(result.aMinusB(), result.bMinusA());
			final Optional<Limit> limit = result.labels().flatMap(c -> c.direction(more))
				.map(d -> Limit.of(d.limit(), result.mask().grid().voxelVolumeMm3()));
			final AleMaps maps = direction.maps();
			final boolean tested = direction.testedVoxels() > 0;
			double largest = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < maps.p().length; i++)
				// where nothing is tested p is 1 and z is 0; a tested voxel of p = 1 is not a candidate for the largest either
				if (maps.p()[i] < 1) largest = Math.max(largest, maps.ale()[i]);
			return new Direction(direction.testedVoxels(), Double.isFinite(largest) ? Optional.of(largest) : Optional.empty(),
				tested ? Optional.of(Arrays.stream(maps.p()).min().orElseThrow()) : Optional.empty(),
				direction.report().clusters().stream().map(ClusterSummary::of).toList(), limit,
				TooSmall.of(direction.tooSmall()));
		}
	}

	/**
	 * Clusters that were significant, but smaller than {@code extent_contrast}.
	 *
	 * @param clusters their number
	 * @param minPFwe the smallest family-wise p among them
	 */
	public record TooSmall(int clusters, double minPFwe) {

		static Optional<TooSmall> of(final List<TestedCluster> tooSmall) {
			return tooSmall.isEmpty() ? Optional.empty() : Optional
				.of(new TooSmall(tooSmall.size(), tooSmall.stream().mapToDouble(TestedCluster::fweP).min().orElseThrow()));
		}
	}

	/**
	 * The main effect of all experiments together, to whose clusters a pooled contrast is limited.
	 *
	 * @param voxels number of voxels of its clusters
	 * @param clusters the clusters, the largest first
	 * @param sha256 of the cluster numbers
	 */
	public record Gate(int voxels, List<ClusterSummary> clusters, String sha256) {

		public Gate {
			clusters = List.copyOf(clusters);
		}

		static Gate of(final MainEffectResult gate) {
			final double[] numbers = gate.clusterNumbers();
			return new Gate((int) Arrays.stream(numbers).filter(n -> n > 0).count(),
				gate.report().clusters().stream().map(ClusterSummary::of).toList(), Fingerprint.sha256(numbers));
		}
	}

	/**
	 * SHA-256 of numbers, computed as in {@link Fingerprint}.
	 *
	 * @param aMinusBP p of A - B
	 * @param bMinusAP p of B - A
	 * @param aMinusBClusters cluster numbers of A - B
	 * @param bMinusAClusters cluster numbers of B - A
	 * @param conjunction the minimum
	 */
	public record Digests(String aMinusBP, String bMinusAP, String aMinusBClusters, String bMinusAClusters,
		String conjunction)
	{

		/** Whether these are the cluster numbers of the direction of a literature, by voxel of the mask. */
		public boolean hasClusters(final Group more, final double[] numbers) {
			return more.of(aMinusBClusters, bMinusAClusters).equals(Fingerprint.sha256(numbers));
		}

		public static Digests of(final ContrastResult result) {
			return new Digests(Fingerprint.sha256(result.aMinusB().maps().p()),
				Fingerprint.sha256(result.bMinusA().maps().p()), Fingerprint.sha256(result.aMinusB().clusterNumbers()),
				Fingerprint.sha256(result.bMinusA().clusterNumbers()), Fingerprint.sha256(result.conjunction().maps().ale()));
		}
	}

	/** The direction in which a literature has more convergence. */
	public Direction direction(final Group more) {
		return more.of(aMinusB, bMinusA);
	}

	public ContrastOutcome {
		conjunction = List.copyOf(conjunction);
	}

	public static ContrastOutcome of(final ContrastResult result) {
		final double least = result.settings().drawsSubsamples() ? ContrastClusters.CONVERGING_SHARE : Double.MIN_VALUE;
		return new ContrastOutcome(Direction.of(result, Group.A), Direction.of(result, Group.B),
			(int) Arrays.stream(result.conjunction().maps().ale()).filter(x -> x >= least).count(),
			result.conjunction().report().clusters().stream().map(ClusterSummary::of).toList(),
			result.correction().map(WholeMaskCorrection::formingDifference),
			result.correction().map(WholeMaskCorrection::formingRelabelings),
			result.correction().map(c -> Limit.of(c.limit(), result.mask().grid().voxelVolumeMm3())),
			result.balanced().map(BalancedResult::subsample), result.labels().flatMap(LabelCorrection::gate).map(Gate::of),
			Digests.of(result));
	}

	/** The smallest value that survives in a direction; empty when its method has no maxima of relabelings. */
	public Optional<Limit> limit(final Group more) {
		return limit.or(direction(more)::limit);
	}
}
