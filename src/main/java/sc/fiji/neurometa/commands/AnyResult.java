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
package sc.fiji.neurometa.commands;

import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;

/** The outputs of commands whose run may be of any kind: those that its kind does not have stay empty. */
abstract class AnyResult extends CheckedCommand {

	@Parameter(type = ItemIO.OUTPUT, description = "ALE values.")
	private ImagePlus ale_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Uncorrected p.")
	private ImagePlus p_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z of the uncorrected p.")
	private ImagePlus z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "ALE in the surviving clusters.")
	private ImagePlus thresholded_ale_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the surviving clusters.")
	private ImagePlus thresholded_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of each voxel.")
	private ImagePlus clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The surviving clusters.")
	private ResultsTable clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of the clusters.")
	private ResultsTable peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The regions that clusters overlap.")
	private ResultsTable regions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The share of each experiment in each cluster.")
	private ResultsTable contributions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "What became of each focus.")
	private ResultsTable foci_table;

	@Parameter(type = ItemIO.OUTPUT, description = "With leave_one_out: each cluster without each experiment.")
	private ResultsTable leave_one_out_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of a MACM: the map in the region.")
	private ResultsTable region_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of a MACM: the experiments that report the region.")
	private ResultsTable selected_experiments_table;

	@Parameter(type = ItemIO.OUTPUT, description = "z of both directions, not thresholded: of B - A negative.")
	private ImagePlus contrast_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the clusters of both directions: of B - A negative.")
	private ImagePlus contrast_thresholded_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the clusters of A - B.")
	private ImagePlus a_minus_b_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of A - B.")
	private ImagePlus a_minus_b_clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The clusters of A - B.")
	private ResultsTable a_minus_b_clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of A - B.")
	private ResultsTable a_minus_b_peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the clusters of B - A.")
	private ImagePlus b_minus_a_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of B - A.")
	private ImagePlus b_minus_a_clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The clusters of B - A.")
	private ResultsTable b_minus_a_clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of B - A.")
	private ResultsTable b_minus_a_peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The smallest value where all maps survive.")
	private ImagePlus conjunction_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The smaller z of both main effects where both survive.")
	private ImagePlus conjunction_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of the conjunction.")
	private ImagePlus conjunction_clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The clusters of the conjunction.")
	private ResultsTable conjunction_clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of the conjunction.")
	private ResultsTable conjunction_peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "z of main effect A.")
	private ImagePlus a_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the clusters of main effect A.")
	private ImagePlus a_thresholded_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The clusters of main effect A.")
	private ResultsTable a_clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of main effect A.")
	private ResultsTable a_peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "z of main effect B.")
	private ImagePlus b_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the clusters of main effect B.")
	private ImagePlus b_thresholded_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The clusters of main effect B.")
	private ResultsTable b_clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of main effect B.")
	private ResultsTable b_peaks_table;

	@Parameter(type = ItemIO.OUTPUT,
		description = "With balanced: the share of the subsamples of A that are significant.")
	private ImagePlus a_probability_map;

	@Parameter(type = ItemIO.OUTPUT,
		description = "With balanced: the share of the subsamples of B that are significant.")
	private ImagePlus b_probability_map;
}
