/*-
 * #%L
 * NIfTI for SCIFIO, and results of NeuroMeta as datasets of ImageJ2.
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
package sc.fiji.neurometa.imagej2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import net.imagej.axis.Axes;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import io.scif.FormatException;
import io.scif.ImageMetadata;
import io.scif.util.FormatTools;
import sc.fiji.neurometa.ui.StackGeometry;

/** The planes of an ImageJ stack as SCIFIO wants them: bytes in little-endian order, colours interleaved, and their metadata. */
final class StackPlanes {

	private StackPlanes() {}

	/** The pixel types that a stack can hold exactly. */
	static int[] types() {
		return new int[] { FormatTools.UINT8, FormatTools.INT16, FormatTools.UINT16, FormatTools.FLOAT };
	}

	/** SCIFIO's pixel type of a stack. */
	static int type(final ImagePlus image) {
		return switch (image.getBitDepth()) {
			case 8, 24 -> FormatTools.UINT8;
			case 16 -> FormatTools.UINT16;
			default -> FormatTools.FLOAT;
		};
	}

	/**
	 * The axes of a stack with their lengths, in the order of its planes: X, Y, channels, Z, time; an axis of length 1 is left
	 * out but for X, Y and Z.
	 *
	 * @param lengths gets the lengths
	 */
	static List<CalibratedAxis> axes(final ImagePlus image, final StackGeometry geometry, final List<Long> lengths) {
		final CalibratedAxis[] mm = MillimetreAxes.of(geometry);
		final List<CalibratedAxis> axes = new ArrayList<>();
		final Calibration calibration = image.getCalibration();
		add(axes, lengths, mm[0], image.getWidth(), 0);
		add(axes, lengths, mm[1], image.getHeight(), 0);
		add(axes, lengths, new DefaultLinearAxis(Axes.CHANNEL), image.getNChannels(), 1);
		add(axes, lengths, mm[2], image.getNSlices(), 0);
		add(axes, lengths, new DefaultLinearAxis(Axes.TIME, "sec", calibration.frameInterval > 0 ? calibration.frameInterval
			: 1), image.getNFrames(), 1);
		return axes;
	}

	private static void add(final List<CalibratedAxis> axes, final List<Long> lengths, final CalibratedAxis axis,
		final long length, final long least)
	{
		if (length <= least) return;
		axes.add(axis);
		lengths.add(length);
	}

	/** Describes a stack to SCIFIO. */
	static void describe(final ImagePlus image, final StackGeometry geometry, final ImageMetadata meta) {
		final List<Long> lengths = new ArrayList<>();
		final List<CalibratedAxis> axes = axes(image, geometry, lengths);
		final boolean colour = image.getBitDepth() == 24;
		if (colour) {
			axes.add(0, new DefaultLinearAxis(Axes.CHANNEL));
			lengths.add(0, 3L);
		}
		meta.setAxes(axes.toArray(CalibratedAxis[]::new), lengths.stream().mapToLong(Long::longValue).toArray());
		meta.setPlanarAxisCount(colour ? 3 : 2);
		meta.setPixelType(type(image));
		meta.setBitsPerPixel(FormatTools.getBitsPerPixel(type(image)));
		meta.setLittleEndian(true);
		meta.setOrderCertain(true);
		meta.setMetadataComplete(true);
	}

	/** A rectangle of a plane as bytes. */
	static byte[] bytes(final ImageProcessor plane, final int x, final int y, final int w, final int h) {
		final int depth = plane.getBitDepth();
		final ByteBuffer out = ByteBuffer.allocate(w * h * (depth / 8)).order(ByteOrder.LITTLE_ENDIAN);
		for (int row = y; row < y + h; row++)
			for (int column = x; column < x + w; column++)
				switch (depth) {
					case 8 -> out.put((byte) plane.get(column, row));
					case 16 -> out.putShort((short) plane.get(column, row));
					case 24 -> out.put((byte) (plane.get(column, row) >> 16)).put((byte) (plane.get(column, row) >> 8)).put(
						(byte) plane.get(column, row));
					default -> out.putFloat(plane.getf(column, row));
				}
		return out.array();
	}

	/**
	 * A stack of whole planes.
	 *
	 * @param planes bytes as {@link #bytes} gives them, in SCIFIO's order
	 * @throws FormatException when the pixel type is not one of {@link #types}
	 */
	static ImagePlus stack(final String title, final List<byte[]> planes, final ImageMetadata meta) throws FormatException {
		final int w = (int) meta.getAxisLength(Axes.X), h = (int) meta.getAxisLength(Axes.Y);
		final ByteOrder order = meta.isLittleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		final ImageStack stack = new ImageStack(w, h);
		for (final byte[] bytes : planes)
			stack.addSlice("", pixels(ByteBuffer.wrap(bytes).order(order), w * h, meta.getPixelType()));
		final ImagePlus image = new ImagePlus(title, stack);
		if (meta.getPixelType() == FormatTools.INT16) image.getCalibration().setSigned16BitCalibration();
		image.setDimensions((int) length(meta, Axes.CHANNEL), (int) length(meta, Axes.Z), (int) length(meta, Axes.TIME));
		return image;
	}

	private static long length(final ImageMetadata meta, final net.imagej.axis.AxisType type) {
		return Math.max(1, meta.getAxisLength(type));
	}

	private static Object pixels(final ByteBuffer in, final int size, final int type) throws FormatException {
		if (type == FormatTools.UINT8) return in.array();
		if (type == FormatTools.FLOAT) {
			final float[] values = new float[size];
			in.asFloatBuffer().get(values);
			return values;
		}
		if (type != FormatTools.UINT16 && type != FormatTools.INT16) throw new FormatException("NIfTI files are written of " +
			"8-bit, 16-bit and 32-bit float pixels. Convert the image first.");
		final short[] values = new short[size];
		in.asShortBuffer().get(values);
		// ImageJ stores signed numbers from 0 on
		if (type == FormatTools.INT16) for (int i = 0; i < size; i++)
			values[i] += 32768;
		return values;
	}
}
