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
package sc.fiji.neurometa.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.SmallImage;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.table.CsvTable;

/** What a file really is, is said at every door, by its content and not by its name. */
class FileKindTest {

	@TempDir
	Path folder;

	private static byte[] text(final String start) {
		return (start + "\nmore of it\n".repeat(80)).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] packed(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	private static byte[] mgh() {
		final ByteBuffer b = ByteBuffer.allocate(284 + 8);
		return b.putInt(1).putInt(2).putInt(2).putInt(2).putInt(1).putInt(0).array();
	}

	/** A NIfTI-2 header of a dense map of a surface. */
	private static byte[] cifti() {
		final ByteBuffer b = ByteBuffer.allocate(700).order(ByteOrder.LITTLE_ENDIAN);
		b.putInt(540).put("n+2\0\r\n\32\n".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 16).putShort((short) 32);
		b.putLong(6);
		for (final long size : new long[] { 1, 1, 1, 1, 1, 10 })
			b.putLong(size);
		return b.putLong(168, 640).putInt(504, 3006).array();
	}

	/** Examples of each kind, with the word that names it. */
	private static Map<String, byte[]> examples() {
		final Map<String, byte[]> all = new TreeMap<>();
		all.put("a Git LFS pointer", text("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345"));
		all.put("a web page", text("\n <!DOCTYPE html><html><head><title>404"));
		all.put("a GIFTI file",
			text("<?xml version=\"1.0\"?><!DOCTYPE GIFTI SYSTEM \"gifti.dtd\"><GIFTI Version=\"1.0\">"));
		all.put("an XML file", text("<?xml version=\"1.0\"?><office>"));
		all.put("a CIFTI file", cifti());
		all.put("a FreeSurfer image", mgh());
		all.put("a FreeSurfer surface", new byte[] { -1, -1, -2, 'c', 'r', 'e', 'a', 't', 'e', 'd', 0, 0, 0, 0, 1 });
		all.put("an Apache Parquet table", text("PAR1"));
		all.put("a PDF document", text("%PDF-1.7"));
		all.put("a rich text (RTF) document", text("{\\rtf1"));
		all.put("an Excel, Word or zip file", text("PK\3\4"));
		all.put("an old Excel or Word file", text("\u00d0\u00cf\u0011\u00e0\u00a1"));
		all.put("an HDF5 file", text("\u0089HDF\r\n"));
		return all;
	}

	private String refusal(final Consumer<Path> door, final String name, final byte[] bytes) throws IOException {
		final Path file = Files.write(folder.resolve(name), bytes);
		final String message = assertThrows(InputException.class, () -> door.accept(file), name).getMessage();
		assertTrue(message.contains(name), message);
		return message;
	}

	@Test
	void everyDoorNamesEveryKind() throws IOException {
		final Map<String, Consumer<Path>> doors = Map.of("x.nii.gz", NiftiReader::read, "x.nii", NiftiReader::readHeader,
			"x.txt", file -> FociFiles.read(file, SpaceChoice.AUTO), "x.json",
			file -> DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.REFUSE), "x_run.json", RunRecords::read, "x.csv",
			CsvTable::read);
		for (final var door : doors.entrySet())
			for (final var example : examples().entrySet()) {
				final String message = refusal(door.getValue(), door.getKey(), example.getValue());
				final String named = example.getKey().contains("Parquet") ? "Parquet" : " is " + example.getKey();
				assertTrue(message.contains(named), door.getKey() + ": " + message);
			}
		final byte[] image = Files.readAllBytes(SmallImage.write(folder.resolve("small.nii"), NiftiType.UINT8, v -> 1));
		for (final String name : List.of("x.txt", "x.json", "x_run.json", "x.csv"))
			assertTrue(refusal(doors.get(name), name, image).contains(" is a NIfTI image, not "), name);
	}

	@Test
	void compressedTwiceIsSaidAndCompressedOnceIsLookedInto() throws IOException {
		final byte[] twice = packed(packed(text("study,x,y,z")));
		assertTrue(refusal(NiftiReader::read, "x.nii.gz", twice).contains("is compressed with gzip twice. Unpack it once"));
		assertTrue(refusal(f -> DatabaseFiles.read(f, SpaceChoice.AUTO, UnknownSpace.REFUSE), "x.csv.gz", twice)
			.contains("is compressed with gzip twice"));
		assertTrue(refusal(NiftiReader::read, "x.nii.gz", packed(mgh())).contains("Convert it with mri_convert."));
		assertTrue(refusal(NiftiReader::read, "x.nii.gz", packed(cifti())).contains("wb_command -cifti-separate"));
	}

	@Test
	void whatIsNoneOfThemIsNotTakenForOne() throws IOException {
		assertEquals(Optional.of(FileKind.NIFTI),
			FileKind.of(Files.readAllBytes(SmallImage.write(folder.resolve("small.nii"), NiftiType.UINT8, v -> 1))));
		for (final String plain : List.of("// Reference=MNI\n// A, 2001: c\n// Subjects=12\n40 -20 50\n",
			"study,x,y,z\nwww.nature.com/<html>,1,2,3\n", "{\"studies\": []}", ""))
			assertEquals(Optional.empty(), FileKind.of(plain.getBytes(StandardCharsets.UTF_8)));
		final Random random = new Random(4);
		final byte[] bytes = new byte[FileKind.BYTES];
		for (int trial = 0; trial < 20_000; trial++) {
			random.nextBytes(bytes);
			// of any length: nothing but an answer comes out
			FileKind.of(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
		}
		for (final byte[] example : examples().values())
			for (int length = 0; length < example.length; length++)
				FileKind.of(Arrays.copyOf(example, length));
	}

	@Test
	void devicesAndFoldersAreNoImages() {
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(folder)).getMessage().contains("is a folder"));
		final Path device = Path.of("/dev/zero");
		if (Files.exists(device)) assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(device)).getMessage()
			.contains("is a device or a pipe"));
	}
}
