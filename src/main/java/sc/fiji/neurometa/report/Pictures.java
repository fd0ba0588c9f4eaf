package sc.fiji.neurometa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.RunResult;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.report.Block.Picture;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.figure.Caption;
import sc.fiji.neurometa.ui.figure.ColorCaption;
import sc.fiji.neurometa.ui.figure.ContributionPlot;
import sc.fiji.neurometa.ui.figure.Figure;
import sc.fiji.neurometa.ui.figure.FociCountPlot;
import sc.fiji.neurometa.ui.figure.GlassBrain;
import sc.fiji.neurometa.ui.figure.InlinePicture;
import sc.fiji.neurometa.ui.figure.NullPlot;
import sc.fiji.neurometa.ui.figure.SliceMosaic;

/** The figures of a report, drawn from its maps and tables. */
final class Pictures {

	private static final double DPI = 150;

	private Pictures() {}

	/**
	 * A map of a report.
	 *
	 * @param volume the map, 0 where it did not pass its threshold
	 * @param space of its millimetres
	 * @param title what is written on its figures
	 * @param subtitle what is written below that
	 * @param unit what the colours mean
	 * @param what what is coloured, and how, for the captions
	 */
	record Map(Volume volume, Space space, String title, String subtitle, String unit, String what) {}

	/** A map as through glass, and on slices of the template. */
	static List<Block> brains(final Map map) {
		return List.of(picture(() -> GlassBrain.of(Templates.t1(map.space), map.volume, 0, new ColorCaption(map.title,
			map.subtitle, map.unit)), map.title + ": glass brain", map.what + ", as through glass: at each point the largest value " +
				"on the line of sight."), slices(map));
	}

	/** A map on slices of the template. */
	static Picture slices(final Map map) {
		return picture(() -> SliceMosaic.of(Templates.t1(map.space), map.volume, 0, new ColorCaption(map.title, map.subtitle,
			map.unit)), map.title + ": axial slices of the brain", map.what + ", on axial slices of the T1 template (" + map.space
				.label() + " space). The left of a slice is the left of the brain.");
	}

	/**
	 * What chance did in permutations, and what had to be reached.
	 *
	 * @param maxima a table with a row per permutation
	 * @param column the column of the quantity that was tested
	 * @param limit what had to be reached
	 * @param observed what was found, cluster 1 first
	 * @param axis what the quantity is, with its unit
	 * @return the plot; empty without permutations
	 */
	static Optional<Picture> chance(final CsvTable maxima, final String column, final RunResult.Limit limit,
		final double[] observed, final String axis)
	{
		final OptionalInt place = maxima.column(column);
		if (place.isEmpty() || maxima.rows().isEmpty()) return Optional.empty();
		final double[] values = maxima.rows().stream().map(r -> r.get(place.getAsInt())).filter(Number.class::isInstance)
			.mapToDouble(v -> ((Number) v).doubleValue()).toArray();
		return Optional.of(picture(() -> NullPlot.of(values, limit.smallest(), limit.low95().orElse(Double.NaN), limit.high95()
			.orElse(Double.NaN), observed, new NullPlot.Text("What chance does", Words.count(values.length) + " permutations",
				axis)), "Histogram of the largest value of each permutation, with the threshold",
			"The largest value that each permutation found by chance; the line is the smallest value that survives, the band " +
				"its 95 % Monte Carlo interval." + (observed.length > 0 ? " Numbered marks are the clusters that were found."
					: "")));
	}

	/** Which experiments the clusters of a table of contributions rest on; empty without clusters. */
	static Optional<Picture> contributions(final CsvTable table, final List<String> clusters, final boolean negative) {
		if (clusters.isEmpty()) return Optional.empty();
		final int cluster = table.column("cluster").orElseThrow(), experiment = table.column("experiment").orElseThrow();
		final int percent = table.column("contribution_percent").orElseThrow();
		final List<List<ContributionPlot.Part>> parts = new ArrayList<>();
		clusters.forEach(c -> parts.add(new ArrayList<>()));
		for (final List<Object> row : table.rows()) {
			final int number = row.get(cluster) instanceof Number n ? n.intValue() : 0;
			if (number >= 1 && number <= parts.size() && row.get(percent) instanceof Number share) parts.get(number - 1).add(
				new ContributionPlot.Part(String.valueOf(row.get(experiment)), share.doubleValue()));
		}
		return Optional.of(picture(() -> ContributionPlot.of(IntStream.range(0, clusters.size()).mapToObj(
			c -> new ContributionPlot.Cluster((c + 1) + "  " + clusters.get(c), parts.get(c))).toList(),
			new Caption("What the clusters rest on", "")), "Stacked bars of the contributions to each cluster",
			"Contribution of each experiment to each cluster, in percent. A cluster with one long piece rests on one experiment." +
				(negative ? " What runs to the left are experiments of the other literature." : "")));
	}

	/** How many foci experiments report. */
	static Picture foci(final List<Experiment> experiments) {
		return picture(() -> FociCountPlot.of(experiments.stream().map(Experiment::name).toList(), experiments.stream().mapToInt(
			e -> e.foci().size()).toArray(), new Caption("Foci per experiment", "as read")),
			"Bars of the number of foci of each experiment",
			"An experiment with many foci can take part in many clusters.");
	}

	private static Picture picture(final Supplier<Figure> figure, final String alt, final String caption) {
		return Picture.of(() -> InlinePicture.of(figure.get(), DPI), alt, caption);
	}
}
