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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.commands.run.ConjunctionRun;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.report.methods.ConjunctionText;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Map Conjunction and the repetition of its runs as SciJava runs them, without a display. */
@Tag("slow")
class MapConjunctionTest extends CommandRunner {

	private static final Grid GRID = new Grid(20, 24, 20, Affine.scaling(-4, 4, 4, 40, -50, -40));

	private Path ball(final String name, final double xMm, final Space space) {
		final Volume volume = Volume.zeros(GRID);
		for (int v = 0; v < GRID.voxels(); v++) {
			final double[] mm = GRID.centreMm(v);
			final double distance = Math.sqrt((mm[0] - xMm) * (mm[0] - xMm) + mm[1] * mm[1] + mm[2] * mm[2]);
			if (distance < 20) volume.set(v, (float) (5 - distance / 10));
		}
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, volume, space, NiftiType.FLOAT32, "");
		return file;
	}

	private Path conjoin(final Path... maps) throws Exception {
		final Path out = folder.resolve("out of it");
		succeed(MapConjunction.class, "map_list", String.join(";", Arrays.stream(maps).map(Path::toString).toList()),
			"output_directory", out.toFile(), "show_results", false);
		return out;
	}

	@Test
	void writesAllFilesAndRepeatsThemToTheBit() throws Exception {
		final Path a = ball("left.nii.gz", -8, Space.MNI), b = ball("right.nii", 8, Space.MNI);
		final Path out = conjoin(a, b), again = folder.resolve("again");
		final List<String> names;
		try (Stream<Path> files = Files.list(out)) {
			names = files.map(f -> f.getFileName().toString()).sorted().toList();
		}
		assertEquals(Stream.of(".nii.gz", "_clusters.csv", "_clusters.nii.gz", "_methods.md", "_mosaic.png", "_peaks.csv",
			"_regions.csv", "_report.html", "_run.json", "_table.html", "_table.md")
			.map(e -> "left_and_right_conjunction" + e).toList(), names);
		final Volume one = NiftiReader.read(a).volume(), other = NiftiReader.read(b).volume(),
			both = NiftiReader.read(out.resolve(names.get(0))).volume();
		int common = 0;
		for (int v = 0; v < GRID.voxels(); v++) {
			assertEquals(Math.min(one.get(v), other.get(v)), both.get(v));
			if (both.get(v) > 0) common++;
		}
		final ConjunctionRecord run =
			(ConjunctionRecord) RunRecords.read(out.resolve("left_and_right_conjunction_run.json"));
		assertEquals(common, run.result().voxels());
		assertEquals(1, run.result().clusters().size());
		assertTrue(Files.readAllLines(out.resolve("left_and_right_conjunction_clusters.csv")).get(1)
			.startsWith("1," + common + ","));
		succeed(RepeatRun.class, "run_record", out.resolve("left_and_right_conjunction_run.json").toFile(),
			"output_directory", again.toFile(), "show_results", false);
		for (final String name : names)
			if (!name.matches(".*\\.(json|md|html)"))
				assertArrayEquals(Files.readAllBytes(out.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
		final Run repeated = RunRecords.read(again.resolve("left_and_right_conjunction_run.json"));
		assertTrue(repeated.hasSameResultAs(run));
	}

	@Test
	void aPlaceThatIsAGuessIsInRecordAndText() throws Exception {
		final Path a = ball("a.nii", -8, Space.MNI), b = ball("b.nii", 8, Space.MNI);
		for (final Path file : List.of(a, b)) {
			final byte[] bytes = Files.readAllBytes(file);
			Arrays.fill(bytes, 252, 256, (byte) 0);
			Files.write(file, bytes);
		}
		final Path out = conjoin(a, b);
		final String warning = "a.nii does not say where its voxels lie";
		assertTrue(RunRecords.read(out.resolve("a_and_b_conjunction_run.json")).warnings().toString().contains(warning));
		assertTrue(Files.readString(out.resolve("a_and_b_conjunction_methods.md")).contains(warning));
	}

	@Test
	void theRecordReadsBackTheSame() throws Exception {
		final Path out = conjoin(ball("a.nii", -8, Space.MNI), ball("b.nii", 8, Space.MNI));
		final Path file = out.resolve("a_and_b_conjunction_run.json");
		final Run run = RunRecords.read(file);
		RunRecords.write(folder.resolve("again.json"), run);
		// in its folder the record also has the checksums of the tables
		final String text = Files.readString(file);
		assertEquals(text.substring(0, text.indexOf(",\n  \"tables\"")) + "\n}\n",
			Files.readString(folder.resolve("again.json")));
		assertEquals(ConjunctionText.of((ConjunctionRecord) run),
			Files.readString(out.resolve("a_and_b_conjunction_methods.md")));
		final Path foreign =
			Files.writeString(folder.resolve("x.json"), Files.readString(file).replace("Map Conjunction", "Tea Break"));
		assertTrue(assertThrows(InputException.class, () -> RunRecords.read(foreign)).getMessage().contains("Tea Break"));
	}

	@Test
	void aMissingOrChangedMapIsNotRepeated() throws Exception {
		final Path a = ball("a.nii", -8, Space.MNI), b = ball("b.hdr", 8, Space.MNI);
		final Path record = conjoin(a, b).resolve("a_and_b_conjunction_run.json");
		final Path data = folder.resolve("b.img");
		final byte[] bytes = Files.readAllBytes(data);
		bytes[77] ^= 1;
		Files.write(data, bytes);
		refuse("b.hdr has changed since", RepeatRun.class, "run_record", record.toFile());
		Files.delete(a);
		refuse("a.nii is missing", RepeatRun.class, "run_record", record.toFile());
		// paths that this system cannot name, or does not have
		final String json = Files.readString(record);
		final String[][] paths = { { "a\\u0000b.nii", "No file of this system can be called" },
			{ "C:\\\\data\\\\a.nii", "is missing" }, { "\\\\\\\\server\\\\share\\\\a.nii", "is missing" } };
		for (final String[] path : paths) {
			Files.writeString(record,
				json.replaceFirst("\"path\": \"[^\"]*\"", Matcher.quoteReplacement("\"path\": \"" + path[0] + "\"")));
			refuse(path[1], RepeatRun.class, "run_record", record.toFile());
		}
	}

	@Test
	void nothingInCommonIsSaidPlainly() throws Exception {
		final Path out = conjoin(ball("a.nii", -21, Space.TALAIRACH), ball("b.nii", 21, Space.TALAIRACH));
		assertTrue(Files.readString(out.resolve("a_and_b_conjunction_methods.md")).contains("The conjunction is empty"));
		for (final String table : List.of("clusters", "peaks", "regions"))
			assertEquals(1, Files.readAllLines(out.resolve("a_and_b_conjunction_" + table + ".csv")).size(), table);
		final var image = NiftiReader.read(out.resolve("a_and_b_conjunction.nii.gz"));
		assertEquals(Space.TALAIRACH, image.space().orElseThrow());
		for (int v = 0; v < GRID.voxels(); v++)
			assertEquals(0, image.volume().get(v));
	}

	@Test
	void theTextHasReferenceSourcesAndNumbers() throws Exception {
		final Path out = conjoin(ball("a.nii", -8, Space.MNI), ball("b_*.nii", 8, Space.MNI));
		final String text = Files.readString(out.resolve("a_and_b_*_conjunction_methods.md"));
		final ConjunctionRecord run = (ConjunctionRecord) RunRecords.read(out.resolve("a_and_b_*_conjunction_run.json"));
		for (final String part : List.of("b\\_\\*.nii", "Nichols et al., 2005", "10.1016/j.neuroimage.2004.12.005",
			"@article{nichols2005", "Tzourio-Mazoyer et al., 2002", run.maps().get(1).sha256(), "form 1 cluster",
			run.maps().get(0).voxels() + " |"))
			assertTrue(text.contains(part), part + " is not in " + text);
	}

	@Test
	void badInputIsRefusedWithOneMessageAndNothingIsLeft() throws Exception {
		final Path a = ball("a.nii", -8, Space.MNI), b = ball("b.nii", 8, Space.MNI), pair = ball("p.hdr", 0, Space.MNI);
		final Path copy = Files.copy(a, folder.resolve("copy.nii"));
		final ByteBuffer fourD =
			ByteBuffer.wrap(Arrays.copyOf(Files.readAllBytes(a), 352 + 2 * 4 * GRID.voxels())).order(ByteOrder.LITTLE_ENDIAN);
		fourD.putShort(40, (short) 4).putShort(48, (short) 2);
		final ByteBuffer color = ByteBuffer.wrap(Files.readAllBytes(a)).order(ByteOrder.LITTLE_ENDIAN);
		color.putShort(70, (short) 128).putShort(72, (short) 24);
		Files.write(folder.resolve("4-D.nii"), fourD.array());
		Files.write(folder.resolve("color.nii"), color.array());
		Files.writeString(folder.resolve("text.nii"), "no image");
		final List<String[]> bad = List.of(new String[] { "at least two maps", "" },
			new String[] { "at least two maps", a.toString() }, new String[] { "listed twice", a + ";" + a },
			new String[] { "listed twice, also as", a + ";" + folder.resolve("x/../a.nii") },
			new String[] { "listed twice, also as", pair + ";" + folder.resolve("p.img") },
			new String[] { "same bytes", a + ";" + copy },
			new String[] { "There is no file", a + ";" + folder.resolve("none.nii") },
			new String[] { "holds 2 volumes", a + ";" + folder.resolve("4-D.nii") },
			new String[] { "is a colour image", a + ";" + folder.resolve("color.nii") },
			new String[] { "text.nii", a + ";" + folder.resolve("text.nii") },
			new String[] { "Talairach space", a + ";" + ball("t.nii", 3, Space.TALAIRACH) },
			new String[] { "a folder", a + ";" + folder });
		Files.createDirectory(folder.resolve("x"));
		for (final String[] row : bad)
			refuse(row[0], MapConjunction.class, "map_list", row[1]);
		refuse("output_prefix", MapConjunction.class, "map_list", a + ";" + b, "output_prefix", "x/y");
	}

	private void refuse(final String expected, final Class<? extends Command> command, final Object... inputs)
		throws Exception
	{
		final Path output = folder.resolve("output");
		final CommandModule module = run(command, Stream
			.concat(Arrays.stream(inputs), Stream.of("output_directory", output.toFile(), "show_results", false)).toArray());
		assertTrue(module.isCanceled(), expected + " should be refused");
		assertTrue(module.getCancelReason().contains(expected), module.getCancelReason());
		assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
		assertFalse(Files.exists(output), expected);
	}

	@Test
	void namesOfManyMapsAreShort() {
		assertEquals("a_and_b.c_and_d",
			ConjunctionRun.nameOf(List.of(Path.of("x/a.nii.gz"), Path.of("b.c.NII"), Path.of("d.img"))));
		assertEquals("a_and_3_more",
			ConjunctionRun.nameOf(List.of(Path.of("a.nii"), Path.of("b.nii"), Path.of("c.nii"), Path.of("d.nii"))));
		assertEquals("a_and_1_more", ConjunctionRun.nameOf(List.of(Path.of("a.nii"), Path.of("b".repeat(200) + ".nii"))));
	}

	@Test
	void imagesOfGingerAleAreRead() throws Exception {
		final Path language = Needs.shared("gingerale/language_contrast");
		final Path children = language.resolve("metalang_p001_C05_1k_clust.nii.gz"),
			both = language.resolve("children_conj_adults_clust.nii.gz");
		final Path out = conjoin(children, both);
		final String prefix = "metalang_p001_C05_1k_clust_and_children_conj_adults_clust_conjunction";
		final Volume inside = NiftiReader.read(children).volume(), common = NiftiReader.read(both).volume(),
			ours = NiftiReader.read(out.resolve(prefix + ".nii.gz")).volume();
		int voxels = 0;
		for (int v = 0; v < ours.grid().voxels(); v++) {
			assertEquals(common.get(v) > 0 && inside.get(v) > 0, ours.get(v) > 0);
			if (ours.get(v) > 0) voxels++;
		}
		assertTrue(voxels > 0);
		assertTrue(Files.readString(out.resolve(prefix + "_methods.md")).contains("holds whole numbers"));
	}
}
