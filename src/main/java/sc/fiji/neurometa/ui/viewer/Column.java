package sc.fiji.neurometa.ui.viewer;

import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.ui.ValueText;

/**
 * A column as people see it.
 *
 * @param key its name in files
 * @param heading its name in plain words, with unit
 * @param help what it means
 * @param shown whether it is shown at first
 */
public record Column(String key, String heading, String help, boolean shown) {

	private static final String WEIGHTED = "Mean of the cluster's voxel centres, each weighted by its value: its centre of mass";
	private static final String FWE = "Family-wise: how often, over all permutations, chance alone gives something at least as strong anywhere in the brain";

	private static final List<Column> KNOWN = List.of(//
		column("cluster", "No.", "Number of the cluster, 1 = the largest", true), //
		column("label", "Region",
			"AAL region and Brodmann area (BA) at the peak, or the nearest within 5 mm", true), //
		column("voxels", "Voxels", "Number of voxels", false), //
		column("volume_mm3", "Volume (mm\u00b3)", "Number of voxels times the volume of a voxel", true), //
		column("peak_x_mm", "x (mm)", "Left-right, right positive, of its peak, the strongest voxel", true), //
		column("peak_y_mm", "y (mm)", "Back-front, front positive, of its peak, the strongest voxel", true), //
		column("peak_z_mm", "z (mm)", "Down-up, up positive, of its peak, the strongest voxel", true), //
		column("max_z", "Peak Z", "Z of the strongest voxel: p as a deviate of the normal distribution, 3.09 for p = .001",
			true), //
		column("p_fwe", "p (family-wise)", FWE + "; empty without permutations", true), //
		column("max_ale", "Peak ALE",
			"Largest ALE value: the probability that at least one experiment truly activated the voxel; in a contrast the largest difference",
			false), //
		column("min_p", "p (uncorrected)", "Smallest p of a voxel, for that voxel alone", false), //
		column("weighted_x_mm", "Weighted centre x (mm)", WEIGHTED, false), //
		column("weighted_y_mm", "Weighted centre y (mm)", WEIGHTED, false), //
		column("weighted_z_mm", "Weighted centre z (mm)", WEIGHTED, false), //
		column("min_x_mm", "From x (mm)", "Smallest x of its voxel centres", false), //
		column("min_y_mm", "From y (mm)", "Smallest y of its voxel centres", false), //
		column("min_z_mm", "From z (mm)", "Smallest z of its voxel centres", false), //
		column("max_x_mm", "To x (mm)", "Largest x of its voxel centres", false), //
		column("max_y_mm", "To y (mm)", "Largest y of its voxel centres", false), //
		column("max_z_mm", "To z (mm)", "Largest z of its voxel centres", false), //
		column("p_fwe_size", "p (family-wise) by size", FWE + ", by its number of voxels", false), //
		column("p_fwe_mass", "p (family-wise) by mass", FWE + ", by how far its values exceed the threshold, summed", false), //
		column("p_fwe_voxel", "p (family-wise) by peak", FWE + ", by its strongest voxel", false), //
		column("max_value", "Largest value", "Largest of the smallest values of the maps", true), //
		column("region_voxels", "In the seed (voxels)",
			"How many of its voxels lie in the region whose co-activations are wanted, where convergence is by construction",
			true), //
		column("outside_region_mm3", "Outside it (mm\u00b3)", "What of its volume lies outside that region", false), //
		column("x_mm", "x (mm)", "Left-right, right positive", true), //
		column("y_mm", "y (mm)", "Back-front, front positive", true), //
		column("z_mm", "z (mm)", "Down-up, up positive", true), //
		column("z", "Z", "p as a deviate of the normal distribution, 3.09 for p = .001", true), //
		column("ale", "ALE", "Probability that at least one experiment truly activated the voxel; in a contrast the difference",
			true), //
		column("p", "p", "Uncorrected: for this voxel alone", true), //
		column("value", "Value", "Smallest value of the maps", true), //
		column("in_region", "In the seed", "Whether it lies in the region whose co-activations are wanted", true), //
		column("experiment", "Experiment", "Name of the experiment", true), //
		column("foci_inside", "Foci inside", "Number of its foci whose nearest voxel is in the cluster", true), //
		column("contribution_percent", "Share (%)",
			"Contribution: share of the cluster's value that is lost when the experiment is left out; all of a literature add up to 100", true), //
		column("literature", "Literature", "Which of the two it belongs to", true), //
		column("max_percent", "At most (%)", "Largest share that is lost at any voxel of the cluster", false), //
		column("inside", "Inside", "Whether its nearest voxel is in the cluster", true));

	private static Column column(final String key, final String heading, final String help, final boolean shown) {
		return new Column(key, heading, help, shown);
	}

	/** The column of a name; one that is not known is called as in files. */
	public static Column of(final String key) {
		return KNOWN.stream().filter(c -> c.key.equals(key)).findFirst().orElse(column(key, key, key, true));
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
		if (key.endsWith("_mm")) return ViewsPicture.millimetres(v);
		if (key.endsWith("_mm3")) return String.format(Locale.ROOT, "%,.0f", v);
		if (key.endsWith("_percent")) return String.format(Locale.ROOT, "%.1f", v + 0.0).replace('-', '\u2212');
		return ValueText.of(v);
	}
}
