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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.analysis.contrast.BalancedNull;
import sc.fiji.neurometa.analysis.contrast.ComparedLiteratures;
import sc.fiji.neurometa.analysis.contrast.Comparison;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.analysis.contrast.Subsampling;
import sc.fiji.neurometa.analysis.contrast.Tails;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SharedExperiments;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.BaseRateChoice;
import sc.fiji.neurometa.commands.run.ContrastRun;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.SourceChoices;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;

/**
 * The command ALE Contrast Analysis: both main effects of two literatures, the contrasts in both directions, and
 * their conjunction.
 */
@Plugin(type = Command.class, label = "ALE Contrast Analysis", visible = false, headless = true,
	description = "Compares two literatures: both main effects, A - B, B - A and their conjunction.")
public class AleContrastAnalysis extends FociParameters {

	private static final String CONTRAST = "Contrast";

	@Parameter(label = "Foci file A", persist = false, description = "The first literature: a text file as Sleuth and " +
		"GingerALE use it, a CSV/TSV table with columns study, contrast, n, x, y, z, space, a NIMADS studyset, or any other " +
		"database that MACM Analysis reads.")
	private File foci_file_a;

	@Parameter(label = "Foci file B", persist = false,
		description = "The second literature, in the same formats; the same studyset with another filter, too. No pooled " +
			"file is needed.")
	private File foci_file_b;

	@Parameter(label = "Experiments of unknown space", persist = false,
		choices = { "refuse", "drop", "mni", "talairach" },
		attrs = { @Attr(name = FieldLook.GROUP, value = LITERATURE),
			@Attr(name = FieldLook.WORDS, value = "Stop and say so|Drop them|Take as MNI|Take as Talairach") },
		description = LiteratureChoices.UNKNOWN_HELP)
	private String space_if_unknown = "refuse";

	@Parameter(label = "Years of publication, A", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.YEARS_HELP)
	private String filter_years_a = "";

	@Parameter(label = "Words, A", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.WORDS_HELP)
	private String filter_words_a = "";

	@Parameter(label = "Fewest subjects, A", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.MIN_N_HELP)
	private int filter_min_n_a = 0;

	@Parameter(label = "Tags, A", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.TAGS_HELP)
	private String filter_tags_a = "";

	@Parameter(label = "Years of publication, B", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.YEARS_HELP)
	private String filter_years_b = "";

	@Parameter(label = "Words, B", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.WORDS_HELP)
	private String filter_words_b = "";

	@Parameter(label = "Fewest subjects, B", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.MIN_N_HELP)
	private int filter_min_n_b = 0;

