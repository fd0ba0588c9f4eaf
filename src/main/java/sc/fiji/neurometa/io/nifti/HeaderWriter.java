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
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writer of a {@link NiftiHeader} to bytes; see there for the layout. */
final class HeaderWriter {

	private final NiftiHeader header;
	private final ByteBuffer out;
	private final boolean two;

	private HeaderWriter(final NiftiHeader header, final int extensionBytes) {
		this.header = header;
		two = header.format().isNifti2();
		out =
			ByteBuffer.allocate(Math.addExact(header.format().endOfHeader(), extensionBytes)).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Bytes of the extensions in a file. */
	static int extensionBytes(final List<NiftiExtension> extensions) {
		return extensions.stream().mapToInt(NiftiExtension::paddedBytes).reduce(0, Math::addExact);
	}

	/** The little-endian bytes of header, extension flag and extensions. */
	static byte[] bytes(final NiftiHeader header, final List<NiftiExtension> extensions) {
		final HeaderWriter writer = new HeaderWriter(header, extensionBytes(extensions));
		writer.header();
		writer.extensions(extensions);
		return writer.out.array();
	}

	private void header() {
		out.putInt(0, header.format().headerBytes());
		final byte[] magic = header.format().magic().getBytes(StandardCharsets.ISO_8859_1);
		out.put(two ? 4 : 344, magic);
		sizesAndType();
		real(112, 176, header.slope());
		real(116, 184, header.intercept());
		real(124, 192, header.displayMax());
		real(128, 200, header.displayMin());
		if (two) out.putInt(500, header.units());
		else out.put(123, (byte) header.units());
		text(148, 240, 80, header.description());
		text(228, 320, 24, header.auxiliaryFile());
		orientation();
		slices();
		intent();
	}

	private void sizesAndType() {
		if (!two) out.put(38, (byte) 'r');
		final List<Integer> sizes = header.sizes();
		size(0, sizes.size());
		for (int axis = 1; axis <= 7; axis++)
			size(axis, axis <= sizes.size() ? sizes.get(axis - 1) : 1);
		out.putShort(two ? 12 : 70, (short) header.type().code());
		out.putShort(two ? 14 : 72, (short) (8 * header.type().bytes()));
		if (two) out.putLong(168, header.dataOffset());
		else out.putFloat(108, header.dataOffset());
	}

	private void orientation() {
		final NiftiOrientation o = header.orientation();
		pixdim(0, o.mirrored() ? -1 : 1);
		for (int i = 0; i < 3; i++) {
			pixdim(i + 1, o.spacing().get(i));
			real(256 + 4 * i, 352 + 8 * i, o.quaternion().get(i));
			real(268 + 4 * i, 376 + 8 * i, o.shift().get(i));
		}
		for (int i = 0; i < 4; i++)
			pixdim(4 + i, header.steps().get(i));
		code(252, 344, o.qformCode());
		code(254, 348, o.sformCode());
		for (int i = 0; i < 12; i++)
			real(280 + 4 * i, 400 + 8 * i, o.sform().get(i));
	}

	private void slices() {
		final NiftiHeader.Slices s = header.slices();
		out.put(two ? 524 : 39, (byte) s.dimInfo());
		if (two) {
			out.putLong(224, s.start()).putLong(232, s.end()).putInt(496, s.code());
		}
		else {
			out.putShort(74, (short) s.start()).putShort(120, (short) s.end()).put(122, (byte) s.code());
		}
		real(132, 208, s.duration());
		real(136, 216, s.timeOffset());
	}

	private void intent() {
		final NiftiHeader.Intent intent = header.intent();
		real(56, 80, intent.p1());
		real(60, 88, intent.p2());
		real(64, 96, intent.p3());
		code(68, 504, intent.code());
		text(328, 508, 16, intent.name());
	}

	private void extensions(final List<NiftiExtension> extensions) {
		if (extensions.isEmpty()) return;
		out.put(header.format().headerBytes(), (byte) 1);
		out.position(header.format().endOfHeader());
		for (final NiftiExtension extension : extensions) {
			final int end = out.position() + extension.paddedBytes();
			out.putInt(extension.paddedBytes()).putInt(extension.code()).put(extension.data()).position(end);
		}
	}

	private void size(final int axis, final int length) {
		if (two) out.putLong(16 + 8 * axis, length);
		else out.putShort(40 + 2 * axis, (short) length);
	}

	private void pixdim(final int index, final double value) {
		real(76 + 4 * index, 104 + 8 * index, value);
	}

	private void real(final int at1, final int at2, final double value) {
		if (two) out.putDouble(at2, value);
		else out.putFloat(at1, (float) value);
	}

	private void code(final int at1, final int at2, final int value) {
		if (two) out.putInt(at2, value);
		else out.putShort(at1, (short) value);
	}

	private void text(final int at1, final int at2, final int length, final String text) {
		out.put(two ? at2 : at1, NiftiText.field(text, length));
	}
}
