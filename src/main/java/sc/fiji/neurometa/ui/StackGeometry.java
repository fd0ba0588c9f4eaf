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

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ij.ImagePlus;
import ij.measure.Calibration;
import sc.fiji.neurometa.space.Affine;

/**
 * The position of the pixels of an ImageJ stack in millimetres. A brain image is shown as its planes are stored, but
 * with every axis turned so that millimetres grow from left to right, from bottom to top and from the first slice to
 * the last: in axial slices left is on the left and anterior is up, and the coordinates in ImageJ's status bar are the
 * true ones. Which axes were turned is kept with the image, so that saving can turn them back.
 *
 * @param pixelToMm column, row and slice, each counted from 0, to mm
 * @param turnedX whether columns run against the stored first axis
 * @param turnedY whether rows run against the stored second axis
 * @param turnedZ whether slices run against the stored third axis
 * @param code NIfTI's code of the space that the millimetres belong to, 0 = not stated
 */
public record StackGeometry(Affine pixelToMm, boolean turnedX, boolean turnedY, boolean turnedZ, int code) {

	private static final String AFFINE = "neurometa.affine";
	private static final String TURNED = "neurometa.turned";
	private static final String CODE = "neurometa.code";
	private static final String SIZE = "neurometa.size";
	/** ImageJ's own name for the label of an image that is no stack. */
	private static final String SLICE_LABEL = "Slice_Label";
	private static final Pattern POSITION = Pattern.compile("[xyz] = (-?[0-9.]+) mm");
	private static final String[] NEGATIVE = { "L", "P", "I" };
	private static final String[] POSITIVE = { "R", "A", "S" };

	/**
	 * How to show an image.
	 *
	 * @param voxelToMm of the image as it is stored
	 * @param nx its size
	 * @param ny its size
	 * @param nz its size
	 * @param code NIfTI's code of its space, 0 = not stated
	 */
	public static StackGeometry of(final Affine voxelToMm, final int nx, final int ny, final int nz, final int code) {
		final boolean x = runsDown(voxelToMm, 0), y = !runsDown(voxelToMm, 1), z = runsDown(voxelToMm, 2);
		return new StackGeometry(turned(voxelToMm, x ? nx : 0, y ? ny : 0, z ? nz : 0), x, y, z, code);
	}

	/**
	 * The geometry kept with an image, after any crop or change of scale that its calibration shows; empty when the
	 * image is not one of NeuroMeta's, or when slices were removed and it is unknown which.
	 */
	public static Optional<StackGeometry> of(final ImagePlus image) {
		final String affine = image.getProp(AFFINE), turned = image.getProp(TURNED);
		final String code = image.getProp(CODE), size = image.getProp(SIZE);
		if (affine == null || turned == null || code == null || size == null) return Optional.empty();
		try {
			final Affine kept = Affine.of(Arrays.stream(affine.split(" ")).mapToDouble(Double::parseDouble).toArray());
			final StackGeometry geometry = new StackGeometry(kept, turned.contains("x"), turned.contains("y"),
				turned.contains("z"), Integer.parseInt(code));
			final int[] then = Arrays.stream(size.split(" ")).mapToInt(Integer::parseInt).toArray();
			return geometry.recalibrated(image, then[0], then[1], then[2]);
		}
		catch (final IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
			return Optional.empty();
		}
	}

	/** The affine of the image with its axes turned back to how they were stored. */
	public Affine voxelToMm(final int nx, final int ny, final int nz) {
		return turned(pixelToMm, turnedX ? nx : 0, turnedY ? ny : 0, turnedZ ? nz : 0);
	}

	/** Millimetres of a pixel; column, row and slice count from 0. */
	public double[] mm(final double column, final double row, final double slice) {
		return pixelToMm.apply(column, row, slice);
	}

	/** Column, row and slice, counted from 0 and with fractions, of a point in mm. */
	public double[] pixel(final double xMm, final double yMm, final double zMm) {
		return pixelToMm.inverse().apply(xMm, yMm, zMm);
	}

	/** Calibrates an image in mm, labels its slices with their position and keeps this geometry with it. */
	public void applyTo(final ImagePlus image) {
		final Calibration calibration = calibration(image.getCalibration());
		image.setCalibration(calibration);
		image.setProp(AFFINE, Arrays.stream(pixelToMm.rows()).flatMapToDouble(Arrays::stream).mapToObj(String::valueOf)
			.collect(Collectors.joining(" ")));
		image.setProp(TURNED, (turnedX ? "x" : "-") + (turnedY ? "y" : "-") + (turnedZ ? "z" : "-"));
		image.setProp(CODE, String.valueOf(code));
		image.setProp(SIZE, image.getWidth() + " " + image.getHeight() + " " + image.getNSlices());
		if (code == 0) return;
		if (image.getStackSize() == 1) image.setProp(SLICE_LABEL, label(0));
		else for (int i = 1; i <= image.getStackSize(); i++)
			image.getStack().setSliceLabel(label(image.convertIndexToPosition(i)[1] - 1), i);
	}

