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
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.InputTables;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunRegion;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.html.Block.Fact;
import sc.fiji.neurometa.report.html.Block.Facts;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Block.Picture;
import sc.fiji.neurometa.report.html.Block.Warnings;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.report.methods.MacmSentences;
import sc.fiji.neurometa.report.methods.MacmText;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.Markdown;
import sc.fiji.neurometa.ui.figure.InlinePicture;

/** The report of a co-activation analysis. */
record MacmReport(MacmRecord run, RunFolder files, Place place) {

	private static final int WIDEST = 1500;
	/** How a run names a label of an image. */
	private static final Pattern LABEL = Pattern.compile("(.+) (label \\d+)");
	private static final TableView SELECTED = new TableView(Column.of("experiment", Form.TEXT),
		Column.of("year", Form.YEAR), Column.of("subjects", Form.COUNT), Column.of("foci", Form.COUNT),
		Column.of("foci_in_region", Form.COUNT), Column.of("in_region_mm", Form.TEXT), Column.of("title", Form.TEXT));

	private String title() {
		return "Co-activations of " + nameOf(run.region());
	}

	private String lead() {
		final var clusters = run.ale().result().clusters();
		return count(run.selected().size()) + " of " + count(run.searched().experiments(), "experiment", "experiments") +
			" of the database " + run.database().name() + " report foci in " + nameOf(run.region()) + ". " +
			(clusters.isEmpty() ? "No cluster survives the threshold."
				: "They converge in " + AleSections.number(clusters) + ".") +
			AleSections.clusters(clusters) + " " + run.seeds().sentence() + MacmSentences.beyond(run);
	}

	RunReport report() {
		final RunRecord ale = run.ale();
		final AleSections sections =
			new AleSections(ale, files, ClusterFiles.of(files, run, ReferenceMasks::named), title());
		final InputAudit audit = new InputAudit(ale, files);
		final Provenance provenance = new Provenance(files, place, MacmText.paragraph(run), run.warnings());
		final List<Block> blocks = new ArrayList<>();
		blocks.add(new Facts(
			Stream.of(audit.facts(), sections.found(), List.of(inRegion()), correction()).flatMap(List::stream).toList()));
		blocks.add(new Warnings("Warnings", run.warnings()));
		blocks.add(sections.brain(place));
		blocks.add(sections.threshold(place));
		blocks.add(place.section("clusters", "Clusters", sections.found(place)));
		blocks.add(place.section("region", "The region itself", region()));
		blocks.add(
			place.section("contributions", "Contributions of experiments to the clusters", sections.contributions(place)));
		sections.leaveOneOut(place).ifPresent(blocks::add);
		if (!place.isOfStudy()) {
			blocks.add(place.section("selection", "Experiments that report the region", selection()));
			blocks.add(place.section("input", "Input", audit.blocks("the database")));
		}
		blocks
			.addAll(provenance.sections(run.software(), MethodsText.repetition(ale, MacmText.sources(run)), RunFiles.MACM));
		return new RunReport(place.id(), "Co-activations (MACM)", title(), Markdown.escape(lead()),
			new RunReport.Overview(count(ale.counts().analysed().experiments()), count(ale.counts().analysed().foci()),
				sections.threshold().value(), AleSections.number(ale.result().clusters())),
			blocks, provenance.citing());
	}

	private Fact inRegion() {
		return new Fact("Region", count(run.inRegion().voxels(), "voxel", "voxels"), Optional
			.of(decimals(100.0 * run.inRegion().survivingVoxels() / run.inRegion().voxels(), 0) + " % of it in clusters"));
	}

	/** The correction that a trial chose. */
	private List<Fact> correction() {
		return run.correctionTrial().stream()
			.map(t -> new Fact("Correction", t.chosen().key() + " (auto)", t.percent().map(percent -> "chance clusters of " +
				digits(percent, 2) + " % of the mask in half of " + count(t.permutations()) + " trial permutations")))
			.toList();
	}

	private List<Block> region() {
		return List.of(Html.ofMarkdown(new MacmSentences(run).inRegion()));
	}

	private List<Block> selection() {
		final List<Block> blocks = new ArrayList<>();
		blocks.add(Html.ofMarkdown(new MacmSentences(run).text()));
		final String foci = files.name("selected_foci", ".png");
		if (files.has(foci)) blocks.add(Picture.of(() -> InlinePicture.of(files.folder().resolve(foci), WIDEST),
			"Foci of the selected experiments in three views of the brain",
			"All foci of the experiments that report the region; those in the region in another colour."));
		final CsvTable table = InputTables.selected(files, run);
		blocks.addAll(SELECTED.of(table, List.of(), files.name("selected_experiments", ".csv"), "experiments"));
		return blocks;
	}

	/** The name of a region in a title; for a label of an image also where in the brain its middle is. */
	static String nameOf(final RunRegion region) {
		final Matcher label = LABEL.matcher(region.name());
		if (region.kind() != RegionKind.LABEL || !label.matches()) return region.name().replace('_', ' ');
		return label.group(2) + " of " + label.group(1) +
			anatomical(region).map(name -> " (" + name.replace('_', ' ') + ")").orElse("");
	}

	/** The region of the AAL atlas at the voxel that is nearest to the middle of all. */
	private static Optional<String> anatomical(final RunRegion region) {
		return region.restore().region().asVoxels()
			.flatMap(voxels -> Atlases.aal().in(region.space()).nearest(middle(voxels), Anatomy.REACH_MM));
	}

	private static double[] middle(final Mask voxels) {
		final double[] mean = new double[3];
		IntStream.range(0, voxels.size()).mapToObj(i -> voxels.grid().centreMm(voxels.voxel(i))).forEach(centre -> {
			for (int axis = 0; axis < 3; axis++)
				mean[axis] += centre[axis] / voxels.size();
		});
		return IntStream.range(0, voxels.size()).mapToObj(i -> voxels.grid().centreMm(voxels.voxel(i))).min(Comparator
			.comparingDouble(centre -> Math.hypot(Math.hypot(centre[0] - mean[0], centre[1] - mean[1]), centre[2] - mean[2])))
			.orElse(mean);
	}
}
