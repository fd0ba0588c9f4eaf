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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;

/**
 * Reader of the matrix that SPM99 and SPM2 keep next to an Analyze image, in a MATLAB file (level 4 or 5) of the same name. The
 * variable {@code mat} maps voxels to mm; where there is none, {@code M} does, with the first axis mirrored. Both count voxels
 * from 1. Of several matrices, one per volume, the first is taken.
 */
final class SpmMatrix {

	/** Thousands of volumes have a matrix each in less. */
	private static final int MOST_BYTES = 1 << 24;
	private static final int COMPRESSED = 15, MATRIX = 14, HEADER_BYTES = 128;
	/** Types of elements of a level 5 file: bytes of each number, by code. */
	private static final int[] SIZES = { 0, 1, 1, 2, 2, 4, 4, 4, 0, 8, 0, 0, 8, 8 };
	/** The types of level 4 as types of level 5: double, single, int32, int16, uint16, uint8. */
	private static final int[] LEVEL_4 = { 9, 7, 5, 3, 4, 2 };

	private final Map<String, double[]> variables = new HashMap<>();

	private SpmMatrix() {}

	/** The file next to an image that may hold its matrix. */
	static Optional<Path> file(final Path header) {
		final Path file = NiftiFiles.sibling(header, "mat");
		return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
	}

	/**
	 * Reads a matrix: voxels, counted from 0, to mm.
	 *
	 * @param file a MATLAB file
	 * @return empty when the file holds no matrix of an image
	 * @throws InputException when it cannot be read
	 */
	static Optional<Affine> read(final Path file) {
		final SpmMatrix matrices = new SpmMatrix();
		try {
			if (Files.size(file) > MOST_BYTES) throw new IOException("it is larger than " + MOST_BYTES + " bytes");
			matrices.read(Files.readAllBytes(file));
			return matrices.affine();
		}
		catch (final IOException | RuntimeException e) {
			throw new InputException("The place of the image next to " + file +
				" is not known: that file cannot be read as SPM's" + " matrix (" + e.getMessage() +
				"). Convert the image to NIfTI with SPM, or move the file away if it does not belong" + " to the image.", e);
		}
	}

	private Optional<Affine> affine() {
		final double[] mat = variables.get("mat"), m = variables.get("M");
		if (mat == null && m == null) return Optional.empty();
		final double[] columns = mat != null ? mat : m;
		final double[][] rows = new double[3][4];
		for (int row = 0; row < 3; row++) {
			final double sign = mat == null && row == 0 ? -1 : 1;
			for (int column = 0; column < 4; column++)
				rows[row][column] = sign * columns[4 * column + row];
			// MATLAB counts voxels from 1
			for (int column = 0; column < 3; column++)
				rows[row][3] += rows[row][column];
		}
		return Optional.of(new Affine(rows));
	}

