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
package sc.fiji.neurometa.ale.random;

import java.util.Optional;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.space.Mask;

/**
 * The worker of a {@link CandidateSearch}: it draws random foci and finds the candidate voxels. One for each thread.
 * Memory is two bytes per voxel of the box around mask and sampling space, and a few numbers per in-mask voxel and
 * focus; where a whole map is needed, two values more per in-mask voxel.
 */
public final class CandidateDraws {

	/** Share of the mask to evaluate above which the whole map is as fast. */
	private static final int MASK_SHARE = 32;
	/** Number of whole maps in a row after which the bound is no longer tried. */
	private static final int MOST_FAILURES = 8;

	private final CandidateSearch bounded;
	private final Mask mask;
	private final int limit;
	private final int[] places;
	private final int[] highest = new int[1];
	private final ExactAle exact;
	private final Optional<UpperBoundMap> bounds;
	private RandomFoci whole;
	private int failures;

	CandidateDraws(final CandidateSearch bounded) {
		this.bounded = bounded;
		mask = bounded.experiments().mask();
		places = new int[bounded.experiments().foci()];
		limit = mask.size() / MASK_SHARE;
		exact = new ExactAle(bounded.experiments(), bounded.stencils(), limit);
		bounds = bounded.sum();
	}

	/**
	 * Draws one set of foci and finds every voxel whose ALE value reaches the lowest one of interest, and the voxels with
	 * the largest value.
	 *
	 * @param random source of the numbers, as many as {@link RandomFoci#draw} takes
	 * @param lowestAle the smallest ALE value of interest, not below that of {@link CandidateSearch}
	 * @param ale receives the ALE values of the voxels found, by ordinal of the mask; the other entries stay
	 * @param ordinals receives these voxels, ascending by ordinal; some of them may have smaller values
	 * @return their number
	 */
	public int draw(final RandomGenerator random, final double lowestAle, final double[] ale, final int[] ordinals) {
		if (!(lowestAle >= bounded.lowest()))
			throw new IllegalArgumentException("Made for ALE values from " + bounded.lowest() + ", not " + lowestAle);
		bounded.experiments().draw(random, places);
		final int found = failures < MOST_FAILURES ? find(lowestAle, ale, ordinals) : -1;
		failures = found < 0 ? failures + 1 : 0;
		return found < 0 ? whole(ale, ordinals) : found;
	}

	private int find(final double lowestAle, final double[] ale, final int[] ordinals) {
		if (limit == 0 || bounds.isEmpty() || !bounds.get().load(places)) return -1;
		final UpperBoundMap sum = bounds.get();
		exact.load(places);
		int found = sum.collect(bounded.level(lowestAle), ordinals, limit);
		double best = evaluate(ordinals, found, ale);
		if (found < 0 || best >= lowestAle) return found;
		if (found == 0) {
			highest[0] = sum.highest();
			best = evaluate(highest, 1, ale);
		}
		found = sum.collect(bounded.level(best), ordinals, limit);
		evaluate(ordinals, found, ale);
		return found;
	}

	private double evaluate(final int[] ordinals, final int size, final double[] ale) {
		double best = Double.NEGATIVE_INFINITY;
		exact.evaluate(ordinals, size, ale);
		for (int i = 0; i < size; i++)
			best = Math.max(best, ale[ordinals[i]]);
		return best;
	}

	private int whole(final double[] ale, final int[] ordinals) {
		if (whole == null) whole = new RandomFoci(bounded.experiments());
		whole.compute(places, ale);
		for (int i = 0; i < ale.length; i++)
			ordinals[i] = i;
		return ale.length;
	}
}
