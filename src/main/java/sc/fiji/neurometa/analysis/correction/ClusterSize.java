package sc.fiji.neurometa.analysis.correction;

import java.util.Arrays;

import sc.fiji.neurometa.inference.NullMaxima;

/** Correction by the number of voxels of clusters, against the largest cluster of each permutation. */
record ClusterSize() implements Clusterwise {

	@Override
	public String name() {
		return "CLUSTER_FWE";
	}

	@Override
	public Quantity quantity() {
		return Quantity.CLUSTER_VOXELS;
	}

	@Override
	public String column() {
		return "max_voxels";
	}

	@Override
	public String contrastColumn() {
		return "max_voxels";
	}

	@Override
	public FamilyWiseWords words() {
		return new ClusterSizeWords();
	}

	@Override
	public double[] tested(final NullMaxima maxima) {
		return Arrays.stream(maxima.clusters().get(0).sizes()).asDoubleStream().toArray();
	}

	@Override
	public double of(final FormedCluster cluster) {
		return cluster.size();
	}
}
