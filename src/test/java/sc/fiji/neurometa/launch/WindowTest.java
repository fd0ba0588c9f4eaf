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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.reference.SampleFoci;

/** Plain ImageJ in a window: menu, dialog, recorder, progress, cancel, errors. Needs a display. */
@Tag("window")
class WindowTest {

	@TempDir
	static Path folder;

	private static Map<String, String> seen;

	@BeforeAll
	static void drive() throws IOException, InterruptedException {
		Needs.display();
		seen = drive(folder, PlainImageJ.fromClasses(folder.resolve("ImageJ"), macro(folder, "all")));
		savePictures(folder);
	}

	/** Writes the macro that starts the driver, and the foci it uses. */
	static Path macro(final Path folder, final String steps) throws IOException {
		SampleFoci.of("pain").copyTo(folder.resolve("foci file.txt"));
		SampleFoci.of("semantic_knowledge").copyTo(folder.resolve("semantic knowledge.txt"));
		Files.createDirectories(folder.resolve("ImageJ"));
		return Files.writeString(folder.resolve("drive.ijm"), "call(\"" + WindowDriver.class.getName() + ".drive\", \"" +
			folder.toString().replace("\\", "/") + "\", \"" + steps + "\");");
	}

	/** Starts ImageJ and returns what the driver saw. */
	static Map<String, String> drive(final Path folder, final List<String> command)
		throws IOException, InterruptedException
	{
		final Processes.Outcome outcome = Processes.run(folder, command);
		assertTrue(Files.exists(folder.resolve("seen.txt")), outcome.toString());
		final Map<String, String> notes = Files.readAllLines(folder.resolve("seen.txt")).stream()
			.map(line -> line.split("=", 2)).collect(Collectors.toMap(line -> line[0], line -> line[1]));
		assertEquals(null, notes.get("failure"), () -> notes.get("failure").replace("\\n", "\n") + outcome);
		return notes;
	}

	private static void savePictures(final Path from) throws IOException {
		try (Stream<Path> files = Files.list(from)) {
			for (final Path picture : files.filter(file -> file.toString().endsWith(".png")).toList())
				Pictures.keep(picture, picture.getFileName().toString());
		}
	}

	@Test
	void theMenuHasEveryCommand() throws IOException {
		final List<String> listed = Files.readAllLines(Path.of("plugins.config")).stream()
			.filter(line -> line.startsWith("Plugins>NeuroMeta, \"") && !line.contains("\"-\""))
			.map(line -> line.split("\"")[1]).toList();
		assertEquals(listed.toString(), seen.get("menu"));
	}

	@Test
	void theDialogFitsALaptop() {
		assertEquals("true", seen.get("dialog.fits"));
		assertTrue(Integer.parseInt(seen.get("dialog.height")) <= 700, seen.get("dialog.height"));
	}

	@Test
	void everyDialogFitsALaptop() {
		final List<String> others = seen.keySet().stream().filter(key -> key.startsWith("fits.")).toList();
		assertEquals(17, others.size());
		others.forEach(key -> assertEquals("true", seen.get(key), key));
	}

	@Test
	void everyLabelStandsBesideItsField() {
		final List<String> dialogs = seen.keySet().stream().filter(key -> key.startsWith("astray.")).toList();
		assertEquals(16, dialogs.size());
		dialogs.forEach(key -> assertEquals("[]", seen.get(key), key));
	}

	@Test
	void theDialogRefusesWhatIsNotAllowed() {
		assertEquals("true", seen.get("dialog.stays"));
		assertTrue(seen.get("dialog.complaint").contains("Voxel p must be a number from 0 to 1."),
			seen.get("dialog.complaint"));
		assertTrue(seen.get("dialog.needs").contains("Foci file is needed"), seen.get("dialog.needs"));
		assertEquals("0.001", seen.get("dialog.default"));
		assertEquals("true", seen.get("dialog.closed"));
	}

	@Test
	void progressTellsTheTimeLeft() {
		assertTrue(seen.get("progress").matches("Permutations: [\\d,]+ of 5,000, \\d+ (s|min \\d+ s) left"),
			seen.get("progress"));
	}

	@Test
	void theMapsAreShownInMillimetresAndLargeEnough() {
		assertEquals("4.0 mm", seen.get("image.foci file Z"));
		assertEquals("4.0 mm", seen.get("image.foci file thresholded Z"));
	}

	@Test
	void choosingAClusterMovesViewsAndStackAndSelectsItsVoxels() {
		final String cluster = seen.get("look.cluster"), slice = seen.get("look.slice");
		final String[] mm = seen.get("look.crosshair").split(" ");
		for (int axis = 0; axis < 3; axis++)
			assertTrue(cluster.contains("xyz".charAt(axis) + " (mm)=" + Double.parseDouble(mm[axis])),
				cluster + " but " + seen.get("look.crosshair"));
		assertTrue(slice.startsWith("z = " + mm[2] + " mm"), slice);
		assertTrue(seen.get("look.readout").contains("Talairach"), seen.get("look.readout"));
		// voxels of 8 mm³
		assertTrue(cluster.contains("Volume (mm³)=" + 8.0 * Integer.parseInt(seen.get("look.selected"))), cluster);
	}

