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

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.scijava.command.Command;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.reference.SampleFoci;

/**
 * The runs of which records, null distributions and checkpoints are stored as version 1 of their formats: each command
 * that writes any, with the choices that change what is in the files.
 */
enum StoredRuns {

	/** A literature of the jar in the brain. */
	ALE_CLUSTER_FWE(AleMetaAnalysis.class, "foci_file", SampleFoci.of("pain"), "null_steps", "0.01", "threads", 2,
		"permutations", 100, "show_results", false),
	/** The largest file of an ALE: cluster mass, and each experiment left out. */
	ALE_LEAVE_ONE_OUT(AleMetaAnalysis.class,
		small("foci_file", input("first.txt"), "correction", "cluster_mass_fwe", "voxel_p", 0.01, "null_steps", "0.001",
			"leave_one_out", true)),
	/** Permutations that end early. */
	ALE_STOP_EARLY(AleMetaAnalysis.class,
		small("foci_file", input("first.txt"), "voxel_p", 0.01, "permutations", 400, "stop_early", true, "stop_interval",
			100.0)),
	/** No permutations; foci that are converted, pooled and dropped, and all choices of the model. */
	ALE_FDR_CONVERTED(AleMetaAnalysis.class,
		small("foci_file", input("first.txt"), "correction", "fdr_by", "alpha", 0.1, "space", "talairach", "transform",
			"brett", "pool_by", "study", "outside_foci", "drop", "focus_placement", "nearest", "ma_model", "additive",
			"kernel_fwhm_mm", 12.0, "connectivity", "26", "min_cluster_mm3", 128.0)),
	/** The largest TFCE scores of the permutations. */
	ALE_TFCE(AleMetaAnalysis.class, small("foci_file", input("first.txt"), "correction", "tfce", "alpha", 0.1)),
	/** No correction. */
	ALE_UNCORRECTED(AleMetaAnalysis.class, small("foci_file", input("first.txt"), "correction", "uncorrected")),
	/** Random experiments with the patterns of a database, a p of its own for each voxel. */
	ALE_BASE_RATE(AleMetaAnalysis.class,
		small("foci_file", input("first.txt"), "null_model", "base_rate", "base_rate_file", input("database.csv"),
			"permutations", 200, "voxel_p", 0.05, "alpha", 0.2)),
	/** Labels exchanged inside the main effects. */
	CONTRAST_GATED(AleContrastAnalysis.class, contrast("gated", "voxel_p", 0.01, "extent_a", 128.0)),
	/** Labels exchanged where all experiments together converge. */
	CONTRAST_POOLED(AleContrastAnalysis.class, contrast("pooled", "voxel_p", 0.01, "contrast_p", 0.01)),
	/** Labels exchanged everywhere, in one direction, with the mass of clusters. */
	CONTRAST_WHOLE_MASK_STANDARDISED(AleContrastAnalysis.class,
		contrast("whole_mask", "contrast_p", 0.01, "tails", "b_minus_a", "correction", "cluster_mass_fwe")),
	/** The difference of ALE values in the whole mask, which is only repeated, with an experiment in both literatures. */
	CONTRAST_WHOLE_MASK(AleContrastAnalysis.class,
		contrast("whole_mask", "foci_file_b", input("second_shared.txt"), "shared_experiments", "drop", "correction",
			"cluster_mass_fwe", "alpha", 0.2)),
	/** All subsamples of equal size, with labels exchanged. */
	CONTRAST_BALANCED_LABELS(AleContrastAnalysis.class,
		contrast("balanced", "balanced_n", 17, "correction", "voxel_fwe")),
	/** Drawn subsamples against random foci, in a record that names no null hypothesis, which is only repeated. */
	CONTRAST_BALANCED(AleContrastAnalysis.class,
		contrast("balanced", "draws", 20, "balanced_n", 17, "correction", "voxel_fwe", "contrast_p", 0.05,
			"extent_contrast", 200.0)),
	/** Two maps. */
	CONJUNCTION(MapConjunction.class, "map_list",
		input("first_thresholded_Z.nii.gz") + ";" + input("second_thresholded_Z.nii.gz"), "show_results", false),
	/** Random foci anywhere; clusters compared with the database. */
	MACM_UNIFORM(MacmAnalysis.class,
		small("database_file", input("database.csv"), "roi_x_mm", 24.0, "roi_y_mm", 2.0, "roi_z_mm", -2.0, "roi_radius_mm",
			5.0, "voxel_p", 0.01, "filter_years", "1996-", "filter_min_n", 11, "correction", "cluster_fwe")),
	/** Single random foci of the database, a p of its own for each voxel. */
	MACM_BASE_RATE(MacmAnalysis.class,
		small("database_file", input("database.csv"), "mask_file", input("small_ball.nii.gz"), "roi", "atlas", "roi_region",
			"Putamen_R", "null_model", "base_rate", "base_rate_unit", "foci", "permutations", 200, "voxel_p", 0.05, "alpha",
			0.2, "correction", "cluster_fwe")),
	/** Without the foci in the region, and with a correction that trial permutations choose. */
	MACM_LEAVE_OUT(MacmAnalysis.class,
		small("database_file", input("database.csv"), "roi_x_mm", 24.0, "roi_y_mm", 2.0, "roi_z_mm", -2.0, "roi_radius_mm",
			5.0, "voxel_p", 0.01, "filter_years", "1996-", "filter_min_n", 11, "seed_foci", "leave_out")),
	/** Two regions of an atlas. */
	ATLAS_MACM(AtlasMacm.class,
		small("database_file", input("database.csv"), "regions", "Putamen_L;Putamen_R", "correction", "voxel_fwe")),
	/** Another threshold for a run that is stored here. */
	RETHRESHOLDED(RethresholdResult.class, "run_record", Approved.file("runs/ale_cluster_fwe/pain_run.json"),
		"correction", "cluster_mass_fwe", "voxel_p", 0.01, "alpha", 0.1, "show_results", false);

	private final Class<? extends Command> command;
	private final Map<String, Object> inputs = new LinkedHashMap<>();

	StoredRuns(final Class<? extends Command> command, final Object... inputs) {
		this.command = command;
		for (int i = 0; i < inputs.length; i += 2)
			this.inputs.put((String) inputs[i], inputs[i + 1]);
	}

	/** A file that a run reads. */
	static Path input(final String name) {
		return Approved.file("runs/inputs/" + name);
	}

	/** A run in a small mask. */
	private static Object[] small(final Object... more) {
		return join(new Object[] { "mask", "file", "mask_file", input("ball.nii.gz"), "sampling", "mask", "threads", 2,
			"permutations", 100, "show_results", false }, more);
	}

	private static Object[] contrast(final String method, final Object... more) {
		return small(join(new Object[] { "foci_file_a", input("first.txt"), "foci_file_b", input("second.txt"),
			"contrast_method", method, "relabelings", 200, "name_a", "first", "name_b", "second" }, more));
	}

	private static Object[] join(final Object[] first, final Object[] second) {
		final Object[] all = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		return all;
	}

	/** The command. */
	Class<? extends Command> command() {
		return command;
	}

	/** Its parameters by macro key; paths and samples stand for files. */
	Map<String, Object> inputs() {
		return Collections.unmodifiableMap(inputs);
	}

	/** Whether it was made by a rule that commands no longer offer, so that it is repeated from its record. */
	boolean isRepeated() {
		return this == CONTRAST_WHOLE_MASK || this == CONTRAST_BALANCED;
	}

	/** Where its files are stored. */
	Path stored() {
		return Approved.file("runs/" + name().toLowerCase(Locale.ROOT));
	}
}
