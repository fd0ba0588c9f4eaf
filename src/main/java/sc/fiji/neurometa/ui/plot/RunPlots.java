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
package sc.fiji.neurometa.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.render.Caption;
import sc.fiji.neurometa.ui.render.Figure;

/** The plots of a finished run, from its record and its tables. */
public final class RunPlots {

	private RunPlots() {}

	/**
	 * The numbers of foci that the experiments of a literature report, as in its file.
	 *
	 * @param title in large letters
	 * @param experiments the literature
	 */
	public static Figure foci(final String title, final List<Experiment> experiments) {
		final int[] foci = experiments.stream().mapToInt(e -> e.foci().size()).toArray();
		int all = 0;
		for (final int count : foci)
			all += count;
		return FociCountPlot.of(experiments.stream().map(Experiment::name).toList(), foci,
			new Caption(title, format("%,d %s, %,d %s", foci.length, foci.length == 1 ? "experiment" : "experiments", all,
				all == 1 ? "focus" : "foci")));
	}

	/**
	 * The maxima of the permutations, the observed values, and the threshold.
	 *
	 * @param title in large letters
	 * @param run the record of an ALE
	 * @param nullMaxima its {@code P_null.csv}
	 * @throws InputException when its correction needs no permutations, or the table is not that of the run
	 */
	public static Figure nullMaxima(final String title, final RunRecord run, final CsvTable nullMaxima) {
		final RunResult.Limit limit = run.result().threshold().corrected()
			.orElseThrow(() -> new InputException(
				"The run has no null distribution of maxima: its correction needs no permutations. It would have one with " +
					"correction = cluster_fwe, cluster_mass_fwe or voxel_fwe."));
		final String forming = Decimals.text(run.settings().voxelP());
		final List<RunResult.ClusterSummary> clusters = run.result().clusters();
		final FamilyWise tested = limit.quantity().correction();
		final NullColumn column =
			new NullColumn(tested.column() + (tested.testsClusters() ? "_p" + forming : ""), tested.words().axis(),
				!limit.quantity().isReported() ? new double[0]
					: clusters.stream()
						.mapToDouble(tested.testsClusters() ? RunResult.ClusterSummary::voxels : RunResult.ClusterSummary::maxAle)
						.toArray());
		return nullMaxima(title, limit, column, nullMaxima,
			"permutations" + (tested.testsClusters() ? ", cluster-forming p \u2264 " + forming : ""), run.settings().alpha());
	}

	/**
	 * The same for a direction of a contrast: the maxima of its relabelings.
	 *
	 * @param title in large letters
	 * @param run the record of a contrast
	 * @param more the direction: the literature with more convergence
	 * @param nullMaxima its {@code P_contrast_null.csv}
	 * @throws InputException when its method needs no such maxima, or the table is not that of the run
	 */
	public static Figure nullMaxima(final String title, final ContrastRecord run, final Group more,
		final CsvTable nullMaxima)
	{
		final RunResult.Limit limit = run.result().limit(more).orElseThrow(() -> new InputException(
			"The contrast has no null distribution of maxima. It would have one with contrast_method = pooled or whole_mask."));
		final NullColumn column = new NullColumn(run.nullColumn(more, limit), run.nullAxis(limit));
		return nullMaxima(title, limit, column, nullMaxima,
			"label permutations" + (run.levelOfDirection() < run.mainEffects().alpha() ? ", this direction" : ""),
			run.levelOfDirection());
	}

	/** The column of the maxima, their quantity, and the observed values of it, cluster 1 first. */
	private record NullColumn(String name, String axis, double... observed) {}

	private static Figure nullMaxima(final String title, final RunResult.Limit limit, final NullColumn column,
		final CsvTable table, final String how, final double alpha)
	{
		final double[] maxima = numbers(table, column.name);
		return NullPlot.of(maxima, limit.smallest(), limit.low95().orElse(Double.NEGATIVE_INFINITY),
			limit.high95().orElse(Double.POSITIVE_INFINITY), column.observed, new NullPlot.Text(title,
				format("%,d %s, family-wise error \u2264 %s", maxima.length, how, Decimals.text(alpha)), column.axis));
	}

	/**
	 * The contributions of the experiments to each cluster.
	 *
	 * @param title in large letters
	 * @param clusters a {@code P_clusters.csv}
	 * @param contributions the {@code P_contributions.csv} of the same clusters
	 * @throws InputException when a table lacks a column
	 */
	public static Figure contributions(final String title, final CsvTable clusters, final CsvTable contributions) {
		final int experiment = column(contributions, "experiment");
		final double[] of = numbers(contributions, "cluster"), percent = numbers(contributions, "contribution_percent");
		final double[] numbers = numbers(clusters, "cluster");
		final int label = column(clusters, "label");
		final List<ContributionPlot.Cluster> bars = new ArrayList<>();
		boolean signed = false;
		for (int c = 0; c < numbers.length; c++) {
			final List<ContributionPlot.Part> parts = new ArrayList<>();
			for (int row = 0; row < of.length; row++) {
				if (of[row] != numbers[c]) continue;
				parts
					.add(new ContributionPlot.Part(String.valueOf(contributions.rows().get(row).get(experiment)), percent[row]));
				signed |= percent[row] < 0;
			}
			bars.add(new ContributionPlot.Cluster(format("%.0f  %s", numbers[c], clusters.rows().get(c).get(label)), parts));
		}
		return ContributionPlot.of(bars,
			new Caption(title, signed ? "share of the difference of each cluster; to the left the experiments that reduce it"
				: "share of each cluster's ALE that is lost without the experiment"));
	}

	private static double[] numbers(final CsvTable table, final String name) {
		final int column = column(table, name);
		return table.rows().stream().mapToDouble(row -> row.get(column) instanceof Double number ? number : Double.NaN)
			.toArray();
	}

	private static int column(final CsvTable table, final String name) {
		final OptionalInt column = table.column(name);
		return column.orElseThrow(() -> new InputException("The table has no column " + name + ", only " +
			String.join(", ", table.header()) + ". Use the unchanged tables of the run."));
	}

	private static String format(final String text, final Object... values) {
		return String.format(Locale.ROOT, text, values);
	}
}