	@Test
	void slidersRethresholdAndTheEndIsRecorded() throws IOException {
		assertTrue(Integer.parseInt(seen.get("rethreshold.after").replace(",", "")) >
			Integer.parseInt(seen.get("rethreshold.before").replace(",", "")));
		assertTrue(
			seen.get("rethreshold.recorded")
				.startsWith("run(\"Rethreshold Result\", \"run_record=[" + folder.resolve("first run/foci file_run.json") +
					"] correction=cluster_fwe voxel_p=0.01 alpha=0.05 min_cluster_mm3=0 output_directory=[" +
					folder.resolve("another threshold") + "] output_prefix=[foci file_rethresholded] show_results=false \");"),
			seen.get("rethreshold.recorded"));
		assertTrue(
			Files.readString(folder.resolve("another threshold/foci file_rethresholded_clusters.csv")).lines().count() > 2);
	}

	/** Results without windows are named, with their folder. */
	@Test
	void whatWasSavedIsSaid() {
		assertEquals("[The results are saved., Folder: " + folder.resolve("another threshold") + "]",
			seen.get("rethreshold.saved"));
	}

	@Test
	void theRecorderHasEveryKey() {
		final String recorded = seen.get("recorded");
		assertTrue(recorded.startsWith("run(\"ALE Meta-Analysis\", \"foci_file=[" + folder.resolve("foci file.txt") +
			"] space_if_unknown=refuse filter_years=[] filter_words=[] filter_min_n=0 filter_tags=[] correction=cluster_fwe space=auto " +
			"transform=lancaster_pooled mask=mni152_dilated mask_file=[] "), recorded);
		final String end =
			" output_directory=[" + folder.resolve("first run") + "] output_prefix=[] show_results=true \");";
		assertTrue(recorded.contains(end), recorded);
		// the recorder adds which windows come to the front, but no second call
		assertFalse(recorded.substring(recorded.indexOf(end) + end.length()).contains("run("), recorded);
	}

	@Test
	void theRecordedLineRunsAgainWithoutADialog() {
		assertEquals("null", seen.get("replay.returned"));
		assertEquals("[]", seen.get("replay.windows"));
	}

	@Test
	void theRecordedLineGivesTheSameBits() throws IOException {
		final Path first = folder.resolve("first run"), second = folder.resolve("second run");
		for (final String name : List.of("foci file_Z.nii.gz", "foci file_clusters.nii.gz", "foci file_null.csv"))
			assertEquals(-1, Files.mismatch(first.resolve(name), second.resolve(name)), name);
	}

	@Test
	void aContrastOpensItsWindowsAndIsRecorded() {
		final String prefix = "semantic knowledge_vs_pain ";
		assertTrue(seen.get("image." + prefix + "contrast Z").endsWith(" mm"), seen.get("image." + prefix + "contrast Z"));
		assertTrue(seen.get("image." + prefix + "conjunction").endsWith(" mm"));
		for (final String table : List.of("clusters", "views", "methods and result"))
			assertTrue(seen.get("contrast.windows").contains(prefix + table), seen.get("contrast.windows"));
		final String recorded = seen.get("contrast.recorded");
		assertTrue(recorded.startsWith("run(\"ALE Contrast Analysis\", \"foci_file_a=[" +
			folder.resolve("semantic knowledge.txt") + "] foci_file_b=[" + folder.resolve("foci file.txt") +
			"] space_if_unknown=refuse filter_years_a=[] " +
			"filter_words_a=[] filter_min_n_a=0 filter_tags_a=[] filter_years_b=[] filter_words_b=[] filter_min_n_b=0 filter_tags_b=[] contrast_method=pooled " +
			"contrast_p=0 name_a=[] name_b=pain tails=both relabelings=10000 extent_contrast=-1 extent_a=0 extent_b=0 " +
			"shared_experiments=refuse balanced_n=0 balanced_null=labels draws=1000 correction=cluster_fwe space=auto "),
			recorded);
		assertTrue(Files.exists(folder.resolve("contrast/semantic knowledge_vs_pain_A-B_clusters.csv")));
	}

	@Test
	void escapeStopsAMacro() {
		assertEquals("[Macro Error]", seen.get("escape.windows"));
		assertFalse(Files.exists(folder.resolve("escaped run")));
	}

	@Test
	void cancelStopsAndWritesNothing() {
		assertEquals("[]", seen.get("cancel.windows"));
		assertFalse(Files.exists(folder.resolve("cancelled run")));
	}

	@Test
	void anErrorInAMacroIsOneDialog() {
		assertEquals("[Macro Error]", seen.get("error.windows"));
	}
}
