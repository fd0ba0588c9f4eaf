package sc.fiji.neurometa.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Point;

/** What is known about a place of a result. */
final class Readout {

	private static final String NONE = "\u2013";

	private Readout() {}

	/**
	 * A line.
	 *
	 * @param name what it tells
	 * @param value what is so
	 * @param help the same in more words
	 */
	record Line(String name, String value, String help) {}

	/** The lines about a place; as many, and with the same names, for every place of a result. */
	static List<Line> at(final ViewedResult result, final Point place) {
		final List<Line> lines = new ArrayList<>();
		for (final Space space : Space.values())
			lines.add(new Line(space.label(), coordinates(place, result.mask().space(), space), space == result.mask().space()
				? "x, y, z in mm, the space of the maps" : "x, y, z in mm, converted by the pooled transform of Lancaster et al. (2007)"));
		final String label = result.anatomy().label(place);
		lines.add(new Line("Region", label,
			"Region of the AAL atlas and Brodmann area here, or the nearest within 5 mm, as in the tables"));
		final int ordinal = result.ordinal(place);
		for (final ViewedMap map : result.readOut())
			lines.add(new Line(map.name(), ordinal < 0 ? NONE : ViewedMap.text(map.values()[ordinal]), ordinal < 0
				? "This place lies outside the mask " + result.mask().name() : "Value of the voxel here, without a threshold"));
		for (final ClusterSet set : result.sets())
			lines.add(new Line(result.sets().size() == 1 ? "Cluster" : set.name(), cluster(set, ordinal),
				"Number of the cluster here, as in the table of clusters; " + NONE + " where there is none"));
		return lines;
	}

	private static String coordinates(final Point place, final Space own, final Space wanted) {
		final double[] mm = CoordinateTransform.LANCASTER_POOLED.convert(place.xMm(), place.yMm(), place.zMm(), own, wanted);
		return ViewsPicture.millimetres(mm[0]) + ", " + ViewsPicture.millimetres(mm[1]) + ", " + ViewsPicture.millimetres(
			mm[2]);
	}

	private static String cluster(final ClusterSet set, final int ordinal) {
		final int number = ordinal < 0 ? 0 : (int) set.numbers()[ordinal];
		if (number == 0) return NONE;
		return String.format(Locale.ROOT, "%d of %d (%,.0f mm\u00b3)", number, set.report().clusters().size(), set.report()
			.clusters().get(number - 1).volumeMm3());
	}
}
