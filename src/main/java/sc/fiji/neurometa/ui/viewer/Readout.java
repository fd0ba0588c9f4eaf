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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Numbers;

/** The values of a result at a place. */
final class Readout {

	private static final String NONE = "\u2013";

	private Readout() {}

	/**
	 * A line.
	 *
	 * @param name its quantity
	 * @param value the value
	 * @param help an explanation
	 */
	record Line(String name, String value, String help) {}

	/**
	 * The lines about a place that hold for any map.
	 *
	 * @param place in mm
	 * @param own the space of its millimetres
	 * @param anatomy names regions
	 */
	static List<Line> at(final Point place, final Space own, final Anatomy anatomy) {
		final List<Line> lines = new ArrayList<>();
		for (final Space space : Space.values())
			lines.add(
				new Line(space.label(), coordinates(place, own, space), space == own ? "x, y, z in mm, the space of the maps"
					: "x, y, z in mm, converted by the pooled transform of Lancaster et al. (2007)"));
		final String[] regions = regions(anatomy.label(place));
		lines.add(new Line("Place", anatomy.place(place).orElse(NONE),
			"Side, gyrus or nucleus, and lobe of the region of the AAL atlas here, or the nearest within 5 mm"));
		lines.add(
			new Line("Region", regions[0], "Region of the AAL atlas here, or the nearest within 5 mm, as in the tables"));
		lines.add(new Line("Brodmann", regions[1], "Brodmann area (BA) of the cortex here, or the nearest within 5 mm"));
		for (final OwnAtlas further : anatomy.own())
			lines.add(new Line(further.atlas().atlas(), further.atlas().text(place.toArray(), Anatomy.REACH_MM).orElse(NONE),
				"Region of this atlas of label_atlases here, or the nearest within 5 mm"));
		return lines;
	}

	/** The lines about a place; the number and the names are the same for every place of a result. */
	static List<Line> at(final ResultModel result, final Point place) {
		final List<Line> lines = at(place, result.mask().space(), result.anatomy());
		final int ordinal = result.ordinal(place);
		for (final MapModel map : result.readOut())
			lines.add(line(result, map, ordinal));
		lines.add(new Line("Cluster", clusters(result, ordinal),
			"Number of the cluster here, as in the table of clusters; " + NONE + " where there is none"));
		return lines;
	}

	private static Line line(final ResultModel result, final MapModel map, final int ordinal) {
		if (ordinal < 0) return new Line(map.name(), NONE, "This place lies outside the mask " + result.mask().name());
		final double value = map.values()[ordinal];
		return Double.isNaN(value)
			? new Line(map.name(), "not tested", "The voxel here was not tested in this direction, so that it has no p")
			: new Line(map.name(), Numbers.value(value), "Value of the voxel here, without a threshold");
	}

	/** The name of the atlas of regions, and the Brodmann area, of a label such as {@code Insula_R; BA 13}. */
	private static String[] regions(final String label) {
		final String[] names = label.split("; ", 2);
		if (names.length == 2) return names;
		if (label.startsWith("no region")) return new String[] { "none within 5 mm", NONE };
		return label.startsWith("BA ") ? new String[] { NONE, label } : new String[] { label, NONE };
	}

	private static String coordinates(final Point place, final Space own, final Space wanted) {
		final double[] mm =
			CoordinateTransform.LANCASTER_POOLED.convert(place.xMm(), place.yMm(), place.zMm(), own, wanted);
		return Numbers.millimetres(mm[0]) + ", " + Numbers.millimetres(mm[1]) + ", " + Numbers.millimetres(mm[2]);
	}

	private static String clusters(final ResultModel result, final int ordinal) {
		final List<String> here = new ArrayList<>();
		for (final ClusterSet set : result.sets()) {
			final int number = ordinal < 0 ? 0 : (int) set.numbers()[ordinal];
			if (number == 0) continue;
			final String which = String.format(Locale.ROOT, "%d of %d", number, set.report().clusters().size());
			here.add(result.sets().size() > 1 ? set.shortName() + " " + which
				: which + String.format(Locale.ROOT, " (%,.0f mm\u00b3)", set.report().clusters().get(number - 1).volumeMm3()));
		}
		return here.isEmpty() ? NONE : String.join(", ", here);
	}
}
