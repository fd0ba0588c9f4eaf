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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.model.Space;

/** Labels of any size are told apart. */
class WholeNumbersTest {

	@TempDir
	Path folder;

	private static int voxels(final Path file, final long label) {
		return new MaskReader("roi_threshold", Optional.empty(), false).label(file, "l", Space.MNI, label).size();
	}

	@ParameterizedTest
	@EnumSource(value = NiftiType.class, names = { "INT32", "UINT32", "INT64", "UINT64", "FLOAT64" })
	void neighboursBeyondTheReachOfFloatsAreDifferentLabels(final NiftiType type) {
		final long first = (1 << 24) + 1;
		final Path file = SmallImage.write(folder.resolve("labels.nii"), type, v -> first + v % 4);
		for (int i = 0; i < 4; i++)
			assertEquals(30, voxels(file, first + i));
		assertEquals(0, voxels(file, first - 1));
		assertEquals(0, voxels(file, 0));
	}

	@Test
	void labelsOf64BitsAreExact() throws IOException {
		final Path file = SmallImage.write(folder.resolve("labels.nii"), NiftiType.INT64, v -> 0);
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		final long[] labels = new Random(3).longs(SmallImage.VOXELS, 1L << 60, Long.MAX_VALUE).toArray();
		for (int v = 0; v < labels.length; v++)
			bytes.putLong(352 + 8 * v, labels[v] + v % 2);
		Files.write(file, bytes.array());
		for (int v = 0; v < labels.length; v++) {
			assertEquals(1, voxels(file, labels[v] + v % 2));
			assertEquals(0, voxels(file, labels[v] + v % 2 + 1));
		}
	}

	@Test
	void scaledAndRealLabelsAreTheNumbersThatTheyMean() throws IOException {
		// 10 * 0.1f is 1.0000000149
		final Path scaled =
			SmallImage.scale(SmallImage.write(folder.resolve("scaled.nii"), NiftiType.INT16, v -> 10 * (v % 3)), 0.1f, 0);
		for (int label = 1; label < 3; label++)
			assertEquals(40, voxels(scaled, label));
		final Path real = SmallImage.write(folder.resolve("real.nii"), NiftiType.FLOAT32,
			v -> v % 4 == 0 ? 7 : v % 4 == 1 ? 7.25 : v % 4 == 2 ? Double.NaN : Float.POSITIVE_INFINITY);
		assertEquals(30, voxels(real, 7));
		assertEquals(0, voxels(real, WholeNumbers.NONE));
	}

	@Test
	void unsignedNumbersBeyondThoseOf64BitsAreNoLabels() throws IOException {
		final Path file = SmallImage.write(folder.resolve("labels.nii"), NiftiType.UINT64, v -> 5);
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		Files.write(file, bytes.putLong(352, -5).array());
		assertEquals(119, voxels(file, 5));
		assertEquals(0, voxels(file, -5));
	}
}
