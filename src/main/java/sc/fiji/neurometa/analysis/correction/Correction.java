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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import sc.fiji.neurometa.inference.FalseDiscovery;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.model.Keyed;

/**
 * Correction of a map for the many voxels that are tested: of the family-wise error, by the maxima of permutations
 * ({@link FamilyWise}), of the false discovery rate, or none.
 */
public sealed interface Correction extends Keyed permits Correction.FamilyWise, FalseDiscoveryRate, Uncorrected {

	/** Family-wise error of the cluster size, by permutations. */
	FamilyWise CLUSTER_FWE = new ClusterSize();
	/** Family-wise error of the cluster mass, by permutations. */
	FamilyWise CLUSTER_MASS_FWE = new ClusterMass();
	/** Family-wise error of the single voxel, by permutations. */
	FamilyWise VOXEL_FWE = new VoxelMaximum();
	/** Family-wise error of the score of threshold-free cluster enhancement, by permutations. */
	FamilyWise TFCE = new ThresholdFreeEnhancement();
	/** False discovery rate after Benjamini and Hochberg. */
	Correction FDR_BH = new FalseDiscoveryRate("FDR_BH", FalseDiscovery.BENJAMINI_HOCHBERG, FalseDiscoveryWords.BH);
	/** False discovery rate after Benjamini and Yekutieli. */
	Correction FDR_BY = new FalseDiscoveryRate("FDR_BY", FalseDiscovery.BENJAMINI_YEKUTIELI, FalseDiscoveryWords.BY);
	/** None: every voxel at the uncorrected p. */
	Correction UNCORRECTED = new Uncorrected();

	/** All corrections, in the order in which they are offered; the default comes first. */
	static Correction[] values() {
		return new Correction[] { CLUSTER_FWE, CLUSTER_MASS_FWE, VOXEL_FWE, TFCE, FDR_BH, FDR_BY, UNCORRECTED };
	}

	/**
	 * The correction with the name of a constant.
	 *
	 * @throws IllegalArgumentException when there is none
	 */
	static Correction valueOf(final String name) {
		return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(name + " is not a correction"));
	}

	/** Correction of the family-wise error, by the distribution of a maximum over permutations. */
	sealed interface FamilyWise extends Correction permits Clusterwise, Voxelwise {

		/** The tested quantity. */
		Quantity quantity();

		/** The column of its maxima in the table of an ALE, to which the cluster-forming p is appended for clusters. */
		String column();

		/** The column of its maxima in the table of a contrast. */
		String contrastColumn();

		/** The maximum of each permutation that it is compared with, at the cluster-forming p of the settings. */
		double[] tested(NullMaxima maxima);

		/** The tested quantity of a cluster. */
		double of(FormedCluster cluster);

		/** The tested quantities of an observed map: one of each cluster, or of each voxel. */
		double[] observed(TestedMap map, TestLevel level);

		/** The engine that takes from maps under the null hypothesis the maxima that are kept. */
		default PermutationEngine engine(final NullMaps maps) {
			return maps.candidates();
		}

		@Override
		FamilyWiseWords words();

		@Override
		default Optional<FamilyWise> familyWise() {
			return Optional.of(this);
		}

		/** The distribution that it tests against. */
		default MaximumNull distribution(final NullMaxima maxima) {
			return new MaximumNull(tested(maxima));
		}

		/** Whether it is measured by how far each voxel exceeds its own cluster-forming value, which runs do not keep. */
		default boolean needsExcess() {
			return false;
		}

		/**
		 * Whether it needs whole maps of permutations: where each voxel has its own null distribution, and where an experiment
		 * is left out, there are none.
		 */
		default boolean needsWholeMaps() {
			return false;
		}

		@Override
		default FamilyWise ofContrast() {
			return this;
		}
	}

	/** The null distribution that a map is compared with. */
	interface NullDistribution {

		/** The smallest ALE value with which a voxel has at most the given p; NaN when that differs from voxel to voxel. */
		double ale(double voxelP);

		/** The distribution of the tested maximum over permutations; empty without permutations. */
		Optional<MaximumNull> maxima();
	}

	/** The quantities that family-wise corrections test, as run records name them. */
	enum Quantity {

		/** Number of voxels of a cluster. */
		CLUSTER_VOXELS,
		/** Mass of a cluster: ALE above the cluster-forming value, summed over its voxels. */
		CLUSTER_MASS,
		/** ALE value of a voxel; in a contrast, size of the difference of two. */
		ALE,
		/** Score of a voxel by threshold-free cluster enhancement. */
		TFCE;

		/** The correction that tests it. */
		public FamilyWise correction() {
			return Arrays.stream(Correction.values()).flatMap(c -> c.familyWise().stream()).filter(c -> c.quantity() == this)
				.findFirst().orElseThrow();
		}

		/** Whether it is counted in voxels, and so has a volume too. */
		public boolean isInVoxels() {
			return this == CLUSTER_VOXELS;
		}

		/** Whether the tables of a result and the run record hold it for each cluster. */
		public boolean isReported() {
			return this == CLUSTER_VOXELS || this == ALE;
		}
	}

	/** The constant's name. */
	String name();

	@Override
	default String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its words. */
	CorrectionWords words();

	/** This correction where it controls the family-wise error; else empty. */
	default Optional<FamilyWise> familyWise() {
		return Optional.empty();
	}

	/** Whether permutations are needed. */
	default boolean needsPermutations() {
		return familyWise().isPresent();
	}

	/** Whether clusters are formed at an uncorrected p and then tested as wholes. */
	default boolean testsClusters() {
		return false;
	}

	/** Whether the uncorrected p of the settings decides anything. */
	default boolean usesVoxelP() {
		return testsClusters();
	}

	/** Whether the level of the settings decides anything. */
	default boolean usesAlpha() {
		return true;
	}

	/** The column of the largest voxel of each permutation in the table of an ALE. */
	default String voxelColumn() {
		return "max_ale";
	}

	/** Whether the maxima that a run with another correction keeps are those that this one needs. */
	default boolean isServedBy(final Correction other) {
		return voxelColumn().equals(other.voxelColumn());
	}

	/**
	 * The threshold that voxels, and clusters, of a map must reach.
	 *
	 * @param map the map; with maxima unless the correction works without permutations
	 * @param level the level
	 */
	Threshold threshold(TestedMap map, TestLevel level);

	/**
	 * A value below which no voxel can pass, found without the map.
	 *
	 * @param tested the null distribution; with maxima unless the correction works without permutations
	 * @param level the level
	 */
	double least(NullDistribution tested, TestLevel level);

	/** The clusters of the voxels that pass: by ALE where one value serves for all voxels, else by p. */
	default List<Cluster> clusters(final TestedMap map, final Threshold threshold) {
		if (!Double.isNaN(threshold.ale())) return map.clusters(map.ale(), threshold.ale());
		return map.clusters(Arrays.stream(map.p()).map(p -> -p).toArray(), -threshold.voxelP());
	}

	/** The correction of a contrast in the whole mask: itself where it is family-wise, else that of cluster size. */
	default FamilyWise ofContrast() {
		return CLUSTER_FWE;
	}
}
