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

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.ClusterMap;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ContrastOutcome.Direction;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.html.Block.Details;
import sc.fiji.neurometa.report.html.Block.Fact;
import sc.fiji.neurometa.report.html.Block.Facts;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Block.Section;
import sc.fiji.neurometa.report.html.Block.Term;
import sc.fiji.neurometa.report.html.Block.Terms;
import sc.fiji.neurometa.report.html.Block.Warnings;
import sc.fiji.neurometa.report.methods.ContrastText;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.report.methods.UserText;
import sc.fiji.neurometa.ui.Markdown;

/** The report of a contrast: both directions, the conjunction, and the two main effects. */
record ContrastReport(ContrastRecord run, RunFolder files, Place place) {

	private String a() {
		return run.settings().nameA();
	}

	private String b() {
		return run.settings().nameB();
	}

	/** Whether the conjunction is one of shares of subsamples, and p is that of family-wise tests of voxels. */
	private boolean hasShares() {
		return run.settings().drawsSubsamples();
	}

	private String lead() {
		return "More convergence in " + a() + " than in " + b() + ": " +
			found(run.result().aMinusB(), run.settings().tails().tests(Group.A)) + ". More in " + b() + " than in " + a() +
			": " + found(run.result().bMinusA(), run.settings().tails().tests(Group.B)) + ". " +
			(run.result().conjunction().isEmpty() ? "They have no cluster in common."
				: "Both converge in " + AleSections.number(run.result().conjunction()) + ".");
	}

	private static String found(final Direction direction, final boolean asked) {
		return !asked ? "not tested" : AleSections.number(direction.clusters());
	}

	RunReport report() {
		final Provenance provenance = new Provenance(files, place, ContrastText.paragraph(run), ContrastText.warnings(run));
		final List<Block> blocks = new ArrayList<>();
		blocks.add(new Facts(facts()));
		blocks.add(new Warnings("Warnings", ContrastText.warnings(run)));
		blocks.add(place.section("brain", "On the brain", pictures()));
		blocks.add(direction(Group.A));
		blocks.add(direction(Group.B));
		blocks.add(conjunction());
		blocks.add(mainEffect("a", a(), run.a(), files.part("A")));
		blocks.add(mainEffect("b", b(), run.b(), files.part("B")));
		if (!place.isOfStudy()) blocks.add(input());
		blocks.addAll(provenance.sections(run.software(), ContrastText.repetition(run), RunFiles.CONTRAST));
		return new RunReport(place.id(), "ALE contrast", a() + " and " + b(), Markdown.escape(lead()),
			new RunReport.Overview(experiments(run.a()) + " and " + experiments(run.b()),
				count(run.a().counts().analysed().foci()) + " and " + count(run.b().counts().analysed().foci()), how(),
				found(run.result().aMinusB(), run.settings().tails().tests(Group.A)) + ", " +
					found(run.result().bMinusA(), run.settings().tails().tests(Group.B)) + "; in common " +
					AleSections.number(run.result().conjunction())),
			blocks, provenance.citing());
	}

	private static String experiments(final RunRecord main) {
		return count(main.counts().analysed().experiments());
	}

	/** How they were compared, in few words. */
	private String how() {
		return ContrastWords.brief(run.settings(), run.mainEffects().alpha(), run.result().subsample().orElse(0));
	}

	private List<Fact> facts() {
		return List.of(
			new Fact(a(), count(run.a().counts().analysed().experiments(), "experiment", "experiments"),
				Optional.of(AleSections.number(run.a().result().clusters()))),
			new Fact(b(), count(run.b().counts().analysed().experiments(), "experiment", "experiments"),
				Optional.of(AleSections.number(run.b().result().clusters()))),
			new Fact(a() + " − " + b(), found(run.result().aMinusB(), run.settings().tails().tests(Group.A)),
				Optional.of(how())),
			new Fact(b() + " − " + a(), found(run.result().bMinusA(), run.settings().tails().tests(Group.B)),
				Optional.of(how())),
			new Fact("Conjunction", AleSections.number(run.result().conjunction()),
				Optional.of(count(run.result().conjunctionVoxels(), "voxel", "voxels"))));
	}

	private ClusterFiles found(final Group more) {
		return ClusterFiles.direction(files, run, more, ReferenceMasks::named);
	}

	private List<Block> pictures() {
		final Space space = run.a().mask().space();
		final Pictures.Map both =
			new Pictures.Map(ClusterMap.within(found(Group.A), found(Group.B), "contrast_thresholded_Z"), space,
				a() + " (warm) and " + b() + " (cold)", how(), "Z",
				"More convergence in " + a() + " in warm colours, in " + b() + " in cold ones");
		final ClusterFiles found = ClusterFiles.conjunction(files, run);
		final Pictures.Map common = new Pictures.Map(
			hasShares() ? ClusterMap.whole(found, "conjunction", "max_ale")
				: ClusterMap.whole(found, "conjunction_Z", "max_z"),
			space, a() + " and " + b(), "conjunction", hasShares() ? "share" : "Z",
			"Where both converge, coloured by the smaller " + (hasShares() ? "share of subsamples" : "z"));
		if (place.isOfStudy()) return List.of(place.pictures().glass(both), place.pictures().glass(common));
		final List<Block> pictures = new ArrayList<>(place.pictures().brains(both));
		pictures.add(place.pictures().slices(common));
		return pictures;
	}

