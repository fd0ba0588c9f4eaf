package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import sc.fiji.neurometa.inference.FalseDiscovery;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;

/**
 * Correction of the false discovery rate over the voxels, from their uncorrected p.
 *
 * @param name the name of the constant
 * @param procedure how the rate is controlled
 * @param words its words
 */
record FalseDiscoveryRate(String name, FalseDiscovery procedure, CorrectionWords words) implements Correction {

	@Override
	public Threshold threshold(final TestedMap map, final Optional<MaximumNull> maxima, final TestLevel level) {
		return Threshold.atP(procedure.threshold(map.p(), level.alpha()), map);
	}

	/** No p above the rate can be the threshold: k q / V is at most q. */
	@Override
	public double least(final DoubleUnaryOperator aleAtP, final Optional<NullMaxima> maxima, final TestLevel level) {
		return aleAtP.applyAsDouble(level.alpha());
	}
}
