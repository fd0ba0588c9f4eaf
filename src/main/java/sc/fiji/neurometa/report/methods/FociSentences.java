package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;

import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.RunCounts;
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

	/** What became of the foci, wherever they came from. */
	String afterwards() {
		return conversion() + mask() + outside() + pooling() + left() + subjects();
	}

	private String literature() {
		final RunCounts.Literature analysed = counts.analysed(), source = counts.source();
		return "An activation likelihood estimation (ALE) meta-analysis (" + Reference.TURKELTAUB_2002.cited() + "; " +
			Reference.EICKHOFF_2012.cited() + ") of " + count(analysed.experiments(), "experiment", "experiments") + " with " +
			count(analysed.foci(), "focus", "foci") + " and " + count(analysed.subjects(), "subject", "subjects") + analysed
				.subjectsPerExperiment().map(s -> " (" + decimals(s.min(), 0) + " to " + decimals(s.max(), 0) +
					" per experiment, median " + decimals(s.median(), 0) + ")").orElse("") + " was computed with NeuroMeta " +
			escaped(run.software().neurometa()) + ". " + (source.equals(analysed) && run.source().excludedAsShared().isEmpty()
				? "These are all that the foci file " + escaped(run.source().file()) + " lists. " : "The foci file " + escaped(run
					.source().file()) + " lists " + leftOut() + count(source
					.experiments(), "experiment", "experiments") + " with " + count(source.foci(), "focus", "foci") + " and " +
					count(source.subjects(), "subject", "subjects") + ". ");
	}

	private String leftOut() {
		return run.source().excludedAsShared().map(names -> "beside " + count(names.size(), "experiment", "experiments") +
			" that also stand in the literature it was compared with and were left out, ").orElse("");
	}

	private String conversion() {
		return counts.conversion().map(this::converted).orElse("All coordinates were taken to be in " + space(run.mask()
			.space()) + " space; none had to be converted. ");
	}

	private String converted(final RunCounts.Conversion c) {
		return "Of these, " + count(c.experiments().size(), "experiment", "experiments") + " with " + count(c.foci(), "focus",
			"foci") + " reported " + space(c.from()) + " coordinates, which were converted to " + space(c.to()) + " space by " +
			transform() + ". ";
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
		return "The analysis was confined to the " + count(mask.voxels(), "voxel", "voxels") + " of " + decimals(affine
			.columnLength(0), 3) + " × " + decimals(affine.columnLength(1), 3) + " × " + decimals(affine.columnLength(2), 3) +
			" mm of the mask " + escaped(mask.name()) + (mask.file().isPresent() ? ", given as a file," : "") + " in " + space(
				mask.space()) + " space. ";
	}

	private String outside() {
		final RunCounts.Foci foci = counts.foci();
		if (run.settings().outsideFoci() == OutsideFoci.DROP) return foci.dropped() == 0
			? "All foci lay inside the mask. " : "Outside the mask lay " + count(foci.dropped(), "focus", "foci") +
				", left out of the analysis. ";
		final int outside = foci.outsideMask() + foci.outsideGrid();
		if (outside == 0) return "All foci lay inside the mask. ";
		return "Outside the mask lay " + count(outside, "focus", "foci") + (foci.outsideGrid() > 0 ? " (" + count(foci
			.outsideGrid()) + " outside its image)" : "") + ", kept in the analysis with the part of the modelled activation " +
			"that reaches into the mask. ";
	}

	private String pooling() {
		return run.settings().poolBy() == PoolBy.STUDY
			? "The contrasts of one study were pooled to one experiment with all their foci and the smallest of their sample " +
				"sizes (" + Reference.TURKELTAUB_2012.cited() + "). "
			: "Each contrast was one experiment of its own, also where a study gives several. ";
	}

	private String left() {
		return (counts.empty() == 0 ? "" : "The file lists " + count(counts.empty(), "experiment", "experiments") +
			" without foci, left out of the analysis. ") + (counts.emptied() == 0 ? "" : "All foci of " + count(counts
				.emptied(), "experiment", "experiments") + " lay outside the mask, so that nothing of them was left. ");
	}

	private String subjects() {
		if (counts.withoutSubjects() == 0) return "";
		if (run.settings().defaultSubjects() == 0) return "The numbers of subjects leave out " + count(counts
			.withoutSubjects(), "experiment", "experiments") + " without a sample size. ";
		return "For " + count(counts.withoutSubjects(), "experiment", "experiments") + " without a sample size, " + count(run
			.settings().defaultSubjects(), "subject", "subjects") + " each were assumed. ";
	}
}
