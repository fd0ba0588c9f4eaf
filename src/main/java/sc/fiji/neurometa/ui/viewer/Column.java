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

import java.util.List;

import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.TableWord;

/**
 * A column as users see it.
 *
 * @param key its name in files
 * @param heading its name in plain words, with unit
 * @param help its meaning, as in reports; empty where the heading is enough
 * @param shown whether it is shown at first
 */
public record Column(String key, String heading, String help, boolean shown) {

	private static final List<Column> KNOWN = List.of(//
		column("cluster", "No.", true), //
		column("label", "Region", true), //
		column("place", "Place", false), //
		column("voxels", "Voxels", false), //
		column("volume_mm3", "Volume (mm\u00b3)", true), //
		column("peak_x_mm", "x (mm)", true), //
		column("peak_y_mm", "y (mm)", true), //
		column("peak_z_mm", "z (mm)", true), //
		column("max_z", "Peak Z", true), //
		column("p_fwe", "p (family-wise)", true), //
		column("max_ale", "Largest ALE", false), //
		column("max_difference", "Largest difference", false), //
		column("max_standardised_difference", "Largest standardised difference", false), //
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
		column("halo_voxels", "In its halo (voxels)", false), //
		column("outside_halo_mm3", "Outside both (mm\u00b3)", true), //
		column("reported_by_percent", "Reported by (%)", true), //
		column("p_base_rate", "p (base rate)", true), //
		column("x_mm", "x (mm)", true), //
		column("y_mm", "y (mm)", true), //
		column("z_mm", "z (mm)", true), //
		column("z", "Z", true), //
		column("ale", "ALE", true), //
		column("difference", "Difference", true), //
		column("standardised_difference", "Standardised difference", true), //
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

	/** The column of a name; an unknown one is named as in files. */
	public static Column of(final String key) {
		return KNOWN.stream().filter(c -> c.key.equals(key)).findFirst().orElse(column(key, key, true));
	}

	/** The position of this column in the order that users expect. */
	int rank() {
		final int rank = KNOWN.indexOf(this);
		return rank < 0 ? KNOWN.size() : rank;
	}

	/** The text of a cell. */
	String text(final Object value) {
		if (!(value instanceof Number number)) return value == null ? "" : value.toString();
		final double v = number.doubleValue();
		if (key.endsWith("_mm")) return Numbers.millimetres(v);
		if (key.endsWith("_mm3")) return Numbers.whole(v);
		if (key.endsWith("_percent")) return Numbers.percent(v);
		return Numbers.value(v);
	}
}
