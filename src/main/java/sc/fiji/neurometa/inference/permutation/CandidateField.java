package sc.fiji.neurometa.inference.permutation;

import java.util.random.RandomGenerator;

/** Source of maps under the null hypothesis, reduced to the part that matters. An instance serves one thread. */
@FunctionalInterface
public interface CandidateField {

	/**
	 * Makes one map, of which it delivers at least every voxel that reaches a given value and a voxel with the largest
	 * value.
	 *
	 * @param random source of its random numbers; nothing else may influence the values
	 * @param lowest the value
	 * @param values receives the values of the voxels delivered, by ordinal; the other entries stay as they are
	 * @param ordinals receives the voxels, ascending by ordinal; among them may be some with smaller values
	 * @return number of voxels delivered, 0 only for an empty mask
	 */
	int draw(RandomGenerator random, double lowest, double[] values, int[] ordinals);
}
