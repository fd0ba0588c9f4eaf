package sc.fiji.neurometa.ui.figure;

/**
 * The heights, in whole mm, at which slices cut a cluster: even ones, or a single odd one where no even one does.
 *
 * @param low lowest such height
 * @param high highest such height; below {@code low} when no slice cuts it
 * @param voxels number of its voxels
 * @param isInside whether a part of it lies in the brain
 */
record ClusterExtent(int low, int high, int voxels, boolean isInside) {

	/**
	 * The whole millimetres of a stretch inside the brain; none when it is empty.
	 *
	 * @param lowMm lower end
	 * @param highMm upper end, below the lower one when it is empty
	 * @param voxels number of voxels of the cluster
	 */
	static ClusterExtent of(final double lowMm, final double highMm, final int voxels) {
		if (!(lowMm <= highMm)) return new ClusterExtent(1, 0, voxels, false);
		final int evenLow = 2 * (int) Math.ceil(lowMm / 2), evenHigh = 2 * (int) Math.floor(highMm / 2);
		return evenLow <= evenHigh ? new ClusterExtent(evenLow, evenHigh, voxels, true) : new ClusterExtent((int) Math.ceil(
			lowMm), (int) Math.floor(highMm), voxels, true);
	}

	/** Whether any slice can cut it. */
	boolean isReachable() {
		return low <= high;
	}

	/** The middle half of the heights, where there is most to be seen. */
	ClusterExtent core() {
		final int rim = 2 * ((high - low) / 8);
		return new ClusterExtent(low + rim, high - rim, voxels, isInside);
	}

	/** Whether one of some slices cuts it. */
	boolean isCutBy(final int... heights) {
		for (final int height : heights)
			if (height >= low && height <= high) return true;
		return false;
	}

	/** How much it is worth to be seen: large clusters come first, but many small ones count too. */
	double weight() {
		return Math.cbrt(voxels);
	}
}
