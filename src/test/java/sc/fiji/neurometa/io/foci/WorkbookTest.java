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
import static sc.fiji.neurometa.io.foci.Sheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.InputException;

class WorkbookTest {

	private static final Object[] HEADER =
		row("Article", "Subjects", "x", "y", "z", "Space", "Inhibition", "load", "Age");

	@TempDir
	private Path folder;

	private FociFile read(final Object[]... rows) throws IOException {
		return FociFiles.read(Sheets.write(folder.resolve("foci.xlsx"), rows), SpaceChoice.AUTO);
	}

	private String refusal(final Object[]... rows) {
		return assertThrows(InputException.class, () -> read(rows)).getMessage();
	}

	@Test
	void aRowForEachFocus() throws IOException {
		final FociFile file = read(HEADER, row("study_1", 7, 49, 3.25, -4.1, "TAL", "inhibition", "high", 23.5),
			row("study_1", 7, 40, 17, 9, "TAL", "inhibition", "high", 23.5), row(),
			row("study_2", 14, 45, 11, 23, "MNI", "inhibition", "low", 31));
		assertEquals("study_1||7|T|49,3.25,-4.1;40,17,9 / study_2||14|M|45,11,23", FociTexts.shown(file.experiments()));
		final Experiment first = file.experiments().experiments().get(0);
		assertEquals(About.of(List.of("Inhibition=inhibition", "load=high"))
			.or(new About("", 0, "", "", List.of(), List.of(new Covariate("Age", 23.5)))), first.about());
		assertEquals(5, file.experiments().experiments().get(1).line(), "the row of the sheet");
		assertEquals(List.of(2, 3), first.foci().stream().map(f -> f.line()).toList());
		assertEquals(FociFile.Format.TABLE, file.format());
	}

	/** As JALE does, which takes rows of one article with other tags for another experiment. */
	@Test
	void tagsTellExperimentsApartInASheetOfJale() throws IOException {
		final Object[] header = row("Article", "Subjects", "x", "y", "z", "Space", "Inhibition", "load");
		final FociFile file =
			read(header, row("A", 7, 1, 2, 3, "MNI", "inhibition", "high"), row("A", 7, 4, 5, 6, "MNI", "inhibition", "low"),
				row("A", 7, 7, 8, 9, "MNI", "inhibition", "high"), row("B", 8, 1, 1, 1, "TAL", "inhibition", "low"));
		assertEquals("A|inhibition, high|7|M|1,2,3;7,8,9 / A|inhibition, low|7|M|4,5,6 / B||8|T|1,1,1",
			FociTexts.shown(file.experiments()));
		assertEquals(List.of("Inhibition=inhibition", "load=low"), file.experiments().experiments().get(1).about().tags());
		// where the study stands in the first row of a block, all rows below it are of one experiment
		assertEquals("A||7|M|1,2,3;4,5,6", FociTexts
			.shown(read(header, row("A", 7, 1, 2, 3, "MNI", "inhibition", "high"), row(null, null, 4, 5, 6)).experiments()));
	}

	@Test
	void aRowForEachExperimentWithItsFociBelow() throws IOException {
		assertEquals("A||7|T|1,2,3;4,5,6 / B||8|M|7,8,9",
			FociTexts.shown(read(row("Study", "N", "x", "y", "z", "space"), row("A", 7, null, null, null, "TAL"),
				row(null, null, 1, 2, 3), row(null, null, 4, 5, 6), row("B", 8, 7, 8, 9, "MNI")).experiments()));
	}

	@Test
	void theSheetThatHoldsFoci() throws IOException {
		final Path file = Sheets.write(folder.resolve("foci.xlsx"), book -> {
			Sheets.sheet(book, "notes", row("all foci are in MNI"));
			Sheets.sheet(book, "foci", row("study", "n", "x", "y", "z", "space"), row("A", 7, 1, 2, 3, "MNI"));
		});
		final FociFile read = FociFiles.read(file, SpaceChoice.AUTO);
		assertEquals("A||7|M|1,2,3", FociTexts.shown(read.experiments()));
		assertTrue(read.notes().contains("Of the 2 sheets, foci was read."), read.notes().toString());
		final Path several = Sheets.write(folder.resolve("two.xlsx"), book -> {
			Sheets.sheet(book, "notes", row("see the others"));
			Sheets.sheet(book, "pain", HEADER);
			Sheets.sheet(book, "rest", HEADER);
		});
		assertTrue(assertThrows(InputException.class, () -> FociFiles.read(several, SpaceChoice.AUTO)).getMessage()
			.contains("several sheets hold coordinates (pain, rest)"));
	}

