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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Space;

class NeurosynthReaderTest {

	private static final String COORDINATES = "id\ttable_id\ttable_num\tpeak_id\tx\ty\tz\n" +
		"11\t1\t1.\t1\t1.0\t-2\t3.5\n12\t1\t1.\t2\t4\t5\t6\n11\t1\t1.\t3\t7\t8\t9\n";
	private static final String METADATA = "id\tdoi\tspace\ttitle\tauthors\tyear\tjournal\n" +
		"11\t\tMNI\tOf mice\tCallicott JH, Weinberger DR\t1999\tJ\n12\t\tTAL\tOf men\tvan Veen V\t2005\tJ\n" +
		"13\t\tUNKNOWN\tOf nothing\tA B\t2005\tJ\n";
	private static final String SHOWN =
		"Callicott JH, 1999 [11]||0|M|1,-2,3.5;7,8,9|Of mice|1999|\n" + "van Veen V, 2005 [12]||0|T|4,5,6|Of men|2005|";

	@TempDir
	private Path folder;

	/** As in the tables of NeuroQuery, which pandas wrote. */
	@Test
	void lineEndsInQuotedCellsBelongToTheCell() {
		Databases.write(folder, "data-x_version-7_metadata.tsv",
			"id\ttitle\tspace\n1\t\"In two\nlines, \"\"so\"\"\"\tMNI\n2\t\"Open\tTAL\n3\t\"A\r\n\r\nb\"\tTAL\n");
		final Path file = coordinates("id\tname\tx\ty\tz\n1\t\"Table\n1\"\t1\t2\t3\n2\t\"Table\t1\"\t4\t5\t6\n" +
			"2\t\"Ta\"\"b\n\n2\"\t4\t5\t7\n3\t5\" wide\t7\t8\t9\n");
		final DatabaseFile read = Databases.read(file);
		assertEquals("Study [1]||0|M|1,2,3|In two lines, \"so\"|0|\nStudy [2]||0|T|4,5,6;4,5,7|\"Open|0|\n" +
			"Study [3]||0|T|7,8,9|A b|0|", Databases.shown(read).replaceAll("\\R+(?!Study)", " "));
		assertEquals(List.of(2, 4, 5, 8),
			read.database().entries().stream().flatMap(e -> e.foci().stream()).map(f -> f.line()).toList());
	}

	@Test
	void aQuoteWithoutEndSwallowsNoRows() {
		Databases.write(folder, "data-x_version-7_metadata.tsv", METADATA);
		final Path file = coordinates(COORDINATES + "12\t\"1\t1.\t2\t1\t1\t1\n12\t1\"\t1.\t2\t2\t2\t2\n");
		assertEquals(3, Databases.read(file).database().entries().get(1).foci().size());
	}

	@Test
	void coordinatesFarFromAnyHeadAreRefused() {
		Databases.write(folder, "data-x_version-7_metadata.tsv", METADATA);
		assertTrue(Databases.refusal(coordinates(COORDINATES + "12\t1\t1.\t2\t1e300\t1\t1\n"))
			.contains("\"1e300\" is no coordinate in mm"));
	}

	private Path coordinates(final String text) {
		return Databases.write(folder, "data-x_version-7_coordinates.tsv", text);
	}

	private Path metadata(final String text) {
		return Databases.write(folder, "data-x_version-7_metadata.tsv", text);
	}

	@Test
	void eitherFileOrTheFolderCanBeGiven() {
		final Path coordinates = coordinates(COORDINATES), metadata = metadata(METADATA);
		for (final Path file : List.of(coordinates, metadata, folder)) {
			final DatabaseFile read = Databases.read(file);
			assertEquals(SHOWN, Databases.shown(read));
			assertEquals(DatabaseFile.Format.NEUROSYNTH, read.format());
			assertEquals("data-x_version-7", read.database().name());
			assertEquals(List.of("data-x_version-7_coordinates.tsv", "data-x_version-7_metadata.tsv"),
				read.files().stream().map(DatabaseFile.Source::name).toList());
			assertEquals("1 study without coordinates passed over.", read.notes().get(0));
			assertEquals(4, read.database().entries().get(0).foci().get(1).line());
		}
	}

	@Test
	void compressedFiles() {
		final Path file = Databases.write(folder, "coordinates.tsv.gz", Databases.packed(COORDINATES));
		Databases.write(folder, "metadata.tsv.gz", Databases.packed(METADATA));
		assertEquals(SHOWN, Databases.shown(Databases.read(file)));
	}

