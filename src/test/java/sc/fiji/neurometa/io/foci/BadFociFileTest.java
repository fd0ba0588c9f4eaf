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
package sc.fiji.neurometa.io.foci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;

/** Files that cannot be used: one message each, which says what is wrong, where, and what to do. */
class BadFociFileTest {

	private static final String REF = "// Reference=MNI\n";
	private static final String A = "// A, 2001: c\n// Subjects=12\n";

	@TempDir
	private Path folder;

	@Test
	void aWordAmongNumbersIsQuotedWithItsLine() {
		assertEquals(
			"foci.txt: 1 line cannot be read. Nothing was used; correct the file and try again.\n" +
				"Line 7: \"-36 twelve 58\" - \"twelve\" is not a number; three numbers x y z expected.",
			FociTexts.refusal(folder, REF + A + "1 2 3\n4 5 6\n7 8 9\n-36 twelve 58\n"));
	}

	@Test
	void allBadLinesAreListedAtOnce() {
		final String message = FociTexts.refusal(folder,
			REF + "// A\n// Subjects=many\n1 2\n1 2 3\n\n// B\n// Subjects=0\n" + "Insula 1 2 3\n1e999 2 3\n1-2 3 4\n");
		assertTrue(message.startsWith("foci.txt: 6 lines cannot be read."), message);
		assertTrue(message.contains("\nLine 3: \"// Subjects=many\" - a whole positive number"), message);
		assertTrue(message.contains("\nLine 4: \"1 2\" - three numbers x y z expected, found only 2."), message);
		assertTrue(message.contains("\nLine 8: \"// Subjects=0\" - a whole positive number"), message);
		assertTrue(message.contains("\nLine 9: \"Insula 1 2 3\" - \"Insula\" is not a number"), message);
		assertTrue(message.contains("\nLine 10: \"1e999 2 3\" - \"1e999\" is not a number"), message);
		assertTrue(message.contains("\nLine 11: \"1-2 3 4\""), message);
	}

