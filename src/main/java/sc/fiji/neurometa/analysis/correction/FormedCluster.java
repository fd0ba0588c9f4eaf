package sc.fiji.neurometa.analysis.correction;

import java.util.function.DoubleSupplier;

import sc.fiji.neurometa.inference.cluster.Cluster;

/** A cluster as corrections see it: by its quantities. */
public interface FormedCluster {

	/** Number of voxels. */
	int size();

	/** Largest value of a voxel. */
	double maximum();

	/** Mass: by how much the values exceed what formed the cluster, summed. */
	double mass();

	/** A cluster whose mass is summed when it is asked for. */
	static FormedCluster of(final Cluster cluster, final DoubleSupplier mass) {
		return new FormedCluster() {

			@Override
			public int size() {
				return cluster.size();
			}

			@Override
			public double maximum() {
				return cluster.maximum();
			}

			@Override
			public double mass() {
				return mass.getAsDouble();
			}
		};
	}
}
