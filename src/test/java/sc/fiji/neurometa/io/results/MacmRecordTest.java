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
package sc.fiji.neurometa.io.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.SeedRegion;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SleuthWriter;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.MaskReference;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

class MacmRecordTest {

	private static final Function<String, Mask> NO_MASK = name -> {
		throw new AssertionError("asked for " + name);
	};
	private static final List<String> NAMES = List.of("small_ALE.nii.gz", "small_P.nii.gz", "small_Z.nii.gz",
		"small_clusters.csv", "small_clusters.nii.gz", "small_contributions.csv", "small_experiments.csv", "small_foci.csv",
		"small_methods.md", "small_null.csv", "small_peaks.csv", "small_region.csv", "small_regions.csv", "small_run.json",
		"small_selected_experiments.csv", "small_selected_foci.png", "small_selected_foci.txt",
		"small_thresholded_ALE.nii.gz", "small_thresholded_Z.nii.gz");
	private static final Extra PLOT = new Extra("selected_foci.png", out -> out.write(7));

	private static final MacmResult UNIFORM =
		SmallMacm.run(SmallMacm.sphere(), NullModel.UNIFORM, Correction.CLUSTER_FWE);
	private static final MacmResult BASE_RATE =
		SmallMacm.run(SmallMacm.voxels(), NullModel.BASE_RATE, Correction.CLUSTER_FWE);

	@TempDir
	private Path folder;

	static Stream<Arguments> runs() {
		return Stream.of(SmallMacm.sphere(), SmallMacm.voxels())
			.flatMap(region -> Stream.of(Arguments.of(region, NullModel.UNIFORM, Correction.CLUSTER_MASS_FWE),
				Arguments.of(region, NullModel.BASE_RATE, Correction.CLUSTER_MASS_FWE),
				Arguments.of(region, NullModel.BASE_RATE, Correction.FDR_BH)));
	}

	@Tag("slow")
	@ParameterizedTest
	@MethodSource("runs")
	void theRecordIsReadBackTheSameAndRepeatsTheRunToTheBit(final SeedRegion region, final NullModel nullModel,
		final Correction correction) throws IOException
	{
		final MacmResult first = SmallMacm.run(region, nullModel, correction);
		final MacmRecord record = SmallMacm.record(first), read = read(record);
		assertEquals(record, read);
		final String text = Files.readString(folder.resolve("P_run.json"));
		assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("null,"));
		RunRecords.write(folder.resolve("again.json"), read);
		assertEquals(text, Files.readString(folder.resolve("again.json")));

