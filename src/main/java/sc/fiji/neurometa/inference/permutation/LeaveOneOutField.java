package sc.fiji.neurometa.inference.permutation;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Source of null maps of a set of units without each of them, reduced to the part that matters. An instance serves one
 * thread.
 */
@FunctionalInterface
public interface LeaveOneOutField {

	/** Receiver of the map without one unit. */
	@FunctionalInterface
	interface Visitor {

		/**
		 * @param unit the number of the unit that is left out
		 * @param values the values by ordinal at the voxels given, minus infinity elsewhere; valid only during the call
		 * @param ordinals the voxels, ascending by ordinal
		 * @param size their number
		 */
		void without(int unit, double[] values, int[] ordinals, int size);
	}

	/**
	 * Makes the maps of one draw.
	 *
	 * @param random makes its random numbers, the same each time it is called; nothing else may influence the values
	 * @param least every voxel that reaches this without a unit is delivered for that unit
	 * @param visitor is called once per unit
	 */
	void draw(Supplier<RandomGenerator> random, double least, Visitor visitor);
}