	/** The label of a slice: its position, and what is on the left and on the right of the screen. */
	public String label(final int slice) {
		final int axis = axis(pixelToMm, 2), across = axis(pixelToMm, 0);
		final boolean exact = pixelToMm.isAxisAligned();
		final double position = pixelToMm.get(axis, 3) + slice * pixelToMm.get(axis, 2);
		final String where =
			exact ? "xyz".charAt(axis) + " = " + decimals(position) + " mm" : "oblique slice " + (slice + 1);
		final boolean ascending = pixelToMm.get(across, 0) > 0;
		return where + " " + (ascending ? NEGATIVE : POSITIVE)[across] + "|" + (ascending ? POSITIVE : NEGATIVE)[across];
	}

	private Calibration calibration(final Calibration before) {
		final double[] origin = pixel(0, 0, 0);
		final Calibration calibration = before.copy();
		calibration.setUnit("mm");
		calibration.pixelWidth = pixelToMm.columnLength(0);
		calibration.pixelHeight = pixelToMm.columnLength(1);
		calibration.pixelDepth = pixelToMm.columnLength(2);
		calibration.xOrigin = origin[0];
		// ImageJ takes an inverted y axis with origin 0 for one with its origin at the bottom
		calibration.yOrigin = origin[1] == 0 ? 1e-9 : origin[1];
		calibration.zOrigin = origin[2];
		calibration.setInvertY(pixelToMm.get(axis(pixelToMm, 1), 1) < 0);
		return calibration;
	}

	/**
	 * Follows the image's calibration from what {@link #applyTo} set to what it is now. A new width or height without a
	 * new origin or scale leaves open where the pixels were: after a turn by 90 degrees, or on a larger canvas.
	 */
	private Optional<StackGeometry> recalibrated(final ImagePlus image, final int columns, final int lines,
		final int slices)
	{
		final Calibration now = image.getLocalCalibration(), then = calibration(now);
		if (!"mm".equals(now.getUnit())) return Optional.empty();
		final double[] scale = { settled(now.pixelWidth / then.pixelWidth, 1),
			settled(now.pixelHeight / then.pixelHeight, 1), settled(now.pixelDepth / then.pixelDepth, 1) };
		final double[] shift = { settled(then.xOrigin - now.xOrigin * scale[0], 0),
			settled(then.yOrigin - now.yOrigin * scale[1], 0), settled(then.zOrigin - now.zOrigin * scale[2], 0) };
		if (image.getWidth() != columns && shift[0] == 0 && scale[0] == 1) return Optional.empty();
		if (image.getHeight() != lines && shift[1] == 0 && scale[1] == 1) return Optional.empty();
		if (image.getNSlices() != slices && shift[2] == 0) {
			final Optional<Integer> first = slice(image, slices);
			if (first.isEmpty()) return Optional.empty();
			shift[2] = first.get();
		}
		final double[][] rows = pixelToMm.rows();
		for (final double[] row : rows)
			for (int axis = 0; axis < 3; axis++) {
				row[3] += row[axis] * shift[axis];
				row[axis] *= scale[axis];
			}
		final Affine affine = new Affine(rows);
		return affine.isInvertible() ? Optional.of(new StackGeometry(affine, turnedX, turnedY, turnedZ, code))
			: Optional.empty();
	}

	/** The target where a value differs from it only by the rounding of a calibration in a TIFF file; else the value. */
	private static double settled(final double value, final double target) {
		return Math.abs(value - target) < 1e-4 ? target : value;
	}

	/** The original number of the first slice left, by its label, if the slices left are consecutive. */
	private Optional<Integer> slice(final ImagePlus image, final int slices) {
		final int count = image.getNSlices();
		final Optional<Integer> first = slice(label(image, 1), slices), last = slice(label(image, count), slices);
		return first.isPresent() && last.isPresent() && last.get() - first.get() == count - 1 ? first : Optional.empty();
	}

	private static String label(final ImagePlus image, final int slice) {
		final String label = image.getStackSize() == 1 ? image.getProp(SLICE_LABEL)
			: image.getStack().getSliceLabel(image.getStackIndex(1, slice, 1));
		return label == null ? "" : label;
	}

	private Optional<Integer> slice(final String label, final int slices) {
		final Matcher position = POSITION.matcher(label);
		for (int slice = 0; slice < slices && position.lookingAt(); slice++)
			if (label(slice).startsWith(position.group())) return Optional.of(slice);
		return Optional.empty();
	}

	/** Which of x, y and z an image axis runs along most. */
	private static int axis(final Affine affine, final int column) {
		int largest = 0;
		for (int row = 1; row < 3; row++)
			if (Math.abs(affine.get(row, column)) > Math.abs(affine.get(largest, column))) largest = row;
		return largest;
	}

	private static boolean runsDown(final Affine affine, final int column) {
		return affine.get(axis(affine, column), column) < 0;
	}

	/** The affine of the image with axes turned; lengths of the axes to turn, 0 for those that stay. */
	private static Affine turned(final Affine affine, final int... lengths) {
		final double[][] rows = affine.rows();
		for (final double[] row : rows)
			for (int axis = 0; axis < 3; axis++)
				if (lengths[axis] > 0) {
					row[3] += row[axis] * (lengths[axis] - 1);
					row[axis] = row[axis] == 0 ? 0 : -row[axis];
				}
		return new Affine(rows);
	}

	private static String decimals(final double value) {
		final String text = String.format(Locale.ROOT, "%.3f", value == 0 ? 0.0 : value).replaceAll("\\.?0+$", "");
		return text.equals("-0") ? "0" : text;
	}
}
