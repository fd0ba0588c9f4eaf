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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.render.MapRow;

/**
 * The choice of the axial slices that show maps best. Slices are at even millimetres, evenly spaced over all that is
 * above the threshold if that cuts every cluster; else through every cluster, and the others spread between. A
 * cluster that no even millimetre cuts may have an odd one.
 */
final class SliceHeights {

	private static final int STEP = 2, LEAST_DISTANCE = 4, LOWEST = -44, HIGHEST = 72, MANY = 10, MOST_CONSIDERED = 300;
	private static final double TIPS = 0.04;

	/** Those in the brain, and the largest that slices can cut, for which slices are chosen, by their upper ends. */
	private final List<ClusterExtent> all, clusters;
	private final ClusterScan.HeightCounts counts;
	private final int bottom, top;
	private final int outside;

	/**
	 * Reads the clusters of maps.
	 *
	 * @param maps the maps
	 * @param view the view of the slices
	 */
	SliceHeights(final List<MapRow> maps, final BrainView view) {
		final double middle = (view.lowest() + view.highest()) / 2;
		bottom = (int) Math.ceil(Math.min(middle, view.lowest()) - 1e-6);
		top = Math.max(bottom, (int) Math.floor(Math.max(middle, view.highest()) + 1e-6));
		counts = new ClusterScan.HeightCounts(bottom, top);
		final List<ClusterExtent> found = new ArrayList<>();
		maps.forEach(row -> found.addAll(ClusterScan.of(row, view, counts)));
		all = found.stream().filter(ClusterExtent::isInside).toList();
		clusters =
			all.stream().filter(ClusterExtent::isReachable).sorted(Comparator.comparingInt(ClusterExtent::voxels).reversed())
				.limit(MOST_CONSIDERED).sorted(Comparator.comparingInt(ClusterExtent::high)).toList();
		outside = found.size() - all.size();
	}

	/** The clusters that some slices do not show, in words; empty when they cut every cluster. */
	String missing(final int... heights) {
		final int between = missed(heights);
		final String lie = between == 0 ? ""
			: Numbers.count(between, "cluster", "clusters") + (between == 1 ? " lies" : " lie") + " between these slices";
		if (outside == 0) return lie;
		return between == 0
			? Numbers.count(outside, "cluster", "clusters") + (outside == 1 ? " lies" : " lie") + " outside this anatomy"
			: lie + ", " + Numbers.count(outside) + " outside this anatomy";
	}

	/** The number of clusters that lie in the brain and that none of some slices cuts. */
	int missed(final int... heights) {
		return missed(all, heights);
	}

	private static int missed(final List<ClusterExtent> of, final int... heights) {
		return (int) of.stream().filter(c -> !c.isCutBy(heights)).count();
	}

	/**
	 * Chooses slices.
	 *
	 * @param count number of slices, 2 or more
	 * @return heights in mm, rising; fewer where the brain is too low for that number
	 */
	int[] choose(final int count) {
		final int[] even = evenlySpaced(count);
		if (missed(clusters, even) == 0) return even;
		final List<Integer> cores =
			through(clusters.stream().map(ClusterExtent::core).sorted(Comparator.comparingInt(ClusterExtent::high)).toList()),
			any = through(clusters);
		if (cores.size() <= count && (!isCrowded(cores) || isCrowded(any))) return spread(cores, count);
		// where not all clusters can be cut, some slices are kept for the rest of the brain
		return spread(any.size() <= count ? any : mostWorth(any, (2 * count + 2) / 3), count);
	}

	/** Whether two of some rising heights are so near that they show nearly the same. */
	private static boolean isCrowded(final List<Integer> heights) {
		return IntStream.range(1, heights.size()).anyMatch(i -> heights.get(i) - heights.get(i - 1) < LEAST_DISTANCE);
	}

	private int[] evenlySpaced(final int count) {
		// with few slices, none is spent on the outermost tips of clusters
		final double tips = count < MANY ? TIPS : 0;
		final int low = counts.isEmpty() ? Math.max(bottom, LOWEST) : counts.quantile(tips);
		final int high = counts.isEmpty() ? Math.min(top, HIGHEST) : counts.quantile(1 - tips);
		final int most = Math.max(STEP, STEP * ((top - bottom) / STEP / (count - 1))),
			least = Math.min(LEAST_DISTANCE, most);
		final int distance =
			Math.max(least, Math.min(most, STEP * (int) Math.ceil((double) (high - low) / (count - 1) / STEP)));
		int[] best = row((low + high - distance * (count - 1)) / 2, distance, count);
		double bestScore = score(best, low + high);
		for (int wider = Math.max(least, distance - STEP); wider <= Math.min(most, distance + STEP); wider += STEP)
			for (int shift = -wider; shift <= wider; shift += STEP) {
				final int[] slices = row((low + high - wider * (count - 1)) / 2 + shift, wider, count);
				final double score = score(slices, low + high) - 0.1 * Math.abs(wider - distance);
				if (score <= bestScore) continue;
				best = slices;
				bestScore = score;
			}
		return best;
	}

