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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no database of coordinates: one message each, which says what it is and what to give instead. */
class BadDatabaseTest {

	private static final String PARQUET = " belongs to a studyset in Parquet files, which NeuroMeta does not read. " +
		"Convert it to NIMADS JSON with NiMARE; docs/databases.md says how.";

	@TempDir
	private Path folder;

	@Test
	void deeplyNestedListsAndBrokenEscapes() {
		final Path nested =
			Databases.write(folder, "n.json", "{\"studies\": [{\"analyses\": [{\"points\": [{\"coordinates\": " +
				"[".repeat(5000) + "]".repeat(5000) + "}]}]}]}");
		assertEquals(nested + " cannot be read: its lists are nested more than 100 deep, which no such file needs.",
			Databases.refusal(nested));
		assertEquals("u.json is not valid JSON: an escape in it names no character. Use an unchanged copy.",
			Databases.refusal(Databases.write(folder, "u.json", "{\"studies\": [{\"id\": \"\\u00zz\", \"analyses\": []}]}")));
		assertTrue(Databases
			.refusal(Databases.write(folder, "far.json",
				"{\"studies\": [{\"id\": \"1\", \"analyses\": [{\"points\": [{\"coordinates\": [1e9, 2, 3]}]}]}]}"))
			.contains("point 1 has the coordinates [1e9, 2, 3]; they are at most 1000 mm."));
	}

	@Test
	void devicesArePassedBy() {
		assumeTrue(Files.exists(Path.of("/dev/zero")), "There are no devices here");
		assertEquals("/dev/zero is a device or a pipe, not a file. Copy its content into a file and give that.",
			Databases.refusal(Path.of("/dev/zero")));
	}

	@Test
	void aMissingFile() {
		final Path file = folder.resolve("none.txt");
		assertEquals("There is no file or folder " + file + ".", Databases.refusal(file));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'{\\rtf1 x'|a rich text (RTF) document", "%PDF-1.4|a PDF document",
		"PK\3\4x|an Excel, Word or zip file", "<html>|a web page" })
	void otherFormats(final String start, final String kind) {
		final String message = Databases.refusal(Databases.write(folder, "f.csv", start));
		assertTrue(message.startsWith("f.csv is " + kind + ", not "), message);
	}

	@Test
	void binaryAndEmptyFiles() {
		assertEquals("f.csv is a binary file, not plain text. Give a foci file: Sleuth text, or a table.",
			Databases.refusal(Databases.write(folder, "f.csv", new byte[] { 1, 2, 0, 4, 0, 0, 5, 9, 8 })));
		assertEquals("f.csv is empty. Give a foci file: Sleuth text, or a table.",
			Databases.refusal(Databases.write(folder, "f.csv", "")));
		assertEquals("f.gz is empty. Give a foci file: Sleuth text, or a table.",
			Databases.refusal(Databases.write(folder, "f.gz", Databases.packed(""))));
	}

	@Test
	void parquetFiles() {
		assertEquals("p.parquet" + PARQUET, Databases.refusal(Databases.write(folder, "p.parquet", "PAR1\0\0x")));
		assertEquals(folder + PARQUET, Databases.refusal(folder));
		assertEquals("studyset.json" + PARQUET, Databases.refusal(Databases.write(folder, "studyset.json",
			"{\"annotations\": [], \"format\": \"nimare-studyset-parquet\", \"tables\": {\"studies\": \"studies.parquet\"}}")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "[1]|a list", "{}|an empty object", "'{\"a\": 1, \"b\": {\"c\": []}}'|an object " + "with the keys a, b",
			"'{\"studies\": {}}'|an object with the key studies" })
	void otherJson(final String text, final String found) {
		assertEquals(
			"f.json is JSON, but neither a NIMADS studyset (an object with a list \"studies\") nor a NiMARE dataset " +
				"(an object of studies with \"contrasts\"). It is " + found + ". Give one of these two.",
			Databases.refusal(Databases.write(folder, "f.json", text)));
	}

	@Test
	void anAnnotationAlone() {
		assertEquals(
			"f.json is a NIMADS annotation, which holds no coordinates. Give the studyset that it belongs to, or " +
				"the folder of both.",
			Databases.refusal(Databases.write(folder, "f.json", "{\"id\": \"x\", \"notes\": []}")));
	}

	@Test
	void severalStudysetsInAFolder() {
		Databases.write(folder, "a.json", "{\"studies\": []}");
		Databases.write(folder, "b.json", "{\"s\": {\"contrasts\": {}}}");
		assertEquals(folder + " holds 2 databases (a.json, b.json). Give one of them instead of the folder.",
			Databases.refusal(folder));
	}

	@Test
	void jsonThatIsNotValid() {
		final String message = Databases.refusal(Databases.write(folder, "f.json", "{\"studies\": [{'name': 1}]}"));
		assertTrue(message.startsWith("f.json is not valid JSON: something that JSON does not allow at line 1 column 16"),
			message);
		assertTrue(message.endsWith(". Use an unchanged copy."), message);
		assertEquals("f.json is cut off: download it again.",
			Databases.refusal(Databases.write(folder, "f.json", "{\"studies\": [{\"name\": ")));
	}

	@Test
	void filesThatAreCutOff() {
		final StringBuilder rows = new StringBuilder("study,x,y,z,space\n");
		for (int i = 0; i < 20_000; i++)
			rows.append("A,").append(i * 7919 % 101).append(',').append(i * 104729 % 97).append(",3,MNI\n");
		assertEquals("f.csv.gz is cut off: download it again.", Databases.refusal(cut("f.csv.gz", rows.toString())));
		final String coordinates =
			rows.toString().replace(',', '\t').replaceFirst("study", "id").replaceFirst("space", "s");
		Databases.write(folder, "x_metadata.tsv.gz", Databases.packed("id\tspace\nA\tMNI\n"));
		assertEquals("x_coordinates.tsv.gz is cut off: download it again.",
			Databases.refusal(cut("x_coordinates.tsv.gz", coordinates)));
		assertEquals("f.json.gz is cut off: download it again.",
			Databases.refusal(cut("f.json.gz", "{\"studies\": [" + "{\"name\": \"S\"},".repeat(20_000) + "{}]}")));
	}

	@Test
	void aDamagedFile() {
		final byte[] packed = Databases.packed("study,x,y,z,space\nA,1,2,3,MNI\n");
		packed[packed.length - 6] ^= 1;
		assertEquals("f.csv.gz is damaged (Corrupt GZIP trailer): download it again.",
			Databases.refusal(Databases.write(folder, "f.csv.gz", packed)));
	}

	private Path cut(final String name, final String text) {
		final byte[] packed = Databases.packed(text);
		return Databases.write(folder, name, Arrays.copyOf(packed, packed.length / 2));
	}
}
