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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that could be read, but with wrong coordinates: they are asked about. What they resemble is read. */
class AmbiguousFociTest {

	private static final String REF = "// Reference=MNI\n", A = "// A, 2001: c\n// Subjects=12\n",
		B = "\n// B, 2002: d\n// Subjects=14\n";

	@TempDir
	private Path folder;

	private String read(final String text) {
		return FociTexts.shown(FociTexts.read(folder, text).experiments());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = {
			"study,CoordSys,Subjects,Contrast,x,y,z / A,MNI,11,1,-36,20,4 / B,T88,13,1,-20,-4,-18 | A;1;11;M B;1;13;T",
			"Study,Coord_System,N,x,y,z / A,MNI152,11,-36,20,4 / B,TAL,13,-20,-4,-18 | A;;11;M B;;13;T",
			"First Author,Year,Subjective N,x,y,z,MNI or TAL / A,2001,11,-36,20,4,MNI305 | 'A, 2001;;11;M'",
			"Study,# of subjects,MNI x,MNI y,MNI z / A,11,-36,20,4 | A;;11;M",
			"PMID;nsubj;x (Tal);y (Tal);z (Tal) / 7;11;-36;20;4 | 7;;11;T",
			"7 / Study,CoordSys,Subjects,x,y,z / A,T88,11,-36,20,4 | A;;11;T",
			"Study,'\"Sample / size\"',x,y,z,space / A,11,-36,20,4,TAL | A;;11;T" })
	void headersAsTheFieldWritesThemAreKnown(final String table, final String experiments) {
		final String shown = read(table.replace(" / ", "\n").replace("'", ""));
		final StringBuilder expected = new StringBuilder();
		for (final String e : experiments.split(" (?=[A-Z7])"))
			expected.append(expected.isEmpty() ? "" : " / ").append(e.replace(';', '|'));
		assertEquals(expected.toString(), shown.replaceAll("\\|[-\\d][-\\d,;.]*(?= |$)", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
		"study,n,x,y,z,Normalised / A,12,1,2,3,MNI / B,12,1,2,3,T88 | names of spaces in \"Normalised\" (MNI, T88). Is that",
		"study,n,x,y,z, / A,12,1,2,3,Talairach | names of spaces in column 6 (Talairach)",
		"study,n,x,y,z,Orig / A,12,1,2,3,MNI / B,12,1,2,3,? | names of spaces in \"Orig\" (MNI)",
		"study,n,x,y,z,mni_x,mni_y,mni_z,space / A,12,1,2,3,4,5,6,MNI | several columns could be x: x, mni_x. Which",
		"study,n,x (cm),y (cm),z (cm),space / A,12,1,2,3,MNI | the column \"x (cm)\" is not in mm",
		"study,n,x [voxel],y [voxel],z [voxel],space / A,12,1,2,3,MNI | \"x [voxel]\" is not in mm",
		"study,n,x_mni,y_mni,z_tal,space / A,12,1,2,3,MNI | name different spaces",
		"study,n,x_mni,y_mni,z_mni,space / A,12,1,2,3,TAL | states Talairach, but the names of the columns of coordinates MNI. Which is it?",
		"x,y,z,study,space / 1,10,20,30,A,MNI | 6 cells, but the header names 5 columns",
		"study,n,x,y,z,space / A,12,-36,5,12,0,4,0,MNI | 9 cells, but the header names 6 columns",
		"study,n,x,y,z,space / A,12,1e308,2,3,MNI | \"1e308\" is no coordinate in mm, which are at most 1000" })
	void tablesThatCouldBeMisreadAreAskedAbout(final String table, final String question) {
		final String message = FociTexts.refusal(folder, table.replace(" / ", "\n") + "\n");
		assertTrue(message.contains(question), message);
	}

	@Test
	void theKeyAnswersTheQuestionOfTheSpace() {
		final String table = "study,n,x,y,z,Normalised\nA,12,1,2,3,MNI\n";
		assertTrue(FociTexts.refusal(folder, table).endsWith("Call it space, or set the key space to mni or talairach."));
		assertEquals("A||12|T|1,2,3", FociTexts
			.shown(FociTexts.read(folder, table.getBytes(StandardCharsets.UTF_8), SpaceChoice.TALAIRACH).experiments()));
		// words that merely begin as a space are tags
		assertEquals("A||12|M|1,2,3", read("study,n,x,y,z,space,Task\nA,12,1,2,3,MNI,talking\n"));
	}

	@Test
	void aRepeatedHeaderIsPassedOver() {
		final FociFile file =
			FociTexts.read(folder, "study,n,x,y,z,space\nA,12,1,2,3,MNI\nStudy,N,X,Y,Z,Space\nB,13,4,5,6,MNI\n");
		assertEquals("A||12|M|1,2,3 / B||13|M|4,5,6", FociTexts.shown(file.experiments()));
		assertTrue(file.notes().contains("Line 3: a repeated header row passed over."), file.notes().toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'1 10 20 30\n1 11 21 31\n' | '2 -10 20 30\n2 -11 21 31\n' | first of four numbers is the same",
			"'7 10 20 30\n7 11 21 31\n7 1 2 3\n7 4 5 6\n' | '9 1 2 3\n' | first of four numbers is the same",
			"'10 20 30 1\n11 21 31 1\n-4 5 6 2\n8 -9 10 3\n' | '' | the fourth column counts 1, 2, 3" })
	void numbersOfStudiesAmongTheCoordinatesAreAskedAbout(final String first, final String second,
		final String question)
	{
		final String message = FociTexts.refusal(folder, REF + A + first + (second.isEmpty() ? "" : B + second));
		assertTrue(message.contains(question), message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "'0 10 20\n0 11 21\n0 12 22\n0 13 23\n'", "'0 10 20 4.5 SMA\n2 11 21 3.1 SMA\n'",
			"'0 10 20 812\n0 11 21 640\n0 12 22 300\n0 -5 3 200\n'", "'10 20 30 1\n11 21 31 1\n-4 5 6 2\n'" })
	void fociOnTheMidlineAndValuesOfPeaksAreRead(final String foci) {
		assertEquals(2, FociTexts.read(folder, REF + A + foci + B + "1 2 3\n").experiments().size());
	}

	@Test
	void twoReferencesBeforeOneExperimentAreAskedAbout() {
		final String message = FociTexts.refusal(folder, "// Reference=MNI\n// Reference=Talairach\n" + A + "1 2 3\n");
		assertTrue(
			message.contains("Line 2: \"// Reference=Talairach\" - a second reference space for the same foci; line 1 " +
				"names MNI. Which of them is it? Leave one."),
			message);
		assertTrue(FociTexts.refusal(folder, REF + "// A\n// Reference=TAL\n// Subjects=3\n1 2 3\n").contains("Line 3: "));
		assertEquals("A, 2001|c|12|M|1,2,3 / B, 2002|d|14|T|4,5,6",
			read(REF + "// Reference=MNI152\n" + A + "1 2 3\n// Reference=TAL" + B + "4 5 6\n"));
		final byte[] two = ("// Reference=MNI\n// Reference=Talairach\n" + A + "1 2 3\n").getBytes(StandardCharsets.UTF_8);
		assertEquals("A, 2001|c|12|M|1,2,3", FociTexts.shown(FociTexts.read(folder, two, SpaceChoice.MNI).experiments()));
	}

	@Test
	void aTitleMayGoOnInALineWithoutSlashes() {
		final FociFile file = FociTexts.read(folder,
			REF + "// Aoki T, 2005: Index finger movement\nversus 2 kinds of rest\n// Subjects=10\n1 2 3\n");
		assertEquals("Aoki T, 2005|Index finger movement versus 2 kinds of rest|10|M|1,2,3",
			FociTexts.shown(file.experiments()));
		assertTrue(file.notes().contains("Line 3: taken as the end of the title above; the // before it is missing."),
			file.notes().toString());
		// coordinates with a typing error are no title
		assertTrue(
			FociTexts.refusal(folder, REF + "// A\nx1 2 3 4\n// Subjects=10\n1 2 3\n").contains("Line 3: \"x1 2 3 4\""));
	}
}