	@Test
	void sleuthTextInASheet() throws IOException {
		assertEquals("A|b|12|M|1,2,3", FociTexts
			.shown(read(row("// Reference=MNI"), row("// A: b"), row("// Subjects=12"), row(1, 2, 3)).experiments()));
	}

	@Test
	void badSheets() throws IOException {
		assertTrue(refusal(row("study", "n"), row("A", 12))
			.contains("foci.xlsx, sheet Sheet1: no row among the first names columns x, y and z"));
		final Path dated = Sheets.write(folder.resolve("dated.xlsx"), book -> {
			final var sheet =
				Sheets.sheet(book, "s", row("study", "n", "x", "y", "z", "space"), row("A", 45636, 1, 2, 3, "MNI"));
			sheet.style(1, 1).format("d-mmm").set();
		});
		assertTrue(refusal(dated).contains("Line 2: ") &&
			refusal(dated).contains("\"2024-12-10\": a date in place of the number of subjects"), refusal(dated));
		final Path merged = Sheets.write(folder.resolve("merged.xlsx"), book -> {
			final var sheet = Sheets.sheet(book, "s", row("study", "n", "coordinates"), row(null, null, "x", "y", "z"),
				row("A", 12, 1, 2, 3));
			sheet.range(0, 2, 0, 4).merge();
		});
		assertTrue(refusal(merged).contains("the cells C1:E1 of the header are merged. Unmerge them"), refusal(merged));
	}

	private static String refusal(final Path file) {
		return assertThrows(InputException.class, () -> FociFiles.read(file, SpaceChoice.AUTO)).getMessage();
	}

	@Test
	void aTitleAcrossTheTableMayBeMerged() throws IOException {
		final Path file = Sheets.write(folder.resolve("title.xlsx"), book -> {
			final var sheet = Sheets.sheet(book, "s", row("All experiments"), row("study", "n", "x", "y", "z", "space"),
				row("A", 12, 1, 2, 3, "MNI"), row(null, null, 4, 5, 6));
			sheet.range(0, 0, 0, 5).merge();
			sheet.range(2, 0, 3, 0).merge();
		});
		assertEquals("A||12|M|1,2,3;4,5,6", FociTexts.shown(FociFiles.read(file, SpaceChoice.AUTO).experiments()));
	}

	@Test
	void filesThatAreNoSheets() throws IOException {
		final byte[] whole = Files.readAllBytes(Sheets.write(folder.resolve("whole.xlsx"), HEADER));
		assertTrue(refusal(file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2))).startsWith("cut.xlsx is damaged"));
		assertTrue(refusal(zip("word.docx", "word/document.xml", "<x/>"))
			.contains("is an Excel, Word or zip file, not plain text or a spreadsheet (.xlsx)"));
		assertTrue(refusal(zip("bad.xlsx", "xl/workbook.xml", "<workbook><sheets>")).startsWith("bad.xlsx is damaged"));
		final byte[] old = new byte[4096];
		final int[] magic = { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 };
		for (int i = 0; i < magic.length; i++)
			old[i] = (byte) magic[i];
		assertTrue(
			refusal(file("old.xls", old)).contains("is an old Excel or Word file, not plain text or .xlsx. Save it as"));
		final byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, old, 1152, name.length);
		assertTrue(refusal(file("locked.xlsx", old)).contains("is protected with a password"));
	}

	private Path file(final String name, final byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private Path zip(final String name, final String part, final String text) throws IOException {
		final Path file = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(part));
			zip.write(text.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		return file;
	}

	/** A zip of a few hundred kilobytes that unpacks to more than 256 MB. */
	@Test
	void aZipBombIsRefused() throws IOException {
		final Path file = folder.resolve("bomb.xlsx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			final byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 257; i++)
				zip.write(zeros);
			zip.closeEntry();
		}
		assertTrue(refusal(file).contains("unpacks to more than 256 MB"));
	}
}
