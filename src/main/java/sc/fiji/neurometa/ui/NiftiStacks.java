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
package sc.fiji.neurometa.ui;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import sc.fiji.neurometa.io.nifti.NiftiExtension;
import sc.fiji.neurometa.io.nifti.NiftiHeader;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;

/**
 * NIfTI images as ImageJ stacks, turned and calibrated as {@link StackGeometry} says; a fourth axis is shown as time,
 * all further ones as channels. Unscaled integers from 0 to 255 or 65,535 stay integers (8-bit, 16-bit), colours are
 * RGB, everything else is 32-bit float, so that every number is shown exactly (integers beyond 2^24 are rounded).
 */
public final class NiftiStacks {

	private enum Kind {
		BYTE, SHORT, FLOAT, COLOR
	}

	private final NiftiImage source;
	private final NiftiHeader header;
	private final StackGeometry geometry;
	private final int width;
	private final int height;
	private double least = Double.POSITIVE_INFINITY;
	private double most = Double.NEGATIVE_INFINITY;

	private NiftiStacks(final NiftiImage source) {
		this.source = source;
		header = source.header();
		width = header.size(0);
		height = header.size(1);
		geometry = StackGeometry.of(header.affine(), width, height, header.size(2), header.orientation().code());
	}

	/**
	 * Opens a NIfTI file.
	 *
	 * @throws InputException when it cannot be read or is not a sound NIfTI file
	 */
	public static ImagePlus open(final Path file) {
		final ImagePlus stack = new ImagePlus();
		open(file, stack);
		return stack;
	}

	/**
	 * Opens a NIfTI file into an image that has no pixels yet.
	 *
	 * @throws InputException when it cannot be read or is not a sound NIfTI file
	 */
	public static void open(final Path file, final ImagePlus target) {
		new NiftiStacks(NiftiReader.read(file)).fill(target, String.valueOf(file.getFileName()));
	}

	private void fill(final ImagePlus image, final String title) {
		findRange();
		final Kind kind = kind();
		final int slices = header.size(2), frames = header.size(3);
		final int channels = source.planes() / slices / frames;
		final ImageStack stack = new ImageStack(width, height);
		for (int frame = 0; frame < frames; frame++)
			for (int slice = 0; slice < slices; slice++)
				for (int channel = 0; channel < channels; channel++) {
					final int stored = geometry.turnedZ() ? slices - 1 - slice : slice;
					final ImageProcessor plane = plane(kind, stored + slices * (frame + frames * channel));
					stack.addSlice(VolumeStacks.turned(plane, geometry));
				}
		image.setStack(title, stack);
		image.setDimensions(channels, slices, frames);
		if (frames > 1 || channels > 1) image.setOpenAsHyperStack(true);
		describe(image);
		if (kind != Kind.COLOR) setDisplayRange(image);
	}

	private void findRange() {
		if (header.type().isColor()) return;
		for (int plane = 0; plane < source.planes(); plane++)
			for (final float value : source.values(plane))
				if (Float.isFinite(value)) {
					least = Math.min(least, value);
					most = Math.max(most, value);
				}
	}

	private Kind kind() {
		if (header.type().isColor()) return Kind.COLOR;
		if (!header.type().isInteger() || header.isScaled() || least < 0) return Kind.FLOAT;
		if (header.type().bytes() == 1) return Kind.BYTE;
		return most <= 0xffff ? Kind.SHORT : Kind.FLOAT;
	}

	private ImageProcessor plane(final Kind kind, final int index) {
		if (kind == Kind.FLOAT) return new FloatProcessor(width, height, source.values(index));
		if (kind == Kind.COLOR) return colors(source.stored(index));
		final float[] values = source.values(index);
		final ImageProcessor plane =
			kind == Kind.BYTE ? new ByteProcessor(width, height) : new ShortProcessor(width, height);
		for (int i = 0; i < values.length; i++)
			plane.set(i, (int) values[i]);
		return plane;
	}

	private ColorProcessor colors(final ByteBuffer stored) {
		final int step = header.type() == NiftiType.RGBA32 ? 4 : 3;
		final int[] pixels = new int[width * height];
		for (int i = 0; i < pixels.length; i++)
			pixels[i] = 0xff << 24 | (stored.get(step * i) & 0xff) << 16 | (stored.get(step * i + 1) & 0xff) << 8 |
				stored.get(step * i + 2) & 0xff;
		return new ColorProcessor(width, height, pixels);
	}

	private void describe(final ImagePlus image) {
		geometry.applyTo(image);
		NiftiSource.of(source).keepWith(image);
		final Calibration calibration = image.getLocalCalibration();
		if (header.secondsPerVolume() > 0) {
			calibration.frameInterval = header.secondsPerVolume();
			calibration.setTimeUnit("sec");
		}
		image.setProperty("Info", info());
	}

	private void setDisplayRange(final ImagePlus image) {
		if (header.displayMin() < header.displayMax() && Double.isFinite(header.displayMax() - header.displayMin()))
			image.setDisplayRange(header.displayMin(), header.displayMax());
		else if (least <= most) image.setDisplayRange(least, most > least ? most : least + 1);
	}

	/** The text of {@code Image > Show Info}. */
	private String info() {
		final StringBuilder info = new StringBuilder();
		line(info, "File", source.name());
		line(info, "Format",
			header.format() + ", " + header.byteOrder().toString().toLowerCase(Locale.ROOT).replace('_', ' '));
		line(info, "Size", header.sizes().stream().map(String::valueOf).collect(Collectors.joining(" x ")));
		line(info, "Data type", header.type().name().toLowerCase(Locale.ROOT) + (header.isScaled()
			? ", slope " + header.usedSlope() + ", intercept " + header.usedIntercept() + " (applied)" : ""));
		line(info, "Space", space());
		final Affine affine = header.affine();
		line(info, "Voxel to mm", Arrays.deepToString(affine.rows()));
		line(info, "Turned for display", (geometry.turnedX() ? "columns " : "") + (geometry.turnedY() ? "rows " : "") +
			(geometry.turnedZ() ? "slices" : ""));
		line(info, "Description", header.description());
		line(info, "Intent", header.intent().code() == 0 ? "" : header.intent().code() + " " + header.intent().name());
		for (final NiftiExtension extension : source.extensions())
			line(info, "Extension of code " + extension.code(), extension.data().length + " bytes");
		return info.toString();
	}

	private String space() {
		return switch (header.orientation().code()) {
			case 0 -> "not stated; left, right and the origin are a guess";
			case 1 -> "scanner";
			case 2 -> "aligned to another image";
			case 3 -> "Talairach";
			case 4 -> "MNI152";
			default -> "code " + header.orientation().code();
		};
	}

	private static void line(final StringBuilder info, final String key, final String value) {
		if (!value.isBlank()) info.append(key).append(": ").append(value.strip()).append('\n');
	}
}
