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

import java.nio.ByteOrder;
import java.util.List;

import sc.fiji.neurometa.space.Affine;

/**
 * A NIfTI header. Its bytes, after nifti1.h and nifti2.h; numbers have the byte order in which {@code sizeof_hdr} reads
 * 348 or 540. An Analyze 7.5 header has the first column's fields down to {@code aux_file}, without magic.
 * <table>
 * <caption>The fields that are read</caption>
 * <tr><th>field</th><th>NIfTI-1</th><th>NIfTI-2</th><th>meaning</th></tr>
 * <tr><td>sizeof_hdr</td><td>0, int32 = 348</td><td>0, int32 = 540</td><td>size of the header</td></tr>
 * <tr><td>magic</td><td>344, 4 bytes</td><td>4, 8 bytes</td><td>{@link NiftiFormat}</td></tr>
 * <tr><td>dim_info</td><td>39, uint8</td><td>524, uint8</td><td>axes of acquisition</td></tr>
 * <tr><td>dim[8]</td><td>40, int16</td><td>16, int64</td><td>number of axes, 1 to 7, and their lengths</td></tr>
 * <tr><td>intent_p1..3</td><td>56, float32</td><td>80, float64</td><td>parameters of the intent</td></tr>
 * <tr><td>intent_code</td><td>68, int16</td><td>504, int32</td><td>meaning of the values</td></tr>
 * <tr><td>datatype</td><td>70, int16</td><td>12, int16</td><td>{@link NiftiType}</td></tr>
 * <tr><td>bitpix</td><td>72, int16</td><td>14, int16</td><td>follows from datatype, not read</td></tr>
 * <tr><td>slice_start</td><td>74, int16</td><td>224, int64</td><td>first slice acquired</td></tr>
 * <tr><td>pixdim[8]</td><td>76, float32</td><td>104, float64</td><td>qfac, then the spacing along the axes</td></tr>
 * <tr><td>vox_offset</td><td>108, float32</td><td>168, int64</td><td>first byte of the data in its file</td></tr>
 * <tr><td>scl_slope</td><td>112, float32</td><td>176, float64</td><td>value = slope * stored + inter</td></tr>
 * <tr><td>scl_inter</td><td>116, float32</td><td>184, float64</td><td>see scl_slope</td></tr>
 * <tr><td>slice_end</td><td>120, int16</td><td>232, int64</td><td>last slice acquired</td></tr>
 * <tr><td>slice_code</td><td>122, uint8</td><td>496, int32</td><td>order of acquisition</td></tr>
 * <tr><td>xyzt_units</td><td>123, uint8</td><td>500, int32</td><td>bits 0-2: 1 m, 2 mm, 3 um; 3-5: time</td></tr>
 * <tr><td>cal_max, cal_min</td><td>124, float32</td><td>192, float64</td><td>display range</td></tr>
 * <tr><td>slice_duration</td><td>132, float32</td><td>208, float64</td><td>time per slice</td></tr>
 * <tr><td>toffset</td><td>136, float32</td><td>216, float64</td><td>time of the first volume</td></tr>
 * <tr><td>descrip</td><td>148, 80 bytes</td><td>240, 80 bytes</td><td>any text</td></tr>
 * <tr><td>aux_file</td><td>228, 24 bytes</td><td>320, 24 bytes</td><td>name of a file</td></tr>
 * <tr><td>qform_code, sform_code</td><td>252, int16</td><td>344, int32</td><td>{@link NiftiOrientation}</td></tr>
 * <tr><td>quatern_b, c, d</td><td>256, float32</td><td>352, float64</td><td>rotation of the qform</td></tr>
 * <tr><td>qoffset_x, y, z</td><td>268, float32</td><td>376, float64</td><td>shift of the qform</td></tr>
 * <tr><td>srow_x, y, z[4]</td><td>280, float32</td><td>400, float64</td><td>rows of the sform</td></tr>
 * <tr><td>intent_name</td><td>328, 16 bytes</td><td>508, 16 bytes</td><td>name of the intent</td></tr>
 * <tr><td>extension flag</td><td>348, 4 bytes</td><td>540, 4 bytes</td><td>not 0: extensions follow</td></tr>
 * </table>
 * Each extension is {@code esize} (int32, a multiple of 16, counts itself), {@code ecode} (int32) and its data; they
 * end at {@code vox_offset} in a single file and at the end of the {@code .hdr} file of a pair.
 *
 * @param format the flavour of file
 * @param byteOrder of header and data
 * @param type of the voxels
 * @param sizes lengths of the axes, one to seven of them
 * @param steps spacing along axes 4 to 7, four numbers
 * @param dataOffset first byte of the data in its file
 * @param slope as stored; 0, NaN and infinity mean that values are as stored
 * @param intercept as stored
 * @param displayMin {@code cal_min}; the range counts when it is less than {@code displayMax}
 * @param displayMax {@code cal_max}
 * @param units {@code xyzt_units}
 * @param orientation sform and qform
 * @param slices how the scanner acquired the slices
 * @param intent the meaning of the values
 * @param description {@code descrip}
 * @param auxiliaryFile {@code aux_file}
 */
