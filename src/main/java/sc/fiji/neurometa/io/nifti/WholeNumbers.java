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
import java.util.Arrays;

/**
 * Values of an image of labels as whole numbers of any size. Those of integer images are exact; a scaled value is the whole
 * number that it differs from by rounding alone, as far as 32-bit floats reach (2^24).
 */
public final class WholeNumbers {

	/** Stands for a value that is not a whole number of 64 bits, NaN included. */
	public static final long NONE = Long.MIN_VALUE;
	private static final double ROUNDING = 1e-6;

	private WholeNumbers() {}

	/**
	 * The values of an image of one volume, first axis fastest.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when it has several volumes or is a colour image
	 */
	public static long[] of(final NiftiImage image) {
		final int plane = image.header().size(0) * image.header().size(1);
		image.checkVolume();
		final long[] numbers = new long[image.grid().voxels()];
		for (int z = 0; z < image.planes(); z++)
			fill(numbers, z * plane, image, z, plane);
		return numbers;
	}

	private static void fill(final long[] numbers, final int from, final NiftiImage image, final int z, final int count) {
		final NiftiHeader header = image.header();
		final ByteBuffer stored = image.stored(z);
		if (header.type().isInteger() && !header.isScaled()) {
			final boolean unsigned = header.type() == NiftiType.UINT64;
			for (int i = 0; i < count; i++) {
				final long number = header.type().wholeNumber(stored, i);
				numbers[from + i] = unsigned && number < 0 ? NONE : number;
			}
			return;
		}
		final double[] values = image.exactValues(z);
		Arrays.setAll(values, i -> header.isScaled() ? settled(values[i]) : values[i]);
		for (int i = 0; i < count; i++)
			numbers[from + i] = values[i] == Math.rint(values[i]) && Math.abs(values[i]) < 0x1p63 ? (long) values[i] : NONE;
	}

	private static double settled(final double value) {
		final double whole = Math.rint(value);
		return Math.abs(whole) < 0x1p24 && Math.abs(value - whole) <= ROUNDING * Math.max(1, Math.abs(whole)) ? whole
			: value;
	}
}
