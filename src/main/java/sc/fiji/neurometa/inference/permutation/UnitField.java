package sc.fiji.neurometa.inference.permutation;

import java.util.random.RandomGenerator;

/** Makes maps under a null hypothesis that differs from voxel to voxel, in whole units. An instance serves one thread. */
@FunctionalInterface
public interface UnitField {

	/**
	 * Makes one map.
	 *
	 * @param random where its random numbers come from; nothing else may influence the values
	 * @param units receives the values, 0 or more, by ordinal of the mask
	 */
	void draw(RandomGenerator random, int[] units);
}
