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

import java.io.File;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.AleRun;
import sc.fiji.neurometa.commands.run.BaseRateChoice;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.SourceChoices;
import sc.fiji.neurometa.model.Findings;

/**
 * The command ALE Meta-Analysis: activation likelihood estimation of one literature, from a foci file to corrected
 * maps and labelled tables.
 */
@Plugin(type = Command.class, label = "ALE Meta-Analysis", visible = false, headless = true,
	description = "Activation likelihood estimation of one literature: maps, corrections, clusters, peaks, regions and contributions.")
public class AleMetaAnalysis extends FociParameters {

	@Parameter(label = "Foci file", persist = false,
		description = "The literature: a text file as Sleuth and GingerALE " +
			"use it, a CSV/TSV table with columns study, contrast, n, x, y, z, space, a NIMADS studyset, or any other database " +
			"that MACM Analysis reads.")
	private File foci_file;

	@Parameter(label = "Experiments of unknown space", persist = false,
		choices = { "refuse", "drop", "mni", "talairach" },
		attrs = { @Attr(name = FieldLook.GROUP, value = LITERATURE),
			@Attr(name = FieldLook.WORDS, value = "Stop and say so|Drop them|Take as MNI|Take as Talairach") },
		description = LiteratureChoices.UNKNOWN_HELP)
	private String space_if_unknown = "refuse";

	@Parameter(label = "Years of publication", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.YEARS_HELP)
	private String filter_years = "";

	@Parameter(label = "Words", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.WORDS_HELP)
	private String filter_words = "";

	@Parameter(label = "Fewest subjects", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.MIN_N_HELP)
	private int filter_min_n = 0;

	@Parameter(label = "Tags", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.TAGS_HELP)
	private String filter_tags = "";

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

	@Parameter(type = ItemIO.OUTPUT, description = "The run record, in JSON.")
	private String run_record;

	@Parameter(type = ItemIO.OUTPUT, description = "The methods text, in Markdown.")
	private String methods;

	@Override
	protected Runnable prepare(final Findings findings) {
		final AleSettings settings = settings(findings);
		final BaseRateChoice rates = baseRates();
		findings.check("", () -> rates.check(settings, leaveOneOut()));
		final Supplier<OutputChoice> output = findings.of("output_prefix", this::output);
		final Supplier<SourceChoices> choices = findings.of("mask_threshold", this::choices);
		final Supplier<LiteratureChoices> filter = findings.of("filter_years",
			() -> LiteratureChoices.of(space_if_unknown, filter_years, filter_words, filter_min_n, filter_tags));
		final Supplier<Literature> foci =
			findings.of("foci_file", () -> literature(foci_file, "foci_file", filter.get(), choices.get().space()));
		final Supplier<AleRun> run =
			findings.of("mask_file", () -> AleRun.of(foci.get(), choices.get(), rates, settings, computation()));
		AnalysisRun.check(run, output, findings);
		return () -> {
			foci.get().announce();
			give(run.get().run(getContext(), output.get(), threads()).outputs().all());
		};
	}

}
