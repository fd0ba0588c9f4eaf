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
package sc.fiji.neurometa.report.html;

import java.util.List;

/**
 * A kind of file that a run writes.
 *
 * @param suffix what follows the prefix
 * @param what its contents, in a line
 */
record RunFiles(String suffix, String what) {

	private static final List<RunFiles> MAPS = List.of(new RunFiles("_ALE.nii.gz", "ALE values"),
		new RunFiles("_P.nii.gz", "uncorrected p"), new RunFiles("_Z.nii.gz", "z of the uncorrected p"),
		new RunFiles("_thresholded_ALE.nii.gz", "ALE values in the surviving clusters, 0 elsewhere"),
		new RunFiles("_thresholded_Z.nii.gz", "z in the surviving clusters, 0 elsewhere"),
		new RunFiles("_clusters.nii.gz", "number of the cluster at each voxel, 0 for none"));
	private static final List<RunFiles> TABLES = List.of(new RunFiles("_clusters.csv", "clusters, in full precision"),
		new RunFiles("_peaks.csv", "local maxima of the clusters"),
		new RunFiles("_regions.csv", "overlap of clusters with regions of the atlases"),
		new RunFiles("_contributions.csv", "contribution of each experiment to each cluster"),
		new RunFiles("_leave_one_out.csv", "whether each cluster survives without each experiment"),
		new RunFiles("_foci.csv", "every focus: as read, as analysed, and its fate"),
		new RunFiles("_null.csv", "maxima of each permutation"));
	private static final List<RunFiles> TEXTS =
		List.of(new RunFiles("_table.html", "the clusters and peaks as a table for a paper"),
			new RunFiles("_table.md", "the same as text, in Markdown"),
			new RunFiles("_mosaic.png", "the clusters on slices, for print"),
			new RunFiles("_methods.md", "methods, result and references as text"),
			new RunFiles("_run.json", "the run record, from which the run can be repeated"));

	/** The files of an ALE. */
	static final List<RunFiles> ALE = join(List.of(MAPS, TABLES, TEXTS));

	/** The files of a co-activation analysis. */
	static final List<RunFiles> MACM = join(List.of(MAPS, TABLES,
		List.of(new RunFiles("_region.csv", "the region itself"),
			new RunFiles("_selected_experiments.csv", "the experiments that report the region"),
			new RunFiles("_selected_foci.txt", "the same with all their foci, as Sleuth text: the input of a contrast"),
			new RunFiles("_selected_foci.png", "their foci in three views of the brain")),
		TEXTS));

	/** The files of a contrast, without those of its main effects. */
	static final List<RunFiles> CONTRAST = join(List.of(
		List.of(
			new RunFiles("_contrast_Z.nii.gz",
				"z of both directions where they were tested, not thresholded; the second direction is negative"),
			new RunFiles("_contrast_thresholded_Z.nii.gz", "the same in the surviving clusters, 0 elsewhere")),
		direction("_A-B"), direction("_B-A"),
		List.of(new RunFiles("_conjunction.nii.gz", "the smaller value of both main effects"),
			new RunFiles("_conjunction_Z.nii.gz", "the smaller z of both main effects")),
		tables("_conjunction"),
		List.of(
			new RunFiles("_pooled_clusters.nii.gz",
				"number of the cluster of all experiments together, to which the test was limited"),
			new RunFiles("_A_probability.nii.gz", "share of the subsamples of A that are significant at a voxel"),
			new RunFiles("_B_probability.nii.gz", "the same of B"),
			new RunFiles("_contrast_null.csv", "maxima of each permutation"),
			new RunFiles("_contrast_mosaic.png", "both directions on slices, for print"),
			new RunFiles("_conjunction_mosaic.png", "the conjunction on slices, for print")),
		TEXTS, List.of(new RunFiles("_A_run.json", "the record of the main effect of A, whose files have the same prefix"),
			new RunFiles("_B_run.json", "the record of the main effect of B, whose files have the same prefix"))));

	/** The files of a conjunction of maps. */
	static final List<RunFiles> CONJUNCTION =
		join(List.of(List.of(new RunFiles(".nii.gz", "the smallest value where all maps are above 0, 0 elsewhere")),
			tables(""), TEXTS));

	private static List<RunFiles> direction(final String name) {
		return join(List.of(List.of(new RunFiles(name + "_Z.nii.gz", "z in the surviving clusters, 0 elsewhere"),
			new RunFiles(name + "_P.nii.gz", "p where it was tested, 1 elsewhere")), tables(name)));
	}

	private static List<RunFiles> tables(final String name) {
		return List.of(new RunFiles(name + "_clusters.nii.gz", "number of the cluster at each voxel, 0 for none"),
			new RunFiles(name + "_clusters.csv", "clusters, in full precision"),
			new RunFiles(name + "_peaks.csv", "local maxima of the clusters"),
			new RunFiles(name + "_regions.csv", "overlap of clusters with regions of the atlases"),
			new RunFiles(name + "_contributions.csv", "contribution of each experiment to each cluster"));
	}

	private static List<RunFiles> join(final List<List<RunFiles>> lists) {
		return lists.stream().flatMap(List::stream).toList();
	}
}
