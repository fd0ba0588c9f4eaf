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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people's Sleuth files look like, and what becomes of them. */
class SleuthReaderTest {

	private static final String REF = "// Reference=MNI\n";
	private static final String A = "// A, 2001: c\n// Subjects=12\n";
	private static final String A_123 = "A, 2001|c|12|M|1,2,3";

	@TempDir
	private Path folder;

	/** Name of the case, text, experiments, a part of one note (empty: no notes at all). */
	private static Stream<Arguments> variants() {
		return Stream.of( //
			arguments("plain", REF + A + "1\t2\t3\n\n", A_123, ""), //
			arguments("no final line end", REF + A + "1\t2\t3", A_123, ""), //
			arguments("two blank lines, one of a space", REF + A + "1 2 3\n\n \n// B\n// Subjects=3\n4 5 6\n",
				A_123 + " / B||3|M|4,5,6", ""), //
			arguments("no space after slashes", "//Reference=MNI\n//A, 2001: c\n//Subjects=12\n1 2 3", A_123, ""), //
			arguments("spaces around =", "// Reference = MNI\n// A, 2001: c\n// Subjects = 12 \n1  2   3", A_123, ""), //
			arguments("upper case", "// REFERENCE=mni\n// A, 2001: c\n// SUBJECTS=12\n1 2 3", A_123, ""), //
			arguments("MNI152", "// Reference=MNI152\n" + A + "1 2 3", A_123, ""), //
			arguments("MNI_152", "// Reference: MNI_152\n" + A + "1 2 3", A_123, ""), //
			arguments("TAL", "// Reference=TAL\n" + A + "1 2 3", "A, 2001|c|12|T|1,2,3", ""), //
			arguments("Talairach", "//Reference=Talairach\n" + A + "1 2 3", "A, 2001|c|12|T|1,2,3", ""), //
			arguments("reference before every block", REF + A + "1 2 3\n\n" + REF + "// B\n// Subjects=3\n4 5 6\n",
				A_123 + " / B||3|M|4,5,6", ""), //
			arguments("mixed spaces", REF + A + "1 2 3\n\n// Reference=Talairach\n// B\n// Subjects=3\n4 5 6\n",
				A_123 + " / B||3|T|4,5,6", "mixes MNI and Talairach"), //
			arguments("reference below the name", "// A, 2001: c\n// Reference=TAL\n// Subjects=12\n1 2 3",
				"A, 2001|c|12|T|1,2,3", ""), //
			arguments("decimals", REF + A + "-.93\t27.62 54.\n+1 -2e1 .5", "A, 2001|c|12|M|-0.93,27.62,54;1,-20,0.5", ""), //
			arguments("mixed separators", REF + A + "1\t2 3\n4,5,6\n7;8;9\n1, 2, 3\n4 ;5,\t6",
				"A, 2001|c|12|M|1,2,3;4,5,6;7,8,9;1,2,3;4,5,6", ""), //
			arguments("decimal comma", REF + A + "-36,5 12,0 4\n1,5\t2,5\t3,5\n1,5;2;3", //
				"A, 2001|c|12|M|-36.5,12,4;1.5,2.5,3.5;1.5,2,3", "Lines 4-6: decimal commas"), //
			arguments("commas as separators", REF + A + "-36,28,58\n-36,28,58,4.5\n-36,28.5 58 120",
				"A, 2001|c|12|M|-36,28,58;-36,28,58;-36,28.5,58", "Lines 5, 6: columns after x y z"), //
			arguments("decimal commas before separating ones", REF + A + "-36,5, 12,0, 4,25\n",
				"A, 2001|c|12|M|-36.5,12,4.25", "decimal commas"), //
			arguments("minus signs", REF + A + "\u22121 \u20132 \u20143\n\u20101 \u20112 \uff0d3\n- 1 -2 3",
				"A, 2001|c|12|M|-1,-2,-3;-1,-2,-3;-1,-2,3", "Lines 4, 5: typographic"), //
			arguments("no-break and zero-width spaces", REF + A + "1\u00a02\u20093\u200b\n", A_123, "typographic"), //
			arguments("full-width digits", REF + A + "\uff11 \uff12 \uff13\n", A_123, "typographic"), //
			arguments("extra columns", REF + A + "1 2 3 4.5 120\n4\t5\t6\tleft insula\n", "A, 2001|c|12|M|1,2,3;4,5,6",
				"Lines 4, 5: columns after"), //
			arguments("header of columns", REF + A + "x\ty\tz\n1 2 3\n", A_123, "names of columns"), //
			arguments("inline comment, brackets, labels", REF + A + "1 2 3 // peak\n(1, 2, 3)\nx=1 y=2 z=3\n",
				"A, 2001|c|12|M|1,2,3;1,2,3;1,2,3", "brackets"), //
			arguments("grouped export of one study", REF + "// S: a\n// S: b\n// S: c > d\n// Subjects=20\n1 2 3",
				"S|a; b; c > d|20|M|1,2,3", "joined to one name"), //
			arguments("grouped export of several studies",
				REF + "// Roberts, 1995: a\n// Graeff, 2000: b\n// Subjects=62\n1 2 3",
				"Roberts, 1995|a; Graeff, 2000: b|62|M|1,2,3", "joined"), //
			arguments("wrapped name", REF + "// Roberts, 1995: a very\n// long contrast\n// Subjects=62\n1 2 3",
				"Roberts, 1995|a very long contrast|62|M|1,2,3", "joined"), //
			arguments("name and contrast in two lines", REF + "// Roberts, 1995\n// faces > houses\n// Subjects=62\n1 2 3",
				"Roberts, 1995|faces > houses|62|M|1,2,3", "joined"), //
			arguments("several colons", REF + "// S: a: b\n// Subjects=2\n1 2 3", "S|a: b|2|M|1,2,3", ""), //
			arguments("no name", REF + "//Subjects=12\n1 2 3\n\n//Subjects=13\n4 5 6",
				"Experiment 1||12|M|1,2,3 / " + "Experiment 2||13|M|4,5,6", "without a name"), //
			arguments("name below subjects", REF + "// Subjects=12\n// A, 2001: c\n1 2 3", A_123, "below Subjects"), //
			arguments("subjects with remarks", REF + "// A, 2001: c\n// Subjects=12 (6 F)\n1 2 3", A_123, "only the number"), //
			arguments("subjects with words", REF + "// A, 2001: c\n// Subjects: 12 women\n1 2 3", A_123, "only the number"), //
			arguments("whole subjects as decimal", REF + "// A, 2001: c\n// Subjects=12.0\n1 2 3", A_123, ""), //
			arguments("subjects and women", REF + "// A, 2001: c\n// Subjects=12 subjects, 6 female (aged 20-30)\n1 2 3",
				A_123, "only the number"), //
			arguments("a bare space", "// MNI152\n" + A + "1 2 3", A_123, "taken as the reference space"), //
			arguments("line separators of word processors", REF + A + "1 2 3\u20284 5 6\u000b7 8 9\n", A_123 + ";4,5,6;7,8,9",
				""), //
			arguments("N", REF + "// A, 2001: c\n// N=12\n1 2 3", A_123, ""), //
			arguments("name and subjects in one line", REF + "// A, 2001: c, Subjects=12\n1 2 3", A_123, "taken apart"), //
			arguments("subjects missing", REF + "// A, 2001: c\n1 2 3", "A, 2001|c|0|M|1,2,3",
				"Line 2: an experiment does not"), //
			arguments("subjects empty", REF + "// A, 2001: c\n// Subjects=\n1 2 3", "A, 2001|c|0|M|1,2,3", "does not give"), //
			arguments("comments after subjects", REF + A + "//key: value\n//DOI=10.1/2\n1 2 3", A_123,
				"Line 4: comment passed over"), //
			arguments("identifiers before the name", REF + "// DOI=10.1016/1\n// PubMedId=67\n" + A + "1 2 3", A_123, ""), //
			arguments("comment among foci", REF + A + "1 2 3\n// left\n4 5 6\n// 7 8 9\n1 1 1", A_123 + ";4,5,6;1,1,1",
				"Lines 5, 7: comment"), //
			arguments("no blank line between", REF + A + "1 2 3\n// B\n// Subjects=3\n4 5 6", A_123 + " / B||3|M|4,5,6",
				"Line 5: the blank line"), //
			arguments("no blank line and no subjects", REF + "// A\n1 2 3\n// B\n4 5 6", "A||0|M|1,2,3 / B||0|M|4,5,6",
				"blank line before"), //
			arguments("blank line before foci", REF + A + "\n1 2 3", A_123, "Line 4: blank line"), //
			arguments("blank line within the header", REF + "// A, 2001: c\n\n// Subjects=12\n1 2 3", A_123, ""), //
			arguments("blank line among foci", REF + A + "1 2 3\n\n4 5 6", A_123 + ";4,5,6", "Line 5: blank line"), //
			arguments("groups without any header", REF + "1 2 3\n4 5 6\n\n7 8 9",
				"Experiment 1||0|M|1,2,3;4,5,6 / Experiment 2||0|M|7,8,9", "without a name"), //
			arguments("remark on the file", REF + "// exported today\n\n" + A + "1 2 3", A_123, "belongs to no experiment"), //
			arguments("no foci", REF + "// B\n// Subjects=5\n\n" + A + "1 2 3", "B||5|M| / " + A_123,
				"Line 2: an experiment has no foci"), //
			arguments("no foci, no blank line", REF + "// B\n// Subjects=5\n" + A + "1 2 3", "B||5|M| / " + A_123, "no foci"), //
			arguments("no foci at the end", REF + A + "1 2 3\n\n// B\n// Subjects=5\n", A_123 + " / B||5|M|", "no foci"), //
			arguments("repeated names", REF + A + "1 2 3\n\n" + A + "4 5 6", A_123 + " / A, 2001|c|12|M|4,5,6",
				"both are kept"), //
			arguments("missing slashes", "Reference=MNI\n// A, 2001: c\nSubjects=12\n1 2 3", A_123, "Lines 1, 3: the //"), //
			arguments("other comment signs", REF + "\\\\ A, 2001: c\n# Subjects=12\n1 2 3", A_123, "as if it began with //"), //
			arguments("more slashes", "/// Reference=MNI\n//// A, 2001: c\n/ / Subjects=12\n1 2 3", A_123, ""), //
			arguments("saved by a spreadsheet", "// Reference=MNI,,\n\"// A, 2001: c\",,\n// Subjects=12,,\n1,2,3\n,,\n",
				A_123, ""), //
			arguments("quoted cells", "\"// Reference=MNI\"\n" + A + "\"1\"\t\"2\"\t\"3\"\n", A_123, ""), //
			arguments("doubled tabs", REF + A + "1\t\t2\t\t3\n", A_123, ""), //
			arguments("trailing blanks", REF + "// A, 2001: c  \n// Subjects=12  \n1\t2\t3\t\n", A_123, ""), //
			arguments("tab in a name", REF + "// A, 2001:\tc\n// Subjects=12\n1 2 3\n", A_123, ""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("variants")
	void isRead(final String name, final String text, final String experiments, final String note) {
		final FociFile file = FociTexts.read(folder, text);
		assertEquals(experiments, FociTexts.shown(file.experiments()));
		if (note.isEmpty()) assertEquals(List.of(), file.notes());
		else assertTrue(file.notes().stream().anyMatch(n -> n.contains(note)), file.notes().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r", "\n\r", "\r\r\n" })
	void anyLineEnd(final String end) {
		final FociFile file =
			FociTexts.read(folder, (REF + A + "1\t2\t3\n\n// B\n// Subjects=3\n4\t5\t6\n").replace("\n", end));
		assertEquals(A_123 + " / B||3|M|4,5,6", FociTexts.shown(file.experiments()));
		assertEquals(2, file.experiments().experiments().get(0).line());
		assertEquals(8, file.experiments().experiments().get(1).foci().get(0).line());
		assertEquals(List.of(), file.notes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252" })
	void anyEncoding(final String charset) {
		final String text = REF + "// Müller, 2001: Größe\n// Subjects=12\n1 2 \u20133\n";
		final String expected = "Müller, 2001|Größe|12|M|1,2,-3";
		for (final String mark : charset.startsWith("UTF") ? List.of("", "\ufeff") : List.of("")) {
			final FociFile file = FociTexts.read(folder, (mark + text).getBytes(Charset.forName(charset)), SpaceChoice.AUTO);
			assertEquals(expected, FociTexts.shown(file.experiments()));
			assertEquals(!charset.equals("UTF-8"), file.notes().stream().anyMatch(n -> n.contains("UTF")));
		}
	}

	@Test
	void theKeyOverrulesTheFileAndThatIsNoted() {
		final byte[] text = (REF + A + "1 2 3\n").getBytes(StandardCharsets.UTF_8);
		final FociFile file = FociTexts.read(folder, text, SpaceChoice.TALAIRACH);
		assertEquals("A, 2001|c|12|T|1,2,3", FociTexts.shown(file.experiments()));
		assertTrue(file.notes().get(0).startsWith("Line 1: the file says MNI"), file.notes().toString());
		assertEquals(List.of(), FociTexts.read(folder, text, SpaceChoice.MNI).notes());
	}

	@Test
	void theKeyStandsInForAMissingReference() {
		final byte[] text = (A + "1 2 3\n").getBytes(StandardCharsets.UTF_8);
		assertEquals("A, 2001|c|12|T|1,2,3",
			FociTexts.shown(FociTexts.read(folder, text, SpaceChoice.TALAIRACH).experiments()));
	}

	@Test
	void theFileIsKnownByItsStemAndItsBytes() {
		final FociFile file = FociTexts.read(folder, REF + A + "1 2 3\n");
		assertEquals("foci", file.experiments().name());
		assertEquals(FociFile.Format.SLEUTH, file.format());
		assertEquals(64, file.sha256().length());
		assertFalse(file.sha256().equals(FociTexts.read(folder, REF + A + "1 2 4\n").sha256()));
	}
}