	@Parameter(label = "Tags, B", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = LITERATURE), description = LiteratureChoices.TAGS_HELP)
	private String filter_tags_b = "";

	@Parameter(label = "Contrast method", persist = false, choices = { "pooled", "gated", "whole_mask", "balanced" },
		attrs = @Attr(name = FieldLook.WORDS, value = "Pooled|Gated (GingerALE)|Whole mask|Balanced"),
		description = "pooled: tested where all experiments together converge, with family-wise correction; gated: A - B where A " +
			"converges, B - A where B does, uncorrected (GingerALE); whole_mask: every voxel, with family-wise correction; " +
			"balanced: subsamples of equal size. Null hypotheses: pooled: " + ContrastWords.POOLED + "; gated: " +
			ContrastWords.GATED + "; whole_mask: " + ContrastWords.WHOLE_MASK +
			"; balanced: as whole_mask, for subsamples of equal size.")
	private String contrast_method = "pooled";

	@Parameter(label = "Contrast p (0 = usual)", persist = false, min = "0", max = "1",
		attrs = @Attr(name = FieldLook.COUNTS, value = "contrast_method!=balanced"),
		description = "Between 0 and 1. pooled and whole_mask: the p of a voxel that forms clusters; gated: the largest p of a " +
			"voxel that passes; balanced: not used. 0: the usual value of the method, 0.001 for clusters, 0.05 with gated.")
	private double contrast_p = 0;

	@Parameter(label = "Name of A", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = CONTRAST),
		description = "Name of the first literature in the results; empty: the name of its file without the extension.")
	private String name_a = "";

	@Parameter(label = "Name of B", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = CONTRAST),
		description = "Name of the second literature in the results; empty: the name of its file without the extension.")
	private String name_b = "";

	@Parameter(label = "Directions", persist = false, choices = { "both", "a_minus_b", "b_minus_a" },
		attrs = { @Attr(name = FieldLook.GROUP, value = CONTRAST),
			@Attr(name = FieldLook.WORDS, value = "Both|A > B only|B > A only") },
		description = "Which directions are tested: both, only more convergence in A, or only " + "more in B.")
	private String tails = "both";

	@Parameter(label = "Label permutations", persist = false, min = "1",
		attrs = { @Attr(name = FieldLook.GROUP, value = CONTRAST),
			@Attr(name = FieldLook.COUNTS, value = "contrast_method!=balanced or balanced_null=labels") },
		description = "How often the labels of the experiments are exchanged at random, at least 1; 10000 for results to " +
			"publish.")
	private int relabelings = 10000;

	@Parameter(label = "Minimum cluster volume of the contrast (mm³, -1 = usual)", persist = false, min = "-1",
		attrs = @Attr(name = FieldLook.GROUP, value = CONTRAST),
		description = "Smaller clusters of the contrast are omitted; in mm³, 0 or more. -1: the usual value of the method, 200 " +
			"with gated, 0 with the others, which correct for chance clusters.")
	private double extent_contrast = -1;

	@Parameter(label = "Minimum cluster volume, main effect A (mm³)", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = CLUSTERS),
		description = "Minimum cluster volume for main effect A, in mm³. 0 uses the common value.")
	private double extent_a = 0;

	@Parameter(label = "Minimum cluster volume, main effect B (mm³)", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = CLUSTERS),
		description = "Minimum cluster volume for main effect B, in mm³. 0 uses the common value.")
	private double extent_b = 0;

	@Parameter(label = "Experiments in both", persist = false, choices = { "refuse", "drop", "keep_a", "keep_b" },
		attrs = { @Attr(name = FieldLook.GROUP, value = CONTRAST),
			@Attr(name = FieldLook.WORDS, value = "Stop and list them|Drop from both|Keep in A only|Keep in B only") },
		description = "Experiments that are in both literatures (same name, " +
			"or same foci and number of subjects): refuse and list them, drop them from both, or keep them in A or in B only.")
	private String shared_experiments = "refuse";

	@Parameter(label = "Subsample size (0 = by rule)", persist = false, min = "0",
		attrs = { @Attr(name = FieldLook.GROUP, value = CONTRAST),
			@Attr(name = FieldLook.COUNTS, value = "contrast_method=balanced") },
		description = "balanced: number of experiments in a subsample; 0: the mean of 17 and the size n of " +
			"the smaller literature, at most n - 2.")
	private int balanced_n = 0;

	@Parameter(label = "Null hypothesis of balanced", persist = false, choices = { "labels", "random_foci" },
		attrs = { @Attr(name = FieldLook.GROUP, value = CONTRAST),
			@Attr(name = FieldLook.WORDS, value = "Permuted labels|Random foci"),
			@Attr(name = FieldLook.COUNTS, value = "contrast_method=balanced") },
		description = "balanced: labels are exchanged, with the mean of all subsamples: " + ContrastWords.WHOLE_MASK +
			"; random_foci, as JALE and NiMARE: " + ContrastWords.RANDOM_FOCI + ".")
	private String balanced_null = "labels";

	@Parameter(label = "Subsamples", persist = false, min = "1",
		attrs = { @Attr(name = FieldLook.GROUP, value = CONTRAST),
			@Attr(name = FieldLook.COUNTS, value = "contrast_method=balanced and balanced_null=random_foci") },
		description = "balanced with random_foci: number of subsamples drawn from each literature, at least 1; 1000 for results to " +
			"publish.")
	private int draws = 1000;

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
		description = "With balanced and random foci: the share of the subsamples of A that are significant.")
	private ImagePlus a_probability_map;

	@Parameter(type = ItemIO.OUTPUT,
		description = "With balanced and random foci: the share of the subsamples of B that are significant.")
	private ImagePlus b_probability_map;

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
		final Supplier<LiteratureChoices> filterA = findings.of("filter_years_a",
			() -> LiteratureChoices.of(space_if_unknown, filter_years_a, filter_words_a, filter_min_n_a, filter_tags_a));
		final Supplier<LiteratureChoices> filterB = findings.of("filter_years_b",
			() -> LiteratureChoices.of(space_if_unknown, filter_years_b, filter_words_b, filter_min_n_b, filter_tags_b));
		findings.check("foci_file_b", () -> checkDifferent(FileParameters.required("foci_file_a", foci_file_a),
			FileParameters.required("foci_file_b", foci_file_b), filterA.get().equals(filterB.get())));
		final Supplier<Literature> a =
			findings.of("foci_file_a", () -> literature(foci_file_a, "foci_file_a", filterA.get(), choices.get().space()));
		final Supplier<Literature> b =
			findings.of("foci_file_b", () -> literature(foci_file_b, "foci_file_b", filterB.get(), choices.get().space()));
		final Supplier<ContrastSettings> contrast = contrast(a, b, findings);
		final Supplier<ContrastRun> run = findings.of("mask_file",
			() -> ContrastRun.of(a.get(), b.get(), choices.get(), rates, settings, contrast.get(), leaveOneOut()));
		AnalysisRun.check(run, output, findings);
		return () -> {
			a.get().announce();
			b.get().announce();
			give(run.get().run(getContext(), output.get(), threads()).outputs().all());
		};
	}

	private Supplier<ContrastSettings> contrast(final Supplier<Literature> a, final Supplier<Literature> b,
		final Findings findings)
	{
		final Supplier<ComparedLiteratures> literatures = findings.of("name_b", () -> {
			final boolean sameName = a.get().experiments().name().equals(b.get().experiments().name());
			return new ComparedLiteratures(name(name_a, a.get(), sameName ? " A" : ""),
				name(name_b, b.get(), sameName ? " B" : ""), extent_a, extent_b);
		});
		final Supplier<Comparison> comparison =
			findings.of("", () -> Comparison.of(Choice.of(ContrastMethod.class, "contrast_method", contrast_method),
				Choice.of(Tails.class, "tails", tails), relabelings, contrast_p, extent_contrast));
		final Supplier<Subsampling> subsampling = findings.of("balanced_n", () -> {
			final BalancedNull chosen = Choice.of(BalancedNull.class, "balanced_null", balanced_null);
			return new Subsampling(balanced_n, draws,
				comparison.get().contrastMethod() == ContrastMethod.BALANCED ? Optional.of(chosen) : Optional.empty());
		});
		return findings.of("", () -> new ContrastSettings(literatures.get(), comparison.get(),
			Choice.of(SharedExperiments.class, "shared_experiments", shared_experiments), subsampling.get()));
	}

	private static void checkDifferent(final Path a, final Path b, final boolean sameFilter) {
		try {
			if (sameFilter && Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b))
				throw InputException.about("foci_file_b", "foci_file_a and foci_file_b are the same file " + a +
					". Choose two different literatures, or give each its filter.");
		}
		catch (final IOException e) {
			throw new InputException("The foci files cannot be read: " + e.getMessage() + ".", e);
		}
	}

	/** The name that was given, or that of the file with what tells it from the other one. */
	private static String name(final String given, final Literature literature, final String added) {
		return given == null || given.isBlank() ? literature.experiments().name() + added : given;
	}
}
