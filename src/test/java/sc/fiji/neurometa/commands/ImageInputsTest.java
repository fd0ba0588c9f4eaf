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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunMask;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.space.VoxelReading;

/** Masks, regions and atlases from images: their threshold and place, from the dialog to record, log, text and report. */
@Tag("slow")
class ImageInputsTest extends CommandRunner {

	/** As a float this is the whole number before it. */
	private static final int LABEL = (1 << 24) + 1;

	/** The brain in voxels of 4 mm, with probabilities that fall from the midline outwards. */
	private File probability() {
		final Volume brain = NiftiReader.read(coarseMask().toPath()).volume();
		for (int v = 0; v < brain.grid().voxels(); v++)
			brain.set(v, brain.get(v) * Math.round(100 - Math.abs(brain.grid().centreMm(v)[0])) / 100f);
		final Path file = folder.resolve("probability.nii.gz");
		NiftiWriter.write(file, brain, Space.MNI, NiftiType.FLOAT32, "");
		return file.toFile();
	}

	/** An image of a ball around (-34, 22, 0) with a label, or without a statement of where it lies. */
	private File ball(final boolean placed) throws Exception {
		final Volume ball = Volume.zeros(NiftiReader.read(coarseMask().toPath()).grid());
		for (int v = 0; v < ball.grid().voxels(); v++) {
			final double[] mm = ball.grid().centreMm(v);
			if (Math.hypot(Math.hypot(mm[0] + 34, mm[1] - 22), mm[2]) < 12) ball.set(v, 1);
		}
		final Path file = folder.resolve(placed ? "ball.nii" : "nowhere.nii");
		NiftiWriter.write(file, ball, Space.MNI, NiftiType.INT32, "");
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		if (!placed) bytes.putShort(252, (short) 0).putShort(254, (short) 0);
		else for (int at = 352; at < bytes.limit(); at += 4)
			if (bytes.getInt(at) != 0) bytes.putInt(at, LABEL);
		Files.write(file, bytes.array());
		return file.toFile();
	}

	private Map<String, Object> ale(final Path out, final Object... more) {
		return inputs(Map.of("foci_file", sample("pain"), "mask", "file", "sampling", "mask"), out, more);
	}

	private Map<String, Object> macm(final Path out, final Object... more) {
		final Map<String, Object> inputs = inputs(coarse(), out, more);
		inputs.put("output_prefix", "x");
		return inputs;
	}

	private static Map<String, Object> inputs(final Map<String, Object> first, final Path out, final Object... more) {
		final Map<String, Object> inputs = new HashMap<>(first);
		inputs.putAll(Map.of("correction", "uncorrected", "output_directory", out.toFile(), "show_results", false));
		for (int i = 0; i < more.length; i += 2)
			inputs.put((String) more[i], more[i + 1]);
		return inputs;
	}

	private String refused(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertTrue(module.isCanceled());
		assertFalse(Files.exists(((File) inputs.get("output_directory")).toPath()));
		return module.getCancelReason();
	}

