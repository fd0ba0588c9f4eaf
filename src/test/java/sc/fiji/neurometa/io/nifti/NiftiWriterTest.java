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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** What is written is read back the same; that NiBabel reads it the same is {@link NibabelTest}'s. */
class NiftiWriterTest {

	@TempDir
	Path folder;

	private static Volume volume() {
		final Volume volume = Volume.zeros(new Grid(5, 4, 3, Affine.scaling(-2, 2, 2, 90, -126, -72)));
		for (int i = 0; i < 60; i++)
			volume.set(i, i * 1.25f - 30);
		volume.set(7, Float.NaN);
		volume.set(8, Float.NEGATIVE_INFINITY);
		return volume;
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.nii", "a.nii.gz", "a.hdr", "a.img", "A.HDR", "a.hdr.gz", "ä b.NII.GZ" })
	void volumesComeBack(final String name) throws IOException {
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, volume(), Space.TALAIRACH, NiftiType.FLOAT32, "a map");
		final NiftiImage image = NiftiReader.read(file);
		for (int z = 0; z < 3; z++)
			assertArrayEquals(volume().plane(z), image.volume().plane(z));
		assertEquals(volume().grid(), image.grid());
		assertEquals(Space.TALAIRACH, image.space().orElseThrow());
		assertEquals(3, image.header().orientation().qformCode());
		assertEquals("a map", image.header().description());
		assertEquals(NiftiHeader.MM_AND_SECONDS, image.header().units());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(name.toLowerCase(java.util.Locale.ROOT).contains("nii") ? 1 : 2, files.count());
		}
	}

	static Stream<String> names() {
		return Goldens.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void everyHeaderSurvives(final String name) {
		final NiftiImage image = NiftiReader.read(Goldens.file(name));
		final Path file = folder.resolve("copy.nii");
		final NiftiHeader header = image.header();
		NiftiWriter.write(file, header, image.extensions(), (plane, out) -> {
			if (header.type().isColor()) out.put(image.stored(plane));
			else for (int i = 0; i < header.size(0) * header.size(1); i++)
				header.type().put(out, header.type().value(image.stored(plane), i));
		});
		final NiftiImage copy = NiftiReader.read(file);
		assertEquals(Goldens.voxels(image), Goldens.voxels(copy));
		assertEquals(image.extensions(), copy.extensions());
		assertEquals(header.stored(NiftiFormat.ANALYZE, 0).toString(),
			copy.header().stored(NiftiFormat.ANALYZE, 0).toString());
	}

	@Test
	void theSameContentGivesTheSameBytes() throws IOException {
		final Path one = folder.resolve("one.nii.gz"), two = folder.resolve("two.nii.gz");
		NiftiWriter.write(one, volume(), Space.MNI, NiftiType.FLOAT32, "x");
		NiftiWriter.write(two, volume(), Space.MNI, NiftiType.FLOAT32, "x");
		final byte[] bytes = Files.readAllBytes(one);
		assertArrayEquals(bytes, Files.readAllBytes(two));
		assertArrayEquals(new byte[4], java.util.Arrays.copyOfRange(bytes, 4, 8));
	}

	@Test
	void aShearedAffineHasNoQform() {
		final Volume sheared = Volume.zeros(new Grid(2, 2, 2, Affine.of(2, .5, 0, 1, 0, 2, 0, 2, 0, 0, 2, 3)));
		final Path file = folder.resolve("a.nii");
		NiftiWriter.write(file, sheared, Space.MNI, NiftiType.FLOAT32, "");
		final NiftiImage image = NiftiReader.read(file);
		assertEquals(0, image.header().orientation().qformCode());
		assertEquals(sheared.grid(), image.grid());
	}

	@Test
	void qformAndSformAgreeForEveryOrientation() {
		for (int turn = 0; turn < 48; turn++) {
			final int first = turn % 3, second = (first + 1 + turn / 3 % 2) % 3;
			final double[][] rows = new double[3][4];
			rows[first][0] = turn / 6 % 2 == 0 ? 2 : -2;
			rows[second][1] = turn / 12 % 2 == 0 ? 3 : -3;
			rows[3 - first - second][2] = turn / 24 == 0 ? 4 : -4;
			final Affine affine = new Affine(rows);
			final NiftiOrientation orientation = NiftiOrientation.of(affine, 4);
			assertEquals(4, orientation.qformCode());
			assertTrue(orientation.qform().maxDifference(affine) < 1e-9, affine::toString);
		}
	}

	@Test
	void longAxesMakeNifti2() {
		final Path file = folder.resolve("a.nii");
		final Volume line = Volume.zeros(new Grid(40_000, 1, 1, Affine.scaling(1, 1, 1, 0, 0, 0)));
		line.set(39_999, 3);
		NiftiWriter.write(file, line, Space.MNI, NiftiType.FLOAT32, "");
		final NiftiImage image = NiftiReader.read(file);
		assertEquals(NiftiFormat.NIFTI2_SINGLE, image.header().format());
		assertEquals(3, image.volume().get(39_999));
	}

	@Test
	void integersAreWrittenExactlyOrNotAtAll() throws IOException {
		final Path file = folder.resolve("a.nii.gz");
		assertThrows(IllegalArgumentException.class,
			() -> NiftiWriter.write(file, volume(), Space.MNI, NiftiType.INT16, ""));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.toList());
		}
		final Volume labels = Volume.zeros(new Grid(2, 1, 1, Affine.scaling(1, 1, 1, 0, 0, 0)));
		labels.set(1, -7);
		NiftiWriter.write(file, labels, Space.MNI, NiftiType.INT16, "");
		assertEquals(NiftiType.INT16, NiftiReader.read(file).header().type());
		assertEquals(-7, NiftiReader.read(file).volume().get(1));
	}

	@Test
	void longOrForeignDescriptionsAreCut() {
		final Path file = folder.resolve("a.nii");
		NiftiWriter.write(file, volume(), Space.MNI, NiftiType.FLOAT32, "é€".repeat(100));
		assertEquals("é?".repeat(40).substring(0, 79), NiftiReader.read(file).header().description());
	}

	@Test
	void otherNamesAreRefused() {
		final Path file = folder.resolve("a.tif");
		assertTrue(
			assertThrows(InputException.class, () -> NiftiWriter.write(file, volume(), Space.MNI, NiftiType.FLOAT32, ""))
				.getMessage().contains(".nii.gz, .nii, .hdr or .img"));
		assertFalse(Files.exists(file));
		assertThrows(InputException.class,
			() -> NiftiWriter.write(folder.resolve("no/a.nii"), volume(), Space.MNI, NiftiType.FLOAT32, ""));
	}

	@Test
	void typesHoldWhatTheyHold() {
		assertTrue(NiftiType.UINT64.holds(0x1p63));
		assertFalse(NiftiType.UINT64.holds(0x1p64));
		assertFalse(NiftiType.INT64.holds(0x1p63));
		assertFalse(NiftiType.INT32.holds(0x1p31));
		assertTrue(NiftiType.INT32.holds(-0x1p31));
		assertFalse(NiftiType.INT16.holds(0.5));
		assertFalse(NiftiType.INT16.holds(Double.NaN));
		assertTrue(NiftiType.FLOAT32.holds(Double.NaN));
		assertFalse(NiftiType.FLOAT32.holds(0.1));
		assertFalse(NiftiType.RGB24.holds(1));
	}
}
