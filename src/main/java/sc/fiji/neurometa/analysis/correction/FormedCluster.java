package sc.fiji.neurometa.analysis.correction;

import java.util.function.DoubleSupplier;

import sc.fiji.neurometa.inference.cluster.Cluster;

/** A cluster as corrections see it: by its quantities. */
public interface FormedCluster {

	/** Number of voxels. */
	int size();

	/** Largest value of a voxel. */
	double maximum();

	/** Mass: the amount by which the values exceed the cluster-forming one, summed. */
	double mass();

	/** A cluster whose mass is summed when it is needed. */
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
