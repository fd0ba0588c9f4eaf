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
package sc.fiji.neurometa.io.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.io.foci.SpaceChoice;

class NimadsReaderTest {

	private static final String STUDYSET =
		"""
				{"id": "set1", "name": "S", "studies": [
				 {"analyses": [
				   {"id": "a1", "name": "Pain > rest", "conditions": [{"name": "pain", "description": ""}, {"name": "default"}],
				    "points": [{"coordinates": [1, 2, 3.5], "space": "MNI", "kind": null, "values": [{"kind": "T", "value": 3}]},
				               {"space": "MNI", "coordinates": [4, 5, 6]}], "weights": [1.0], "images": []},
				   {"id": "a2", "name": "", "metadata": {"sample_size": "7"}, "points": [{"coordinates": [7, 8, 9], "space": "TAL"}]}],
				  "id": "s1", "name": "Pain: a study", "authors": "Aoki T, Berg U", "publication": "J", "year": 2005,
				  "doi": null, "pmid": "1", "metadata": {"sample_sizes": [10, 13], "other": {"x": [1]}}},
				 {"id": "s2", "name": "", "authors": "Carl V; Dora W", "year": NaN, "metadata": null,
				  "analyses": [{"id": "a3", "name": "c", "points": [{"coordinates": [1, 1, 1], "space": "MNI"}]},
				               {"id": "a4", "name": "empty", "points": []}]}]}
				""";
	private static final String SHOWN = "Pain - a study|Pain > rest|12|M|1,2,3.5;4,5,6|Pain: a study|2005|pain%s\n" +
		"Pain - a study|a2|7|T|7,8,9|Pain: a study|2005|%s\nCarl V [s2]|c|0|M|1,1,1||0|%s";
	private static final String ANNOTATION =
		"""
				{"id": "n", "studyset": "%s", "note_keys": {"include": "boolean"}, "notes": [
				 {"analysis": "a1", "study": "s1", "note": {"include": true, "exclude": false, "task": "n-back", "level": 2.0, "no": null}},
				 {"analysis": "a3", "note": {"include": true, "tasks": ["x", "y"]}}]}
				""";

	@TempDir
	private Path folder;

	@Test
	void analysesAreExperiments() {
		final DatabaseFile file = Databases.read(Databases.write(folder, "pain.json", STUDYSET));
		assertEquals(SHOWN.formatted("", "", ""), Databases.shown(file));
		assertEquals(DatabaseFile.Format.NIMADS, file.format());
		assertEquals("pain", file.database().name());
		assertEquals(List.of("1 analysis without points passed over.",
			"The database mixes MNI and Talairach; each experiment keeps its own space."), file.notes());
	}

	@Test
	void annotationsBesideItBecomeTags() {
		final Path file = Databases.write(folder, "pain.json.gz", Databases.packed(STUDYSET));
		Databases.write(folder, "pain_annotation1.json.gz", Databases.packed(ANNOTATION.formatted("set1")));
		Databases.write(folder, "other_annotation.json", ANNOTATION.formatted("set1"));
		Databases.write(folder, "pain_annotation2.json", ANNOTATION.formatted("set2"));
		Databases.write(folder, "pain_annotation3.json", "{\"something\": \"else\"}");
		final DatabaseFile read = Databases.read(file);
		assertEquals(SHOWN.formatted(";include;task=n-back;level=2", "", "include;tasks=x;tasks=y"), Databases.shown(read));
		assertEquals(List.of("pain.json.gz", "pain_annotation1.json.gz"),
			read.files().stream().map(DatabaseFile.Source::name).toList());
		assertTrue(read.notes().contains("pain_annotation2.json belongs to another studyset (set2); passed over."),
			read.notes().toString());
	}

	/** As NiMARE: an annotation's sample_size, then its sample_sizes, then the analysis, then the study. */
	@Test
	void sampleSizesOfAnnotationsComeFirst() {
		final String notes =
			"\"notes\": [{\"study\": \"s1\", \"analysis\": \"a1\", \"note\": {\"sample_size\": 23, \"sample_sizes\": [5]}}, " +
				"{\"analysis\": \"a2\", \"note\": {\"sample_size\": null, \"sample_sizes\": [20, 31]}}, " +
				"{\"analysis\": \"a3\", \"note\": {\"sample_size\": \"14.0\", \"task\": \"go\"}}]";
		final String shown = SHOWN.replace("rest|12|", "rest|23|").replace("a2|7|", "a2|26|").replace("c|0|", "c|14|");
		final Path file = Databases.write(folder, "pain.json", STUDYSET);
		Databases.write(folder, "pain_annotation.json", "{" + notes + "}");
		assertEquals(shown.formatted("", "", "task=go"), Databases.shown(Databases.read(file)));
		assertEquals(shown.formatted("", "", "task=go"), Databases.shown(Databases.read(Databases.write(folder, "own.json",
			STUDYSET.replace("\"name\": \"S\",", "\"name\": \"S\", \"annotations\": [{" + notes + "}],")))));
	}

