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
package sc.fiji.neurometa.table;

import java.util.List;

/**
 * Heading of a column of a table where people read it, and its meaning. {@code docs/outputs.md} has the columns of
 * each file.
 *
 * @param column its name in the file
 * @param heading its name in plain words, with its unit
 * @param meaning its meaning, in a sentence; empty where the heading says it
 */
public record TableWord(String column, String heading, String meaning) {

	private static final String FAMILY_WISE =
		"How often, over all permutations, chance alone finds something at least as extreme anywhere that is tested";
	private static final String CENTRE =
		"Mean of the cluster's voxel centres, each weighted by its value: its centre of mass.";
	private static final String Z =
		"The uncorrected p on the scale of a standard normal distribution, 3.09 for p = .001: the " +
			"larger, the less likely by chance.";
	private static final String ALE =
		"Probability that at least one of the experiments truly activated the voxel; in a " +
			"contrast the difference of two.";
	private static final String DIFFERENCE = "Difference of the ALE values of the two literatures.", STANDARDISED =
		"Sum of −ln(1 − MA) over the experiments of one literature, centred and divided by its standard deviation over " +
			"all divisions of the experiments.";
	private static final String LEFT_RIGHT = "Left to right; right is positive.",
		BACK_FRONT = "Back to front; front is positive.", DOWN_UP = "Down to up; up is positive.",
		EXTENT = "Of its voxel centres.";

