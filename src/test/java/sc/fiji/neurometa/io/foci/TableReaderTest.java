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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;

class TableReaderTest {

	private static final String HEADER = "study,contrast,n,x,y,z,space\n";

	@TempDir
	private Path folder;

	private static Stream<Arguments> variants() {
		return Stream.of( //
			arguments("commas", HEADER + "\"A, 2001\",c,12,1,2,3,MNI\n\"A, 2001\",c,12,4,5,6,MNI\nB,,3,-7,8.5,9,TAL\n",
				"A, 2001|c|12|M|1,2,3;4,5,6 / B||3|T|-7,8.5,9", "mixes MNI"), //
			arguments("semicolons and decimal commas", "Study;Contrast;N;X;Y;Z;Space\nA, 2001;c;12;1,5;-2,25;3;MNI152\n",
				"A, 2001|c|12|M|1.5,-2.25,3", ""), //
			arguments("tabs", "study\tcontrast\tn\tx\ty\tz\tspace\nA\tc\t12\t1\t2\t3\tTalairach\n", "A|c|12|T|1,2,3", ""), //
			arguments("rows of one experiment apart", HEADER + "A,c,12,1,2,3,MNI\nB,c,3,4,5,6,MNI\nA,c,12,7,8,9,MNI\n",
				"A|c|12|M|1,2,3;7,8,9 / B|c|3|M|4,5,6", ""), //
			arguments("block form", HEADER + "A,c,12,1,2,3,MNI\n,,,4,5,6,\n\n,d,,7,8,9,\nB,,3,1,1,1,TAL\n,,,2,2,2,\n",
				"A|c|12|M|1,2,3;4,5,6 / A|d|12|M|7,8,9 / B||3|T|1,1,1;2,2,2", ""), //
			arguments("block form with repeated study", HEADER + "A,c,12,1,2,3,MNI\nA,c,,4,5,6,\n", "A|c|12|M|1,2,3;4,5,6",
				""), //
			arguments("names of another tool", "Articles,Subjects,x,y,z,CoordinateSpace,Tag\nA 2001,12,1,2,3,MNI,faces\n",
				"A 2001||12|M|1,2,3", "Line 1: columns kept as tags: Tag."), //
			arguments("author and year", "Author;Year;Sample size;x (mm);y (mm);z (mm);Space\nAoki T;2005.0;12.0;1;2;3;MNI\n",
				"Aoki T, 2005||12|M|1,2,3", ""), //
			arguments("experiment in one column",
				"experiment,subjects,peak_x,peak_y,peak_z,space\n\"A, 2001: c\",12,1,2,3,MNI\n", "A, 2001|c|12|M|1,2,3", ""), //
			arguments("underscores and case",
				"STUDY_ID,Contrast_ID,Sample_Size,X_mm,Y_mm,Z_mm,Reference space\nA,c,12,1,2,3,mni\n", "A|c|12|M|1,2,3", ""), //
			arguments("no n", "study,x,y,z,space\nA,1,2,3,MNI\n", "A||0|M|1,2,3", "does not give its number"), //
			arguments("n not known", HEADER + "A,c,NA,1,2,3,MNI\n", "A|c|0|M|1,2,3", "Line 2: an experiment does not"), //
			arguments("typographic minus", HEADER + "A,c,12,\u22121,\u20132,- 3,MNI\n", "A|c|12|M|-1,-2,-3", ""), //
			arguments("an experiment without foci", HEADER + "A,c,12,,,,MNI\nB,c,3,1,2,3,MNI\n", "A|c|12|M| / B|c|3|M|1,2,3",
				"Line 2: an experiment has no foci"), //
			arguments("lines above the header", "My foci\nsep=,\n" + HEADER + "A,c,12,1,2,3,MNI\n", "A|c|12|M|1,2,3",
				"Lines 1, 2: passed over"), //
			arguments("quotes and line breaks", HEADER + "\"A \"\"x\"\"\nB\",c,12,1,2,3,MNI\nC,c,1,4,5,6,MNI\n",
				"A \"x\" B|c|12|M|1,2,3 / C|c|1|M|4,5,6", ""), //
			arguments("byte-order mark and CRLF", "\ufeff" + HEADER.replace("\n", "\r\n") + "A,c,12,1,2,3,MNI\r\n",
				"A|c|12|M|1,2,3", ""), //
			arguments("columns in another order, empty ones", "z,y,x,,space,study,,\n3,2,1,,MNI,A,,\n,,,,,,,\n",
				"A||0|M|1,2,3", ""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("variants")
	void isRead(final String name, final String text, final String experiments, final String note) {
		final FociFile file = FociTexts.read(folder, text);
		assertEquals(FociFile.Format.TABLE, file.format());
		assertEquals(experiments, FociTexts.shown(file.experiments()));
		assertTrue(note.isEmpty() || file.notes().stream().anyMatch(n -> n.contains(note)), file.notes().toString());
	}

	@Test
	void linesAreThoseOfTheFile() {
		final FociFile file = FociTexts.read(folder, "above\n" + HEADER + "\n\"A\nB\",c,12,1,2,3,MNI\nC,c,1,4,5,6,MNI\n");
		assertEquals(4, file.experiments().experiments().get(0).line());
		assertEquals(6, file.experiments().experiments().get(1).foci().get(0).line());
	}

	@Test
	void theKeyStandsInForAMissingColumnAndOverrulesOneThatIsThere() {
		final byte[] without = "study,x,y,z\nA,1,2,3\n".getBytes(StandardCharsets.UTF_8);
		assertEquals("A||0|T|1,2,3", FociTexts.shown(FociTexts.read(folder, without, SpaceChoice.TALAIRACH).experiments()));
		final byte[] with = (HEADER + "A,c,12,1,2,3,MNI\nB,c,3,1,2,3,?\n").getBytes(StandardCharsets.UTF_8);
		final FociFile file = FociTexts.read(folder, with, SpaceChoice.TALAIRACH);
		assertEquals("A|c|12|T|1,2,3 / B|c|3|T|1,2,3", FociTexts.shown(file.experiments()));
		assertTrue(file.notes().get(0).startsWith("Line 2: the file says MNI"), file.notes().toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "A,c,12,1,two,3,MNI | 'Line 2: \"A,c,12,1,two,3,MNI\" - \"two\" is not a number for y.'",
			"A,c,12,1,,3,MNI | no number for y", "A,c,12.5,1,2,3,MNI | '\"12.5\": a whole positive number'",
			"A,c,0,1,2,3,MNI | whole positive", "A,c,12,1,2,3, | 'no space; write MNI'",
			"A,c,12,1,2,3,Dog | '\"Dog\" is not a space'", ",c,12,1,2,3,MNI | no study",
			"'A,c,12,1,2,3,MNI\nA,c,13,1,2,3,MNI' | Line 3.*13 subjects here and 12 above",
			"'A,c,12,1,2,3,MNI\nA,c,12,1,2,3,TAL' | Line 3.*in Talairach here and in MNI above",
			"'A,c,12,1,2,3,MNI\n\"B,c,12,1,2,3,MNI\n' | Line 3.*does not end properly", "A,c,12,1 | no number for y" })
	void aBadRowIsQuotedWithItsLine(final String rows, final String expected) {
		final String message = FociTexts.refusal(folder, HEADER + rows + "\n");
		assertTrue(message.contains(expected) || message.matches("(?s).*" + expected + ".*"), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'study,x,y,z\nA,1,2,3' | 'no column space'", "'x,y,z,space\n1,2,3,MNI' | 'there is no column study'",
			"'study,x,x,y,z,space\nA,1,1,2,3,MNI' | 'two columns are called x'" })
	void aHeaderThatLacksSomethingIsRefused(final String text, final String expected) {
		final String message = FociTexts.refusal(folder, text);
		assertTrue(message.contains(expected), message);
	}

	@Test
	void otherColumnsAreTagsAndCovariates() {
		final FociFile file = FociTexts.read(folder,
			"study,n,x,y,z,space,year,Age,task,patients,t,tags,covariate:b,doi,pmid\n" +
				"A,12,1,2,3,MNI,2005,23.5,n-back,x,4.1,adult; task=x\\; y,1,10.1/2,77.0\n,,4,5,6,,,,,,5.2,,,,\n" +
				"B,13,1,2,3,MNI,,na,,no,2.0,,,,\n");
		assertEquals(new About("", 2005, "10.1/2", "77", List.of("task=n-back", "patients", "adult", "task=x; y"),
			List.of(new Covariate("Age", 23.5), new Covariate("b", 1))), file.experiments().experiments().get(0).about());
		assertEquals(About.NOTHING, file.experiments().experiments().get(1).about());
		assertEquals(
			List.of("Line 1: columns kept as tags: task, patients, tags.", "Line 1: columns kept as covariates: Age, b.",
				"Line 1: columns of numbers that differ within experiments not used: t."),
			file.notes().stream().filter(n -> n.contains("columns")).toList());
	}
}