	private void read(final byte[] bytes) throws IOException {
		final String start = new String(bytes, 0, Math.min(bytes.length, 19), StandardCharsets.ISO_8859_1);
		if (!start.startsWith("MATLAB ")) {
			level4(ByteBuffer.wrap(bytes));
			return;
		}
		if (!start.startsWith("MATLAB 5.0 MAT-file") || bytes.length < HEADER_BYTES)
			throw new IOException("MATLAB files of another version than 4 to 7 are not read");
		final ByteBuffer buffer = ByteBuffer.wrap(bytes)
			.order(bytes[126] == 'I' && bytes[127] == 'M' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
			.position(HEADER_BYTES);
		while (buffer.remaining() >= 8)
			element(buffer);
	}

	private void level4(final ByteBuffer buffer) throws IOException {
		while (buffer.remaining() >= 20) {
			final int at = buffer.position();
			buffer.order(Math.abs(buffer.order(ByteOrder.LITTLE_ENDIAN).getInt(at)) < 5000 ? ByteOrder.LITTLE_ENDIAN
				: ByteOrder.BIG_ENDIAN);
			final int type = buffer.getInt(), rows = buffer.getInt(), columns = buffer.getInt(), imaginary = buffer.getInt();
			final int kind = type / 10 % 10;
			if (type < 0 || type >= 5000 || kind >= LEVEL_4.length || rows < 0 || columns < 0)
				throw new IOException("it is no MATLAB file");
			final String name = text(part(buffer, buffer.getInt()));
			final long numbers = (long) rows * columns * SIZES[LEVEL_4[kind]];
			final ByteBuffer data = part(buffer, numbers);
			if (imaginary != 0) part(buffer, numbers);
			if (rows == 4 && columns >= 4) keep(name, data, LEVEL_4[kind]);
		}
	}

	/** Reads an element of a level 5 file. */
	private void element(final ByteBuffer buffer) throws IOException {
		final Tag tag = Tag.of(buffer);
		if (tag.type == COMPRESSED) {
			final byte[] packed = new byte[tag.data.remaining()];
			tag.data.get(packed);
			try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
				final ByteBuffer whole = ByteBuffer.wrap(in.readNBytes(MOST_BYTES)).order(buffer.order());
				if (whole.remaining() >= 8) matrix(Tag.of(whole));
			}
		}
		else matrix(tag);
	}

	private void matrix(final Tag tag) throws IOException {
		if (tag.type != MATRIX) return;
		Tag.of(tag.data);
		final Tag sizes = Tag.of(tag.data);
		final String name = text(Tag.of(tag.data).data);
		if (sizes.data.remaining() < 8 || sizes.data.getInt() != 4 || sizes.data.getInt() < 4) return;
		final Tag real = Tag.of(tag.data);
		keep(name, real.data, real.type);
	}

	private void keep(final String name, final ByteBuffer data, final int type) throws IOException {
		if (!name.equals("mat") && !name.equals("M")) return;
		final double[] numbers = new double[16];
		for (int i = 0; i < numbers.length; i++)
			numbers[i] = switch (type) {
				case 1 -> data.get();
				case 2 -> data.get() & 0xff;
				case 3 -> data.getShort();
				case 4 -> data.getShort() & 0xffff;
				case 5 -> data.getInt();
				case 7 -> data.getFloat();
				case 9 -> data.getDouble();
				default -> throw new IOException("the variable " + name + " holds no real numbers");
			};
		variables.put(name, numbers);
	}

	private static String text(final ByteBuffer bytes) {
		final byte[] name = new byte[bytes.remaining()];
		bytes.get(name);
		return new String(name, StandardCharsets.ISO_8859_1).replace("\0", "");
	}

	private static ByteBuffer part(final ByteBuffer buffer, final long length) throws IOException {
		if (length < 0 || length > buffer.remaining()) throw new IOException("it ends too early");
		final ByteBuffer part = buffer.slice(buffer.position(), (int) length).order(buffer.order());
		buffer.position(buffer.position() + (int) length);
		return part;
	}

	/** A tagged element of a level 5 file; up to four bytes of data stand in the tag itself. */
	private record Tag(int type, ByteBuffer data) {

		static Tag of(final ByteBuffer buffer) throws IOException {
			if (buffer.remaining() < 8) throw new IOException("it ends too early");
			final int first = buffer.getInt();
			if (first >>> 16 != 0) {
				final Tag small =
					new Tag(first & 0xffff, part(buffer.slice().order(buffer.order()), Math.min(4, first >>> 16)));
				buffer.position(buffer.position() + 4);
				return small;
			}
			final int length = buffer.getInt();
			final Tag tag = new Tag(first, part(buffer, length & 0xffffffffL));
			// elements begin at multiples of eight bytes; compressed ones are not padded
			if (first != COMPRESSED) buffer.position(Math.min(buffer.limit(), buffer.position() + (-length & 7)));
			return tag;
		}
	}
}