	@Test
	void aLongListIsCut() {
		final String message = FociTexts.refusal(folder, REF + A + "a b c\n".repeat(70));
		assertEquals(52, message.lines().count());
		assertTrue(message.startsWith("foci.txt: 70 lines cannot be read."), message);
		assertTrue(message.endsWith("\nand 20 more."), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-5", "12.5", "12,5", "twelve", "10-14", "12+12", "99999999999", "1,200", "~12", "1e2",
		"12 patients, 13 controls", "12 and 13", "12 (6 F) + 14" })
	void aSampleSizeIsWholeAndPositive(final String n) {
		final String message = FociTexts.refusal(folder, REF + "// A\n// Subjects=" + n + "\n1 2 3\n");
		assertTrue(message.contains("Line 3: \"// Subjects=" + n + "\" - a whole positive number of subjects"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "1 2 3// Reference=TAL | a header begins", "1 2 3 // Subjects=4 | a header begins",
			"1 2 3// B, 2002 | a header begins", "'1 -36 -28 58\n2 -4 -16 52\n3 5 6 7' | seems to number the rows" })
	void aHeaderInALineOfFociAndNumberedRowsAreRefused(final String lines, final String expected) {
		final String message = FociTexts.refusal(folder, REF + A + lines + "\n");
		assertTrue(message.contains("Line 4: ") && message.contains(expected), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "-36,5,12,0,4,0 | unclear", "1,2,3,4 | unclear", "36,,58,4.5 | empty column", "1;;3;4 | empty column",
			"NaN 2 3 | not a number", "Infinity 2 3 | not a number", "0x10 2 3 | not a number", "1d 2 3 | not a number",
			"1.2.3 4 5 | not a number", "12\u00b2 3 4 | not a number", "1 / 2 | not a number" })
	void whatCouldMeanTwoThingsIsRefused(final String line, final String expected) {
		final String message = FociTexts.refusal(folder, REF + A + line + "\n");
		assertTrue(message.contains("Line 4: ") && message.contains(expected), message);
	}

	@Test
	void commasThatAreClearElsewhereInTheFileAreClear() {
		assertEquals("A, 2001|c|12|M|1,2,3;1,2,3",
			FociTexts.shown(FociTexts.read(folder, REF + A + "1,2,3,4\n1,2,3\n").experiments()));
		assertTrue(FociTexts.refusal(folder, REF + A + "1,5 2 3\n1,5 2\n").contains("found two with decimal commas"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Dog", "MNI/Talairach", "Talairach (from MNI)", "unknown" })
	void anUnknownSpaceIsRefusedAndNothingElse(final String space) {
		assertEquals(2, FociTexts.refusal(folder, "// Reference=" + space + "\n" + A + "1 2 3\n").lines().count());
		assertTrue(FociTexts.refusal(folder, "// Reference=" + space + "\n" + A + "1 2 3\n")
			.contains("Line 1: \"// Reference=" + space + "\" - MNI or Talairach expected"));
	}

	@ParameterizedTest
	@ValueSource(strings = { A + "1 2 3\n", "1 2 3\n4 5 6\n", "// Reference=\n" + A + "1 2 3\n",
		A + "1 2 3\n\n" + REF + A + "1 2 3\n" })
	void withoutASpaceTheKeyIsNamed(final String text) {
		final String message = FociTexts.refusal(folder, text);
		assertTrue(message.contains("// Reference=MNI") && message.contains("set the key space to mni or talairach"),
			message);
	}

	@Test
	void aMissingSpaceIsToldTogetherWithOtherProblems() {
		final String message = FociTexts.refusal(folder, A + "1 2\n");
		assertTrue(message.startsWith("foci.txt: 2 lines") && message.contains("set the key space"), message);
	}

	@Test
	void twoSampleSizesContradictEachOther() {
		assertTrue(FociTexts.refusal(folder, REF + A + "// Subjects=13\n1 2 3\n")
			.contains("Line 4: \"// Subjects=13\" - a second number of subjects"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'' | is empty", "' \n\n' | is empty", "'// Reference=MNI\n' | holds no foci",
			"'// a\n// b\n' | holds no foci", "'// Reference=MNI\n// A\n// Subjects=3\n' | holds no foci",
			"'{\\rtf1\\ansi // Reference=MNI' | rich text", "'%PDF-1.7\n' | PDF", "'PK\u0003\u0004xl' | Excel",
			"'<html><body>' | web page", "'<?xml version=\"1.0\"?>' | XML", "'{\"studies\": []}' | neither Sleuth text",
			"'a,b,c\n1,2,3' | neither Sleuth text", "'\u0001\u0002\u0003\u0004' | binary" })
	void whatIsNoFociFileGetsOneMessage(final String content, final String expected) {
		final String message = FociTexts.refusal(folder, content);
		assertTrue(message.contains(expected) && message.startsWith("foci.txt") && message.lines().count() == 1, message);
	}

	@Test
	void aFileWithZeroBytesIsBinary() {
		assertTrue(FociTexts.refusal(folder, "// Reference=MNI\n1 2 \u00003\n").contains("is a binary file"));
	}

	@Test
	void aMissingFileAFolderAndAnUnreadableFileAreNamed() throws IOException {
		final Path missing = folder.resolve("no such file.txt");
		assertEquals("There is no file " + missing + ".", refusal(missing));
		assertTrue(refusal(folder).contains("is a folder"));
		final Path secret = Files.writeString(folder.resolve("secret.txt"), REF);
		assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret),
			"This user can read everything, so that nothing is unreadable");
		assertTrue(refusal(secret).contains("no permission"));
	}

	/** Reading from them would never end. */
	@Test
	void devicesAndPipesAreRefused() throws IOException, InterruptedException {
		assumeTrue(Files.exists(Path.of("/dev/zero")), "There are no devices here");
		assertTrue(refusal(Path.of("/dev/zero")).contains("is a device or a pipe"));
		final Path pipe = folder.resolve("pipe.txt");
		assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "No pipe can be made");
		assertTrue(refusal(pipe).contains("is a device or a pipe"));
	}

	private static String refusal(final Path file) {
		return assertThrows(InputException.class, () -> FociFiles.read(file, SpaceChoice.AUTO)).getMessage();
	}

	@Test
	void damagedFilesGiveAResultOrAMessageButNeverADefect() {
		final String[] valid = {
			"// Reference=MNI\n// Aoki T, 2005: Index - Rest\n// Subjects=10\n-36\t-28\t58\n1,5 2 3\n\n" +
				"// Reference=TAL\n// B\n// Subjects=12 (6 F)\n10.5 -.5 3 4.2\n",
			"study;contrast;n;x;y;z;space\n" + "\"A; b\";c;12;1,5;2;3;MNI\n;;;4;5;6;\nB;d;7;-1;-2;-3;TAL\n" };
		final byte[] inserts = "/\\#=,;.\t\n\r \"-+09eExyzN\u0000\u00e9\u00ff\u2212".getBytes(StandardCharsets.UTF_8);
		final SplittableRandom random = new SplittableRandom(11);
		int read = 0;
		for (int i = 0; i < 1_000; i++) {
			byte[] bytes = valid[i % 2].getBytes(StandardCharsets.UTF_8);
			for (int m = random.nextInt(1, 5); m > 0; m--)
				bytes = mutated(bytes, inserts, random);
			try {
				assertTrue(FociTexts.read(folder, bytes, SpaceChoice.values()[i % 3]).experiments().fociCount() > 0);
				read++;
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().contains("foci.txt"), e.getMessage());
			}
		}
		assertTrue(read > 100, "only " + read + " damaged files could be read");
	}

	private static byte[] mutated(final byte[] bytes, final byte[] inserts, final SplittableRandom random) {
		final int at = random.nextInt(bytes.length), length = random.nextInt(Math.min(12, bytes.length - at) + 1);
		final byte[] result = new byte[bytes.length + 1];
		final int kind = random.nextInt(4);
		System.arraycopy(bytes, 0, result, 0, at);
		if (kind == 0) { // a strange byte more
			result[at] = inserts[random.nextInt(inserts.length)];
			System.arraycopy(bytes, at, result, at + 1, bytes.length - at);
			return result;
		}
		if (kind == 1) { // another byte
			System.arraycopy(bytes, at, result, at, bytes.length - at);
			result[at] = (byte) random.nextInt(256);
			return Arrays.copyOf(result, bytes.length);
		}
		if (kind == 2 && bytes.length > 40) { // some bytes less
			System.arraycopy(bytes, at + length, result, at, bytes.length - at - length);
			return Arrays.copyOf(result, bytes.length - length);
		}
		return Arrays.copyOf(bytes, Math.max(20, at)); // cut
	}
}
