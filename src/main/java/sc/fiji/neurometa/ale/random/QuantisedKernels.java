package sc.fiji.neurometa.ale.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quantised kernels, and the conversion of ALE values to units. Immutable and thread-safe. See {@link CandidateSearch} for
 * what the units bound.
 */
final class QuantisedKernels {

	/** A bound on the relative rounding error of a few double operations. */
	private static final double ROUNDING = 1e-12;

	private final PackedGrid box;
	private final double perUnit;
	private final double tail;
	private final PackedKernel[] kernels;
	private final long[] peaks;

	/**
	 * @param box the box
	 * @param cores the core of each experiment's kernel
	 * @param tail the largest g outside the cores
	 * @param clip the value of g above which its size does not matter
	 * @param perUnit units in a g of 1
	 */
	QuantisedKernels(final PackedGrid box, final List<LogKernel> cores, final double tail, final double clip,
		final double perUnit)
	{
		this.box = box;
		this.perUnit = perUnit;
		this.tail = tail;
		final Map<LogKernel, PackedKernel> made = new HashMap<>();
		kernels = cores.stream().map(core -> made.computeIfAbsent(core, c -> new PackedKernel(c, box, g -> unitsAbove(Math
			.min(clip, g))))).toArray(PackedKernel[]::new);
		peaks = cores.stream().mapToLong(core -> unitsAbove(Math.min(clip, core.largest()))).toArray();
	}

	/** Units of a value, rounded up; 0 only for 0. */
	private long unitsAbove(final double g) {
		return (long) Math.ceil(perUnit * g * (1 + ROUNDING));
	}

	/** Units of a sum, rounded down. */
	long unitsBelow(final double sum) {
		return (long) Math.floor(perUnit * sum * (1 - ROUNDING));
	}

	/** Units that the given number of foci can add with the tails of their kernels alone. */
	long tailUnits(final long foci) {
		return unitsAbove(tail * foci);
	}

	/** The most units that a focus of an experiment can add with the core of its kernel. */
	long peakUnits(final int experiment) {
		return peaks[experiment];
	}

	/** The kernel of an experiment. */
	PackedKernel kernel(final int experiment) {
		return kernels[experiment];
	}

	/** The box. */
	PackedGrid box() {
		return box;
	}
}
