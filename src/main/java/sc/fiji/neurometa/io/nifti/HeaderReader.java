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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;

/** Reader of a {@link NiftiHeader} from bytes, with checks; see there for the layout. */
final class HeaderReader {

	private final String name;
	private final ByteBuffer bytes;
	private final NiftiFormat format;
	private final boolean two;

	private HeaderReader(final String name, final byte[] header, final boolean analyzeAllowed) {
		this.name = name;
		bytes = ByteBuffer.wrap(header);
		two = order(name, bytes);
		final byte[] magic = new byte[two ? 8 : 4];
		if (two && header.length < 540) throw new InputException(name + " ends within its NIfTI-2 header: 540 bytes" +
			" expected, " + header.length + " found. Copy or download it again.");
		bytes.get(two ? 4 : 344, magic);
		format = format(magic, analyzeAllowed);
	}

	/**
	 * Size in bytes of the header that begins like this: 348 or 540.
	 *
	 * @throws InputException when this is not a header
	 */
	static int size(final String name, final byte[] first348) {
		return order(name, ByteBuffer.wrap(first348)) ? 540 : 348;
	}

	/** Reads and checks a header; {@code analyzeAllowed} when a header without magic may be one of Analyze 7.5. */
	static NiftiHeader read(final String name, final byte[] header, final boolean analyzeAllowed) {
		return new HeaderReader(name, header, analyzeAllowed).read();
	}

	/** Sets the buffer's byte order from sizeof_hdr; whether it is NIfTI-2. */
	private static boolean order(final String name, final ByteBuffer buffer) {
		for (final ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
			final int size = buffer.order(order).getInt(0);
			if (size == 348 || size == 540) return size == 540;
		}
		throw new InputException(name + " is not a NIfTI file: its header begins with " +
			buffer.order(ByteOrder.LITTLE_ENDIAN).getInt(0) + " where 348 (NIfTI-1) or 540 (NIfTI-2) belongs.");
	}

	private NiftiFormat format(final byte[] magic, final boolean analyzeAllowed) {
		final String text = new String(magic, java.nio.charset.StandardCharsets.ISO_8859_1);
		for (final NiftiFormat f : NiftiFormat.values())
			if (f != NiftiFormat.ANALYZE && f.isNifti2() == two && f.magic().equals(text)) return f;
		if (analyzeAllowed && !two) return NiftiFormat.ANALYZE;
		throw new InputException(name + " is not a NIfTI file: the word \"" + (two ? "n+2" : "n+1") +
			"\" is missing at byte " + (two ? 4 : 344) + " of its header.");
	}

	private NiftiHeader read() {
		final List<Integer> sizes = sizes();
		final NiftiHeader header = new NiftiHeader(format, bytes.order(), type(), sizes,
			List.of(pixdim(4), pixdim(5), pixdim(6), pixdim(7)), offset(), real(112, 176), real(116, 184), real(128, 200),
			real(124, 192), two ? bytes.getInt(500) : isAnalyze() ? 0 : bytes.get(123) & 0xff, orientation(sizes), slices(),
			intent(), text(148, 240, 80), text(228, 320, 24));
		checkBytes(header);
		checkAffine(header);
		return header;
	}

	private boolean isAnalyze() {
		return format == NiftiFormat.ANALYZE;
	}

	private List<Integer> sizes() {
		final long axes = integer16(40, 16, 0);
		if (axes < 1 || axes > 7)
			throw new InputException(name + " is damaged: its header gives " + axes + " axes, where 1 to 7 are possible.");
		final List<Integer> sizes = new ArrayList<>();
		for (int axis = 1; axis <= axes; axis++) {
			final long size = integer16(40, 16, axis);
			if (size < 1 || size > Integer.MAX_VALUE) throw new InputException(
				name + " is damaged: its header gives axis " + axis + " a length of " + size + " voxels.");
			sizes.add((int) size);
		}
		return sizes;
	}

	private NiftiType type() {
		final int code = bytes.getShort(two ? 12 : 70) & 0xffff;
		final NiftiType type = NiftiType.ofCode(code)
			.orElseThrow(() -> new InputException(name + " holds data of type " + code + ", which NIfTI does not know."));
		if (!type.isReadable()) throw new InputException(name + " holds " + type.name().toLowerCase(java.util.Locale.ROOT) +
			" data, which NeuroMeta does not read. Convert it to 32-bit or 64-bit real numbers first.");
		return type;
	}

	private long offset() {
		final double offset = two ? bytes.getLong(168) : bytes.getFloat(108);
		final int least = format.isSingle() ? format.endOfHeader() : 0;
		if (!(offset >= least && offset <= Integer.MAX_VALUE) || offset != Math.rint(offset))
			throw new InputException(name + " is damaged: its header lets the data begin at byte " + offset + ", where " +
				least + " or more is possible.");
		return (long) offset;
	}