		final AleInput input = read.ale().input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy()));
		assertEquals(nullModel == NullModel.BASE_RATE, input.baseRate().isPresent());
		final Selection selection = read.selection(input.mask());
		assertEquals(first.selection().experiments(), selection.experiments());
		assertEquals(first.selection().searched(), selection.searched());
		final MacmResult second = Macm.run(selection, input, read.ale().settings(), Progress.NONE);
		assertArrayEquals(first.ale().maps().ale(), second.ale().maps().ale());
		assertArrayEquals(first.ale().maps().p(), second.ale().maps().p());
		assertArrayEquals(first.ale().nullMaxima().orElseThrow().values(),
			second.ale().nullMaxima().orElseThrow().values());
		assertEquals(first.ale().report(), second.ale().report());
		assertEquals(first.region(), second.region());
		final MacmRecord repeated = MacmRecord.of(second, read.database(), read.macm(),
			read.ale().repetition(new Circumstances(OffsetDateTime.now(), 1, 1, "again")));
		assertTrue(repeated.hasSameResultAs(record));
		assertEquals(record.inRegion(), repeated.inRegion());
		assertEquals(record.selected(), repeated.selected());
		assertEquals(record.region(), repeated.region());
		assertEquals(record.ale().result(), repeated.ale().result());
		assertEquals(record.ale().baseRate(), repeated.ale().baseRate());
		assertEquals(record.warnings(), repeated.warnings());
	}

	@Test
	void keysAreThoseOfMacros() throws IOException {
		final JsonObject json = json(SmallMacm.record(BASE_RATE));
		assertEquals("MACM Analysis", json.get("command").getAsString());
		assertEquals("base_rate", json.get("null_model").getAsString());
		assertEquals("[years, words, min_n]", json.getAsJsonObject("filter").keySet().toString());
		assertEquals("label", json.getAsJsonObject("region").get("kind").getAsString());
		assertFalse(json.getAsJsonObject("region").has("radius_mm"));
		assertEquals("[foci, voxels, sha256, bytes, counts]",
			json.getAsJsonObject("ale").getAsJsonObject("base_rate").keySet().toString());
		final JsonObject uniform = json(SmallMacm.record(UNIFORM));
		assertEquals("[12,6,-6]", uniform.getAsJsonObject("region").get("centre_mm").toString());
		assertEquals(7, uniform.getAsJsonObject("region").get("radius_mm").getAsDouble());
		assertFalse(uniform.getAsJsonObject("region").has("voxels"));
		assertFalse(uniform.getAsJsonObject("ale").has("base_rate"));
	}

	@Test
	void aMissingBaseRateIsNotTheUniformNull() throws IOException {
		assertTrue(refusal(changed(BASE_RATE, json -> json.getAsJsonObject("ale").remove("base_rate")))
			.contains("a base rate belongs to the null model of that name"));
		assertTrue(refusal(changed(BASE_RATE, json -> json.addProperty("null_model", "uniform")))
			.contains("a base rate belongs to the null model of that name"));
	}

	/** Nothing of a changed record is computed: neither another base rate nor another region. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "sha256 | \"00\" | The base rate in the run record was changed",
			"counts | \"AAAA\" | The base rate in the run record cannot be unpacked",
			"counts | \"H4sIAAAAAAAA\" | The base rate in the run record cannot be unpacked",
			"counts | \"no Base64!\" | The base rate in the run record cannot be unpacked",
			"bytes | 12 | The base rate in the run record cannot be unpacked (12 bytes for 7920 voxels)",
			"bytes | 7921 | The base rate in the run record cannot be unpacked",
			"bytes | 2000000000 | The base rate in the run record cannot be unpacked",
			"bytes | -1 | The base rate in the run record cannot be unpacked", "foci | remove | base_rate.foci is missing" })
	void aChangedBaseRateIsRefused(final String key, final String value, final String expected) throws IOException {
		final String message =
			refusal(changed(BASE_RATE, json -> set(json.getAsJsonObject("ale").getAsJsonObject("base_rate"), key, value)));
		assertTrue(message.contains(expected) && message.contains("unchanged copy"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "centre_mm | remove | neither a ball nor voxels", "radius_mm | remove | neither a ball nor voxels",
			"radius_mm | -1 | neither a ball nor voxels", "centre_mm | [-14, -10, 8] | is not the one of the run",
			"radius_mm | 0.5 | is not the one of the run", "kind | \"cube\" | is not one of sphere, atlas",
			"space | \"talairach\" | is not the one of the run" })
	void aChangedBallIsRefused(final String key, final String value, final String expected) throws IOException {
		final String message = refusal(changed(UNIFORM, json -> set(json.getAsJsonObject("region"), key, value)));
		assertTrue(message.contains(expected) && message.contains("nchanged copy"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "sha256 | \"00\" | is not the one of the run", "bits | \"AAAA\" | cannot be unpacked",
			"bits | remove | has no voxels", "size | [5, 6, 5] | cannot be unpacked",
			"voxel_to_mm | [[3,0,0,60],[0,3,0,0],[0,0,3,0]] | is not the one of the run" })
	void changedVoxelsOfARegionAreRefused(final String key, final String value, final String expected)
		throws IOException
	{
		final String message =
			refusal(changed(BASE_RATE, json -> set(json.getAsJsonObject("region").getAsJsonObject("voxels"), key, value)));
		assertTrue(message.contains(expected) && message.contains("nchanged copy"), message);
	}

	@Test
	void aBallThatIsAlsoVoxelsAndAMissingExperimentAreRefused() throws IOException {
		final JsonObject ball = json(SmallMacm.record(UNIFORM)).getAsJsonObject("region");
		assertTrue(refusal(changed(BASE_RATE, json -> {
			json.getAsJsonObject("region").add("centre_mm", ball.get("centre_mm"));
			json.getAsJsonObject("region").add("radius_mm", ball.get("radius_mm"));
		})).contains("neither a ball nor voxels"));
		assertTrue(refusal(changed(UNIFORM, json -> json.getAsJsonArray("selected").remove(3)))
			.contains("39 selected experiments, but 40 in the ALE"));
	}

	private static void set(final JsonObject object, final String key, final String value) {
		assertTrue(object.has(key), key);
		if (value.equals("remove")) object.remove(key);
		else object.add(key, JsonParser.parseString(value));
	}

	/** Reads a changed record and makes ready to repeat it. */
	private Executable changed(final MacmResult result, final Consumer<JsonObject> change) throws IOException {
		final JsonObject json = json(SmallMacm.record(result));
		change.accept(json);
		final Path file = Files.writeString(folder.resolve("changed.json"), json.toString());
		return () -> {
			final MacmRecord read = (MacmRecord) RunRecords.read(file);
			read.selection(read.ale().input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy())).mask());
		};
	}

	private static String refusal(final Executable executable) {
		return assertThrows(InputException.class, executable).getMessage();
	}

	private MacmRecord read(final MacmRecord record) {
		RunRecords.write(folder.resolve("P_run.json"), record);
		return (MacmRecord) RunRecords.read(folder.resolve("P_run.json"));
	}

	private JsonObject json(final MacmRecord record) throws IOException {
		read(record);
		return JsonParser.parseString(Files.readString(folder.resolve("P_run.json"))).getAsJsonObject();
	}

	private List<Path> write(final MacmResult result, final Path to, final Runnable checkpoint) {
		return MacmFiles.write(result, SmallMacm.record(result), to, "# text\n", List.of(PLOT), checkpoint);
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	private List<CSVRecord> table(final String name) throws IOException {
		try (Reader reader = Files.newBufferedReader(folder.resolve("small_" + name + ".csv"));
				CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader))
		{
			return parser.getRecords();
		}
	}

	private String header(final String name) throws IOException {
		return Files.readAllLines(folder.resolve("small_" + name + ".csv")).get(0);
	}

	@Test
	void everyFileOfTheContractIsThereAndNoOther() throws IOException {
		for (final MacmResult result : List.of(UNIFORM, BASE_RATE)) {
			final List<Path> written = write(result, folder, () -> {});
			assertEquals(NAMES, names(folder));
			assertEquals(NAMES, written.stream().map(p -> p.getFileName().toString()).toList());
			assertEquals(SmallMacm.record(result), RunRecords.read(folder.resolve("small_run.json")));
			final Volume p = NiftiReader.read(folder.resolve("small_P.nii.gz")).volume();
			for (int i = 0; i < SmallRuns.MASK.size(); i++)
				assertEquals((float) Math.max(Float.MIN_VALUE, result.ale().maps().p()[i]), p.get(SmallRuns.MASK.voxel(i)));
			assertEquals(1001, Files.readAllLines(folder.resolve("small_null.csv")).size());
		}
	}

	@Test
	void tablesTellWhatBelongsToTheRegion() throws IOException {
		write(UNIFORM, folder, () -> {});
		assertEquals("cluster,voxels,volume_mm3,weighted_x_mm,weighted_y_mm,weighted_z_mm,max_ale,max_z,min_p,peak_x_mm," +
			"peak_y_mm,peak_z_mm,p_fwe,label,min_x_mm,min_y_mm,min_z_mm,max_x_mm,max_y_mm,max_z_mm,region_voxels," +
			"outside_region_mm3,halo_voxels,outside_halo_mm3,place", header("clusters"));
		assertEquals("cluster,x_mm,y_mm,z_mm,ale,p,z,label,in_region,place", header("peaks"));
		final List<CSVRecord> clusters = table("clusters"), peaks = table("peaks");
		assertEquals(UNIFORM.ale().report().clusters().size(), clusters.size());
		int inRegion = 0;
		for (final CSVRecord row : clusters) {
			final int inside = Integer.parseInt(row.get("region_voxels"));
			inRegion += inside;
			assertEquals(64.0 * (Integer.parseInt(row.get("voxels")) - inside),
				Double.parseDouble(row.get("outside_region_mm3")), 1e-9);
			assertEquals(64.0 * (Integer.parseInt(row.get("voxels")) - inside - Integer.parseInt(row.get("halo_voxels"))),
				Double.parseDouble(row.get("outside_halo_mm3")), 1e-9);
		}
		assertEquals(UNIFORM.region().survivingVoxels(), inRegion);
		assertTrue(inRegion > 0 && clusters.stream().anyMatch(row -> row.get("region_voxels").equals("0")));
		for (final CSVRecord row : peaks)
			assertEquals(
				Math.hypot(Math.hypot(number(row, "x_mm") - 12, number(row, "y_mm") - 6), number(row, "z_mm") + 6) <= 7 ? "yes"
					: "no",
				row.get("in_region"));
		assertTrue(peaks.stream().anyMatch(row -> row.get("in_region").equals("yes")) &&
			peaks.stream().anyMatch(row -> row.get("in_region").equals("no")));
	}

	private static double number(final CSVRecord row, final String column) {
		return Double.parseDouble(row.get(column));
	}

	@Test
	void theRegionHasATableOfItsOwn() throws IOException {
		write(BASE_RATE, folder, () -> {});
		assertEquals(
			"region,voxels,volume_mm3,surviving_voxels,surviving_percent,max_ale,max_z,peak_x_mm,peak_y_mm,peak_z_mm," +
				"experiments,foci_in_region",
			header("region"));
		assertEquals(1, table("region").size());
		final CSVRecord row = table("region").get(0);
		assertEquals("cluster *2*", row.get("region"));
		assertEquals(BASE_RATE.region().voxels(), Integer.parseInt(row.get("voxels")));
		assertEquals(100.0 * BASE_RATE.region().survivingVoxels() / BASE_RATE.region().voxels(),
			number(row, "surviving_percent"));
		assertEquals(BASE_RATE.region().maxAle(), number(row, "max_ale"));
		assertEquals(BASE_RATE.region().peakMm().yMm(), number(row, "peak_y_mm"));
		assertEquals(BASE_RATE.selection().size(), Integer.parseInt(row.get("experiments")));
		assertEquals(BASE_RATE.selection().inside().size(), Integer.parseInt(row.get("foci_in_region")));
	}

	@Test
	void everySelectedExperimentHasItsRow() throws IOException {
		write(UNIFORM, folder, () -> {});
		assertEquals("foci_in_region,foci,subjects,year,experiment,in_region_mm,title,tags",
			header("selected_experiments"));
		final List<CSVRecord> rows = table("selected_experiments");
		assertEquals(40, rows.size());
		for (int e = 0; e < rows.size(); e++) {
			final Selection.Selected s = UNIFORM.selection().experiments().get(e);
			final CSVRecord row = rows.get(e);
			assertEquals(s.entry().name(), row.get("experiment"));
			assertEquals(s.entry().year() == 0 ? "" : "" + s.entry().year(), row.get("year"));
			assertEquals(s.entry().subjects() == 0 ? "" : "" + s.entry().subjects(), row.get("subjects"));
			assertEquals(s.entry().foci().size(), Integer.parseInt(row.get("foci")));
			assertEquals(s.inside().size(), Integer.parseInt(row.get("foci_in_region")));
			final String[] mm = row.get("in_region_mm").replaceAll("[( )]", "").split("[,;]");
			assertEquals(3 * s.inside().size(), mm.length);
			assertEquals(s.inside().get(0).xMm(), Double.parseDouble(mm[0]), .005001);
			assertEquals(s.inside().get(0).zMm(), Double.parseDouble(mm[2]), .005001);
			assertEquals(s.entry().about().title(), row.get("title"));
			assertEquals(String.join("; ", s.entry().about().tags()), row.get("tags"));
		}
		assertTrue(rows.stream().anyMatch(r -> r.get("subjects").isEmpty()));
	}

	@Test
	void selectedFociAreReadBackAsTheyWereUsed() throws IOException {
		write(BASE_RATE, folder, () -> {});
		final ExperimentSet read = FociFiles.read(folder.resolve("small_selected_foci.txt")).experiments(),
			placed = SleuthWriter.representable(BASE_RATE.selection().placed("small"));
		assertEquals(plain(placed), plain(read));
		assertEquals(35, read.size());
	}

	/** Without lines, which are those of each file. */
	private static List<List<Object>> plain(final ExperimentSet set) {
		final List<List<Object>> plain = new ArrayList<>();
		for (final Experiment e : set.experiments())
			plain.add(List.of(e.name(), e.subjects(), e.space(),
				e.foci().stream().map(f -> List.of(f.xMm(), f.yMm(), f.zMm())).toList()));
		return plain;
	}

	@Test
	void aPreviewWritesTheSelectionAlone() throws IOException {
		MacmFiles.writeSelection(UNIFORM.selection(), "small", folder);
		assertEquals(List.of("small_selected_experiments.csv", "small_selected_foci.txt"), names(folder));
		assertThrows(InputException.class, () -> MacmFiles.writeSelection(UNIFORM.selection(), "a/b", folder));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 11, 14, 16 })
	void aCancelledRunLeavesNothing(final int calls) throws IOException {
		final AtomicInteger called = new AtomicInteger();
		final Runnable cancel = () -> {
			if (called.incrementAndGet() == calls) throw new CancellationException();
		};
		final Path made = folder.resolve("made/for/it");
		assertThrows(CancellationException.class, () -> write(UNIFORM, made, cancel));
		assertEquals(List.of(), names(folder));
		write(BASE_RATE, folder, () -> {});
		called.set(0);
		assertThrows(CancellationException.class, () -> write(UNIFORM, folder, cancel));
		assertEquals(NAMES, names(folder));
		assertEquals(SmallMacm.record(BASE_RATE), RunRecords.read(folder.resolve("small_run.json")));
	}

	@Test
	void aFileThatSomebodyElseMakesIsPartOfTheWhole() throws IOException {
		final Extra broken = new Extra("selected_foci.png", out -> {
			throw new IOException("no paint");
		});
		assertThrows(InputException.class,
			() -> MacmFiles.write(UNIFORM, SmallMacm.record(UNIFORM), folder, "", List.of(broken), () -> {}));
		assertEquals(List.of(), names(folder));
	}
}
