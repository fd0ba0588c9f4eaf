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

import java.util.Arrays;
import java.util.Optional;

import sc.fiji.neurometa.analysis.contrast.WholeMaskCorrection.ClusterP;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.FormedCluster;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.model.Group;

/**
 * The family-wise correction of a contrast by the exchange of labels. Each direction has a null distribution of its own,
 * since that of the smaller literature is skewed; where both are tested, each has half of the level.
 *
 * @param aMinusB the correction of A - B; empty when it is not tested
 * @param bMinusA the correction of B - A; empty when it is not tested
 * @param gate the main effect of all experiments together, to whose clusters the test is limited (pooled); empty when every
 *          voxel is tested
 */
public record LabelCorrection(Optional<Direction> aMinusB, Optional<Direction> bMinusA,
	Optional<MainEffectResult> gate)
{

	/**
	 * The correction of a direction.
	 *
	 * @param maxima of every relabeling the largest standardised difference, and the largest and heaviest cluster
	 * @param excess by ordinal, of the standardised difference over the smallest that forms clusters; negative where none is
	 *          formed, empty when single voxels are tested
	 * @param limit the smallest value that survives
	 * @param directions number of directions that are tested: p is multiplied by it
	 */
	public record Direction(NullMaxima maxima, double[] excess, Threshold.Limit limit, int directions) {

		/** The correction that is made. */
		FamilyWise correction() {
			return limit.quantity().correction();
		}

		private double p(final MaximumNull distribution, final double observed) {
			return Math.min(1, directions * distribution.p(observed));
		}

		/** Family-wise p of a cluster by the quantity that is tested. */
		double p(final FormedCluster cluster) {
			return p(correction().distribution(maxima), correction().of(cluster));
		}

		/** A cluster with the quantities that are tested; its largest value is that of the standardised differences. */
		FormedCluster formed(final Cluster cluster, final double[] standardised) {
			final double maximum = Arrays.stream(cluster.ordinals()).mapToDouble(i -> standardised[i]).max().orElseThrow();
			return FormedCluster.of(new Cluster(cluster.ordinals(), maximum), () -> cluster.mass(excess, 0));
		}

		/** All three p of a cluster, whose standardised differences are given by ordinal; NaN where no clusters are tested. */
		public ClusterP p(final Cluster cluster, final double[] standardised) {
			final FormedCluster formed = formed(cluster, standardised);
			final double voxel = p(maxima.valueNull(), formed.maximum());
			if (maxima.clusters().isEmpty()) return new ClusterP(Double.NaN, Double.NaN, voxel);
			final NullMaxima.ClusterMaxima clusters = maxima.clusters().get(0);
			return new ClusterP(p(clusters.sizeNull(), formed.size()), p(clusters.massNull(), formed.mass()), voxel);
		}
	}

	/** The correction of the direction in which a literature has more convergence; empty when it is not tested. */
	public Optional<Direction> direction(final Group more) {
		return more.of(aMinusB, bMinusA);
	}
}
