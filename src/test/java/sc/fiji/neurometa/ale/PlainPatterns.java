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
package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** The draw that {@link FocusPatterns} documents, written down once more as slowly and plainly as can be. */
public final class PlainPatterns {

	private final List<List<Integer>> patterns = new ArrayList<>();

	/** @param places for each experiment the voxels of its foci */
	public PlainPatterns(final List<int[]> places) {
		for (final int[] experiment : places)
			if (experiment.length > 0) patterns.add(Arrays.stream(experiment).boxed().toList());
		patterns.sort(Comparator.comparing(List::size));
	}

	/** The patterns from which an experiment with n foci takes one. */
	List<List<Integer>> candidates(final int n) {
		final List<List<Integer>> enough = patterns.stream().filter(p -> p.size() >= n).toList();
		final int fewest, most;
		if (enough.size() >= 50) {
			fewest = n;
			most = enough.get(49).size();
		}
		else {
			fewest = patterns.size() < 50 ? 1 : patterns.get(patterns.size() - 50).size();
			most = Integer.MAX_VALUE;
		}
		return patterns.stream().filter(p -> p.size() >= fewest && p.size() <= most).toList();
	}

	/** The voxels of an experiment with n foci. */
	public List<Integer> draw(final RandomGenerator random, final int n) {
		final List<Integer> drawn = new ArrayList<>();
		while (drawn.size() < n) {
			final int missing = n - drawn.size();
			final List<List<Integer>> candidates = candidates(missing);
			final List<Integer> pattern = candidates.get(random.nextInt(candidates.size()));
			if (pattern.size() <= missing) drawn.addAll(pattern);
			else for (int i = 0, wanted = missing; i < pattern.size() && wanted > 0; i++)
				if (random.nextInt(pattern.size() - i) < wanted) {
					drawn.add(pattern.get(i));
					wanted--;
				}
		}
		return drawn;
	}
}
