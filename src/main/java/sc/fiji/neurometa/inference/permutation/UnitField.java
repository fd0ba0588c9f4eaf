package sc.fiji.neurometa.inference.permutation;

import java.util.random.RandomGenerator;

/** Source of quantised maps under a null hypothesis that differs from voxel to voxel. An instance serves one thread. */
@FunctionalInterface
public interface UnitField {

	/**
	 * Makes one map.
	 *
	 * @param random source of its random numbers; nothing else may influence the values
	 * @param units receives the values, 0 or more, by ordinal of the mask
	 */
	void draw(RandomGenerator random, int[] units);
}