public record NiftiHeader(NiftiFormat format, ByteOrder byteOrder, NiftiType type, List<Integer> sizes,
	List<Double> steps, long dataOffset, double slope, double intercept, double displayMin, double displayMax, int units,
	NiftiOrientation orientation, Slices slices, Intent intent, String description, String auxiliaryFile)
{

	/**
	 * Meaning of the numbers of an image, as far as the file states it.
	 *
	 * @param code NIfTI's intent code, 0 = none, 1002 = labels, 5 = z scores, 22 = p values
	 * @param p1 first parameter
	 * @param p2 second parameter
	 * @param p3 third parameter
	 * @param name a name for it, may be empty
	 */
	public record Intent(int code, double p1, double p2, double p3, String name) {

		/** No intent. */
		public static final Intent NONE = new Intent(0, 0, 0, 0, "");
	}

	/**
	 * Acquisition of the slices by the scanner; NeuroMeta only keeps it.
	 *
	 * @param dimInfo the axes of frequency, phase and slice (header field {@code dim_info})
	 * @param start first slice
	 * @param end last slice
	 * @param code order of acquisition
	 * @param duration time per slice
	 * @param timeOffset time of the first volume ({@code toffset})
	 */
	public record Slices(int dimInfo, long start, long end, int code, double duration, double timeOffset) {

		/** No statement. */
		public static final Slices NONE = new Slices(0, 0, 0, 0, 0, 0);
	}

	/** {@code xyzt_units} of millimetres and seconds. */
	public static final int MM_AND_SECONDS = 2 | 8;

	/** @throws IllegalArgumentException when an axis is missing or empty, or the number of steps is not four */
	public NiftiHeader {
		sizes = List.copyOf(sizes);
		steps = List.copyOf(steps);
		if (sizes.isEmpty() || sizes.size() > 7 || sizes.stream().anyMatch(n -> n < 1) || steps.size() != 4)
			throw new IllegalArgumentException("Image of size " + sizes + " with steps " + steps);
	}

	/**
	 * A plain little-endian header in mm and seconds without scaling, for writing.
	 *
	 * @param sizes lengths of the axes
	 * @param type of the voxels
	 * @param orientation in mm
	 * @param description up to 79 Latin-1 characters are kept
	 */
	public static NiftiHeader of(final List<Integer> sizes, final NiftiType type, final NiftiOrientation orientation,
		final String description)
	{
		return new NiftiHeader(NiftiFormat.NIFTI1_SINGLE, ByteOrder.LITTLE_ENDIAN, type, sizes, List.of(0., 0., 0., 0.),
			352, 1, 0, 0, 0, MM_AND_SECONDS, orientation, Slices.NONE, Intent.NONE, description, "");
	}

	/**
	 * This header for other data of the same meaning: in mm, unscaled; intent, description, times and display range stay.
	 *
	 * @param newSizes lengths of the axes
	 * @param newType of the voxels
	 * @param newOrientation in mm
	 */
	public NiftiHeader withData(final List<Integer> newSizes, final NiftiType newType,
		final NiftiOrientation newOrientation)
	{
		return new NiftiHeader(format, ByteOrder.LITTLE_ENDIAN, newType, newSizes, steps, dataOffset, 1, 0, displayMin,
			displayMax, 2 | units & 0x38, newOrientation, slices, intent, description, auxiliaryFile);
	}

	/** This header with another time between volumes, in a file whose time is in seconds. */
	public NiftiHeader withSecondsPerVolume(final double seconds) {
		return new NiftiHeader(format, byteOrder, type, sizes, List.of(seconds, steps.get(1), steps.get(2), steps.get(3)),
			dataOffset, slope, intercept, displayMin, displayMax, units & 7 | 8, orientation, slices, intent, description,
			auxiliaryFile);
	}

	/** This header at another place, that of an aligned image of unnamed space; the place is in mm. */
	NiftiHeader placed(final Affine affine) {
		final NiftiOrientation of = NiftiOrientation.of(affine, 2);
		final NiftiOrientation placed =
			new NiftiOrientation(2, of.sform(), 0, List.of(0., 0., 0.), List.of(0., 0., 0.), of.spacing(), false);
		return new NiftiHeader(format, byteOrder, type, sizes, steps, dataOffset, slope, intercept, displayMin, displayMax,
			units & ~7, placed, slices, intent, description, auxiliaryFile);
	}

	/** This header for a file of another flavour, with the data at another place in it. */
	NiftiHeader stored(final NiftiFormat newFormat, final long newOffset) {
		return new NiftiHeader(newFormat, ByteOrder.LITTLE_ENDIAN, type, sizes, steps, newOffset, slope, intercept,
			displayMin, displayMax, units, orientation, slices, intent, description, auxiliaryFile);
	}

	/** Length of an axis, 0 to 6; 1 where the image has no such axis. */
	public int size(final int axis) {
		return axis < sizes.size() ? sizes.get(axis) : 1;
	}

	/**
	 * Bytes of all voxels.
	 *
	 * @throws ArithmeticException when there are more than 2^63 - 1
	 */
	public long dataBytes() {
		long bytes = type.bytes();
		for (final int size : sizes)
			bytes = Math.multiplyExact(bytes, (long) size);
		return bytes;
	}

	/** Whether stored numbers are to be scaled. */
	public boolean isScaled() {
		return Double.isFinite(slope) && slope != 0 && !(slope == 1 && usedIntercept() == 0);
	}

	/** The slope to use: 1 where the header gives none. */
	public double usedSlope() {
		return Double.isFinite(slope) && slope != 0 ? slope : 1;
	}

	/** The intercept to use: 0 where the header gives no slope or no finite intercept. */
	public double usedIntercept() {
		return Double.isFinite(slope) && slope != 0 && Double.isFinite(intercept) ? intercept : 0;
	}

	/** Millimetres per unit of length of this file; a file that names no unit is taken to be in mm. */
	public double mmPerUnit() {
		return switch (units & 7) {
			case 1 -> 1000;
			case 3 -> 0.001;
			default -> 1;
		};
	}

	/** Seconds between volumes; 0 where the file does not say. */
	public double secondsPerVolume() {
		final double seconds = switch (units & 0x38) {
			case 8 -> 1;
			case 16 -> 1e-3;
			case 24 -> 1e-6;
			default -> 0;
		};
		final double interval = steps.get(0) * seconds;
		return Double.isFinite(interval) && interval > 0 ? interval : 0;
	}

	/**
	 * Voxel indices to mm.
	 *
	 * @throws IllegalArgumentException when the header's numbers are not finite
	 */
	public Affine affine() {
		final Affine stored = orientation.affine((size(0) - 1) / 2.0, (size(1) - 1) / 2.0, (size(2) - 1) / 2.0);
		if (mmPerUnit() == 1) return stored;
		final double[][] rows = stored.rows();
		for (final double[] row : rows)
			for (int column = 0; column < 4; column++)
				row[column] *= mmPerUnit();
		return new Affine(rows);
	}
}
