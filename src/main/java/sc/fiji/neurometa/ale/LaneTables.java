package sc.fiji.neurometa.ale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kernels in whole units for one number of lanes in a word, and how ALE values translate to units. Immutable, for all
 * threads. See {@link BoundedFoci} for what the units bound.
 */
final class LaneTables {

	/** More than all rounding of a few double operations, relative. */
	private static final double ROUNDING = 1e-12;

	private final LaneBox box;
	private final double perUnit;
	private final double tail;
	private final LaneKernel[] kernels;
	private final long peakUnits;

	/**
	 * @param box the box and the number of lanes in a word
	 * @param cores the core of each experiment's kernel
	 * @param tail the largest g outside the cores
	 * @param clip the value of g from which on it does not matter how large it is
	 * @param cored how many foci's cores shall fit on one voxel
	 * @param reaching how many foci's tails shall fit on one voxel
	 */
	LaneTables(final LaneBox box, final List<KernelCore> cores, final double tail, final double clip, final int cored,
		final int reaching)
	{
		this.box = box;
		this.tail = tail;
		final double peak = Math.min(clip, cores.stream().mapToDouble(KernelCore::largest).max().orElse(0));
		// cored ceil(peak scale) + ceil(reaching tail scale) <= largest
		final double scale = (largest() - cored - 1.0) / (cored * peak + reaching * tail);
		perUnit = scale > 0 && scale < Double.POSITIVE_INFINITY ? scale * (1 - 1e-9) : 0;
		peakUnits = unitsAbove(peak);
		final Map<KernelCore, LaneKernel> made = new HashMap<>();
		kernels = cores.stream().map(core -> made.computeIfAbsent(core, c -> new LaneKernel(c, box, g -> unitsAbove(Math
			.min(clip, g))))).toArray(LaneKernel[]::new);
	}

	/** The largest sum a lane may hold: its highest bit stays free. */
	long largest() {
		return (1L << (64 >> box.log2Lanes()) - 1) - 1;
	}

	/** Units of a value, rounded up; 0 only for 0. */
	private long unitsAbove(final double g) {
		return (long) Math.ceil(perUnit * g * (1 + ROUNDING));
	}

	/** Units of a sum, rounded down. */
	long unitsBelow(final double sum) {
		return (long) Math.floor(perUnit * sum * (1 - ROUNDING));
	}

	/** Units that so many foci can add where only the tails of their kernels fall. */
	long tailUnits(final int foci) {
		return unitsAbove(tail * foci);
	}

	/** The most units that one focus can add with the core of its kernel. */
	long peakUnits() {
		return peakUnits;
	}

	/** The kernel of an experiment. */
	LaneKernel kernel(final int experiment) {
		return kernels[experiment];
	}

	/** The box. */
	LaneBox box() {
		return box;
	}
}
