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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import sc.fiji.neurometa.io.nifti.NiftiExtension;
import sc.fiji.neurometa.io.nifti.NiftiHeader;
import sc.fiji.neurometa.io.nifti.NiftiOrientation;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;

/**
 * Writer of ImageJ images of every type as NIfTI. One that came from NIfTI, or is a copy of one, is turned back to the
 * stored order and keeps its affine, code, description and extensions; any other gets its affine from the calibration,
 * with rows running down, so that it looks the same when it is opened again. Slices, frames and channels become axes
 * 3, 4 and 5.
 */
public final class NiftiSaver {

	/** NIfTI's code for millimetres of no standard space. */
	private static final int ALIGNED = 2;

	private final ImagePlus image;
	private final StackGeometry geometry;
	private final NiftiType type;
	private final float[] table;
	private final boolean signed;
	private final int width;
	private final int height;
	private final int slices;
	private final int frames;

	private NiftiSaver(final ImagePlus image) {
		this.image = image;
		width = image.getWidth();
		height = image.getHeight();
		slices = image.getNSlices();
		frames = image.getNFrames();
		geometry = StackGeometry.of(image).orElseGet(() -> fromCalibration(image));
		final Calibration calibration = image.getCalibration();
		signed = calibration.isSigned16Bit();
		table = signed || !calibration.calibrated() ? null : calibration.getCTable();
		type = type();
	}

	/**
	 * Saves an image.
	 *
	 * @param image any image or stack
	 * @param file ends in {@code .nii.gz}, {@code .nii}, {@code .hdr} or {@code .img}
	 * @throws InputException when the file cannot be written or its name has another ending
	 */
	public static void save(final ImagePlus image, final Path file) {
		final NiftiSaver saver = new NiftiSaver(image);
		final List<NiftiExtension> extensions = NiftiSource.of(image).map(NiftiSource::extensions).orElse(List.of());
		NiftiWriter.write(file, saver.header(), extensions, saver::put);
	}

	private NiftiHeader header() {
		final Optional<NiftiHeader> source = NiftiSource.of(image).map(NiftiSource::header);
		final List<Integer> sizes = source.flatMap(this::kept).orElseGet(this::sizes);
		final boolean sameSize = source.isPresent() && source.get().sizes().equals(sizes);
		final int code = geometry.code() == 0 && !sameSize ? ALIGNED : geometry.code();
		final NiftiOrientation orientation = NiftiOrientation.of(geometry.voxelToMm(width, height, slices), code);
		final NiftiHeader header = source.map(h -> h.withData(sizes, type, orientation))
			.orElseGet(() -> NiftiHeader.of(sizes, type, orientation, "ImageJ: " + image.getShortTitle()));
		final double interval = image.getCalibration().frameInterval;
		return source.isEmpty() && frames > 1 && interval > 0 ? header.withSecondsPerVolume(interval) : header;
	}

	/** The source's own axes, where they still fit: it may have had trailing axes of length 1. */
	private Optional<List<Integer>> kept(final NiftiHeader h) {
		final long further = h.dataBytes() / h.type().bytes() / h.size(0) / h.size(1) / h.size(2) / h.size(3);
		return h.size(0) == width && h.size(1) == height && h.size(2) == slices && h.size(3) == frames &&
			further == image.getNChannels() ? Optional.of(h.sizes()) : Optional.empty();
	}

	private List<Integer> sizes() {
		final int channels = image.getNChannels();
		final List<Integer> sizes = new ArrayList<>(List.of(width, height, slices));
		if (frames > 1 || channels > 1) sizes.add(frames);
		if (channels > 1) sizes.add(channels);
		return sizes;
	}

	/** The type of the source, where it is one of integers and still holds every value, else that of the pixels. */
	private NiftiType type() {
		if (image.getBitDepth() == 24) return NiftiType.RGB24;
		final Optional<NiftiType> before = NiftiSource.of(image).map(s -> s.header().type()).filter(NiftiType::isInteger);
		boolean fits = before.isPresent(), positive = true, wholeShort = true;
		for (int i = 1; i <= image.getStackSize() && (fits || wholeShort); i++) {
			final ImageProcessor plane = image.getStack().getProcessor(i);
			for (int pixel = 0; pixel < width * height && (fits || wholeShort); pixel++) {
				final double value = value(plane, pixel);
				fits = fits && before.get().holds(value);
				positive &= value >= 0;
				wholeShort = wholeShort && NiftiType.INT16.holds(value);
			}
		}
		if (fits) return before.get();
		if (image.getBitDepth() == 32 || table != null) return NiftiType.FLOAT32;
		if (image.getBitDepth() == 8) return NiftiType.UINT8;
		return wholeShort || !positive ? NiftiType.INT16 : NiftiType.UINT16;
	}

	private double value(final ImageProcessor plane, final int pixel) {
		if (table != null) return table[plane.get(pixel)];
		return signed ? plane.get(pixel) - 32768 : plane.getf(pixel);
	}

	/** Puts a plane in the stored order; {@code index} counts slices, then frames, then channels. */
	private void put(final int index, final ByteBuffer out) {
		final int stored = index % slices;
		final int slice = geometry.turnedZ() ? slices - 1 - stored : stored;
		final ImageProcessor plane = image.getStack()
			.getProcessor(image.getStackIndex(1 + index / slices / frames, 1 + slice, 1 + index / slices % frames));
		for (int y = 0; y < height; y++) {
			final int row = (geometry.turnedY() ? height - 1 - y : y) * width;
			for (int x = 0; x < width; x++) {
				final int pixel = row + (geometry.turnedX() ? width - 1 - x : x);
				if (type == NiftiType.RGB24) {
					final int rgb = plane.get(pixel);
					out.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
				}
				else type.put(out, value(plane, pixel));
			}
		}
	}

	/** Rows run down unless the calibration is said to have y upward, which turns the numbers, not the picture. */
	private static StackGeometry fromCalibration(final ImagePlus image) {
		final Calibration c = image.getCalibration();
		final double dx = positive(c.pixelWidth) * mm(c.getXUnit()), dy = positive(c.pixelHeight) * mm(c.getYUnit());
		final double dz = positive(c.pixelDepth) * mm(c.getZUnit());
		final Affine affine = Affine.scaling(dx, -dy, dz, 0 - c.xOrigin * dx, c.yOrigin * dy, 0 - c.zOrigin * dz);
		return new StackGeometry(affine, false, false, false, 0);
	}

	private static double positive(final double size) {
		return Double.isFinite(size) && size != 0 ? Math.abs(size) : 1;
	}

	private static double mm(final String unit) {
		return switch (unit == null ? "" : unit.toLowerCase(java.util.Locale.ROOT)) {
			case "nm", "nanometer", "nanometre" -> 1e-6;
			case "um", "µm", "μm", "micron", "microns", "micrometer", "micrometre" -> 1e-3;
			case "cm", "centimeter", "centimetre" -> 10;
			case "m", "meter", "metre" -> 1000;
			case "inch", "inches", "in" -> 25.4;
			default -> 1;
		};
	}
}
