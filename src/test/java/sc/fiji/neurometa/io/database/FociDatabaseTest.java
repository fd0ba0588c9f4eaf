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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.InputException;

class FociDatabaseTest {

	private static final String SLEUTH = "// Reference=MNI\n// Aoki T, 2005: Finger\n// Subjects=10\n1 2 3\n\n" +
		"// Nameless: Rest\n// Subjects=5\n4 5 6\n";

	@TempDir
	private Path folder;

	@Test
	void sleuthTextHasYearsInItsNames() {
		final DatabaseFile file = Databases.read(Databases.write(folder, "my.foci.txt", SLEUTH));
		assertEquals("Aoki T, 2005|Finger|10|M|1,2,3||2005|\nNameless|Rest|5|M|4,5,6||0|", Databases.shown(file));
		assertEquals(DatabaseFile.Format.FOCI_FILE, file.format());
		assertEquals("my.foci", file.database().name());
		assertEquals(1, file.files().size());
		assertEquals("my.foci.txt", file.files().get(0).name());
	}

	@Test
	void aCompressedFileIsKnownByItsContentAndHashedAsStored() throws NoSuchAlgorithmException {
		final byte[] packed = Databases.packed(SLEUTH);
		final DatabaseFile file = Databases.read(Databases.write(folder, "foci.txt", packed));
		assertEquals(2, file.database().entries().size());
		assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packed)),
			file.files().get(0).sha256());
		assertEquals("foci", Databases.read(Databases.write(folder, "foci.csv.gz", packed)).database().name());
	}

	@Test
	void aTableHasTitlesYearsAndTags() {
		final DatabaseFile file = Databases.read(Databases.write(folder, "t.csv",
			"study,title,year,contrast,n,x,y,z,space,Memory,Task,Female\n" +
				"A 1999,Of mice,2001,c,12,1,2,3,MNI,x,n-back,no\nA 1999,Of mice,2001,c,12,4,5,6,MNI,X,n-back,0\n" +
				"A 1999,Of mice,2001,d,12,4,5,6,MNI,false,Stroop,TRUE\nB 2003,,,e,8,7,8,9,TAL,,,1\n"));
		assertEquals("A 1999|c|12|M|1,2,3;4,5,6|Of mice|2001|Memory;Task=n-back\n" +
			"A 1999|d|12|M|4,5,6|Of mice|2001|Task=Stroop;Female\nB 2003|e|8|T|7,8,9||2003|Female", Databases.shown(file));
		assertEquals(List.of("The database mixes MNI and Talairach; each experiment keeps its own space."), file.notes());
	}

	@Test
	void authorAndYearAreOneNameAndStillAYear() {
		assertEquals("Aoki T, 2005||0|M|1,2,3||2005|", Databases
			.shown(Databases.read(Databases.write(folder, "t.csv", "author,year,x,y,z,space\nAoki T,2005.0,1,2,3,MNI\n"))));
	}

	@Test
	void aSpreadsheetOfJale() {
		final DatabaseFile file = Databases.read(Databases.write(folder, "jale.csv",
			"Articles,Subjects,x,y,z,CoordinateSpace,Paradigm,Unnamed: 7,,tag3\n" +
				"Aoki 2005,10,1,2,3,TAL,Finger,Motor,Healthy,Adults\n,,4,5,6,,Tapping,motor,,\n\n" +
				"Berg 2006,8,7,8,9,MNI,,,yes,nan\n"));
		assertEquals("Aoki 2005||10|T|1,2,3;4,5,6||2005|Paradigm=Finger;Paradigm=Tapping;motor;healthy;adults\n" +
			"Berg 2006||8|M|7,8,9||2006|", Databases.shown(file));
	}

	@Test
	void contrastsBelowOneStudyShareItsTitle() {
		assertEquals("A|c|9|M|1,2,3|T|2001|\nA|d|9|M|4,5,6|T|2001|", Databases.shown(Databases.read(Databases.write(folder,
			"t.csv", "study,contrast,n,x,y,z,space,title,year\nA,c,9,1,2,3,MNI,T,2001\n,d,,4,5,6,,,\n"))));
	}

	@Test
	void unknownSpaces() {
		final Path table = Databases.write(folder, "t.csv", "study,x,y,z,space\nA,1,2,3,MNI\nB,4,5,6,\nC,7,8,9,scanner\n");
		assertEquals("t.csv: 2 of 3 experiments do not say whether the coordinates are MNI or Talairach. Set the key " +
			"space_if_unknown to drop (leave them out), mni or talairach (take them as that).", Databases.refusal(table));
		final DatabaseFile dropped = DatabaseFiles.read(table, SpaceChoice.AUTO, UnknownSpace.DROP);
		assertEquals("A||0|M|1,2,3||0|", Databases.shown(dropped));
		assertEquals(2, dropped.unknownSpace());
		assertTrue(
			dropped.notes().contains(
				"2 of 3 experiments left out, since the space of the coordinates is not known " + "(space_if_unknown=drop)."),
			dropped.notes().toString());
		final DatabaseFile assumed = DatabaseFiles.read(table, SpaceChoice.AUTO, UnknownSpace.TALAIRACH);
		assertEquals("A||0|M|1,2,3||0|\nB||0|T|4,5,6||0|\nC||0|T|7,8,9||0|", Databases.shown(assumed));
		assertTrue(
			assumed.notes().contains("2 of 3 experiments taken as Talairach, since the space of the coordinates is " +
				"not known (space_if_unknown=talairach)."),
			assumed.notes().toString());
		final DatabaseFile chosen = DatabaseFiles.read(table, SpaceChoice.TALAIRACH, UnknownSpace.REFUSE);
		assertEquals("A||0|T|1,2,3||0|\nB||0|T|4,5,6||0|\nC||0|T|7,8,9||0|", Databases.shown(chosen));
		assertEquals(0, chosen.unknownSpace());
	}

	@Test
	void aFileThatNamesNoSpaceAtAll() {
		final Path sleuth = Databases.write(folder, "s.txt", "// A\n// Subjects=3\n1 2 3\n");
		assertEquals("s.txt: 1 of 1 experiment does not say whether the coordinates are MNI or Talairach. Set the key " +
			"space_if_unknown to drop (leave them out), mni or talairach (take them as that).", Databases.refusal(sleuth));
		final Path table = Databases.write(folder, "t.csv", "study,x,y,z\nA,1,2,3\n"),
			strange = Databases.write(folder, "u.txt", "// Reference=scanner\n// A\n// Subjects=3\n1 2 3\n");
		for (final Path file : List.of(sleuth, table, strange)) {
			assertEquals(1, DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.MNI).unknownSpace());
			assertEquals(
				StoredFile.name(file) + " holds no foci whose space is known. Set the key space_if_unknown to mni or " +
					"talairach.",
				assertThrows(InputException.class, () -> DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.DROP))
					.getMessage());
		}
	}

	@Test
	void aFolderOfFociFiles() throws IOException {
		final Path many = Files.createDirectory(folder.resolve("Pain"));
		Databases.write(many, "b.csv", "study,x,y,z,space\nB,1,2,3,MNI\n");
		Databases.write(many, "a.txt.gz", Databases.packed(SLEUTH));
		Databases.write(many, ".hidden.txt", "x");
		Databases.write(many, "notes.docx", "x");
		final DatabaseFile file = Databases.read(many);
		assertEquals(DatabaseFile.Format.FOLDER, file.format());
		assertEquals("Pain", file.database().name());
		assertEquals(List.of("a.txt.gz", "b.csv"), file.files().stream().map(DatabaseFile.Source::name).toList());
		assertEquals(List.of("Aoki T, 2005: Finger", "Nameless: Rest", "B"),
			file.database().entries().stream().map(e -> e.name()).toList());
		assertEquals(List.of("b.csv: Line 2: an experiment does not give its number of subjects."), file.notes());
	}

	@Test
	void aFolderNamesAllOfItsBadFiles() throws IOException {
		final Path many = Files.createDirectory(folder.resolve("Pain"));
		Databases.write(many, "a.txt", SLEUTH);
		Databases.write(many, "b.txt", "// Reference=MNI\n// A\n" + "word 1 2\n".repeat(40));
		Databases.write(many, "c.txt", "");
		final String message = Databases.refusal(many);
		assertTrue(message.startsWith("Pain: 2 of 3 foci files cannot be used. Correct them or take them out of the " +
			"folder.\nb.txt: 40 lines cannot be read."), message);
		assertTrue(message.endsWith("…\nc.txt is empty. Give a foci file: Sleuth text, or a table."), message);
		assertTrue(message.length() < 600, message);
	}

	@Test
	void anEmptyFolder() {
		assertEquals(folder + " holds no database. It should hold foci files (.txt, .csv, .tsv), the two tables of " +
			"Neurosynth or NeuroQuery (coordinates and metadata), or a NIMADS studyset (.json); all of them may be " +
			"compressed (.gz).", Databases.refusal(folder));
	}
}
