package sc.fiji.neurometa.inference;

import java.util.random.RandomGenerator;

/** Makes maps under the null hypothesis. An instance serves one thread. */
@FunctionalInterface
public interface NullField {

	/**
	 * Makes one map.
	 *
	 * @param random where its random numbers come from; nothing else may influence it
	 * @param values receives a value per in-mask voxel, by ordinal
	 */
	void draw(RandomGenerator random, double[] values);
}
