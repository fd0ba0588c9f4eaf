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
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.io.results.ClusterMap;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.report.html.Block.Fact;
import sc.fiji.neurometa.report.html.Block.Facts;
import sc.fiji.neurometa.report.html.Block.Html;
import sc.fiji.neurometa.report.html.Block.Term;
import sc.fiji.neurometa.report.html.Block.Terms;
import sc.fiji.neurometa.report.html.Block.Warnings;
import sc.fiji.neurometa.report.html.Column.Form;
import sc.fiji.neurometa.report.methods.ConjunctionText;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.Markdown;

/** The report of a conjunction of maps. */
record ConjunctionReport(ConjunctionRecord run, RunFolder files, Place place) {

	private static final TableView MAPS =
		new TableView(new Column("map", "map", "", Form.TEXT), new Column("voxels", "voxels above 0", "", Form.COUNT),
			new Column("mm3", "volume (mm³)", "", Form.VOLUME), new Column("percent", "in the conjunction (%)",
				"Share of the map's voxels at which all maps are above 0.", Form.PERCENT));

	private String title() {
		return run.outputPrefix().replace('_', ' ');
	}

	RunReport report() {
		final ConjunctionText text = new ConjunctionText(run);
		final Provenance provenance = new Provenance(files, place, text.paragraph(), run.warnings());
		final ClusterFiles found = ClusterFiles.of(files, run);
		final List<Block> blocks = new ArrayList<>();
		blocks.add(new Facts(List.of(new Fact("Maps", count(run.maps().size())),
			new Fact("In all of them", count(run.result().voxels(), "voxel", "voxels"),
				Optional.of(volume(run.result().volumeMm3()))),
			new Fact("Clusters", count(run.result().clusters().size())),
			new Fact("Largest value", run.result().maxValue().map(v -> digits(v, 4)).orElse("–")))));
		blocks.add(new Warnings("Warnings", run.warnings()));
		final Pictures.Map map = new Pictures.Map(ClusterMap.within(found, "", "max_value"), run.space(), title(),
			"smallest value where all " + run.maps().size() + " maps are above 0", "minimum",
			"Where all maps are above zero, coloured by the smallest of their values");
		blocks.add(place.section("brain", "On the brain",
			place.isOfStudy() ? List.of(place.pictures().glass(map)) : place.pictures().brains(map)));
		final CsvTable maps = maps();
		blocks
			.add(place.section("maps", "The maps",
				List.of(MAPS.table(maps, maps.rows()), new Terms(List.of(new Term("Conjunction",
					"A voxel survives only if it passed the threshold of every map: the conjunction is only as certain as the " +
						"weakest of them."))))));
		final FoundTables tables = new FoundTables(found, place, "smallest value", "p");
		final List<Block> clusters = new ArrayList<>(tables.clusters());
		if (clusters.isEmpty()) clusters.add(Html.ofMarkdown(text.summary()));
		if (!place.isOfStudy()) clusters.addAll(tables.more());
		blocks.add(place.section("clusters", "Clusters", clusters));
		blocks.addAll(provenance.sections(run.software(), text.repetition(), RunFiles.CONJUNCTION));
		return new RunReport(place.id(), "Conjunction of maps", title(), Markdown.inline(text.summary()),
			new RunReport.Overview("–", "–", "above 0 in " + count(run.maps().size()) + " maps",
				run.result().clusters().isEmpty() ? "no cluster"
					: count(run.result().clusters().size(), "cluster", "clusters")),
			blocks, provenance.citing());
	}

	private CsvTable maps() {
		return new CsvTable(List.of("map", "voxels", "mm3", "percent"),
			run.maps().stream().map(m -> Arrays.<Object> asList(m.file(), m.voxels(), m.volumeMm3(),
				m.voxels() == 0 ? null : 100.0 * run.result().voxels() / m.voxels())).toList());
	}
}