	private NiftiOrientation orientation(final List<Integer> sizes) {
		final List<Double> spacing = new ArrayList<>();
		for (int axis = 0; axis < 3; axis++) {
			final double step = pixdim(axis + 1);
			final boolean flat = axis >= sizes.size() || sizes.get(axis) == 1;
			spacing.add(flat && step == 0 ? 1 : step);
		}
		if (isAnalyze()) return analyzeOrientation(sizes, spacing);
		final List<Double> sform = new ArrayList<>();
		for (int i = 0; i < 12; i++)
			sform.add(two ? bytes.getDouble(400 + 8 * i) : bytes.getFloat(280 + 4 * i));
		return new NiftiOrientation(code(254, 348), sform, code(252, 344), triple(256, 352), triple(268, 376), spacing,
			pixdim(0) < 0);
	}

	/** SPM keeps the voxel of the origin, counted from 1, as five int16 from byte 253 of an Analyze header. */
	private NiftiOrientation analyzeOrientation(final List<Integer> sizes, final List<Double> spacing) {
		final double[] origin = new double[3];
		boolean given = false, sensible = true;
		for (int axis = 0; axis < 3; axis++) {
			final int size = axis < sizes.size() ? sizes.get(axis) : 1;
			origin[axis] = bytes.getShort(253 + 2 * axis);
			given |= origin[axis] != 0;
			sensible &= origin[axis] > -size && origin[axis] < 2 * size;
		}
		final List<Double> none = List.of(0., 0., 0.);
		final List<Double> zeros = java.util.Collections.nCopies(12, 0.);
		final NiftiOrientation plain = new NiftiOrientation(0, zeros, 0, none, none, spacing, false);
		if (!given || !sensible) return plain;
		try {
			final Affine affine = plain.affine(origin[0] - 1, origin[1] - 1, origin[2] - 1);
			final NiftiOrientation of = NiftiOrientation.of(affine, 2);
			return new NiftiOrientation(2, of.sform(), 0, none, none, spacing, false);
		}
		catch (final IllegalArgumentException e) {
			return plain;
		}
	}

	private NiftiHeader.Slices slices() {
		if (isAnalyze()) return NiftiHeader.Slices.NONE;
		return two
			? new NiftiHeader.Slices(bytes.get(524) & 0xff, bytes.getLong(224), bytes.getLong(232), bytes.getInt(496),
				bytes.getDouble(208), bytes.getDouble(216))
			: new NiftiHeader.Slices(bytes.get(39) & 0xff, bytes.getShort(74), bytes.getShort(120), bytes.get(122) & 0xff,
				bytes.getFloat(132), bytes.getFloat(136));
	}

	private NiftiHeader.Intent intent() {
		if (isAnalyze()) return NiftiHeader.Intent.NONE;
		return new NiftiHeader.Intent(code(68, 504), real(56, 80), real(60, 88), real(64, 96), text(328, 508, 16));
	}

	private void checkBytes(final NiftiHeader header) {
		try {
			Math.addExact(header.dataBytes(), header.dataOffset());
		}
		catch (final ArithmeticException e) {
			throw new InputException(name + " is damaged: an image of " + header.sizes() + " voxels cannot be.", e);
		}
	}

	private void checkAffine(final NiftiHeader header) {
		final String source = header.orientation().source();
		final Affine affine;
		try {
			affine = header.affine();
		}
		catch (final IllegalArgumentException e) {
			throw new InputException(name + " does not say where its voxels lie: its " + source +
				" holds numbers that are not finite. Set its orientation again.", e);
		}
		if (!affine.isInvertible()) throw new InputException(name + " has a singular affine: its " + source + ", " +
			affine + ", puts all voxels on a plane, a line or a point. Set its orientation again.");
	}

	private int code(final int at1, final int at2) {
		return two ? bytes.getInt(at2) : bytes.getShort(at1);
	}

	private long integer16(final int at1, final int at2, final int index) {
		return two ? bytes.getLong(at2 + 8 * index) : bytes.getShort(at1 + 2 * index);
	}

	private double real(final int at1, final int at2) {
		return two ? bytes.getDouble(at2) : bytes.getFloat(at1);
	}

	private double pixdim(final int index) {
		return real(76 + 4 * index, 104 + 8 * index);
	}

	private List<Double> triple(final int at1, final int at2) {
		return List.of(real(at1, at2), real(at1 + 4, at2 + 8), real(at1 + 8, at2 + 16));
	}

	private String text(final int at1, final int at2, final int length) {
		final byte[] field = new byte[length];
		bytes.get(two ? at2 : at1, field);
		return NiftiText.of(field);
	}
}