	private static final List<TableWord> ALL = List.of(//
		new TableWord("cluster", "cluster", "Number of the cluster; 1 is the largest."), //
		new TableWord("label", "label", "AAL region and Brodmann area (BA) at the peak, or the nearest within 5 mm."), //
		new TableWord("place", "place", "Side, gyrus or nucleus, and lobe, from AAL's region at the peak."), //
		new TableWord("voxels", "voxels", "Number of voxels."), //
		new TableWord("volume_mm3", "volume (mm³)", "Number of voxels times the volume of a voxel."), //
		new TableWord("weighted_x_mm", "weighted centre x (mm)", CENTRE), //
		new TableWord("weighted_y_mm", "weighted centre y (mm)", CENTRE), //
		new TableWord("weighted_z_mm", "weighted centre z (mm)", CENTRE), //
		new TableWord("max_ale", "largest ALE", "Largest value of a voxel in the cluster. " + ALE), //
		new TableWord("max_difference", "largest difference", "Largest value of a voxel in the cluster. " + DIFFERENCE), //
		new TableWord("max_standardised_difference", "largest standardised difference",
			"Largest value of a voxel in the cluster. " + STANDARDISED), //
		new TableWord("max_value", "smallest value", "Where the smallest value of the maps is largest: that value."), //
		new TableWord("max_z", "z", Z), //
		new TableWord("min_p", "p (uncorrected)", "The smallest p of a voxel in the cluster, for that voxel alone."), //
		new TableWord("p_fwe", "p (family-wise)", FAMILY_WISE + "."), //
		new TableWord("p_fwe_size", "p (family-wise, size)", FAMILY_WISE + ", by its number of voxels."), //
		new TableWord("p_fwe_mass", "p (family-wise, mass)",
			FAMILY_WISE + ", by the summed excess of its values over the threshold."), //
		new TableWord("p_fwe_voxel", "p (family-wise, peak)", FAMILY_WISE + ", by its largest value."), //
		new TableWord("peak_x_mm", "peak x (mm)", LEFT_RIGHT), //
		new TableWord("peak_y_mm", "peak y (mm)", BACK_FRONT), //
		new TableWord("peak_z_mm", "peak z (mm)", DOWN_UP), //
		new TableWord("min_x_mm", "from x (mm)", EXTENT), //
		new TableWord("min_y_mm", "from y (mm)", EXTENT), //
		new TableWord("min_z_mm", "from z (mm)", EXTENT), //
		new TableWord("max_x_mm", "to x (mm)", EXTENT), //
		new TableWord("max_y_mm", "to y (mm)", EXTENT), //
		new TableWord("max_z_mm", "to z (mm)", EXTENT), //
		new TableWord("region_voxels", "voxels in the region",
			"Those that belong to the region whose co-activations are analysed, which converges by construction."), //
		new TableWord("outside_region_mm3", "outside it (mm³)", "Volume of the rest, outside that region."), //
		new TableWord("halo_voxels", "voxels in its halo",
			"Those around the region that pass by the blur of the foci inside it alone: no co-activation."), //
		new TableWord("outside_halo_mm3", "outside both (mm³)", "Volume of the rest, outside the region and its halo."), //
		new TableWord("reported_by_percent", "reported by (%)",
			"Share of all studies of the base-rate database with at least one focus in the cluster."), //
		new TableWord("p_base_rate", "p (base rate)",
			"How often random experiments with the foci of the database reach the cluster's mean ALE; not corrected."), //
		new TableWord("x_mm", "x (mm)", LEFT_RIGHT), //
		new TableWord("y_mm", "y (mm)", BACK_FRONT), //
		new TableWord("z_mm", "z (mm)", DOWN_UP), //
		new TableWord("ale", "ALE", ALE), //
		new TableWord("difference", "difference", DIFFERENCE), //
		new TableWord("standardised_difference", "standardised difference", STANDARDISED), //
		new TableWord("value", "smallest value", "Smallest value of the maps."), //
		new TableWord("p", "p (uncorrected)", "For this voxel alone."), //
		new TableWord("z", "z", Z), //
		new TableWord("in_region", "in the region", "Whether it lies in the region whose co-activations are analysed."), //
		new TableWord("atlas", "atlas", ""), //
		new TableWord("region", "region", ""), //
		new TableWord("percent_of_cluster", "of the cluster (%)", "Share of the cluster's volume that lies in the region."), //
		new TableWord("percent_of_region", "of the region (%)", "Share of the region's volume that the cluster covers."), //
		new TableWord("experiment", "experiment", ""), //
		new TableWord("literature", "literature", "Which of the two the experiment belongs to."), //
		new TableWord("foci_inside", "foci inside", "Number of its foci whose nearest voxel is in the cluster."), //
		new TableWord("contribution_percent", "contribution (%)",
			"Share of the cluster's ALE that is lost without the experiment, scaled so that all add up to 100; in a contrast of " +
				"the ALE of the literature with more convergence, whose experiments add up to 100."), //
		new TableWord("max_percent", "largest (%)", "Largest share of the value that is lost at any voxel of the cluster."), //
		new TableWord("stands", "survives",
			"Whether at least one of the cluster's voxels is in a cluster that survives without the " + "experiment."), //
		new TableWord("voxels_left", "voxels left",
			"Number of the cluster's voxels in clusters that survive without the " + "experiment."), //
		new TableWord("percent_left", "of the cluster left (%)",
			"Share of the cluster's voxels in clusters that survive without " + "the experiment."), //
		new TableWord("least_ale", "ALE that a voxel needs", "The threshold of a voxel without the experiment."), //
		new TableWord("year", "year", ""), //
		new TableWord("subjects", "subjects", ""), //
		new TableWord("foci", "foci", ""), //
		new TableWord("foci_in_region", "in the region", "Foci for which the experiment was selected."), //
		new TableWord("in_region_mm", "where (mm)", "Where these foci are."), //
		new TableWord("title", "title", ""));

	/** The words for a column; an unknown one keeps its name in the file. */
	public static TableWord of(final String column) {
		return ALL.stream().filter(w -> w.column.equals(column)).findFirst().orElse(new TableWord(column, column, ""));
	}

	/** The words for a column that is shown under another heading: those of that heading where there are any. */
	public static TableWord of(final String column, final String heading) {
		final TableWord own = of(column);
		return own.heading.equals(heading) ? own
			: ALL.stream().filter(w -> w.heading.equals(heading)).findFirst().orElse(own);
	}
}
