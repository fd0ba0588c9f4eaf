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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.io.nifti.Goldens.Expected;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Volume;

/** The reader agrees with NiBabel on every file that NiBabel wrote. */
class NiftiReaderTest {

	static Stream<String> names() {
		return Goldens.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void agreesWithNibabel(final String name) {
		final Expected expected = Goldens.all().get(name);
		final NiftiImage image = NiftiReader.read(Goldens.file(name));
		final NiftiHeader header = image.header();
		assertEquals(expected.shape(), header.sizes());
		assertEquals(expected.data().stream().map(Goldens::normalized).toList(), Goldens.voxels(image));
		final Affine affine = mm(name, expected.voxelToMm());
		assertTrue(affine.maxDifference(header.affine()) < 1e-6, () -> affine + " expected, not " + header.affine());
		if (header.format() == NiftiFormat.ANALYZE) return;
		assertEquals(expected.sform_code(), header.orientation().sformCode());
		assertEquals(expected.qform_code(), header.orientation().qformCode());
		if (expected.qform() != null)
			assertTrue(Affine.of(expected.qform()).maxDifference(header.orientation().qform()) < 1e-5);
		assertEquals(expected.description(), header.description());
		assertEquals(expected.extensions().size(), image.extensions().size());
		for (int i = 0; i < image.extensions().size(); i++) {
			final NiftiExtension extension = image.extensions().get(i);
			assertEquals(expected.extensions().get(i), List.of(String.valueOf(extension.code()), hex(extension.text())));
		}
	}

	/** NiBabel leaves micrometres and metres as they are. */
	private static Affine mm(final String name, final Affine stored) {
		final double factor = name.equals("micron.nii") ? 1e-3 : name.equals("metre.nii") ? 1e3 : 1;
		final double[][] rows = stored.rows();
		for (final double[] row : rows)
			Arrays.setAll(row, i -> row[i] * factor);
		return new Affine(rows);
	}

	private static String hex(final String text) {
		final StringBuilder hex = new StringBuilder();
		text.chars().forEach(c -> hex.append(String.format("%02x", c)));
		return hex.toString();
	}

	@Test
	void valuesAreScaledFloats() {
		final float[] plane = NiftiReader.read(Goldens.file("slope.nii")).volume().plane(0);
		assertEquals(-32768 * 0.25f - 3, plane[0]);
		assertEquals(0.25f - 3, plane[1]);
	}

	@Test
	void spaceFollowsTheCode() {
		assertEquals(Optional.of(Space.MNI), NiftiReader.read(Goldens.file("int16.nii")).space());
		assertEquals(Optional.of(Space.TALAIRACH), NiftiReader.read(Goldens.file("talairach.nii")).space());
		assertEquals(Optional.empty(), NiftiReader.read(Goldens.file("rotated.nii")).space());
		assertEquals(Optional.of(Space.MNI), NiftiReader.read(Goldens.file("qform_mirrored.nii")).space());
	}

	@Test
	void severalVolumesOrColoursAreNotOneVolume() {
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(Goldens.file("four.nii")).volume())
			.getMessage().contains("four.nii holds 3 volumes (3 x 2 x 2 x 3)"));
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(Goldens.file("rgb.nii")).volume()).getMessage()
			.contains("colour"));
		assertEquals(11f + 12, NiftiReader.read(Goldens.file("four.nii")).volume(1).get(11));
		assertEquals(14f, NiftiReader.read(Goldens.file("plane.nii")).grid().voxels() - 1f);
	}

	@Test
	void aFourthAxisOfLengthOneIsAVolume(@TempDir final Path folder) {
		final Path file = folder.resolve("a.nii");
		final NiftiOrientation orientation = NiftiOrientation.of(Affine.scaling(2, 2, 2, 0, 0, 0), 4);
		NiftiWriter.write(file, NiftiHeader.of(List.of(2, 1, 1, 1), NiftiType.UINT8, orientation, ""), List.of(),
			(p, out) -> out.put((byte) 7).put((byte) 8));
		assertArrayEquals(new float[] { 7, 8 }, NiftiReader.read(file).volume().plane(0));
	}

	@Test
	void timesAreInSeconds() {
		assertEquals(NiftiReader.read(Goldens.file("four.nii")).header().steps().get(0),
			NiftiReader.read(Goldens.file("four.nii")).header().secondsPerVolume());
		final NiftiHeader ms = NiftiReader.read(Goldens.file("micron.nii")).header();
		assertEquals(16, ms.units() & 0x38);
		assertEquals(ms.steps().get(0) / 1000, ms.secondsPerVolume());
	}

	/** A stream that never tells what is available, as network streams do. */
	@ParameterizedTest
	@ValueSource(
		strings = { "int16.nii", "packed.nii.gz", "members.nii.gz", "members_empty_last.nii.gz", "zeros_behind.nii.gz" })
	void streamsAreReadWholeWhateverTheySayIsAvailable(final String name) throws IOException {
		final InputStream in = new ByteArrayInputStream(Files.readAllBytes(Goldens.file(name))) {

			@Override
			public synchronized int available() {
				return 0;
			}

			@Override
			public synchronized int read(final byte[] b, final int off, final int len) {
				return super.read(b, off, Math.min(len, 7));
			}
		};
		assertEquals(Goldens.voxels(NiftiReader.read(Goldens.file("int16.nii"))),
			Goldens.voxels(NiftiReader.read(name, in)));
	}

	@Test
	void exactlyTheNamedFileIsOpened(@TempDir final Path folder) throws IOException {
		Files.copy(Goldens.file("uint8.nii"), folder.resolve("a.nii"));
		Files.copy(Goldens.file("packed.nii.gz"), folder.resolve("a.nii.gz"));
		assertEquals(NiftiType.UINT8, NiftiReader.read(folder.resolve("a.nii")).header().type());
		assertEquals(NiftiType.INT16, NiftiReader.read(folder.resolve("a.nii.gz")).header().type());
	}

	@Test
	void eitherFileOfAPairOpensBoth(@TempDir final Path folder) throws IOException {
		Files.copy(Goldens.file("pair.hdr"), folder.resolve("A B.HDR"));
		Files.copy(Goldens.file("pair.img"), folder.resolve("A B.IMG"));
		final List<String> voxels = Goldens.voxels(NiftiReader.read(Goldens.file("pair.img")));
		assertEquals(voxels, Goldens.voxels(NiftiReader.read(folder.resolve("A B.HDR"))));
		assertEquals(voxels, Goldens.voxels(NiftiReader.read(folder.resolve("A B.IMG"))));
		Files.delete(folder.resolve("A B.IMG"));
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(folder.resolve("A B.HDR"))).getMessage()
			.contains("there is no A B.img next to it"));
	}

	@Test
	void onlyNiftiFilesAreClaimed(@TempDir final Path folder) throws IOException {
		assertTrue(NiftiReader.claims(Goldens.file("int16.nii")));
		assertTrue(NiftiReader.claims(Path.of("x/Some.NII.GZ")));
		assertTrue(NiftiReader.claims(Goldens.file("pair.img")));
		assertTrue(NiftiReader.claims(Goldens.file("pair_packed.hdr.gz")));
		assertTrue(NiftiReader.claims(Goldens.file("analyze.hdr")));
		assertFalse(NiftiReader.claims(Goldens.file("expected.json")));
		assertFalse(NiftiReader.claims(Path.of("some.tar.gz")));
		final Path envi = Files.writeString(folder.resolve("a.hdr"), "ENVI\nsamples = 3\n".repeat(30));
		Files.write(folder.resolve("a.img"), new byte[500]);
		assertFalse(NiftiReader.claims(envi));
		assertFalse(NiftiReader.claims(folder.resolve("a.img")));
		assertFalse(NiftiReader.claims(folder.resolve("disk.img")));
	}

	@Test
	void gingerAleWritesAreRead() {
		final Path set = Needs.shared("gingerale/face");
		final NiftiImage ale = NiftiReader.read(set.resolve("face_brainmap_ALE.nii.gz"));
		assertEquals(java.nio.ByteOrder.BIG_ENDIAN, ale.header().byteOrder());
		assertEquals(Affine.scaling(-2, 2, 2, 90, -126, -72), ale.grid().voxelToMm());
		assertEquals(4, ale.extensions().get(0).code());
		assertTrue(ale.extensions().get(0).text().length() > 13_000);
		final Volume volume = ale.volume();
		int positive = 0;
		for (int i = 0; i < volume.grid().voxels(); i++)
			if (volume.get(i) > 0) positive++;
		assertEquals(262_245, positive);
	}
}
