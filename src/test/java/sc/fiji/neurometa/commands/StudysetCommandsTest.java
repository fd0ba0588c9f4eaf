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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunLiterature;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.html.MacroLine;

/** Studysets as the literature of an ALE, a contrast, a check, a merger and a conversion, with the filters of MACM. */
@Tag("slow")
class StudysetCommandsTest extends CommandRunner {

	private static final int STUDIES = 24;

	private final StringBuilder sleuth = new StringBuilder();

	/** A studyset of studies from 2001 on; those of the even years are of faces, of the others the space is not named. */
	private File studyset(final boolean namesSpaces) throws IOException {
		final Random random = new Random(4);
		final List<String> studies = new ArrayList<>(), notes = new ArrayList<>();
		sleuth.setLength(0);
		for (int s = 0; s < STUDIES; s++) {
			final int year = 2001 + s, n = 10 + random.nextInt(20);
			final boolean faces = year % 2 == 0;
			final String space = faces || namesSpaces ? "\"MNI\"" : "null";
			final List<String> points = new ArrayList<>();
			if (faces)
				sleuth.append("// Reference=MNI\n// Study ").append(s).append(": main\n// Subjects=").append(n).append('\n');
			for (int f = 0; f < 6; f++) {
				final int x = random.nextInt(100) - 50, y = random.nextInt(100) - 60, z = random.nextInt(90) - 20;
				points.add("{\"coordinates\": [%d, %d, %d], \"space\": %s}".formatted(x, y, z, space));
				if (faces) sleuth.append(x).append('\t').append(y).append('\t').append(z).append('\n');
			}
			if (faces) sleuth.append('\n');
			studies.add(
				"{\"id\": \"s%d\", \"name\": \"Study %d\", \"year\": %d, \"metadata\": {}, \"analyses\": [{\"id\": \"a%d\", \"name\": \"main\", \"points\": %s}]}"
					.formatted(s, s, year, s, points));
			notes.add("{\"study\": \"s%d\", \"analysis\": \"a%d\", \"note\": {\"sample_size\": %d, \"task\": \"%s\"}}"
				.formatted(s, s, n, faces ? "faces" : "houses"));
		}
		return Files
			.writeString(folder.resolve("set.json"),
				"{\"id\": \"x\", \"name\": \"S\", \"studies\": [" + String.join(",", studies) +
					"], \"annotations\": [{\"id\": \"n\", \"studyset\": \"x\", \"notes\": [" + String.join(",", notes) + "]}]}")
			.toFile();
	}

	private Map<String, Object> ale(final File foci, final String folderName, final Object... more) {
		final Map<String, Object> inputs = new HashMap<>(coarse());
		inputs.putAll(Map.of("foci_file", foci, "correction", "uncorrected", "show_results", false, "output_directory",
			folder.resolve(folderName).toFile(), "output_prefix", "r"));
		for (int i = 0; i < more.length; i += 2)
			inputs.put((String) more[i], more[i + 1]);
		return inputs;
	}

	private void succeed(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertTrue(!module.isCanceled(), module.getCancelReason());
	}

	private RunRecord record(final String folderName) {
		return (RunRecord) RunRecords.read(folder.resolve(folderName + "/r_run.json"));
	}

	@Test
	void anAleOfAFilteredStudysetIsThatOfItsExperiments() throws Exception {
		final File set = studyset(true);
		succeed(AleMetaAnalysis.class, ale(set, "set", "filter_words", "+task=faces", "filter_years", "2001-2024"));
		succeed(AleMetaAnalysis.class, ale(Files.writeString(folder.resolve("same.txt"), sleuth).toFile(), "text"));
		final RunRecord ofSet = record("set"), ofText = record("text");
		assertTrue(ofSet.hasSameResultAs(ofText));
		final RunLiterature literature = ofSet.source().literature().orElseThrow();
		assertEquals(new DatabaseFilter("2001-2024", "+task=faces", 0), literature.filter());
		assertEquals(new Selection.Searched(STUDIES, 6 * STUDIES, STUDIES / 2, 3 * STUDIES), literature.searched());
		assertEquals("nimads", ofSet.source().fileFormat());
		// nothing is added to the record of a foci file
		assertTrue(ofText.source().literature().isEmpty());
		assertTrue(!Files.readString(folder.resolve("text/r_run.json")).contains("\"literature\""));
		final String methods = Files.readString(folder.resolve("set/r_methods.md"));
		assertTrue(
			methods.contains("The database set contained 24 experiments with 144 foci. It was restricted (years of " +
				"publication 2001-2024; words in name, title or tags: +task=faces) to 12 experiments with 72 foci."),
			methods);
		final String macro = MacroLine.of(ofSet).orElseThrow();
		assertTrue(macro.contains("space_if_unknown=refuse filter_years=[2001-2024] filter_words=[+task=faces] mask="),
			macro);
		Files.delete(set.toPath());
		succeed(RepeatRun.class, "run_record", folder.resolve("set/r_run.json").toFile(), "output_directory",
			folder.resolve("again").toFile(), "show_results", false);
		assertEquals(ofSet.source(), record("again").source());
		assertArrayEquals(Files.readAllBytes(folder.resolve("set/r_Z.nii.gz")),
			Files.readAllBytes(folder.resolve("again/r_Z.nii.gz")));
	}

