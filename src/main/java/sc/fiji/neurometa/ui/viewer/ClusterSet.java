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
package sc.fiji.neurometa.ui.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The clusters of one question: those of an ALE, or of one direction of a contrast.
 *
 * @param name its name in the choice of sets, e.g. {@code pain > memory}; not shown when it is the only one
 * @param title title of ImageJ's table of its clusters
 * @param map the thresholded map that they are clusters of
 * @param report the clusters and their peaks
 * @param numbers by ordinal of the mask the number of the cluster, 0 = none
 * @param clusters the table of the clusters, in the order of the report
 * @param peaks the table of the peaks, in the order of the report
 * @param literatures the experiments behind them; may be empty
 * @param finding the surviving clusters and the nearest to the threshold, in a sentence or two
 * @param nearest the place nearest to the threshold; empty when there is none
 */
public record ClusterSet(String name, String title, MapModel map, ClusterReport report, double[] numbers,
	CsvTable clusters, CsvTable peaks, List<Literature> literatures, String finding, Optional<Nearest> nearest)
{

	/**
	 * What came nearest to the threshold without reaching it.
	 *
	 * @param place its highest place
	 * @param voxels its voxels, as ordinals of the mask; empty where it is a single place
	 */
	public record Nearest(Point place, int[] voxels) {

		/** A single place. */
		public static Nearest at(final Point place) {
			return new Nearest(place, new int[0]);
		}
	}

	/** @throws IllegalArgumentException when tables and report do not fit */
	public ClusterSet {
		literatures = List.copyOf(literatures);
		if (clusters.rows().size() != report.clusters().size() || peaks.rows().size() != report.peaks().size())
			throw new IllegalArgumentException("The tables of " + title + " do not fit its report");
	}

	/** The beginning of the name, up to a colon: {@code A-B} of {@code A-B: pain > memory}. */
	String shortName() {
		return name.split(":", 2)[0];
	}

	/** Whether no cluster survives. */
	boolean isEmpty() {
		return report.clusters().isEmpty();
	}

	/** The place to look at first: the highest peak of the largest cluster, else the place nearest to the threshold. */
	Optional<Point> firstPlace() {
		return report.clusters().stream().findFirst().map(c -> c.peak()).or(() -> nearest.map(Nearest::place));
	}

	/** The voxels of a cluster, as ordinals of the mask. */
	int[] voxels(final int cluster) {
		return IntStream.range(0, numbers.length).filter(i -> numbers[i] == cluster).toArray();
	}

	/** The experiments of a cluster, those that contribute most first. */
	List<Literature.Share> shares(final int cluster) {
		return literatures.stream().flatMap(l -> l.shares(cluster).stream())
			.sorted(Comparator.comparingDouble((Literature.Share s) -> s.contribution().contributionPercent()).reversed())
			.toList();
	}
}
