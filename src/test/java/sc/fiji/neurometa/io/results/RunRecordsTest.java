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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MaskReference;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunSampling;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

class RunRecordsTest {

	private static final Function<String, Mask> NO_MASK = name -> {
		throw new AssertionError("asked for " + name);
	};

	private static final RunRecord UNCORRECTED =
		SmallRuns.record(SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED)));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void whatIsWrittenIsReadBackTheSame(final Correction correction) throws IOException {
		final RunRecord run = SmallRuns.record(SmallRuns.run(SmallRuns.settings(correction)));
		final RunRecord read = (RunRecord) RunRecords.read(written(run));
		assertEquals(run, read);
		final String text = Files.readString(folder.resolve("P_run.json"));
		RunRecords.write(folder.resolve("again.json"), read);
		assertEquals(text, Files.readString(folder.resolve("again.json")));
		assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("null,"));
	}

	@Test
	void theRecordAloneRepeatsTheRunToTheBit() {
		final MainEffectResult first = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_MASS_FWE));
		final RunRecord record = (RunRecord) RunRecords.read(written(SmallRuns.record(first)));
		final AleInput input = record.input(new MaskReference(SmallRuns.MASK, SmallRuns.anatomy()));
		assertEquals(SmallRuns.GRID, input.mask().grid());
		final MainEffectResult second = MainEffect.run(input, record.settings(), Progress.NONE);
		assertArrayEquals(first.maps().ale(), second.maps().ale());
		assertArrayEquals(first.nullMaxima().orElseThrow().clusters().get(1).masses(),
			second.nullMaxima().orElseThrow().clusters().get(1).masses());
		assertEquals(first.report(), second.report());
		final RunRecord repeated =
			RunRecord.of(second, record.repetition(new Circumstances(OffsetDateTime.now(), 1, 1, "again")));
		assertTrue(repeated.hasSameResultAs(record));
		assertEquals(record.result(), repeated.result());
		assertEquals(record.mask(), repeated.mask());
		assertEquals(record.source(), repeated.source());
	}

	@Test
	void aFocusMovedByNextToNothingIsAnotherResult() {
		final RunRecord one = SmallRuns.record(SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE)));
		final ExperimentSet literature = SmallRuns.literature();
		final Experiment first = literature.experiments().get(0);
		final List<Experiment> changed = new ArrayList<>(literature.experiments());
		changed.set(0, first.withFoci(
			first.foci().stream().map(f -> new Focus(f.xMm() + 1e-9, f.yMm(), f.zMm(), f.line())).toList(), first.space()));
		final MainEffectResult other = MainEffect.run(
			new AleInput(new ExperimentSet("small set", changed), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
			SmallRuns.settings(Correction.CLUSTER_FWE), Progress.NONE);
		assertFalse(SmallRuns.record(other).hasSameResultAs(one));
	}

	@Test
	void keysAreThoseOfMacros() throws IOException {
		final JsonObject json = json(SmallRuns.record(SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE))));
		final JsonObject settings = json.getAsJsonObject("settings");
		assertEquals(
			"[transform, focus_placement, outside_foci, ma_model, pool_by, kernel_fwhm_mm, default_subjects, " +
				"correction, voxel_p, alpha, min_cluster_mm3, connectivity, permutations, null_steps, seed]",
			settings.keySet().toString());
		assertEquals("lancaster_spm", settings.get("transform").getAsString());
		assertEquals("cluster_fwe", settings.get("correction").getAsString());
		assertEquals("6", settings.get("connectivity").toString());
		assertEquals("[0.01,0.002]", settings.get("null_steps").toString());
		assertEquals("neurometa-run", json.get("format").getAsString());
		assertEquals("2026-11-23T22:30:05+01:00", json.get("started").getAsString());
		assertEquals("talairach", json.getAsJsonArray("experiments").get(3).getAsJsonObject().get("space").getAsString());
		assertTrue(json.getAsJsonObject("software").get("neurometa").getAsString().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"));
	}

	@Test
	void pooledContrastsShareTheirSampleSize() {
		final List<Experiment> contrasts = List.of(new Experiment("A", "one", 0, Space.MNI, List.of(new Focus(1, 2, 3))),
			new Experiment("A", "two", 14, Space.MNI, List.of(new Focus(4, 5, 6))),
			new Experiment("B", "", 0, Space.MNI, List.of(new Focus(7, 8, 9))));
		final AleSettings s = SmallRuns.settings(Correction.UNCORRECTED);
		for (final PoolBy poolBy : PoolBy.values()) {
			final AleSettings settings =
				s.withPoolBy(poolBy).withDefaultSubjects(11).withPermutations(100).withNullSteps(List.of()).withSeed(1);
			final RunRecord run = SmallRuns.record(MainEffect.run(
				new AleInput(new ExperimentSet("s", contrasts), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), settings,
				Progress.NONE));
			assertEquals(poolBy == PoolBy.STUDY ? 1 : 2, run.counts().withoutSubjects());
			assertEquals(poolBy == PoolBy.STUDY ? 25 : 36, run.counts().analysed().subjects());
			assertEquals(3, run.counts().source().experiments());
			assertEquals(run, RunRecords.read(written(run)));
		}
	}

	@Tag("slow")
	@Test
	void leaveOneOutIsInTheRecordWhenItWasAskedForAndCheckedOnReading() throws IOException {
		assertFalse(json(UNCORRECTED).has("leave_one_out"));
		final RunRecord run =
			SmallRuns.record(LeaveOneOut.clusters(SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED)), Progress.NONE));
		assertEquals(run, RunRecords.read(written(run)));
		final JsonObject json = json(run);
		final JsonObject first = json.getAsJsonArray("leave_one_out").get(0).getAsJsonObject();
		assertEquals("[cluster, stands, experiments, falls_without]", first.keySet().toString());
		assertEquals(21, first.get("experiments").getAsInt());
		first.addProperty("stands", 22);
		assertTrue(refusal(() -> read(json)).contains("a cluster survives without 22 of 21 experiments"));
		final JsonObject other = json(run);
		other.getAsJsonArray("leave_one_out").remove(0);
		assertTrue(refusal(() -> read(other)).contains("leave_one_out has other clusters"));
	}

	@Test
	void aMaskThatComesWithNeuroMetaIsNamedAndChecked() {
		final Mask mask = ReferenceMasks.talairach();
		final ExperimentSet literature = new ExperimentSet("one",
			List.of(new Experiment("A, 2001", "", 12, Space.TALAIRACH, List.of(new Focus(10, 20, 30)))));
		final MainEffectResult result =
			MainEffect.run(new AleInput(literature, mask, ReferenceMasks.grayMatter(mask), new Anatomy(List.of())),
				SmallRuns.settings(Correction.UNCORRECTED), Progress.NONE);
		final RunContext context = SmallRuns.context("one");
		final RunRecord run = RunRecord.of(result, new RunContext(context.command(), context.source(), "auto",
			RunSampling.GRAY_MATTER, new Circumstances(context.how().started(), 1, 1, "one")));
		final RunRecord read = (RunRecord) RunRecords.read(written(run));
		assertEquals(run, read);
		assertEquals("talairach", read.mask().name());
		assertTrue(read.mask().bits().isEmpty());
		read.input(new MaskReference(mask, ReferenceMasks.grayMatter(mask), List.of()));
		final String message =
			refusal(() -> read.input(new MaskReference(ReferenceMasks.mni152(), new Anatomy(List.of()))));
		assertTrue(message.contains("The mask talairach is not the one of the run"), message);
		assertTrue(refusal(() -> read.input(new MaskReference(mask, new Anatomy(List.of())))).contains("random foci"));
	}

	@Test
	void aChangedMaskIsRefused() throws IOException {
		final RunRecord run = UNCORRECTED;
		final JsonObject json = json(run);
		json.getAsJsonObject("mask").addProperty("sha256", "0".repeat(64));
		assertTrue(refusal(() -> read(json).mask().restore(NO_MASK)).contains("the run record was changed"));
		final JsonObject other = json(run);
		other.getAsJsonObject("mask").addProperty("bits", "AAAA");
		assertTrue(refusal(() -> read(other).mask().restore(NO_MASK)).contains("cannot be unpacked"));
		final JsonObject larger = json(run);
		larger.getAsJsonObject("mask").getAsJsonArray("size").set(2, new JsonPrimitive(19));
		assertTrue(refusal(() -> read(larger).mask().restore(NO_MASK)).contains("cannot be unpacked"));
		final JsonObject flat = json(run);
		flat.getAsJsonObject("mask").getAsJsonArray("size").set(0, new JsonPrimitive(0));
		assertTrue(refusal(() -> read(flat).mask().restore(NO_MASK)).contains("no usable grid"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'' | is empty or ends too early", "{ | ends too early", "%PDF-1.7 | is a PDF document, not a run record",
			"hello | it is not JSON text", "[] | is JSON but not a run record",
			"{\"format\":\"x\"} | is JSON but not a run record", "{\"format\":\"neurometa-run\"} | $.version",
			"{\"format\":\"neurometa-run\",\"version\":2} | written by a newer NeuroMeta",
			"{\"format\":\"neurometa-run\",\"version\":1} | $.command is missing",
			"{\"format\":\"neurometa-run\",\"version\":1} trailing | it is not JSON text" })
	void otherFilesAreRefusedWithAReason(final String content, final String expected) throws IOException {
		final Path file = Files.writeString(folder.resolve("x.json"), content);
		final String message = refusal(() -> RunRecords.read(file));
		assertTrue(message.contains(expected) && message.contains("x.json"), message);
	}

	@Test
	void missingFilesFoldersAndBinariesAreRefused() throws IOException {
		assertTrue(refusal(() -> RunRecords.read(folder.resolve("none.json"))).contains("There is no file"));
		assertTrue(refusal(() -> RunRecords.read(folder)).contains("is a folder"));
		for (final String text : List.of("{\"format\": \"neurometa-run\", \"version\": 1, \"name\": \"\\u00zz\"}",
			"{\"name\": " + "[".repeat(5000), "{\"a\": \"\\q\"}"))
		{
			final Path broken = Files.writeString(folder.resolve("broken_run.json"), text);
			assertTrue(
				refusal(() -> RunRecords.read(broken)).startsWith(broken.toString()) ||
					refusal(() -> RunRecords.read(broken)).contains("nested more than 100 deep"),
				refusal(() -> RunRecords.read(broken)));
		}
		if (Files.exists(Path.of("/dev/zero")))
			assertTrue(refusal(() -> RunRecords.read(Path.of("/dev/zero"))).contains("is a device or a pipe"));
		final Path binary = Files.write(folder.resolve("b.json"), new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		assertTrue(refusal(() -> RunRecords.read(binary)).contains("it is not JSON text"));
		final Path latin = Files.write(folder.resolve("l.json"), "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(refusal(() -> RunRecords.read(latin)).contains("it is not JSON text"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "settings.voxel_p | remove | $.settings.voxel_p is missing", "settings.voxel_p | 2 | voxel_p = 2",
			"settings.voxel_p | \"NaN\" | $.settings.voxel_p is not a number",
			"settings.connectivity | 7 | $.settings.connectivity is not one of 6, 18, 26",
			"settings.correction | \"scale\" | is not one of cluster_fwe, cluster_mass_fwe",
			"settings.permutations | 3.5 | permutations", "mask.sha256 | remove | $.mask.sha256 is missing",
			"mask.voxel_to_mm | [[1,2]] | $.mask.voxel_to_mm is not an affine map",
			"started | \"today\" | $.started is not a date", "experiments | [{}] | $.experiments[0].study is missing",
			"experiments | 5 | $.experiments is of another type", "warnings | [null] | holds null",
			"settings | [] | $.settings is not an object" })
	void damageIsNamed(final String place, final String value, final String expected) throws IOException {
		final JsonObject json = json(UNCORRECTED);
		final String[] path = place.split("\\.");
		final JsonObject parent = path.length == 1 ? json : json.getAsJsonObject(path[0]);
		if (value.equals("remove")) parent.remove(path[path.length - 1]);
		else parent.add(path[path.length - 1], JsonParser.parseString(value));
		final String message = refusal(() -> read(json));
		assertTrue(message.contains(expected) && message.contains("changed.json"), message);
	}

	private Path written(final RunRecord run) {
		final Path file = folder.resolve("P_run.json");
		RunRecords.write(file, run);
		return file;
	}

	private JsonObject json(final RunRecord run) throws IOException {
		return JsonParser.parseString(Files.readString(written(run))).getAsJsonObject();
	}

	private RunRecord read(final JsonObject json) {
		try {
			return (RunRecord) RunRecords.read(Files.writeString(folder.resolve("changed.json"), json.toString()));
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	private static String refusal(final Executable executable) {
		return assertThrows(InputException.class, executable).getMessage();
	}
}
