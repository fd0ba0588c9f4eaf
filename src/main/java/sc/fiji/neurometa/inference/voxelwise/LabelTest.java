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
package sc.fiji.neurometa.inference.voxelwise;

import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.inference.relabeling.StandardisedSum;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;

/**
 * The exchange of labels between two groups of items, and the directions in which it tests.
 *
 * @param maps the items
 * @param groups draws the chosen group of each relabeling
 * @param observed the sum over the chosen group as it really is, per voxel
 * @param statistic the statistic, which rises with the sum
 * @param upper whether the chosen group having more is tested
 * @param lower whether its having less is tested
 */
public record LabelTest(UnitMaps maps, RandomSubsets groups, int[] observed, StandardisedSum statistic, boolean upper,
	boolean lower)
{

	/** Number of relabelings that a thread computes at once. */
	static final int BATCH = 32;

	/** The test of two groups by the standardised sum over one of them. */
	public static LabelTest of(final UnitMaps maps, final RandomSubsets groups, final int[] observed, final boolean upper,
		final boolean lower)
	{
		return new LabelTest(maps, groups, observed, new StandardisedSum(maps, groups.size()), upper, lower);
	}

	/** Number of directions that are tested. */
	public int directions() {
		return (upper ? 1 : 0) + (lower ? 1 : 0);
	}

	/** The chosen groups of a batch of relabelings. */
	int[][] draw(final long first, final int count) {
		final int[][] chosen = new int[count][];
		for (int s = 0; s < count; s++)
			chosen[s] = groups.draw(first + s);
		return chosen;
	}
}
