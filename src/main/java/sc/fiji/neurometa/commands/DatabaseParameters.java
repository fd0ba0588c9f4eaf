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
import java.util.stream.Stream;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.CorrectionTrial;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.MacmSettings;
import sc.fiji.neurometa.analysis.macm.SeedFoci;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.BaseRateChoice;
import sc.fiji.neurometa.commands.run.BaseRateSource;
import sc.fiji.neurometa.commands.run.MacmChoices;
import sc.fiji.neurometa.commands.run.MacmSource;
import sc.fiji.neurometa.commands.run.SourceChoices;
import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Keyed;

/** The parameters of every command that looks for experiments in a database. */
abstract class DatabaseParameters extends AleParameters {

	private static final String DATABASE = "Database";

	@Parameter(label = "Database (empty = shipped)", required = false, persist = false,
		description = "A file or folder: " +
			"Sleuth, CSV/TSV, NIMADS or NiMARE JSON, or a table of Neurosynth or NeuroQuery, plain or .gz. Empty: the n-back " +
			"and flanker studies that come with NeuroMeta.")
	private File database_file;

	@Parameter(label = "Experiments of unknown space", persist = false,
		choices = { "refuse", "drop", "mni", "talairach" },
		attrs = { @Attr(name = FieldLook.GROUP, value = DATABASE),
			@Attr(name = FieldLook.WORDS, value = "Stop and say so|Drop them|Take as MNI|Take as Talairach") },
		description = "Experiments whose space the database does not name: " +
			"refuse the database, drop them, or take them as MNI or Talairach. The shipped database drops them where others " +
			"would be refused.")
	private String space_if_unknown = "refuse";

	@Parameter(label = "Years of publication", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = DATABASE),
		description = "Only experiments of these years, such as 2000-2015, 2010- or 2012; empty: all.")
	private String filter_years = "";

	@Parameter(label = "Words", required = false, persist = false,
		attrs = @Attr(name = FieldLook.GROUP, value = DATABASE),
		description = "Only experiments with one of these words or phrases (separated by ;) in study, contrast, title or " +
			"tags; +word must be there, -word must not, word* takes any ending. Empty: all.")
	private String filter_words = "";

	@Parameter(label = "Fewest subjects", persist = false, min = "0",
		attrs = @Attr(name = FieldLook.GROUP, value = DATABASE),
		description = "Only experiments with at least this number of subjects; 0: all, also those of unknown number.")
	private int filter_min_n = 0;

	@Parameter(label = "Tags", required = false, persist = false, attrs = @Attr(name = FieldLook.GROUP, value = DATABASE),
		description = "Only experiments with these tags, such as +adult -patient (n_back|digit_span): all terms hold, - must not, " +
			"| between alternatives. Empty: all.")
	private String filter_tags = "";

	@Parameter(label = "Foci in the region", persist = false, choices = { "keep", "leave_out" },
		attrs = { @Attr(name = FieldLook.GROUP, value = DATABASE),
			@Attr(name = FieldLook.WORDS, value = "Keep|Leave out") },
		description = "Foci in the region, by which experiments were selected: keep them, so that the region and its halo " +
			"converge by construction, or leave them out, and keep random foci out of the region.")
	private String seed_foci = "keep";

	@Parameter(label = "Correction", persist = false,
		choices = { "auto", "cluster_fwe", "cluster_mass_fwe", "voxel_fwe", "tfce", "fdr_bh", "fdr_by", "uncorrected" },
		attrs = @Attr(name = FieldLook.WORDS,
			value = "Automatic: cluster size or voxel|Cluster size, family-wise|Cluster mass, family-wise|Voxel, family-wise|TFCE, family-wise|False discovery rate (BH)|False discovery rate (BY)|Uncorrected"),
		description = "Correction for multiple testing: family-wise error of cluster size, of cluster mass, of voxels or of TFCE scores, false " +
			"discovery rate (Benjamini-Hochberg, Benjamini-Yekutieli), or none. auto: cluster size, or voxels where clusters by " +
			"chance fill 5 % of the mask in half of 20 trial permutations.")
	private String correction = "auto";

	/** The word for a correction that is chosen by a trial. */
	private enum Auto implements Keyed {

		AUTO;

		@Override
		public String key() {
			return "auto";
		}
	}

	/** The correction, or {@link Auto}. */
	private Keyed chosenCorrection() {
		return Choice.of(Stream.concat(Stream.of(Auto.AUTO), Stream.of(Correction.values())).toArray(Keyed[]::new),
			"correction", correction);
	}

	/** The correction; that of cluster size where a trial may choose another. */
	@Override
	final Correction correction() {
		return chosenCorrection() instanceof Correction chosen ? chosen : Correction.CLUSTER_FWE;
	}

	/**
	 * All choices about the analysis.
	 *
	 * @param computes whether anything will be computed, so that there have to be enough permutations
	 * @param findings receives what cannot be used
	 */
	final Supplier<MacmChoices> macmChoices(final boolean computes, final Findings findings) {
		final AleSettings settings = settings(findings);
		final BaseRateChoice chosen = baseRates();
		final boolean isAuto = chosenCorrection() == Auto.AUTO;
		if (computes) findings.check("", () -> {
			chosen.check(settings, leaveOneOut());
			if (isAuto) CorrectionTrial.check(chosen.nullModel(), settings);
		});
		return findings.of("filter_years",
			() -> new MacmChoices(settings,
				new MacmSettings(DatabaseFilter.of(filter_years, filter_words, filter_min_n, filter_tags), chosen.nullModel(),
					Choice.of(SeedFoci.class, "seed_foci", seed_foci), isAuto),
				chosen, computation()));
	}

	/** Reads the database, unless that has been done. */
	final MacmSource source(final MacmChoices how) {
		final AleSettings settings = how.settings();
		final UnknownSpace unknown = Choice.of(UnknownSpace.class, "space_if_unknown", space_if_unknown);
		final SourceChoices choices = choices();
		final Optional<Path> file = FileParameters.optional(database_file);
		return MacmSource.of(file.map(Path::toString).orElse(""),
			file.isPresent()
				? readings().of(getContext(), file.get(), DatabaseFile.class, List.of(choices.space(), unknown),
					() -> DatabaseFiles.read(file.get(), choices.space(), unknown))
				: BaseRateSource.shipped(choices.space(), unknown, settings),
			unknown, choices, how.macm().filter());
	}
}