	@Test
	void studiesOfOneNameAreToldApartAndLongTextsAreNoTags() {
		Databases.write(folder, "x_annotation.json",
			"{\"studyset\": \"\", \"notes\": [{\"analysis\": \"a\", \"note\": {\"text\": \"" + "word ".repeat(20) +
				"\", \"task\": \"go\"}}]}");
		final String study =
			"{\"id\": \"%s\", \"name\": \"Fear\", \"analyses\": [{\"id\": \"%s\", \"name\": \"c\", \"points\": [{\"coordinates\": " +
				"[1, 2, 3], \"space\": \"MNI\"}]}]}";
		final DatabaseFile read = Databases.read(Databases.write(folder, "x.json",
			"{\"studies\": [" + study.formatted("s1", "a") + "," + study.formatted("s2", "b") + "]}"));
		assertEquals("Fear|c|0|M|1,2,3|Fear|0|task=go\nFear [s2]|c|0|M|1,2,3|Fear|0|", Databases.shown(read));
		assertTrue(read.notes().contains("1 long text of the annotations made no tag."), read.notes().toString());
	}

	@Test
	void aFolderWithAnyAnnotation() {
		Databases.write(folder, "studyset.json", STUDYSET);
		Databases.write(folder, "anything.json", ANNOTATION.formatted(""));
		Databases.write(folder, "foci.csv", "not read");
		final DatabaseFile read = Databases.read(folder);
		assertEquals(SHOWN.formatted(";include;task=n-back;level=2", "", "include;tasks=x;tasks=y"), Databases.shown(read));
		assertTrue(read.notes().contains("Not used, though in the folder: foci.csv."), read.notes().toString());
	}

	@Test
	void annotationsInsideIt() {
		final String inside = STUDYSET.replace("\"name\": \"S\",",
			"\"name\": \"S\", \"annotations\": [\"id\", " + ANNOTATION.formatted("set1") + "],");
		assertEquals(SHOWN.formatted(";include;task=n-back;level=2", "", "include;tasks=x;tasks=y"),
			Databases.shown(Databases.read(Databases.write(folder, "pain.json", inside))));
	}

	@Test
	void analysesOfNoOrOfTwoSpaces() {
		final String points = "{\"coordinates\": [1,2,3], \"space\": %s}, {\"coordinates\": [4,5,6], \"space\": %s}, " +
			"{\"coordinates\": [7,8,9], \"space\": null}, {\"coordinates\": null, \"space\": \"MNI\"}";
		final Path two = Databases.write(folder, "two.json", oneAnalysis(points.formatted("\"MNI\"", "\"TAL\"")));
		final DatabaseFile read = DatabaseFiles.read(two, SpaceChoice.AUTO, UnknownSpace.DROP);
		assertEquals("S|A [MNI]|0|M|1,2,3|S|0|\nS|A [Talairach]|0|T|4,5,6|S|0|", Databases.shown(read));
		assertEquals(List.of("1 point without coordinates passed over.",
			"1 analysis with points in several spaces made one experiment for each space.",
			"1 of 3 experiments left out, since the space of the coordinates is not known (space_if_unknown=drop).",
			"The database mixes MNI and Talairach; each experiment keeps its own space."), read.notes());
		assertEquals("S|A|0|T|1,2,3;4,5,6;7,8,9|S|0|",
			Databases.shown(DatabaseFiles.read(two, SpaceChoice.TALAIRACH, UnknownSpace.REFUSE)));
		final DatabaseFile one =
			Databases.read(Databases.write(folder, "one.json", oneAnalysis(points.formatted("\"TAL\"", "\"TAL\""))));
		assertEquals("S|A|0|T|1,2,3;4,5,6;7,8,9|S|0|", Databases.shown(one));
		assertTrue(one.notes().contains("1 point without a space taken to be in that of the others of their analysis."),
			one.notes().toString());
		final Path none = Databases.write(folder, "none.json", oneAnalysis(points.formatted("null", "\"other\"")));
		assertEquals(
			"none.json: 1 of 1 experiment does not say whether the coordinates are MNI or Talairach. Set the key " +
				"space_if_unknown to drop (leave them out), mni or talairach (take them as that).",
			Databases.refusal(none));
	}

	private static String oneAnalysis(final String points) {
		return "{\"studies\": [{\"name\": \"S\", \"analyses\": [{\"name\": \"A\", \"points\": [" + points + "]}]}]}";
	}

	@Test
	void pointsThatCannotBeRead() {
		assertEquals(
			"p.json: 2 problems. Nothing was used; correct the file and try again.\n" +
				"Study \"S\", analysis \"A\": point 1 has the coordinates [1, 2]; three numbers x, y, z expected.\n" +
				"Study \"S\", analysis \"A\": point 2 has the coordinates [1, 2, up]; three numbers x, y, z expected.",
			Databases.refusal(Databases.write(folder, "p.json",
				oneAnalysis("{\"coordinates\": [1, 2]}, {\"coordinates\": [1, 2, \"up\"]}"))));
	}

	@Test
	void aStudysetWithoutPoints() {
		assertEquals("p.json holds no foci. Give a database that lists coordinates x, y and z in mm.",
			Databases.refusal(Databases.write(folder, "p.json", oneAnalysis(""))));
	}
}
