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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.commands.figure.MapFigure;
import sc.fiji.neurometa.commands.figure.PeakTables;
import sc.fiji.neurometa.commands.figure.ViewedMaps;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/** Atlases of users name places in tables, whatever their grid and space, and a repeated run has them again. */
@Tag("slow")
class LabelAtlasesTest extends CommandRunner {

	/** Voxels of 3 mm, stored from left to right, which is not the grid of any result. */
	private static final Grid GRID = new Grid(50, 60, 50, Affine.scaling(3, 3, 3, -72, -105, -60));

	/** 1 left, 2 right, 9 in front without a name; the middle belongs to none. */
	private static int side(final double[] mm) {
		return mm[1] > 50 ? 9 : mm[0] < -3 ? 1 : mm[0] > 3 ? 2 : 0;
	}

	private Path image(final String name, final Space space) {
		final Volume volume = Volume.zeros(GRID);
		for (int v = 0; v < GRID.voxels(); v++) {
			final double[] mm = GRID.centreMm(v);
			if (Math.abs(mm[0]) < 60 && Math.abs(mm[1] + 15) < 80 && Math.abs(mm[2] - 10) < 55) volume.set(v,
				side(space == Space.MNI ? mm : CoordinateTransform.LANCASTER_POOLED.talairachToMni(mm[0], mm[1], mm[2])));
		}
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, volume, space, NiftiType.INT16, "");
		return file;
	}

	private Path sides(final String name, final Space space) throws IOException {
		final Path file = image(name, space);
		Files.writeString(folder.resolve(name.replace(".nii.gz", ".txt")), "0 Background\n1 Left half\n2 Right half\n");
		return file;
	}

	private Map<String, Object> inputs(final Path out, final String atlases) {
		final Map<String, Object> inputs = new HashMap<>(coarse());
		inputs.putAll(Map.of("foci_file", sample("pain"), "correction", "uncorrected", "min_cluster_mm3", 1000.0,
			"output_directory", out.toFile(), "show_results", false));
		if (!atlases.isEmpty()) inputs.put("label_atlases", atlases);
		return inputs;
	}

	private Path ale(final String name, final String atlases) throws Exception {
		final Path out = folder.resolve(name);
		final CommandModule module = run(AleMetaAnalysis.class, inputs(out, atlases));
		assertFalse(module.isCanceled(), module.getCancelReason());
		return out;
	}

	private static List<Object> column(final CsvTable table, final String name) {
		final int column = table.column(name).orElseThrow();
		return table.rows().stream().map(row -> row.get(column)).toList();
	}

	@Test
	void anAtlasInAnotherGridNamesPeaksOfItsOwnSpace() throws Exception {
		final Path mni = sides("sides.nii.gz", Space.MNI), tal = sides("tal.nii.gz", Space.TALAIRACH);
		final Path out = ale("out", mni + " ; " + tal);
		final CsvTable peaks = CsvTable.read(out.resolve("pain_peaks.csv"));
		assertEquals(List.of("label", "place", "label_2", "label_3"), peaks.header().subList(7, 11));
		final List<Object> x = column(peaks, "x_mm"), y = column(peaks, "y_mm"), z = column(peaks, "z_mm"),
			two = column(peaks, "label_2"), three = column(peaks, "label_3");
		int compared = 0;
		for (int i = 0; i < x.size(); i++) {
			// further from every border than the nearest voxel reaches
			if (Math.abs((double) x.get(i)) < 9 || Math.abs((double) x.get(i)) > 50 ||
				Math.abs((double) y.get(i) + 20) > 60 || (double) z.get(i) < -35) continue;
			final String expected = (double) x.get(i) < 0 ? "Left half" : "Right half";
			assertEquals(expected, two.get(i));
			assertEquals(expected, three.get(i), "converted");
			compared++;
		}
		assertTrue(compared > 5, "peaks at both sides: " + compared);
		final CsvTable clusters = CsvTable.read(out.resolve("pain_clusters.csv"));
		assertEquals(List.of("place", "label_2", "label_3"),
			clusters.header().subList(clusters.header().size() - 3, clusters.header().size()));
	}

	@Test
	void sharesOfEachAtlasAddUpToAHundred() throws Exception {
		final Path out = ale("out", sides("sides.nii.gz", Space.MNI).toString());
		final CsvTable regions = CsvTable.read(out.resolve("pain_regions.csv"));
		final Map<List<Object>, Double> sums = new HashMap<>();
		for (final List<Object> row : regions.rows())
			sums.merge(List.of(row.get(0), row.get(1)), (Double) row.get(3), Double::sum);
		final int clusters = CsvTable.read(out.resolve("pain_clusters.csv")).rows().size();
		assertEquals(3 * clusters, sums.size(), "AAL, Brodmann and the sides for each of " + clusters);
		sums.forEach((key, sum) -> assertEquals(100, sum, 1e-9, key.toString()));
		assertTrue(column(regions, "region").contains("unlabelled"));
		assertFalse(column(regions, "region").contains("label 9"));
		for (final List<Object> row : regions.rows())
			assertEquals(row.get(2).equals("unlabelled"), row.get(4) == null, row.toString());
	}

	@Test
	void theShippedNamesAndAllNumbersStayTheSame() throws Exception {
		final Path plain = ale("plain", ""), named = ale("named", sides("sides.nii.gz", Space.MNI).toString());
		final CsvTable without = CsvTable.read(plain.resolve("pain_clusters.csv")),
			with = CsvTable.read(named.resolve("pain_clusters.csv"));
		assertEquals(without.header(), with.header().subList(0, without.header().size()));
		for (int r = 0; r < without.rows().size(); r++)
			assertEquals(without.rows().get(r), with.rows().get(r).subList(0, without.header().size()));
		assertTrue(
			RunRecords.read(plain.resolve("pain_run.json")).hasSameResultAs(RunRecords.read(named.resolve("pain_run.json"))));
		assertFalse(Files.readString(plain.resolve("pain_run.json")).contains("label_atlases"));
	}

	@Test
	void aRepeatedRunHasTheAtlasesOfItsRecord() throws Exception {
		final Path atlas = sides("sides.nii.gz", Space.MNI), out = ale("out", atlas.toString());
		final Path record = out.resolve("pain_run.json"), again = folder.resolve("again");
		final RunRecord run = (RunRecord) RunRecords.read(record);
		assertEquals(List.of("AAL", "Brodmann", "sides"), run.atlases());
		assertEquals(atlas.toString(), run.labelAtlases().orElseThrow().get(0).path());
		assertTrue(run.labelAtlases().orElseThrow().get(0).namesPath().orElseThrow().endsWith("sides.txt"));
		assertTrue(Files.readString(out.resolve("pain_methods.md")).contains("the atlas sides"));
		succeed(RepeatRun.class, "run_record", record.toFile(), "output_directory", again.toFile(), "show_results", false);
		for (final String table : List.of("clusters", "peaks", "regions"))
			assertEquals(Files.readString(out.resolve("pain_" + table + ".csv")),
				Files.readString(again.resolve("pain_" + table + ".csv")));
		Files.writeString(folder.resolve("sides.txt"), "1 West\n2 East\n");
		refuse("The atlas sides of the run has changed", RepeatRun.class,
			Map.of("run_record", record.toFile(), "show_results", false));
		Files.delete(atlas);
		refuse("The atlas sides of the run is not at hand", RepeatRun.class,
			Map.of("run_record", record.toFile(), "show_results", false));
		succeed(OpenResult.class, "run_record", record.toFile());
	}

	@Test
	void rethresholdedTablesHaveTheAtlasesOfTheRun() throws Exception {
		final Path out = ale("out", sides("sides.nii.gz", Space.MNI).toString()), moved = folder.resolve("moved");
		succeed(RethresholdResult.class, "run_record", out.resolve("pain_run.json").toFile(), "correction", "uncorrected",
			"voxel_p", 0.0001, "output_directory", moved.toFile(), "show_results", false);
		assertTrue(CsvTable.read(moved.resolve("pain_rethresholded_peaks.csv")).header().contains("label_2"));
	}

	@Test
	void aRegionOfAnAtlasInAFileIsASeed() throws Exception {
		final Path out = folder.resolve("macm"), atlas = sides("sides.nii.gz", Space.MNI);
		final Map<String, Object> inputs = new HashMap<>(coarse());
		inputs.putAll(Map.of("roi", "atlas", "roi_atlas", "file", "roi_file", atlas.toFile(), "roi_region", "Left half",
			"correction", "uncorrected", "output_directory", out.toFile(), "output_prefix", "left", "show_results", false));
		final CommandModule module = run(MacmAnalysis.class, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("left_run.json"));
		assertEquals("Left half", record.region().name());
		assertTrue(CsvTable.read(out.resolve("left_peaks.csv")).header().containsAll(List.of("in_region", "place")));
		inputs.put("roi_region", "Left hall");
		refuse("Did you mean Left half", MacmAnalysis.class, inputs);
	}

	@Test
	void conjunctionsHaveThemToo() throws Exception {
		final Path out = ale("out", "");
		final Path copy = folder.resolve("other.nii.gz");
		final byte[] bytes = Files.readAllBytes(ale("other", "").resolve("pain_ALE.nii.gz"));
		Files.write(copy, bytes);
		final Path joined = folder.resolve("joined");
		succeed(MapConjunction.class, "map_list", out.resolve("pain_thresholded_ALE.nii.gz") + ";" + copy, "label_atlases",
			sides("sides.nii.gz", Space.MNI).toString(), "output_directory", joined.toFile(), "output_prefix", "both",
			"show_results", false);
		final Path record = joined.resolve("both_conjunction_run.json");
		assertTrue(CsvTable.read(joined.resolve("both_conjunction_clusters.csv")).header().contains("label_2"));
		final Path again = folder.resolve("again");
		succeed(RepeatRun.class, "run_record", record.toFile(), "output_directory", again.toFile(), "show_results", false);
		assertEquals(Files.readString(joined.resolve("both_conjunction_regions.csv")),
			Files.readString(again.resolve("both_conjunction_regions.csv")));
	}

	@Test
	void mapsAndFiguresOfAnyOriginHaveThemToo() throws Exception {
		final Path sides = sides("sides.nii.gz", Space.MNI), tal = sides("tal.nii.gz", Space.TALAIRACH);
		final Path map = ViewMapTest.map(folder.resolve("m_Z.nii.gz"), new Point(30, -20, 10), 4, 0, Space.MNI);
		final String list = sides + ";" + tal;
		final CommandModule viewed = run(ViewMap.class, "map_list", map.toString(), "label_atlases", list);
		assertFalse(viewed.isCanceled(), viewed.getCancelReason());
		final List<OwnAtlas> atlases = LabelAtlases.of(list, new MaskReader("", Optional.empty(), false),
			(image, names, placer, reader) -> reader.get());
		assertEquals(List.of("sides", "tal"),
			ViewedMaps.with(atlases, ViewedMaps.read(List.of(map), 0, "")).anatomy().own().stream()
				.map(own -> own.atlas().text(new double[] { 30, -20, 10 }, 5).orElse("").equals("Right half")
					? own.atlas().atlas() : "none")
				.toList());
		final File drawn = folder.resolve("peaks.svg").toFile(), plain = folder.resolve("plain.svg").toFile();
		succeed(SaveResultFigure.class, "figure", "peaks", "map_file", map.toString(), "label_atlases", list, "output_file",
			drawn);
		succeed(SaveResultFigure.class, "figure", "peaks", "map_file", map.toString(), "output_file", plain);
		assertNotEquals(Files.readString(plain.toPath()), Files.readString(drawn.toPath()));
		final MapFigure figure = MapFigure.read(List.of(map), List.of(), 0).with(atlases);
		assertEquals("here; Right half; Right half", figure.label(new PeakTables.Named(new Point(30, -20, 10), "here")));
		assertEquals("far", figure.label(new PeakTables.Named(new Point(0, -20, 95), "far")), "no name, no semicolon");
		final String none = folder.resolve("none.nii").toString();
		refuse("There is no file", ViewMap.class, Map.of("map_list", map.toString(), "label_atlases", none));
		refuse("There is no file", SaveResultFigure.class, Map.of("figure", "peaks", "map_file", map.toString(),
			"label_atlases", none, "output_file", folder.resolve("no.svg").toFile()));
	}

	@Test
	void badAtlasesAreRefusedWithOneMessageEach() throws Exception {
		final Path named = sides("sides.nii.gz", Space.MNI), bare = image("bare.nii.gz", Space.MNI);
		final Path far = folder.resolve("far.nii.gz"), aal = Files.copy(named, folder.resolve("aal.nii.gz"));
		final Volume corner = Volume.zeros(new Grid(50, 60, 50, Affine.scaling(3, 3, 3, 0, 0, 0)));
		for (int v = 0; v < corner.grid().voxels(); v++)
			corner.set(v, 1 + v % 2);
		NiftiWriter.write(far, corner, Space.MNI, NiftiType.INT16, "");
		Files.copy(folder.resolve("sides.txt"), folder.resolve("far.txt"));
		Files.copy(folder.resolve("sides.txt"), folder.resolve("aal.txt"));
		final Path prose = Files.writeString(folder.resolve("prose.txt"), "An atlas of sides.\n");
		final Path other = Files.writeString(folder.resolve("other.txt"), "71 Here\n72 There\n");
		final Path xml = Files.writeString(folder.resolve("bad.xml"), "<atlas><data>");
		final Path lost = folder.resolve("lost.nii");
		NiftiWriter.write(lost, corner, Space.MNI, NiftiType.INT16, "");
		final byte[] bytes = Files.readAllBytes(lost);
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(252, (short) 0).putShort(254, (short) 0);
		Files.write(lost, bytes);
		final Path text = Files.writeString(folder.resolve("text.nii"), "no image");
		final List<String[]> bad =
			new ArrayList<>(Arrays.asList(new String[] { "has no names for its regions", bare.toString() },
				new String[] { "belongs to another template: only", far.toString() },
				new String[] { "Two atlases are called aal", aal.toString() },
				new String[] { "Two atlases are called sides", named + ";" + named },
				new String[] { "names no region", bare + "|" + prose }, new String[] { "do not fit", bare + "|" + other },
				new String[] { "There is no table of names", bare + "|" + folder.resolve("none.txt") },
				new String[] { "There is no file", folder.resolve("none.nii").toString() },
				new String[] { "is not the XML file of an atlas", bare + "|" + xml },
				new String[] { "does not say where its voxels lie", lost + "|" + folder.resolve("sides.txt") },
				new String[] { "text.nii", text + "|" + folder.resolve("sides.txt") }));
		for (final String[] row : bad)
			refuse(row[0], AleMetaAnalysis.class, inputs(folder.resolve("none"), row[1]));
		assertFalse(Files.exists(folder.resolve("none")));
	}

	private void refuse(final String expected, final Class<? extends Command> command, final Map<String, Object> inputs)
		throws Exception
	{
		final CommandModule module = run(command, inputs);
		assertTrue(module.isCanceled(), expected);
		final String reason = module.getCancelReason();
		assertTrue(reason.contains(expected), reason);
		assertEquals(1, reason.split("label_atlases:", -1).length - (reason.contains("label_atlases:") ? 1 : 0), reason);
	}

}
