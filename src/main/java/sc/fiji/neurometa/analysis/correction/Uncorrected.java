package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;

/** No correction: every voxel is judged by its uncorrected p. */
record Uncorrected() implements Correction {

	@Override
	public String name() {
		return "UNCORRECTED";
	}

	@Override
	public CorrectionWords words() {
		return new UncorrectedWords();
	}

	@Override
	public boolean usesVoxelP() {
		return true;
	}

	@Override
	public boolean usesAlpha() {
		return false;
	}

	@Override
	public Threshold threshold(final TestedMap map, final Optional<MaximumNull> maxima, final TestLevel level) {
		return Threshold.atP(level.voxelP(), map);
	}

	@Override
	public double least(final DoubleUnaryOperator aleAtP, final Optional<NullMaxima> maxima, final TestLevel level) {
		return aleAtP.applyAsDouble(level.voxelP());
	}
}
