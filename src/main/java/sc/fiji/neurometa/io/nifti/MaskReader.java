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

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.VoxelReading;

/**
 * Reader of the voxels that an image selects, as a mask or as a region. An image of two values, 0 and another, selects the
 * voxels of the other. Any other image needs a threshold, above which a voxel is selected; without one it is refused, with its
 * range and the numbers of voxels that the usual readings of it give. Values that differ from 0, or from one another, by less
 * than 1e-6 of the largest magnitude do so by rounding. NaN is never selected. An image that does not say where it lies is
 * refused unless that is allowed.
 *
 * @param thresholdKey the key of the threshold, for messages
 * @param threshold in the units of the image, as its slope and intercept scale it; empty for two-valued images only
 * @param guessAllowed whether an image is taken whose header does not say where its voxels lie
 */
public record MaskReader(String thresholdKey, Optional<Double> threshold, boolean guessAllowed) {

	private static final double NOISE = 1e-6, HALF = 0.5;
	private static final int DIGITS = 6;

	/** @throws InputException when the threshold is not a finite number */
	public MaskReader {
		if (threshold.filter(t -> !Double.isFinite(t)).isPresent())
			throw new InputException(thresholdKey + " = " + threshold.get() + " cannot be used: it must be a finite number.");
	}

	/**
	 * The voxels that an image selects; none when all its values are 0.
	 *
	 * @param file a NIfTI image of one volume
	 * @param name the name of the mask
	 * @param otherwise the space of its millimetres where the header names none
	 * @throws InputException when it cannot be read, is not two-valued and there is no threshold, has no voxel above the
	 *           threshold, or does not say where it lies
	 */
	public Mask mask(final Path file, final String name, final Space otherwise) {
		final NiftiImage image = NiftiReader.read(file);
		final Grid grid = checked(image);
		final Values values = Values.of(image);
		if (threshold.isPresent()) {
			final Mask mask = mask(image, name, otherwise, grid, values.above(threshold.get()));
			if (mask.size() == 0)
				throw new InputException(file + " has no voxel above " + thresholdKey + " = " + number(threshold.get()) +
					": its values range from " + number(values.least) + " to " + number(values.most) + ".");
			return mask;
		}
		if (!values.areTwo()) throw new InputException(refusal(file, values));
		return mask(image, name, otherwise, grid, values.above(Double.NEGATIVE_INFINITY));
	}

	/**
	 * The voxels that have a label; none when there are none.
	 *
	 * @param file a NIfTI image of one volume
	 * @param name the name of the mask
	 * @param otherwise the space of its millimetres where the header names none
	 * @param label any whole number but 0
	 * @throws InputException when the image cannot be read or does not say where it lies
	 */
	public Mask label(final Path file, final String name, final Space otherwise, final long label) {
		final NiftiImage image = NiftiReader.read(file);
		final Grid grid = checked(image);
		final long[] numbers = WholeNumbers.of(image);
		return Mask
			.of(name, grid, image.space().orElse(otherwise),
				v -> numbers[v] == label && label != 0 && label != WholeNumbers.NONE)
			.read(new VoxelReading(Optional.empty(), image.place()));
	}

	/**
	 * Where the volumes of an image lie, of which there may be any number.
	 *
	 * @throws InputException when the image does not say so
	 */
	public VoxelReading placeOfVolumes(final NiftiImage image) {
		checkPlace(image);
		return new VoxelReading(Optional.empty(), image.place());
	}

	private Grid checked(final NiftiImage image) {
		image.checkVolume();
		return checkPlace(image);
	}

	private Grid checkPlace(final NiftiImage image) {
		final Grid grid = image.grid();
		image.checkNear();
		if (image.place() == VoxelReading.Place.GUESS && !guessAllowed) throw new InputException(image.name() +
			" does not say where its voxels lie: its header has neither an sform nor a qform, and the origin at the centre of the" +
			" image would be a guess. Set its orientation with the program that made it, or accept the guess with" +
			" allow_guessed_place=true.");
		return grid;
	}

	private Mask mask(final NiftiImage image, final String name, final Space otherwise, final Grid grid,
		final IntPredicate inside)
	{
		return Mask.of(name, grid, image.space().orElse(otherwise), inside)
			.read(new VoxelReading(threshold, image.place()));
	}

	private String refusal(final Path file, final Values values) {
		final double half = values.most > 1.5 ? values.most / 2 : HALF;
		return String.format(Locale.ROOT,
			"%s is not a mask by itself: it has more than two values, from %s to %s. Every value other than 0 would give %,d" +
				" voxels, values above %s %,d%s. Set %s: the voxels above it are taken.",
			file, number(values.least), number(values.most), values.count(values.above(Double.NEGATIVE_INFINITY)),
			number(HALF), values.count(values.above(HALF)),
			half == HALF ? ""
				: String.format(Locale.ROOT, ", values above %s %,d", number(half), values.count(values.above(half))),
			thresholdKey);
	}

	private static String number(final double value) {
		if (!Double.isFinite(value)) return Double.toString(value);
		final BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
		return Math.abs(rounded.scale()) <= 2 * DIGITS ? rounded.toPlainString() : rounded.toString();
	}

	/** The values of an image, with their range; those that are 0 but for rounding are 0. */
	private record Values(double[] values, double least, double most, double noise) {

		static Values of(final NiftiImage image) {
			final int plane = image.header().size(0) * image.header().size(1);
			final double[] values = new double[image.grid().voxels()];
			for (int z = 0; z < image.planes(); z++)
				System.arraycopy(image.exactValues(z), 0, values, z * plane, plane);
			double least = Double.POSITIVE_INFINITY, most = Double.NEGATIVE_INFINITY, largest = 0;
			for (final double value : values) {
				if (Double.isNaN(value)) continue;
				least = Math.min(least, value);
				most = Math.max(most, value);
				if (Double.isFinite(value)) largest = Math.max(largest, Math.abs(value));
			}
			final double noise = NOISE * largest;
			for (int i = 0; i < values.length; i++)
				if (Math.abs(values[i]) < noise) values[i] = 0;
			return new Values(values, least, most, noise);
		}

		/** Whether a voxel is above a value; minus infinity: whether it is not 0. */
		IntPredicate above(final double value) {
			return value == Double.NEGATIVE_INFINITY ? v -> values[v] != 0 && !Double.isNaN(values[v])
				: v -> values[v] > value;
		}

		int count(final IntPredicate inside) {
			int count = 0;
			for (int v = 0; v < values.length; v++)
				if (inside.test(v)) count++;
			return count;
		}

		/** Whether there is at most one value besides 0. */
		boolean areTwo() {
			double other = 0;
			for (final double value : values) {
				if (value == 0 || Double.isNaN(value)) continue;
				if (other == 0) other = value;
				if (!(Math.abs(value - other) <= noise)) return false;
			}
			return true;
		}
	}
}
