package sc.fiji.neurometa.inference.permutation;

import java.util.random.RandomGenerator;

/** Makes maps under the null hypothesis, but only the part of them that matters. An instance serves one thread. */
@FunctionalInterface
public interface CandidateField {

	/**
	 * Makes one map, of which it delivers at least every voxel that reaches a given value and a voxel with the largest
	 * value.
	 *
	 * @param random where its random numbers come from; nothing else may influence the values
	 * @param lowest the value
	 * @param values receives the values of the voxels delivered, by ordinal; the other entries stay as they are
	 * @param ordinals receives the voxels, ascending by ordinal; among them may be some with smaller values
	 * @return how many voxels it delivers, 0 only for an empty mask
	 */
	int draw(RandomGenerator random, double lowest, double[] values, int[] ordinals);
}