	@Test
	void aSubgroupByTagsIsThatOfAFileCutByHand() throws Exception {
		final File set = studyset(true);
		succeed(AleMetaAnalysis.class, ale(set, "set", "filter_tags", "+faces -houses"));
		succeed(AleMetaAnalysis.class, ale(Files.writeString(folder.resolve("same.txt"), sleuth).toFile(), "text"));
		assertTrue(record("set").hasSameResultAs(record("text")));
		assertArrayEquals(Files.readAllBytes(folder.resolve("text/r_Z.nii.gz")),
			Files.readAllBytes(folder.resolve("set/r_Z.nii.gz")));
		assertEquals(Optional.of("+faces -houses"), record("set").source().literature().orElseThrow().filter().tags());
		final String methods = Files.readString(folder.resolve("set/r_methods.md"));
		assertTrue(methods.contains("It was restricted (tags: +faces -houses) to 12 experiments with 72 foci."), methods);
		assertTrue(MacroLine.of(record("set")).orElseThrow().contains("filter_tags=[+faces -houses] "));
		final String refusal = run(AleMetaAnalysis.class, ale(set, "no", "filter_tags", "+fases")).getCancelReason();
		assertTrue(refusal.startsWith("No experiment has the tag \"fases\" of Tags. There are: ") ||
			refusal.startsWith("No experiment has the tag \"fases\" of filter_tags. There are: "), refusal);
		assertTrue(run(AleMetaAnalysis.class, ale(set, "none", "filter_tags", "faces houses")).getCancelReason()
			.startsWith("No experiment with foci of the 24 experiments in "));
	}

	@Test
	void twoSubgroupsByTagsOfOneFileAreCompared() throws Exception {
		final File set = studyset(true);
		final Map<String, Object> inputs = ale(set, "tags", "foci_file_a", set, "foci_file_b", set, "filter_tags_a",
			"faces", "filter_tags_b", "-faces", "contrast_method", "gated", "relabelings", 20);
		inputs.remove("foci_file");
		succeed(AleContrastAnalysis.class, inputs);
		final ContrastRecord record = (ContrastRecord) RunRecords.read(folder.resolve("tags/r_run.json"));
		assertEquals(Optional.of("-faces"), record.b().source().literature().orElseThrow().filter().tags());
		assertEquals(STUDIES, record.a().experiments().size() + record.b().experiments().size());
	}

	@Test
	void experimentsOfUnknownSpaceAreAskedAboutAndFilteredOut() throws Exception {
		final File set = studyset(false);
		assertTrue(run(AleMetaAnalysis.class, ale(set, "no")).getCancelReason().contains(
			"12 of 24 experiments do not say whether the coordinates are MNI or Talairach. Set the key space_if_unknown to"));
		succeed(AleMetaAnalysis.class, ale(set, "drop", "space_if_unknown", "drop"));
		assertEquals(STUDIES / 2, record("drop").experiments().size());
		assertTrue(run(AleMetaAnalysis.class, ale(set, "none", "space_if_unknown", "drop", "filter_years", "1999"))
			.getCancelReason().startsWith("No experiment with foci of the 12 experiments in "));
		assertTrue(run(AleMetaAnalysis.class, ale(set, "bad", "filter_years", "soon")).getCancelReason()
			.startsWith("filter_years = soon cannot be used"));
	}

	@Test
	void twoSubgroupsOfOneStudysetAreCompared() throws Exception {
		final File set = studyset(true);
		final Map<String, Object> inputs =
			ale(set, "contrast", "foci_file_a", set, "foci_file_b", set, "filter_words_a", "task=faces", "filter_words_b",
				"task=houses", "filter_min_n_b", 1, "contrast_method", "gated", "relabelings", 20);
		inputs.remove("foci_file");
		succeed(AleContrastAnalysis.class, inputs);
		final ContrastRecord record = (ContrastRecord) RunRecords.read(folder.resolve("contrast/r_run.json"));
		assertEquals(List.of("set A", "set B"), List.of(record.settings().nameA(), record.settings().nameB()));
		assertEquals("task=faces", record.a().source().literature().orElseThrow().filter().words());
		assertEquals(new DatabaseFilter("", "task=houses", 1), record.b().source().literature().orElseThrow().filter());
		assertTrue(
			Files.readString(folder.resolve("contrast/r_methods.md")).contains("Database file of set A: set.json, SHA-256"));
		inputs.put("filter_words_b", "task=faces");
		inputs.put("filter_min_n_b", 0);
		assertTrue(run(AleContrastAnalysis.class, inputs).getCancelReason().contains("are the same file"));
	}

	@Test
	void checkMergeAndConvertTakeThemToo() throws Exception {
		final File set = studyset(true);
		final CommandModule check = run(CheckFociFile.class, Map.of("foci_file", set, "filter_words", "task=faces"));
		assertTrue(check.getOutput("summary").toString().startsWith("set.json: 12 experiments, 72 foci, "),
			check.getCancelReason());
		final Path merged = folder.resolve("merged.txt"), tal = folder.resolve("tal.txt");
		Files.writeString(folder.resolve("more.txt"), "// Reference=MNI\n// More, 1999\n// Subjects=9\n1 2 3\n");
		succeed(MergeFociFiles.class, "foci_list", set + ";" + folder.resolve("more.txt"), "filter_words",
			"task=faces;More", "output_file", merged.toFile());
		final ExperimentSet together = FociFiles.read(merged).experiments();
		assertEquals(13, together.size());
		assertEquals(FociFiles.read(Files.writeString(folder.resolve("s.txt"), sleuth)).experiments().subjectsTotal() + 9,
			together.subjectsTotal());
		succeed(ConvertFociSpace.class, "foci_file", studyset(false), "direction", "mni_to_tal", "output_file",
			tal.toFile());
		assertTrue(Files.readString(tal).startsWith("// Reference=Talairach\n"));
		assertEquals(STUDIES, FociFiles.read(tal).experiments().size());
	}
}
