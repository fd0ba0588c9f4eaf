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
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * Writer of NIfTI files: little endian, sform and qform set (a sheared affine has no qform), NIfTI-1 unless an axis is
 * longer than 32,767 voxels or the header asks for NIfTI-2. The name decides: {@code .nii} one file, {@code .hdr} or
 * {@code .img} a pair, and compressed when it ends in {@code .gz}. The same content gives the same bytes. A file that
 * cannot be completed is not left behind.
 */
public final class NiftiWriter {

	private NiftiWriter() {}

	/** Source of the voxels. */
	@FunctionalInterface
	public interface Planes {

		/**
		 * Puts the voxels of one plane into a little-endian buffer that holds exactly one plane.
		 *
		 * @param plane third axis fastest, then the fourth and so on
		 * @param out receives them, x fastest
		 */
		void put(int plane, ByteBuffer out);
	}

	/**
	 * Writes a volume.
	 *
	 * @param file ends in {@code .nii}, {@code .hdr} or {@code .img}, or these with {@code .gz}
	 * @param volume the values
	 * @param space of its millimetres
	 * @param type in which to store the values, all of which it must hold
	 * @param description kept in the header, up to 79 characters
	 * @throws InputException when the file cannot be written
	 * @throws IllegalArgumentException when a value cannot be stored as that type
	 */
	public static void write(final Path file, final Volume volume, final Space space, final NiftiType type,
		final String description)
	{
		final Grid grid = volume.grid();
		final NiftiOrientation orientation = NiftiOrientation.of(grid.voxelToMm(), code(space));
		final NiftiHeader header = NiftiHeader.of(List.of(grid.nx(), grid.ny(), grid.nz()), type, orientation, description);
		write(file, header, List.of(), (plane, out) -> {
			for (final float value : volume.plane(plane))
				type.put(out, value);
		});
	}

	/** The xform code of a template space. */
	public static int code(final Space space) {
		return space == Space.TALAIRACH ? 3 : 4;
	}

	/**
	 * Writes an image of any kind.
	 *
	 * @param file ends in {@code .nii}, {@code .hdr} or {@code .img}, or these with {@code .gz}
	 * @param header sizes, type and the rest; format and offset follow from the file's name and the extensions
	 * @param extensions to go with it
	 * @param planes the voxels
	 * @throws InputException when the file cannot be written or its name has another ending
	 */
	public static void write(final Path file, final NiftiHeader header, final List<NiftiExtension> extensions,
		final Planes planes)
	{
		final boolean two = header.format().isNifti2() || header.sizes().stream().anyMatch(n -> n > Short.MAX_VALUE);
		if (NiftiFiles.endsWith(file, ".nii")) {
			final NiftiFormat format = two ? NiftiFormat.NIFTI2_SINGLE : NiftiFormat.NIFTI1_SINGLE;
			final int offset = Math.addExact(format.endOfHeader(), HeaderWriter.extensionBytes(extensions));
			final byte[] head = HeaderWriter.bytes(header.stored(format, offset), extensions);
			write(file, out -> {
				out.write(head);
				write(out, header, planes);
			});
			return;
		}
		if (!NiftiFiles.endsWith(file, ".hdr") && !NiftiFiles.endsWith(file, ".img")) throw new InputException(
			"Cannot write " + file + ": the name of a NIfTI file ends in .nii.gz, .nii, .hdr or .img.");
		final NiftiFormat format = two ? NiftiFormat.NIFTI2_PAIR : NiftiFormat.NIFTI1_PAIR;
		final byte[] head = HeaderWriter.bytes(header.stored(format, 0), extensions);
		write(NiftiFiles.partner(file, "img"), out -> write(out, header, planes));
		write(NiftiFiles.partner(file, "hdr"), out -> out.write(head));
	}

	private static void write(final Path file, final AtomicFiles.Body body) {
		if (!NiftiFiles.isPacked(file)) {
			AtomicFiles.write(file, body);
			return;
		}
		AtomicFiles.write(file, out -> {
			// its header holds no time, so that the same content gives the same bytes
			try (GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
				body.writeTo(packed);
			}
		});
	}

	private static void write(final OutputStream out, final NiftiHeader header, final Planes planes) throws IOException {
		final int planeBytes =
			Math.multiplyExact(Math.multiplyExact(header.size(0), header.size(1)), header.type().bytes());
		final ByteBuffer buffer = ByteBuffer.allocate(planeBytes).order(ByteOrder.LITTLE_ENDIAN);
		final long count = header.dataBytes() / planeBytes;
		for (int plane = 0; plane < count; plane++) {
			planes.put(plane, buffer.clear());
			if (buffer.hasRemaining()) throw new IllegalStateException("Plane " + plane + " is not complete");
			out.write(buffer.array());
		}
	}
}
