package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import sc.fiji.neurometa.analysis.correction.Threshold.Limit;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;

/** Correction by the ALE value of single voxels, against the largest value of each permutation. */
record VoxelMaximum() implements Correction.FamilyWise {

	@Override
	public String name() {
		return "VOXEL_FWE";
	}

	@Override
	public Quantity quantity() {
		return Quantity.ALE;
	}

	@Override
	public String column() {
		return voxelColumn();
	}

	@Override
	public String contrastColumn() {
		return "max_difference";
	}

	@Override
	public FamilyWiseWords words() {
		return new VoxelMaximumWords();
	}

	@Override
	public double[] tested(final NullMaxima maxima) {
		return maxima.values();
	}

	@Override
	public double of(final FormedCluster cluster) {
		return cluster.maximum();
	}

	@Override
	public double[] observed(final TestedMap map, final TestLevel level) {
		return map.ale();
	}

	@Override
	public Threshold threshold(final TestedMap map, final Optional<MaximumNull> maxima, final TestLevel level) {
		final Limit limit = Limit.of(maxima.orElseThrow(), quantity(), level);
		return new Threshold(map.p(limit.smallest()), limit.smallest(), Optional.of(limit));
	}

	@Override
	public double least(final DoubleUnaryOperator aleAtP, final Optional<NullMaxima> maxima, final TestLevel level) {
		return distribution(maxima.orElseThrow()).mustExceed(level.alpha());
	}
}
