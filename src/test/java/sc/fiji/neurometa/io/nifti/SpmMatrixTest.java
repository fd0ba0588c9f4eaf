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
package sc.fiji.neurometa.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.VoxelReading;

/** SPM's matrix next to an Analyze image, in MATLAB files of level 4 and 5 that this test makes byte by byte. */
class SpmMatrixTest {

	/** Voxels counted from 1 to mm, column by column. */
	private static final double[] MATRIX = { -3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0, 33, -44, -55, 1 };

	@TempDir
	Path folder;

	/** The header of an Analyze pair without an origin, with its data. */
	private Path analyze() throws IOException {
		final Path single = SmallImage.write(folder.resolve("single.nii"), NiftiType.UINT8, 0, v -> v % 2);
		final byte[] bytes = Files.readAllBytes(single);
		final byte[] header = Arrays.copyOf(bytes, 348);
		// neither magic nor offset, nor what NIfTI keeps in the place of SPM's origin
		Arrays.fill(header, 344, 348, (byte) 0);
		Arrays.fill(header, 252, 344, (byte) 0);
		ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, 0);
		Files.write(folder.resolve("image.img"), Arrays.copyOfRange(bytes, 352, bytes.length));
		return Files.write(folder.resolve("image.hdr"), header);
	}

	private static byte[] level4(final ByteOrder order, final String name, final double... columns) {
		final ByteBuffer b = ByteBuffer.allocate(20 + name.length() + 1 + 8 * columns.length).order(order);
		b.putInt(order == ByteOrder.LITTLE_ENDIAN ? 0 : 1000).putInt(4).putInt(columns.length / 4).putInt(0)
			.putInt(name.length() + 1).put(name.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0);
		for (final double number : columns)
			b.putDouble(number);
		return b.array();
	}

	private static byte[] level5(final ByteOrder order, final boolean packed, final String name, final double... columns)
		throws IOException
	{
		final int nameBytes = name.length() <= 4 ? 8 : 8 + (name.length() + 7) / 8 * 8;
		final int content = 16 + 16 + nameBytes + 8 + 8 * columns.length;
		final ByteBuffer b = ByteBuffer.allocate(8 + content).order(order);
		b.putInt(14).putInt(content).putInt(6).putInt(8).putInt(6).putInt(0);
		b.putInt(5).putInt(8).putInt(4).putInt(columns.length / 4);
		final byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
		if (nameBytes == 8) b.putInt(letters.length << 16 | 1).put(Arrays.copyOf(letters, 4));
		else b.putInt(1).putInt(letters.length).put(Arrays.copyOf(letters, nameBytes - 8));
		b.putInt(9).putInt(8 * columns.length);
		for (final double number : columns)
			b.putDouble(number);
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		final byte[] head = Arrays.copyOf("MATLAB 5.0 MAT-file, made up".getBytes(StandardCharsets.ISO_8859_1), 128);
		ByteBuffer.wrap(head).order(order).putShort(124, (short) 0x0100).putShort(126, (short) ('M' << 8 | 'I'));
		out.write(head);
		if (!packed) out.write(b.array());
		else {
			final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
			try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
				deflater.write(b.array());
			}
			out.write(ByteBuffer.allocate(8).order(order).putInt(15).putInt(deflated.size()).array());
			out.write(deflated.toByteArray());
		}
		return out.toByteArray();
	}

	private static void assertPlaced(final Path header, final double sign) {
		final NiftiImage image = NiftiReader.read(header);
		assertEquals(VoxelReading.Place.MATRIX_FILE, image.place());
		// the voxel that MATLAB calls (1, 1, 1)
		assertArrayEquals(new double[] { sign * 30, -41, -51 }, image.grid().voxelToMm().apply(0, 0, 0), 1e-9);
		assertArrayEquals(new double[] { sign * 24, -38, -39 }, image.grid().voxelToMm().apply(2, 1, 3), 1e-9);
		assertTrue(image.matrixFile().isPresent());
	}

	@ParameterizedTest
	@CsvSource({ "4, false, false", "4, true, false", "5, false, false", "5, true, false", "5, false, true",
		"5, true, true" })
	void theMatrixPlacesTheImage(final int level, final boolean bigEndian, final boolean packed) throws IOException {
		final ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		final Path header = analyze();
		assertEquals(VoxelReading.Place.GUESS, NiftiReader.read(header).place());
		for (final String name : List.of("mat", "M")) {
			Files.write(folder.resolve("image.mat"),
				level == 4 ? level4(order, name, MATRIX) : level5(order, packed, name, MATRIX));
			// M is without the mirroring of Analyze images
			assertPlaced(header, name.equals("M") ? -1 : 1);
			assertPlaced(folder.resolve("image.img"), name.equals("M") ? -1 : 1);
			assertEquals(List.of("image.hdr", "image.img", "image.mat"),
				NiftiReader.files(header).stream().map(f -> f.getFileName().toString()).toList());
		}
	}

	@Test
	void matCountsBeforeMAndTheFirstOfSeveral() throws IOException {
		final Path header = analyze();
		final double[] two = Arrays.copyOf(MATRIX, 32);
		final ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write(level4(ByteOrder.LITTLE_ENDIAN, "M", new double[16]));
		both.write(level4(ByteOrder.LITTLE_ENDIAN, "mat", two));
		Files.write(folder.resolve("image.mat"), both.toByteArray());
		assertPlaced(header, 1);
		final MaskReader reader = new MaskReader("mask_threshold", Optional.empty(), false);
		assertEquals(VoxelReading.Place.MATRIX_FILE, reader.mask(header, "m", Space.MNI).reading().orElseThrow().place());
	}

	@Test
	void aFileOfOtherVariablesIsNotOfTheImageAndTheMatrixOfANiftiFileIsNotAsked() throws IOException {
		final Path header = analyze();
		Files.write(folder.resolve("image.mat"), level5(ByteOrder.LITTLE_ENDIAN, true, "results", MATRIX));
		assertEquals(VoxelReading.Place.GUESS, NiftiReader.read(header).place());
		assertEquals(2, NiftiReader.files(header).size());
		Files.write(folder.resolve("single.mat"), level4(ByteOrder.LITTLE_ENDIAN, "mat", MATRIX));
		assertEquals(VoxelReading.Place.GUESS, NiftiReader.read(folder.resolve("single.nii")).place());
	}

	@Test
	void damagedFilesAreReadOrRefusedAndNothingElse() throws IOException {
		final Path header = analyze(), file = folder.resolve("image.mat");
		final Random random = new Random(11);
		for (final byte[] sound : List.of(level4(ByteOrder.LITTLE_ENDIAN, "mat", MATRIX),
			level5(ByteOrder.LITTLE_ENDIAN, false, "mat", MATRIX), level5(ByteOrder.BIG_ENDIAN, true, "M", MATRIX)))
			for (int trial = 0; trial < 300; trial++) {
				final byte[] damaged = trial % 3 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
				for (int i = 0; i < trial % 4 && damaged.length > 0; i++)
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
				Files.write(file, damaged);
				try {
					NiftiReader.read(header);
				}
				catch (final InputException e) {
					assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
				}
			}
		Files.writeString(file, "MATLAB 7.3 MAT-file, Platform: GLNXA64");
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(header)).getMessage()
			.contains("cannot be read as SPM's matrix (MATLAB files of another version"));
		Files.write(file, level4(ByteOrder.LITTLE_ENDIAN, "mat", new double[16]));
		assertTrue(
			assertThrows(InputException.class, () -> NiftiReader.read(header)).getMessage().contains("singular affine"));
	}
}
