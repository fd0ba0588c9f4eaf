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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Grid;

/**
 * The foci of the experiments of a database, kept together experiment by experiment: random experiments take whole
 * patterns, so that number and clumping of their foci are those of real ones.
 * <p>
 * <b>Draw.</b> An experiment of n foci takes a pattern of the database, drawn with equal probability from those of
 * {@link #from} to {@link #end}: the {@value #ENOUGH} patterns with the fewest foci of at least n, and all that have as
 * many foci as the last of these. Where at least {@value #ENOUGH} patterns have exactly n foci, these are all of them and
 * no other. Of a pattern with more than n foci, n are drawn without replacement. Where fewer than {@value #ENOUGH} patterns
 * have n foci or more, it is drawn from the {@value #ENOUGH} with the most foci and all that have as many as the last of
 * these (from the whole database where it has no more); when the pattern drawn has fewer than n, all of them are taken, and
 * what is missing is drawn as if for another experiment of that many foci. Each pattern is drawn anew for each experiment,
 * so one can be drawn several times.
 */
public final class FocusPatterns implements NullFoci {

	/** The least number of patterns from which one is drawn, if the database has as many. */
	public static final int ENOUGH = 50;

	private final Grid grid;
	private final int[] voxels;
	private final int[] first;

	private FocusPatterns(final Grid grid, final int[] voxels, final int[] first) {
		this.grid = grid;
		this.voxels = voxels;
		this.first = first;
	}

	/**
	 * The patterns of a database.
	 *
	 * @param grid the grid
	 * @param places for each experiment the grid numbers of the voxels of its foci; experiments without any are left out
	 * @throws InputException when no focus lies on the grid
	 */
	public static FocusPatterns of(final Grid grid, final List<int[]> places) {
		final List<int[]> sorted =
			places.stream().filter(p -> p.length > 0).sorted(Comparator.comparingInt(p -> p.length)).toList();
		if (sorted.isEmpty()) throw BaseRate.nowhere();
		final int[] first = new int[sorted.size() + 1];
		for (int p = 0; p < sorted.size(); p++)
			first[p + 1] = first[p] + sorted.get(p).length;
		return new FocusPatterns(grid, sorted.stream().flatMapToInt(Arrays::stream).toArray(), first);
	}

	@Override
	public Grid grid() {
		return grid;
	}

	@Override
	public int foci() {
		return voxels.length;
	}

	/** Grid number of the voxel of a focus; foci are in the order of the patterns. */
	@Override
	public int voxel(final int focus) {
		return voxels[focus];
	}

	/** Number of patterns; they are in ascending order of their numbers of foci. */
	public int size() {
		return first.length - 1;
	}

	/** The first focus of a pattern; its foci end where those of the next begin. */
	public int firstFocus(final int pattern) {
		return first[pattern];
	}

	private int foci(final int pattern) {
		return first[pattern + 1] - first[pattern];
	}

	/** The first pattern with at least a number of foci. */
	private int least(final int foci) {
		int low = 0, high = size();
		while (low < high) {
			final int middle = low + high >>> 1;
			if (foci(middle) < foci) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The first of the patterns from which an experiment with a number of foci takes one. */
	public int from(final int foci) {
		final int least = least(foci);
		if (size() - least >= ENOUGH) return least;
		return least(foci(Math.max(0, size() - ENOUGH)));
	}

	/** One past the last of the patterns from which an experiment with a number of foci takes one. */
	public int end(final int foci) {
		final int least = least(foci);
		return size() - least < ENOUGH ? size() : least(foci(least + ENOUGH - 1) + 1);
	}

	@Override
	public void draw(final RandomGenerator random, final int[] firstFocus, final int[] drawn) {
		for (int e = 0; e + 1 < firstFocus.length; e++) {
			int next = firstFocus[e];
			while (next < firstFocus[e + 1]) {
				final int needed = firstFocus[e + 1] - next, from = from(needed);
				next += take(random, from + random.nextInt(end(needed) - from), drawn, next, needed);
			}
		}
	}

	/** Takes at most as many foci of a pattern as are needed, in their order, and returns how many. */
	private int take(final RandomGenerator random, final int pattern, final int[] drawn, final int at, final int needed) {
		final int all = foci(pattern), wanted = Math.min(all, needed);
		if (all == wanted) {
			for (int i = 0; i < all; i++)
				drawn[at + i] = first[pattern] + i;
			return all;
		}
		// selection sampling: each focus with the share of those still wanted among those that are left
		int taken = 0;
		for (int i = 0; taken < wanted; i++)
			if (random.nextInt(all - i) < wanted - taken) drawn[at + taken++] = first[pattern] + i;
		return taken;
	}
}
