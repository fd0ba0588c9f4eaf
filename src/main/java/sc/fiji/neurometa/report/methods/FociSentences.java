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
package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;

import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.RunCounts;
import sc.fiji.neurometa.record.RunLiterature;
import sc.fiji.neurometa.record.RunMask;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.space.CoordinateTransform;

/** The sentences of a methods text on the literature, its coordinates and the mask. */
final class FociSentences {

	private final RunRecord run;
	private final RunCounts counts;

	FociSentences(final RunRecord run) {
		this.run = run;
		counts = run.counts();
	}

	String text() {
		return literature() + afterwards();
	}

	/** The fate of the foci, whatever their source. */
	String afterwards() {
		return conversion() + mask() + outside() + pooling() + left() + subjects();
	}

	private String literature() {
		final RunCounts.Literature analysed = counts.analysed(), source = counts.source();
		return "An activation likelihood estimation (ALE) meta-analysis (" + Reference.TURKELTAUB_2002.cited() + "; " +
			Reference.EICKHOFF_2012.cited() + ") of " + count(analysed.experiments(), "experiment", "experiments") +
			" with " + count(analysed.foci(), "focus", "foci") + " and " + count(analysed.subjects(), "subject", "subjects") +
			analysed.subjectsPerExperiment()
				.map(s -> " (" + decimals(s.min(), 0) + " to " + decimals(s.max(), 0) + " per experiment, median " +
					decimals(s.median(), 0) + ")")
				.orElse("") +
			samples(run) + " was computed with NeuroMeta " + escaped(run.software().neurometa()) + ". " +
			(run.source().literature().isPresent() ? taken(run.source().literature().get(), source)
					: source.equals(analysed) && run.source().excludedAsShared().isEmpty()
						? "These were all the experiments listed in the foci file " + escaped(run.source().file()) + ". "
					: "The foci file " + escaped(run.source().file()) + " listed " +
						count(source.experiments(), "experiment", "experiments") + " with " +
						count(source.foci(), "focus", "foci") + " and " + count(source.subjects(), "subject", "subjects") +
						leftOut() + ". ");
	}

	/** The database that the experiments come from, and those that were taken. */
	private String taken(final RunLiterature from, final RunCounts.Literature source) {
		final Selection.Searched searched = from.searched();
		return DatabaseSentences.content(from.database(), searched.databaseExperiments(), searched.databaseFoci()) +
			DatabaseSentences.filter(from.filter(), searched.experiments(), searched.foci()) +
			(run.source().excludedAsShared().isEmpty() ? ""
				: "Of these, " + count(source.experiments(), "experiment", "experiments") + " with " +
					count(source.foci(), "focus", "foci") + " were used" + leftOut() + ". ");
	}

	/** That subjects of a study with several experiments count once for each; empty where no study has several. */
	static String samples(final RunRecord run) {
		final long several = run.settings().poolBy() == PoolBy.STUDY ? 0
			: run.experiments().stream().map(Experiment::study).filter(study -> !study.isEmpty())
				.collect(Collectors.groupingBy(study -> study, Collectors.counting())).values().stream().filter(n -> n > 1)
				.count();
		return several == 0 ? ""
			: ", counted once for each experiment (" +
				count(several, "study has several experiments", "studies have several experiments each") +
				", possibly of the same subjects),";
	}

	private String leftOut() {
		return run.source().excludedAsShared()
			.map(names -> ", in addition to " +
				count(names.size(), "experiment that also appeared in the other literature and was excluded",
					"experiments that also appeared in the other literature and were excluded"))
			.orElse("");
	}

	private String conversion() {
		return counts.conversion().map(this::converted).orElse(
			"All coordinates were taken to be in " + space(run.mask().space()) + " space; none had to be converted. ");
	}

