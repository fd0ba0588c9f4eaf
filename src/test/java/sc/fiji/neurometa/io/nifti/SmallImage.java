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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import sc.fiji.neurometa.space.Affine;

/** Small images for tests: 6 x 5 x 4 voxels of 3 mm around the origin, of any type, scaling and codes of orientation. */
public final class SmallImage {

	/** Number of voxels. */
	public static final int VOXELS = 120;
	/** Voxel to mm. */
	public static final Affine AFFINE = Affine.scaling(3, 3, 3, -7, -6, -5);

	private SmallImage() {}

	/** Writes an image in MNI space. */
	public static Path write(final Path file, final NiftiType type, final IntToDoubleFunction stored) {
		return write(file, type, 4, stored);
	}

	/** Writes an image whose sform and qform have a code. */
	public static Path write(final Path file, final NiftiType type, final int code, final IntToDoubleFunction stored) {
		final NiftiHeader header = NiftiHeader.of(List.of(6, 5, 4), type, NiftiOrientation.of(AFFINE, code), "made up");
		NiftiWriter.write(file, header, List.of(), (plane, out) -> {
			for (int i = 0; i < 30; i++)
				type.put(out, stored.applyAsDouble(30 * plane + i));
		});
		return file;
	}

	/** Sets slope and intercept in the header of a file that is not compressed. */
	public static Path scale(final Path file, final float slope, final float intercept) throws IOException {
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		return Files.write(file, bytes.putFloat(112, slope).putFloat(116, intercept).array());
	}
}
