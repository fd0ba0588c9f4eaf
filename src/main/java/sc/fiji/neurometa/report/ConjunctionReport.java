package sc.fiji.neurometa.report;

import static sc.fiji.neurometa.report.Words.count;
import static sc.fiji.neurometa.report.Words.digits;
import static sc.fiji.neurometa.report.Words.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.ConjunctionRecord;
import sc.fiji.neurometa.io.results.CsvTable;
import sc.fiji.neurometa.io.results.SavedRun;
import sc.fiji.neurometa.report.Block.Fact;
import sc.fiji.neurometa.report.Block.Facts;
import sc.fiji.neurometa.report.Block.Html;
import sc.fiji.neurometa.report.Block.Term;
import sc.fiji.neurometa.report.Block.Terms;
import sc.fiji.neurometa.report.Block.Warnings;
import sc.fiji.neurometa.report.Column.Form;
import sc.fiji.neurometa.report.RunReport.Place;
import sc.fiji.neurometa.ui.Markdown;

/** The report of a conjunction of maps. */
record ConjunctionReport(ConjunctionRecord run, SavedRun files, Place place) {

	private static final TableView MAPS = new TableView(new Column("map", "map", "", Form.TEXT), new Column("voxels",
		"voxels above 0", "", Form.COUNT), new Column("mm3", "volume (mm³)", "", Form.VOLUME), new Column("percent",
			"in the conjunction (%)", "Share of the map's voxels at which all maps are above 0.", Form.PERCENT));

	private String title() {
		return run.outputPrefix().replace('_', ' ');
	}

	RunReport report() {
		final ConjunctionText text = new ConjunctionText(run);
		final Provenance provenance = new Provenance(files, place);
		final List<Block> blocks = new ArrayList<>();
		blocks.add(new Facts(List.of(new Fact("Maps", count(run.maps().size())), new Fact("In all of them", count(run.result()
			.voxels(), "voxel", "voxels"), Optional.of(volume(run.result().volumeMm3()))), new Fact("Clusters", count(run
				.result().clusters().size())), new Fact("Largest value", run.result().maxValue().map(v -> digits(v, 4)).orElse(
					"–")))));
		blocks.add(new Warnings("Warnings", run.warnings()));
		blocks.add(place.section("brain", "On the brain", Pictures.brains(new Pictures.Map(files.map(""), run.space(), title(),
			"smallest value where all " + run.maps().size() + " maps are above 0", "minimum",
			"Where all maps are above zero, coloured by the smallest of their values"))));
		final CsvTable maps = maps();
		blocks.add(place.section("maps", "The maps", List.of(MAPS.table(maps, maps.rows()), new Terms(List.of(new Term(
			"Conjunction", "A voxel stands only when it passed the threshold of every map: the conjunction is as sure as the " +
				"weakest of them."))))));
		final FoundTables tables = new FoundTables(files, "", place.below(), "smallest value", "p");
		final List<Block> clusters = new ArrayList<>(tables.clusters());
		if (clusters.isEmpty()) clusters.add(Html.ofMarkdown(text.summary()));
		clusters.addAll(tables.more());
		blocks.add(place.section("clusters", "Clusters", clusters));
		blocks.addAll(provenance.texts(text.paragraph(), String.join(" ", run.warnings()), run.software()));
		blocks.add(provenance.repetition(text.repetition(), Optional.empty()));
		blocks.add(provenance.files(RunFiles.CONJUNCTION));
		return new RunReport(place.id(), "Conjunction of maps", title(), Markdown.inline(text.summary()),
			new RunReport.Overview("–", "–", "above 0 in " + count(run.maps().size()) + " maps", run.result().clusters().isEmpty()
				? "no cluster" : count(run.result().clusters().size(), "cluster", "clusters")), blocks);
	}

	private CsvTable maps() {
		return new CsvTable(List.of("map", "voxels", "mm3", "percent"), run.maps().stream().map(m -> Arrays.<Object> asList(m
			.file(), m.voxels(), m.volumeMm3(), m.voxels() == 0 ? null : 100.0 * run.result().voxels() / m.voxels())).toList());
	}
}