	/** What a run writes to the log. */
	private String logOf(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final PrintStream before = System.out;
		System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
		try {
			final CommandModule module = run(command, inputs);
			assertFalse(module.isCanceled(), module.getCancelReason());
		}
		finally {
			System.setOut(before);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static RunMask mask(final Path record) {
		return ((RunRecord) RunRecords.read(record)).mask();
	}

	@Test
	void aProbabilityImageIsAMaskAtAThresholdAlone() throws Exception {
		final File image = probability();
		final Path out = folder.resolve("out"), again = folder.resolve("again");
		final String refusal = refused(AleMetaAnalysis.class, ale(out, "mask_file", image));
		assertTrue(refusal.contains("probability.nii.gz is not a mask by itself"), refusal);
		assertTrue(refusal.contains("Set mask_threshold"), refusal);
		assertTrue(refused(AleMetaAnalysis.class, ale(out, "mask_file", image, "mask_threshold", "half"))
			.contains("mask_threshold = half cannot be used: it must be a number"));
		final Map<String, Object> inputs = ale(out, "mask_file", image, "mask_threshold", "0.5");
		assertFalse(logOf(AleMetaAnalysis.class, inputs).contains("does not say where its voxels lie"));
		final RunMask mask = mask(out.resolve("pain_run.json"));
		assertTrue(refusal.contains(String.format("values above 0.5 %,d. ", mask.voxels())), refusal + mask.voxels());
		assertEquals(new VoxelReading(Optional.of(0.5), VoxelReading.Place.HEADER), mask.reading().orElseThrow());
		assertTrue(Files.readString(out.resolve("pain_methods.md"))
			.contains(" of the mask probability.nii.gz, supplied as a file, voxels above 0.5, in MNI space."));
		assertTrue(Files.readString(out.resolve("pain_report.html")).contains("mask_threshold&#x3D;0.5"));
		succeed(RepeatRun.class, "run_record", out.resolve("pain_run.json").toFile(), "output_directory", again.toFile(),
			"show_results", false);
		assertEquals(mask, mask(again.resolve("pain_run.json")));
		assertEquals(Files.readString(out.resolve("pain_clusters.csv")),
			Files.readString(again.resolve("pain_clusters.csv")));
	}

	@Test
	void aRegionOfAProbabilityImageHasItsOwnThreshold() throws Exception {
		final File image = probability();
		final Path out = folder.resolve("out");
		assertTrue(
			refused(MacmAnalysis.class, macm(out, "roi", "mask_file", "roi_file", image)).contains("Set roi_threshold"));
		final CommandModule module =
			run(MacmAnalysis.class, macm(out, "roi", "mask_file", "roi_file", image, "roi_threshold", "0.95"));
		assertFalse(module.isCanceled(), module.getCancelReason());
		final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("x_run.json"));
		assertEquals(0.95, record.region().voxels().orElseThrow().reading().orElseThrow().threshold().orElseThrow());
		final String text = Files.readString(out.resolve("x_methods.md"));
		assertTrue(text.contains(" (file probability.nii.gz, voxels above 0.95) ("), text);
		assertFalse(text.substring(0, text.indexOf("## Warnings")).contains(folder.toString()), text);
	}

	@Test
	void aGuessedPlaceIsRefusedUnlessAllowedAndThenToldEverywhere() throws Exception {
		final File nowhere = ball(false);
		final Path out = folder.resolve("out");
		for (final String roi : List.of("mask_file", "label"))
			assertTrue(refused(MacmAnalysis.class, macm(out, "roi", roi, "roi_file", nowhere))
				.contains("nowhere.nii does not say where its voxels lie"), roi);
		assertTrue(refused(AleMetaAnalysis.class, ale(out, "mask_file", nowhere)).contains("allow_guessed_place=true"));
		assertTrue(
			refused(AtlasMacm.class, macm(out, "atlas", "file", "atlas_file", nowhere)).contains("allow_guessed_place=true"));
		final String log =
			logOf(MacmAnalysis.class, macm(out, "roi", "mask_file", "roi_file", nowhere, "allow_guessed_place", true));
		assertTrue(log.contains("Warning: nowhere.nii does not say where its voxels lie"), log);
		final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("x_run.json"));
		assertTrue(record.region().voxels().orElseThrow().reading().orElseThrow().isGuess());
		assertTrue(Files.readString(out.resolve("x_methods.md"))
			.contains("The image of the region does not state where its voxels lie (neither sform nor qform)"));
		assertTrue(Files.readString(out.resolve("x_run.json")).contains("\"place\": \"guess\""));
	}

	@Test
	void labelsBeyondTheReachOfFloatsAreToldApart() throws Exception {
		final File ball = ball(true);
		final Path out = folder.resolve("out");
		final String refusal =
			refused(MacmAnalysis.class, macm(out, "roi", "label", "roi_file", ball, "roi_label", 16777216L));
		assertTrue(refusal.contains("has no label 16777216. It has 16777217."), refusal);
		succeed(AtlasMacm.class, atlas(ball, out));
		assertTrue(Files.readString(out.resolve("x_atlas.csv")).contains("label 16777217"));
	}

	private Object[] atlas(final File ball, final Path out) {
		return macm(out, "atlas", "file", "atlas_file", ball).entrySet().stream()
			.flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
	}
}
