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
package sc.fiji.neurometa.inference.relabeling;

import sc.fiji.neurometa.inference.MaximumNull;

/**
 * Counts, for every voxel, of the relabelings that gave the chosen group less or more than it really has.
 *
 * @param relabelings number of relabelings
 * @param less number of relabelings in which the sum is smaller than the observed one
 * @param more number of relabelings in which it is larger
 */
public record LabelCounts(int relabelings, int[] less, int[] more) {

	static LabelCounts none(final int voxels) {
		return new LabelCounts(0, new int[voxels], new int[voxels]);
	}

	/** Adds the counts of other relabelings, in the memory of these. */
	LabelCounts plus(final LabelCounts other) {
		for (int v = 0; v < less.length; v++) {
			less[v] += other.less[v];
			more[v] += other.more[v];
		}
		return new LabelCounts(relabelings + other.relabelings, less, more);
	}

	/**
	 * One-sided p of the chosen group having so much: {@code (b + 1) / (m + 1)} with b the number of the m relabelings in
	 * which it has as much or more (Phipson and Smyth 2010, see {@link MaximumNull}).
	 */
	public double upperP(final int voxel) {
		return (relabelings - less[voxel] + 1.0) / (relabelings + 1.0);
	}

	/** One-sided p of the chosen group having so little. */
	public double lowerP(final int voxel) {
		return (relabelings - more[voxel] + 1.0) / (relabelings + 1.0);
	}
}