	@Test
	void namesWithoutAuthorsOrYearsAndColumnsThatAreNotThere() {
		coordinates(COORDINATES + "14\t\t\t\t1\t1\t1\n");
		final Path metadata =
			metadata("\ufeffid\ttitle\tauthors\r\n11\t\"A \"\"big\"\" day\"\tCollab: Group; Other\r\n12\t\t\r\n");
		final DatabaseFile read = DatabaseFiles.read(metadata, SpaceChoice.AUTO, UnknownSpace.MNI);
		assertEquals("Collab - Group [11]||0|M|1,-2,3.5;7,8,9|A \"big\" day|0|\nStudy [12]||0|M|4,5,6||0|\n" +
			"Study [14]||0|M|1,1,1||0|", Databases.shown(read));
		assertEquals(3, read.unknownSpace());
		assertEquals(
			List.of("data-x_version-7_metadata.tsv: The table has no column space.",
				"1 coordinate of 1 study that data-x_version-7_metadata.tsv does not list; the space is not known.",
				"3 of 3 experiments taken as MNI, since the space of the coordinates is not known (space_if_unknown=mni)."),
			read.notes());
	}

	@Test
	void aChosenSpaceOverrulesTheTable() {
		metadata(METADATA);
		final DatabaseFile read = DatabaseFiles.read(coordinates(COORDINATES), SpaceChoice.MNI, UnknownSpace.REFUSE);
		assertTrue(read.database().entries().stream().allMatch(e -> e.space() == Space.MNI));
		assertTrue(read.notes().contains("1 experiment taken as MNI against what the database says (space=mni)."),
			read.notes().toString());
	}

	@Test
	void theOtherFileIsMissing() {
		assertEquals(
			"data-x_version-7_coordinates.tsv is one of a pair of Neurosynth tables; the other, " +
				"data-x_version-7_metadata.tsv, is missing from its folder. Put it there.",
			Databases.refusal(coordinates(COORDINATES)));
	}

	@Test
	void twoPairsInOneFolder() {
		coordinates(COORDINATES);
		metadata(METADATA);
		Databases.write(folder, "a_coordinates.tsv", COORDINATES);
		Databases.write(folder, "a_metadata.tsv", METADATA);
		assertEquals(folder + " holds 2 pairs of Neurosynth tables. Give one of their files instead of the folder, e.g. " +
			"a_coordinates.tsv.", Databases.refusal(folder));
	}

	@Test
	void linesThatCannotBeRead() {
		metadata(METADATA);
		assertEquals(
			"data-x_version-7_coordinates.tsv: 3 lines cannot be read. Nothing was used; correct the file and try " +
				"again.\nLine 5: \"11 1 1. 3 7 eight 9\" - \"eight\" is not a number for y.\nLine 6: \"11 1 1. 3 7 8\" - no " +
				"number for z.\nLine 7: \"1 1. 3 7 8 1\" - no id of a study.",
			Databases
				.refusal(coordinates(COORDINATES + "11\t1\t1.\t3\t7\teight\t9\n11\t1\t1.\t3\t7\t8\n\t1\t1.\t3\t7\t8\t1\n")));
	}

	@Test
	void aTableOfFociNeedsNoPartner() {
		assertEquals(DatabaseFile.Format.FOCI_FILE,
			Databases.read(coordinates("study\tx\ty\tz\tspace\nA\t1\t2\t3\tMNI\n")).format());
	}

	@Tag("slow")
	@Test
	void theReleaseOfNeurosynth() {
		final Path real = Needs.shared("neurosynth");
		final DatabaseFile read = DatabaseFiles.read(real, SpaceChoice.AUTO, UnknownSpace.DROP);
		assertEquals("data-neurosynth_version-7", read.database().name());
		assertEquals(1832, read.unknownSpace());
		assertEquals(10204, read.database().entries().stream().filter(e -> e.space() == Space.MNI).count());
		assertEquals(2335, read.database().entries().stream().filter(e -> e.space() == Space.TALAIRACH).count());
		final DatabaseFile all =
			DatabaseFiles.read(real.resolve("data-neurosynth_version-7_metadata.tsv.gz"), SpaceChoice.AUTO, UnknownSpace.MNI);
		assertEquals(14371, all.database().entries().size());
		assertEquals(507891, all.database().fociCount());
		assertTrue(all.database().entries().stream().noneMatch(e -> e.study().contains(":")));
	}
}
