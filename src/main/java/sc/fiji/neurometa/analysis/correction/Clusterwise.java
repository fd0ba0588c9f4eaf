package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import sc.fiji.neurometa.analysis.correction.Threshold.Limit;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;

/** Family-wise correction by clusters that are formed at an uncorrected p and tested as wholes. */
sealed interface Clusterwise extends Correction.FamilyWise permits ClusterSize, ClusterMass {

	@Override
	default boolean testsClusters() {
		return true;
	}

	@Override
	default double[] observed(final TestedMap map, final TestLevel level) {
		return map.clusters(map.ale(), map.ale(level.voxelP())).stream().mapToDouble(c -> of(FormedCluster.of(c, () -> map
			.mass(c)))).toArray();
	}

	@Override
	default Threshold threshold(final TestedMap map, final Optional<MaximumNull> maxima, final TestLevel level) {
		return new Threshold(level.voxelP(), map.ale(level.voxelP()), maxima.map(m -> Limit.of(m, quantity(), level)));
	}

	@Override
	default double least(final DoubleUnaryOperator aleAtP, final Optional<NullMaxima> maxima, final TestLevel level) {
		return aleAtP.applyAsDouble(level.voxelP());
	}
}