	private String converted(final RunCounts.Conversion c) {
		return "Of these, " + count(c.experiments().size(), "experiment", "experiments") + " with " +
			count(c.foci(), "focus", "foci") + " reported " + space(c.from()) + " coordinates, which were converted to " +
			space(c.to()) + " space by " + transform() + ". ";
	}

	private String transform() {
		final boolean toMni = run.mask().space() == Space.MNI;
		final CoordinateTransform transform = run.settings().transform();
		return switch (transform) {
			case LANCASTER_POOLED -> lancaster("pooled over software packages", toMni);
			case LANCASTER_SPM -> lancaster("for SPM2", toMni);
			case LANCASTER_FSL -> lancaster("for FSL", toMni);
			case BRETT -> (toMni ? "the inverse of " : "") + "Brett's piecewise linear transform (mni2tal, 1999)";
		};
	}

	private static String lancaster(final String fit, final boolean inverse) {
		return (inverse ? "the inverse of " : "") + "the affine transform of " + Reference.LANCASTER_2007.named() +
			", fitted " + fit;
	}

	private static String space(final Space space) {
		return space.label();
	}

	private String mask() {
		final RunMask mask = run.mask();
		final var affine = mask.voxelToMm();
		return "The analysis was limited to the " + count(mask.voxels(), "voxel", "voxels") + " (" +
			decimals(affine.columnLength(0), 3) + " × " + decimals(affine.columnLength(1), 3) + " × " +
			decimals(affine.columnLength(2), 3) + " mm) of the mask " + escaped(mask.name()) +
			(mask.file().isPresent() ? ", supplied as a file" + ImageSentences.selection(mask) + "," : "") + " in " +
			space(mask.space()) + " space. " + ImageSentences.place(mask, "mask");
	}

	private String outside() {
		final RunCounts.Foci foci = counts.foci();
		if (run.settings().outsideFoci() == OutsideFoci.DROP) return foci.dropped() == 0 ? "All foci lay inside the mask. "
			: "Of the foci, " + count(foci.dropped(), "lay outside the mask and was", "lay outside the mask and were") +
				" excluded from the analysis. ";
		final int outside = foci.outsideMask() + foci.outsideGrid();
		if (outside == 0) return "All foci lay inside the mask. ";
		return "Of the foci, " + count(outside) + " lay outside the mask" +
			(foci.outsideGrid() > 0 ? " (" + count(foci.outsideGrid()) + " outside its image)" : "") +
			(outside == 1 ? " and was" : " and were") + " kept in the analysis with the part of " +
			"the modelled activation that extended into the mask. ";
	}

	private String pooling() {
		return run.settings().poolBy() == PoolBy.STUDY
			? "The contrasts of one study were pooled into one experiment with all their foci and the smallest of their sample " +
				"sizes (" + Reference.TURKELTAUB_2012.cited() + "). "
			: "Each contrast was treated as a separate experiment, even if a study reported several. ";
	}

	private String left() {
		return (counts.empty() == 0 ? ""
			: "The file listed " +
				count(counts.empty(), "experiment without foci, which was", "experiments without foci, which were") +
				" excluded from the analysis. ") +
			emptied();
	}

	private String emptied() {
		if (counts.emptied() == 0) return "";
		return "All foci of " + count(counts.emptied(), "experiment lay", "experiments lay") + " outside the mask" +
			(run.excludedRegion().isPresent() ? " or in the region" : "") +
			(counts.emptied() == 1 ? ", so it did" : ", so these did") + " not enter the analysis. ";
	}

	private String subjects() {
		if (counts.withoutSubjects() == 0) return "";
		if (run.settings().defaultSubjects() == 0) return "The numbers of subjects do not include " +
			count(counts.withoutSubjects(), "experiment", "experiments") + " without a sample size. ";
		return "For " + count(counts.withoutSubjects(), "experiment", "experiments") + " without a sample size, " +
			count(run.settings().defaultSubjects(), "subject", "subjects") + " each were assumed. ";
	}
}
