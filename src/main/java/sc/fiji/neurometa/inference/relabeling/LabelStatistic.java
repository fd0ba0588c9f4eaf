package sc.fiji.neurometa.inference.relabeling;

/** The statistic tested at a voxel, as a function of the sum over the chosen group, with which it rises. Thread-safe. */
@FunctionalInterface
public interface LabelStatistic {

	/**
	 * The statistic: positive when the chosen group has more than the rest, negative when it has less.
	 *
	 * @param ordinal the voxel
	 * @param sum sum over the chosen group, from 0 to the sum over all items
	 */
	double of(int ordinal, int sum);
}
