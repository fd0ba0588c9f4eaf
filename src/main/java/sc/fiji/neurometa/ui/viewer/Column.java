package sc.fiji.neurometa.ui.viewer;

import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.TableWord;

/**
 * A column as people see it.
 *
 * @param key its name in files
 * @param heading its name in plain words, with unit
 * @param help what it means, as in reports; empty where the heading says it
 * @param shown whether it is shown at first
 */
public record Column(String key, String heading, String help, boolean shown) {

	private static final List<Column> KNOWN = List.of(//
		column("cluster", "No.", true), //
		column("label", "Region", true), //
		column("voxels", "Voxels", false), //
		column("volume_mm3", "Volume (mm\u00b3)", true), //
		column("peak_x_mm", "x (mm)", true), //
		column("peak_y_mm", "y (mm)", true), //
		column("peak_z_mm", "z (mm)", true), //
		column("max_z", "Peak Z", true), //
		column("p_fwe", "p (family-wise)", true), //
		column("max_ale", "Largest ALE", false), //
		column("min_p", "p (uncorrected)", false), //
		column("weighted_x_mm", "Weighted centre x (mm)", false), //
		column("weighted_y_mm", "Weighted centre y (mm)", false), //
		column("weighted_z_mm", "Weighted centre z (mm)", false), //
		column("min_x_mm", "From x (mm)", false), //
		column("min_y_mm", "From y (mm)", false), //
		column("min_z_mm", "From z (mm)", false), //
		column("max_x_mm", "To x (mm)", false), //
		column("max_y_mm", "To y (mm)", false), //
		column("max_z_mm", "To z (mm)", false), //
		column("p_fwe_size", "p (family-wise, size)", false), //
		column("p_fwe_mass", "p (family-wise, mass)", false), //
		column("p_fwe_voxel", "p (family-wise, peak)", false), //
		column("max_value", "Largest value", true), //
		column("region_voxels", "In the seed (voxels)", true), //
		column("outside_region_mm3", "Outside it (mm\u00b3)", false), //
		column("x_mm", "x (mm)", true), //
		column("y_mm", "y (mm)", true), //
		column("z_mm", "z (mm)", true), //
		column("z", "Z", true), //
		column("ale", "ALE", true), //
		column("p", "p", true), //
		column("value", "Value", true), //
		column("in_region", "In the seed", true), //
		column("experiment", "Experiment", true), //
		column("foci_inside", "Foci inside", true), //
		column("contribution_percent", "Share (%)", true), //
		column("literature", "Literature", true), //
		column("max_percent", "At most (%)", false), //
		new Column("inside", "Inside", "Whether its nearest voxel is in the cluster.", true));

	private static Column column(final String key, final String heading, final boolean shown) {
		return new Column(key, heading, TableWord.of(key).meaning(), shown);
	}

	/** The column of a name; one that is not known is called as in files. */
	public static Column of(final String key) {
		return KNOWN.stream().filter(c -> c.key.equals(key)).findFirst().orElse(column(key, key, true));
	}

	/** How many of the columns in the order in which people want them come before this one. */
	int rank() {
		final int rank = KNOWN.indexOf(this);
		return rank < 0 ? KNOWN.size() : rank;
	}

	/** A cell as people read it. */
	String text(final Object value) {
		if (!(value instanceof Number number)) return value == null ? "" : value.toString();
		final double v = number.doubleValue();
		if (key.endsWith("_mm")) return Numbers.millimetres(v);
		if (key.endsWith("_mm3")) return String.format(Locale.ROOT, "%,.0f", v);
		if (key.endsWith("_percent")) return String.format(Locale.ROOT, "%.1f", v + 0.0).replace('-', '\u2212');
		return Numbers.value(v);
	}
}