	/** Clusters that are cut count most, then those cut where there is most of them, then how well slices are centred. */
	private double score(final int[] slices, final int twiceTheMiddle) {
		final long well = clusters.stream().filter(c -> c.core().isCutBy(slices)).count();
		return (clusters.size() - missed(clusters, slices)) * (clusters.size() + 1.0) + well -
			1e-3 * Math.abs(slices[0] + slices[slices.length - 1] - twiceTheMiddle);
	}

	/** Slices at one distance, the first as near to a height as the brain allows. */
	private int[] row(final int wanted, final int distance, final int count) {
		final int span = distance * (count - 1);
		int first = STEP * Math.floorDiv(Math.max(bottom, Math.min(top - span, wanted)), STEP);
		if (first < bottom) first += STEP;
		final int start = first;
		return IntStream.range(0, count).map(i -> start + i * distance).filter(h -> h <= top).toArray();
	}

	/** The fewest heights that cut all of some clusters, which are sorted by their upper ends. */
	private static List<Integer> through(final List<ClusterExtent> sorted) {
		final List<Integer> heights = new ArrayList<>();
		List<ClusterExtent> left = sorted;
		while (!left.isEmpty()) {
			// all that begin below the upper end of the first share that height with it
			final int end = left.get(0).high();
			final int low = left.stream().mapToInt(ClusterExtent::low).filter(l -> l <= end).max().orElseThrow();
			heights.add(end % STEP == 0 ? STEP * Math.floorDiv(low + end + 1, 2 * STEP) : end);
			left = left.stream().filter(c -> c.low() > end).toList();
		}
		return heights;
	}

	/** Those of some heights that cut most: each time the one that adds most to what is seen already. */
	private List<Integer> mostWorth(final List<Integer> heights, final int count) {
		final List<Integer> chosen = new ArrayList<>();
		List<ClusterExtent> left = clusters;
		while (chosen.size() < Math.min(count, heights.size())) {
			final List<ClusterExtent> uncut = left;
			final int best = heights.stream().filter(h -> !chosen.contains(h))
				.max(Comparator
					.comparingDouble(h -> uncut.stream().filter(c -> c.isCutBy(h)).mapToDouble(ClusterExtent::weight).sum()))
				.orElseThrow();
			chosen.add(best);
			left = uncut.stream().filter(c -> !c.isCutBy(best)).toList();
		}
		return chosen;
	}

	/** Adds slices where they are farthest apart, until there are as many as wanted or no room is left. */
	private int[] spread(final List<Integer> heights, final int count) {
		final TreeSet<Integer> slices = new TreeSet<>(heights);
		while (slices.size() < count) {
			final List<Gap> gaps = gaps(slices, count);
			if (gaps.isEmpty()) break;
			final int missing = count - slices.size();
			for (int i = 0; i < missing; i++) {
				final Gap widest = gaps.stream().max(Comparator.comparingDouble(Gap::distance)).orElseThrow();
				gaps.set(gaps.indexOf(widest), widest.withOneMore());
			}
			final int before = slices.size();
			gaps.forEach(gap -> gap.addTo(slices));
			// two that fall on one even millimetre leave one over, which the next round places
			if (slices.size() == before) break;
		}
		return slices.stream().mapToInt(i -> i).toArray();
	}

	private List<Gap> gaps(final TreeSet<Integer> slices, final int count) {
		final List<Gap> gaps = new ArrayList<>();
		// a small map has slices outside it too
		final int more = Math.max(0, LEAST_DISTANCE * (count - 1) - counts.quantile(1) + counts.quantile(0));
		final int low = Math.max(bottom, counts.quantile(0) - more / 2),
			high = Math.min(top, counts.quantile(1) + more / 2);
		if (low < slices.first()) gaps.add(new Gap(low, slices.first(), true, false, 0));
		for (int slice = slices.first(); slice < slices.last(); slice = slices.higher(slice))
			gaps.add(new Gap(slice, slices.higher(slice), false, false, 0));
		if (high > slices.last()) gaps.add(new Gap(slices.last(), high, false, true, 0));
		return gaps;
	}

	/**
	 * A stretch between slices, or between the last slice and the end of the range.
	 *
	 * @param from its lower end in mm
	 * @param to its upper end
	 * @param isOpenBelow whether there is no slice at its lower end
	 * @param isOpenAbove whether there is none at its upper end
	 * @param slices the number that it gets
	 */
	private record Gap(int from, int to, boolean isOpenBelow, boolean isOpenAbove, int slices) {

		Gap withOneMore() {
			return new Gap(from, to, isOpenBelow, isOpenAbove, slices + 1);
		}

		/** Between its slices; at an open end there is half of it. */
		double distance() {
			return (to - from) / (slices + (isOpenBelow || isOpenAbove ? 0.5 : 1));
		}

		void addTo(final TreeSet<Integer> heights) {
			for (int i = 1; i <= slices; i++)
				heights.add(STEP * (int) Math.round((isOpenBelow ? to - i * distance() : from + i * distance()) / STEP));
		}
	}
}
