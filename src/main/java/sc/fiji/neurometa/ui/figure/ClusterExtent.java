/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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
		return evenLow <= evenHigh ? new ClusterExtent(evenLow, evenHigh, voxels, true)
			: new ClusterExtent((int) Math.ceil(lowMm), (int) Math.floor(highMm), voxels, true);
	}

	/** Whether any slice can cut it. */
	boolean isReachable() {
		return low <= high;
	}

	/** The middle half of the heights, which shows most of the cluster. */
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

	/** The weight of showing it: large clusters come first, but many small ones count too. */
	double weight() {
		return Math.cbrt(voxels);
	}
}