	private Section direction(final Group more) {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(Html.ofMarkdown(ContrastText.direction(run, more)));
		if (!place.isOfStudy()) {
			// one null distribution for both directions is drawn once
			if (more == Group.A || run.settings().isStandardised()) chance(more).ifPresent(blocks::add);
			if (more == Group.A) blocks.add(terms());
		}
		final ClusterFiles found = found(more);
		blocks.addAll(
			tables(new FoundTables(found, place, ContrastText.statistic(run.settings()), ContrastText.p(run.settings())),
				place.isOfStudy() ? List.of() : place.pictures().contributions(found)));
		return place.section(more.of("a-b", "b-a"), more.of(a(), b()) + " − " + more.of(b(), a()), blocks);
	}

	/** The null distribution of a direction; empty where voxels have only a p each. */
	private Optional<Block.Picture> chance(final Group more) {
		return run.result().limit(more)
			.map(limit -> place.pictures().chance(run, more, NullFiles.relabelings(files, run, more, limit)));
	}

	private Terms terms() {
		final List<Term> terms = new ArrayList<>();
		terms.add(new Term("Contrast", switch (run.settings().contrastMethod()) {
			case POOLED -> "Whether the experiments of one literature converge more than when the labels of the " +
				"two literatures are assigned at random, at the places where the experiments of both together converge, corrected " +
				"for all voxels there.";
			case GATED -> "Whether the experiments of one literature converge more at a voxel than when the labels of " +
				"the two literatures are assigned at random. Only voxels of the main effect of that literature were tested.";
			case WHOLE_MASK -> "Whether the experiments of one literature converge more than when the labels of the " +
				"two literatures are assigned at random, corrected for all voxels of the mask.";
			case BALANCED -> "Whether subsamples of equal size converge more in one literature, so that the larger one " +
				"is not favoured, corrected for all voxels of the mask.";
		} + " " + ContrastWords.hypothesisSentence(run.settings())));
		terms.add(run.settings().isStandardised()
			? new Term("Standardised difference",
				"How much the experiments of one literature contribute at a voxel, beyond what their number lets expect, in " +
					"standard deviations of random assignments of the labels.")
			: new Term("ALE difference", "The ALE value of one literature minus that of the other."));
		if (run.settings().contrastMethod() == ContrastMethod.GATED)
			terms.add(new Term("p ≤ " + exact(run.settings().contrastP()),
				"A threshold for each voxel on its own: no further correction for the number of voxels was applied."));
		return new Terms(terms);
	}

	private Section conjunction() {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(Html.ofMarkdown(ContrastText.common(run)));
		blocks.addAll(tables(new FoundTables(ClusterFiles.conjunction(files, run), place,
			hasShares() ? "share" : "ALE (minimum)", "p (uncorrected, larger)"), List.of()));
		return place.section("conjunction", "Conjunction", blocks);
	}

	private static List<Block> tables(final FoundTables tables, final List<Block> pictures) {
		final List<Block> blocks = new ArrayList<>(tables.clusters());
		if (!tables.place().isOfStudy()) blocks.addAll(tables.more());
		final List<Block> contributions = tables.contributions();
		if (!contributions.isEmpty()) blocks.add(Html.heading(tables.place().below(), "Contributions"));
		blocks.addAll(pictures);
		blocks.addAll(contributions);
		return blocks;
	}

	private Section mainEffect(final String id, final String name, final RunRecord main, final RunFolder of) {
		final AleSections ale = new AleSections(main, of, ClusterFiles.of(of, main, ReferenceMasks::named), name);
		final List<Block> blocks = new ArrayList<>(ale.reached());
		if (place.isOfStudy()) blocks.add(place.pictures().glass(ale.map()));
		else {
			blocks.add(place.pictures().slices(ale.map()));
			ale.chance(place.pictures()).ifPresent(blocks::add);
		}
		blocks.addAll(ale.found(place));
		blocks.add(Html.heading(place.below(), "Contributions"));
		blocks.addAll(ale.contributions(place));
		if (main.leaveOneOut().isPresent()) {
			blocks.add(Html.heading(place.below(), "Leave one out"));
			blocks.addAll(ale.leaveOneOutTables(place));
		}
		if (id.equals("a") && !place.isOfStudy()) blocks.add(PlainWords.of(main));
		return place.section(id, "Main effect of " + name, blocks);
	}

	private Section input() {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(Html.heading(place.below(), a()));
		blocks.addAll(new InputAudit(run.a(), files.part("A")).blocks("the " + run.a().source().noun()));
		blocks.add(Html.heading(place.below(), b()));
		blocks.addAll(new InputAudit(run.b(), files.part("B")).blocks("the " + run.b().source().noun()));
		if (!run.shared().isEmpty()) blocks
			.add(new Details("Experiments in both literatures (" + count(run.shared().size()) + ")", List.of(Html.ofMarkdown(
				MethodsText.list(run.shared().stream().map(s -> s.nameA() + " = " + s.nameB()).toList(), UserText::escaped)))));
		return place.section("input", "Input", blocks);
	}
}
