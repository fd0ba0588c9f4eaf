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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.literature.Modelling;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.analysis.literature.Permuting;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.analysis.literature.Testing;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.BaseRateChoice;
import sc.fiji.neurometa.commands.run.ImageChoice;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.MaskChoice;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.Readings;
import sc.fiji.neurometa.commands.run.SamplingChoice;
import sc.fiji.neurometa.commands.run.SourceChoices;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;

/** The parameters of every command that computes an ALE: mask, model, threshold, permutations, output. */
abstract class AleParameters extends CheckedCommand {

	/** The tabs of more than one class. */
	static final String CLUSTERS = "Clusters", LITERATURE = "Experiments";
	/** The attribute of a file that a dialog starts from again, the next time. */
	private static final String REMEMBERED = "remembered";
	private static final String FOCI = "Foci and mask", MODEL = "Model", PERMUTATIONS = "Permutations", OUTPUT = "Output";
	/** What needs the maxima of permutations, and what needs permutations at all. */
	private static final String FAMILY_WISE = "correction=auto|cluster_fwe|cluster_mass_fwe|voxel_fwe|tfce",
		PERMUTED = FAMILY_WISE + " or null_model=base_rate or contrast_method=balanced and balanced_null=random_foci";

	@Parameter(label = "Space of the foci", persist = false, choices = { "auto", "mni", "talairach" },
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI),
			@Attr(name = FieldLook.WORDS, value = "As the file says|MNI|Talairach") },
		description = "Space of the coordinates; auto: as the file states " + "(// Reference=MNI, or a column space).")
	private String space = "auto";

	@Parameter(label = "Talairach-MNI transform", persist = false,
		choices = { "lancaster_pooled", "lancaster_spm", "lancaster_fsl", "brett" },
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI),
			@Attr(name = FieldLook.WORDS, value = "Lancaster, pooled|Lancaster, SPM|Lancaster, FSL|Brett (mni2tal)") },
		description = "How foci are converted whose space is not that of the mask: Lancaster et al. (2007), pooled, for SPM " +
			"or for FSL, or Brett's mni2tal.")
	private String transform = "lancaster_pooled";

	@Parameter(label = "Mask", persist = false, choices = { "auto", "mni152", "mni152_dilated", "talairach", "file" },
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI),
			@Attr(name = FieldLook.WORDS,
				value = "Automatic|MNI152 brain|MNI152 brain, dilated|Talairach brain|Image file") },
		description = "The voxels to analyse (2 mm): MNI152 brain (GingerALE's " +
			"more conservative mask), the same dilated (less conservative), Talairach brain, or an image; auto: mni152, or " +
			"talairach where every focus is Talairach.")
	private String mask = "auto";

	@Parameter(label = "Mask file", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI), @Attr(name = FieldLook.COUNTS, value = "mask=file") },
		description = "With mask=file: a NIfTI image of any voxel size, whose grid is the grid of the results; the mask is its " +
			"voxels other than 0, or above the threshold.")
	private File mask_file;

	@Parameter(label = "Mask threshold (empty = two values)", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI), @Attr(name = FieldLook.COUNTS, value = "mask=file") },
		description = "With mask=file: voxels above this value, in the units of the image, are the mask, such as 0.5 of a " +
			"probability image. Empty: only an image of two values is taken, whose voxels other than 0 are the mask.")
	private String mask_threshold = "";

	@Parameter(label = "Allow images without orientation", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI),
			@Attr(name = FieldLook.COUNTS, value = "mask=file or roi=label|mask_file or atlas=file") },
		description = "Take images of masks, regions and atlases whose header does not say where the voxels lie (sform and " +
			"qform 0), with the centre of the image at the origin; otherwise they are refused.")
	private boolean allow_guessed_place = false;

	@Parameter(label = "Focus placement", persist = false, choices = { "exact", "nearest" },
		attrs = { @Attr(name = FieldLook.GROUP, value = MODEL),
			@Attr(name = FieldLook.WORDS, value = "Exact position|Nearest voxel") },
		description = "Where the Gaussian of a focus is centred: exactly at its millimetres (GingerALE), or at " +
			"the centre of the nearest voxel (NiMARE).")
	private String focus_placement = "exact";

	@Parameter(label = "Foci outside the mask", persist = false, choices = { "keep", "drop" },
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI), @Attr(name = FieldLook.WORDS, value = "Keep|Drop") },
		description = "Keep foci outside the mask, which count with the part of their Gaussian inside " +
			"(GingerALE), or drop them.")
	private String outside_foci = "keep";

	@Parameter(label = "Modelled activation", persist = false, choices = { "non_additive", "additive" },
		attrs = { @Attr(name = FieldLook.GROUP, value = MODEL),
			@Attr(name = FieldLook.WORDS, value = "Non-additive (largest)|Additive (union)") },
		description = "How foci of one experiment combine: the largest probability (Turkeltaub " +
			"2012) or their union (Turkeltaub 2002).")
	private String ma_model = "non_additive";

	@Parameter(label = "Pool experiments by", persist = false, choices = { "none", "study" },
		attrs = { @Attr(name = FieldLook.GROUP, value = FOCI), @Attr(name = FieldLook.WORDS, value = "Not at all|Study") },
		description = "study: the contrasts of one study (the name before the first colon, or the column " +
			"study) become one experiment with all their foci and the smallest number of subjects.")
	private String pool_by = "none";

	@Parameter(label = "Kernel FWHM (mm, 0 = from sample size)", persist = false, min = "0", max = "100",
		attrs = @Attr(name = FieldLook.GROUP, value = MODEL),
		description = "Full width at half maximum of all Gaussians in mm, 0 to 100; 0: from each " +
			"experiment's number of subjects (Eickhoff 2009).")
	private double kernel_fwhm_mm = 0;

	@Parameter(label = "Sample size if missing (0 = stop)", persist = false, min = "0", max = "100000",
		attrs = { @Attr(name = FieldLook.GROUP, value = MODEL),
			@Attr(name = FieldLook.COUNTS, value = "kernel_fwhm_mm=0") },
		description = "Number of subjects of experiments that give none, 0 to 100000; 0: a " +
			"missing number is an error.")
	private int default_subjects = 0;

	@Parameter(label = "Voxel p (uncorrected)", persist = false, min = "0", max = "1",
		attrs = @Attr(name = FieldLook.COUNTS, value = "correction!=fdr_bh|fdr_by"),
		description = "Uncorrected p of a voxel, between 0 and 1: forms the clusters, or is the threshold " +
			"with correction=uncorrected.")
	private double voxel_p = 0.001;

	@Parameter(label = "Corrected level (alpha)", persist = false, min = "0", max = "1",
		attrs = @Attr(name = FieldLook.COUNTS,
			value = "correction!=uncorrected or contrast_method=pooled|whole_mask|balanced"),
		description = "Level of the correction, between 0 and 1: family-wise error rate or false " + "discovery rate.")
	private double alpha = 0.05;

	@Parameter(label = "Minimum cluster volume (mm³)", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = CLUSTERS),
		description = "Smaller clusters are omitted, in addition to the correction; in mm³, 0 or more.")
	private double min_cluster_mm3 = 0;

	@Parameter(label = "Connectivity", persist = false, choices = { "6", "18", "26" },
		attrs = { @Attr(name = FieldLook.GROUP, value = CLUSTERS),
			@Attr(name = FieldLook.WORDS, value = "6 (faces)|18 (faces, edges)|26 (faces, edges, corners)") },
		description = "Neighbours of a voxel in a cluster: across faces (6, GingerALE), also edges (18, " +
			"SPM), also corners (26).")
	private String connectivity = "6";

	@Parameter(label = "Permutations", persist = false, attrs = @Attr(name = FieldLook.COUNTS, value = PERMUTED),
		description = "Number of permutations of the family-wise corrections, at least 100; 1000 or more for results to " +
			"publish.")
	private int permutations = 1000;

	@Parameter(label = "Additional cluster-forming p", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = CLUSTERS), @Attr(name = FieldLook.COUNTS, value = FAMILY_WISE) },
		description = "Additional cluster-forming p for which maxima are stored, separated by ;, such as 0.01;0.0001, so that Rethreshold Result can use them; empty: none.")
	private String null_steps = "";

	@Parameter(label = "Draw random foci from", persist = false, choices = { "gray_matter", "mask" },
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
			@Attr(name = FieldLook.WORDS, value = "Grey matter|Whole mask"),
			@Attr(name = FieldLook.COUNTS, value = PERMUTED) },
		description = "Where the random foci of the permutations fall: on the grey matter of the brain (probability above .1), " +
			"however much of it the mask holds, or anywhere in the mask.")
	private String sampling = "gray_matter";

	@Parameter(label = "Null model", persist = false, choices = { "uniform", "base_rate" },
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
			@Attr(name = FieldLook.WORDS, value = "Uniform|Base rate of a database") },
		description = "Where random foci fall: uniform: anywhere in the sampling space; base_rate: where the foci of a " +
			"database fall, with a separate null distribution for each voxel, which needs permutations of at least " +
			"10/voxel_p (10000 for 0.001) where clusters are formed.")
	private String null_model = "uniform";

	@Parameter(label = "Base-rate database", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS), @Attr(name = REMEMBERED),
			@Attr(name = FieldLook.COUNTS, value = "base_rate_shipped=false") },
		description = "The literature at large, such as Neurosynth: a file or folder of any kind that MACM Analysis reads. " +
			"Clusters are compared with its studies, and null_model=base_rate draws random foci from it. Empty: none; in MACM " +
			"the database itself.")
	private File base_rate_file;

	@Parameter(label = "Draw from the base rate", persist = false, choices = { "experiments", "foci" },
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
			@Attr(name = FieldLook.WORDS, value = "Whole experiments|Single foci"),
			@Attr(name = FieldLook.COUNTS, value = "null_model=base_rate") },
		description = "What random experiments take from the database: whole patterns, the foci of an experiment with as " +
			"many; or single foci, each drawn from all of them (SCALE, Langner 2014).")
	private String base_rate_unit = "experiments";

	@Parameter(label = "Shipped database as base rate", persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
		description = "Use the n-back and flanker studies that come with NeuroMeta as the base-rate database. Two tasks are " +
			"no base rate of the literature at large.")
	private boolean base_rate_shipped = false;

	@Parameter(label = LabelAtlases.LABEL, required = false, persist = false,
		attrs = { @Attr(name = "files"), @Attr(name = FieldLook.GROUP, value = OUTPUT) }, description = LabelAtlases.HELP)
	private String label_atlases = "";

	@Parameter(label = "Seed", persist = false, attrs = @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
		description = "Start of the random numbers, any whole number: the same seed gives a bit-identical result.")
	private long seed = 1;

	@Parameter(label = "Stop early", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
			@Attr(name = FieldLook.COUNTS, value = FAMILY_WISE + " and null_model=uniform") },
		description = "End the permutations of the family-wise corrections when the decision on every observed cluster (or voxel) " +
			"is certain, at an error of 0.001, or when the threshold's interval is narrow enough.")
	private boolean stop_early = false;

	@Parameter(label = "Interval to stop at (% of threshold)", persist = false, min = "0", max = "100",
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
			@Attr(name = FieldLook.COUNTS, value = FAMILY_WISE + " and null_model=uniform and stop_early=true") },
		description = "With stop_early: width of the 95 % Monte Carlo interval of the threshold, " +
			"in percent of the threshold, above 0 and at most 100.")
	private double stop_interval = 10;

	@Parameter(label = "Threads (0 = all)", persist = false, min = "0", max = "1024",
		attrs = @Attr(name = FieldLook.GROUP, value = OUTPUT),
		description = "Number of processors to use, 0 to 1024; 0: all. The result does not depend on " + "it.")
	private int threads = 0;

	@Parameter(label = "Resume from a checkpoint", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = OUTPUT),
			@Attr(name = FieldLook.COUNTS, value = "output_directory!=") },
		description = "Resume from the checkpoint that the same run left in the output folder when it was cancelled or killed " +
			"(P_checkpoint.bin), with the same result; without one the run starts at the beginning.")
	private boolean resume = false;

	@Parameter(label = "Leave one out", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = PERMUTATIONS),
			@Attr(name = FieldLook.COUNTS, value = "null_model=uniform") },
		description = "For every cluster and experiment: whether the cluster survives, at the full correction, without " +
			"the experiment. A table, P_leave_one_out.csv; takes longer, for hundreds of experiments much longer.")
	private boolean leave_one_out = false;

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory",
		description = "Folder for maps, tables, run record and methods text; it is created when missing. " +
			"Empty: only show the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = OUTPUT),
		description = "Prefix of the names of the files; empty: the name of the foci file without its extension, the " +
			"names of what is compared, or the region.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false, attrs = @Attr(name = FieldLook.GROUP, value = OUTPUT),
		description = "Show the maps as image stacks and the tables in windows.")
	private boolean show_results = true;

	private final Readings readings = new Readings();

	/** The choices about the input, in addition to the files. */
	final SourceChoices choices() {
		return new SourceChoices(Choice.of(SpaceChoice.class, "space", space), Choice.of(MaskChoice.class, "mask", mask),
			image(mask_file, "mask_threshold", mask_threshold), Choice.of(SamplingChoice.class, "sampling", sampling),
			atlases());
	}

	/** The atlases that name places in addition to the shipped ones, read again when their files change. */
	private List<OwnAtlas> atlases() {
		return LabelAtlases.of(label_atlases, new MaskReader("", Optional.empty(), allow_guessed_place), readings::atlas);
	}

	/** The choice of an image, and of how its voxels are selected. */
	final ImageChoice image(final File file, final String thresholdKey, final String threshold) {
		return ImageChoice.of(file, thresholdKey, threshold, allow_guessed_place);
	}

	/** The choices about base rates. */
	final BaseRateChoice baseRates() {
		return new BaseRateChoice(Choice.of(NullModel.class, "null_model", null_model),
			Choice.of(BaseRateUnit.class, "base_rate_unit", base_rate_unit), FileParameters.optional(base_rate_file),
			base_rate_shipped);
	}

	/** Where results go. */
	final OutputChoice output() {
		return new OutputChoice(output_directory, output_prefix, show_results, resume);
	}

	/** How the ALE is computed: alone, or with its experiments left out, one at a time. */
	final AleComputation computation() {
		return leave_one_out ? AleComputation.LEAVE_ONE_OUT : AleComputation.PLAIN;
	}

	/** Whether the experiments are to be left out, one at a time. */
	final boolean leaveOneOut() {
		return leave_one_out;
	}

	/** Number of threads, 0 for all. */
	final int threads() {
		return threads;
	}

	/** The correction for multiple testing. */
	abstract Correction correction();

	/**
	 * The choices that change the numbers; with the defaults where some cannot be used, so that the check can go on.
	 *
	 * @param findings receives what cannot be used
	 */
	final AleSettings settings(final Findings findings) {
		final Modelling modelling = or(findings.of("",
			() -> new Modelling(Choice.of(CoordinateTransform.class, "transform", transform),
				Choice.of(FocusPlacement.class, "focus_placement", focus_placement),
				Choice.of(OutsideFoci.class, "outside_foci", outside_foci), Choice.of(MaModel.class, "ma_model", ma_model),
				Choice.of(PoolBy.class, "pool_by", pool_by), kernel_fwhm_mm, default_subjects)),
			Modelling.defaults());
		final Supplier<Testing> testing =
			findings.of("", () -> new Testing(new ThresholdChoice(correction(), voxel_p, alpha, min_cluster_mm3),
				SettingTexts.connectivity(connectivity)));
		final Supplier<Permuting> permuting =
			findings.of("", () -> new Permuting(permutations, SettingTexts.nullSteps(null_steps), seed,
				stop_early ? Optional.of(new StoppingRule(stop_interval)) : Optional.empty()));
		return or(findings.of("", () -> new AleSettings(modelling, testing.get(), permuting.get())),
			new AleSettings(modelling, Testing.defaults(), Permuting.defaults()));
	}

	private static <T> T or(final Supplier<T> made, final T instead) {
		try {
			return made.get();
		}
		catch (final InputException e) {
			// is among the findings
			return instead;
		}
	}

	/**
	 * Reads a literature, unless that has been done.
	 *
	 * @param file the file or folder
	 * @param key its key
	 * @param filter which of its experiments
	 * @param space the space of its coordinates
	 */
	final Literature literature(final File file, final String key, final LiteratureChoices filter,
		final SpaceChoice space)
	{
		final Path path = FileParameters.required(key, file);
		return readings.of(getContext(), path, Literature.class, List.of(space, filter),
			() -> Literature.read(path, space, filter));
	}

	/** What was read. */
	final Readings readings() {
		return readings;
	}
}
