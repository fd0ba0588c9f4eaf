package sc.fiji.neurometa.analysis.correction;

import sc.fiji.neurometa.inference.NullMaxima;

/** Correction by the mass of clusters, against the heaviest cluster of each permutation. */
record ClusterMass() implements Clusterwise {

	@Override
	public String name() {
		return "CLUSTER_MASS_FWE";
	}

	@Override
	public Quantity quantity() {
		return Quantity.CLUSTER_MASS;
	}

	@Override
	public String column() {
		return "max_mass";
	}

	@Override
	public String contrastColumn() {
		return "max_mass";
	}

	@Override
	public FamilyWiseWords words() {
		return new ClusterMassWords();
	}

	@Override
	public double[] tested(final NullMaxima maxima) {
		return maxima.clusters().get(0).masses();
	}

	@Override
	public double of(final FormedCluster cluster) {
		return cluster.mass();
	}

	@Override
	public boolean needsExcess() {
		return true;
	}
}
