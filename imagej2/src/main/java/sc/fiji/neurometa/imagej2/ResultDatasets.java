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

import java.util.ArrayList;
import java.util.List;

import net.imagej.Dataset;
import net.imagej.DatasetService;
import net.imagej.ImgPlus;
import net.imagej.axis.CalibratedAxis;
import net.imglib2.img.Img;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.Type;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import ij.ImagePlus;
import io.scif.img.SCIFIOImgPlus;
import sc.fiji.neurometa.ui.StackGeometry;

/**
 * Datasets of NeuroMeta's stacks: results, and images that were opened from NIfTI. Axes are X, Y and Z in mm with their
 * origin, so that {@code axis(d).calibratedValue(i)} is a coordinate of the image's space. The dataset shares its pixels with
 * the stack.
 */
public final class ResultDatasets {

	/** Property: the affine from column, row and slice, counted from 0, to mm; twelve numbers, row by row. */
	public static final String AFFINE = "neurometa.affine";
	/** Property: NIfTI's code of the space, 4 for MNI152, 3 for Talairach, 0 when it is not stated. */
	public static final String CODE = "neurometa.code";

	private ResultDatasets() {}

	/**
	 * The dataset of a stack.
	 *
	 * @param datasets ImageJ2's service
	 * @param image an 8-bit, 16-bit or 32-bit stack of NeuroMeta's
	 * @throws IllegalArgumentException when the image has no geometry of NeuroMeta's, or is one of colours
	 */
	public static Dataset of(final DatasetService datasets, final ImagePlus image) {
		final StackGeometry geometry = StackGeometry.of(image).orElseThrow(() -> new IllegalArgumentException(image
			.getTitle() + " does not say where its pixels lie in mm."));
		final List<Long> lengths = new ArrayList<>();
		final CalibratedAxis[] axes = StackPlanes.axes(image, geometry, lengths).toArray(CalibratedAxis[]::new);
		final long[] size = lengths.stream().mapToLong(Long::longValue).toArray();
		final Dataset dataset = dataset(datasets, image, size, axes, geometry);
		NiftiDatasetService.place(dataset, geometry);
		return dataset;
	}

	private static Dataset dataset(final DatasetService datasets, final ImagePlus image, final long[] size,
		final CalibratedAxis[] axes, final StackGeometry geometry)
	{
		return switch (image.getBitDepth()) {
			case 8 -> datasets.create(named(bytes(image, size), image, axes, geometry));
			case 16 -> datasets.create(named(shorts(image, size), image, axes, geometry));
			case 32 -> datasets.create(named(floats(image, size), image, axes, geometry));
			default -> throw new IllegalArgumentException(image.getTitle() + " is an image of colours.");
		};
	}

	/** The metadata go along so that saving keeps the order of the voxels and the space. */
	private static <T extends Type<T>> ImgPlus<T> named(final Img<T> img, final ImagePlus image, final CalibratedAxis[] axes,
		final StackGeometry geometry)
	{
		final SCIFIOImgPlus<T> plus = new SCIFIOImgPlus<>(new ImgPlus<>(img, image.getTitle(), axes));
		final NiftiScifioFormat.Metadata meta = new NiftiScifioFormat.Metadata();
		meta.createImageMetadata(1);
		meta.put(image, geometry);
		meta.populateImageMetadata();
		plus.setMetadata(meta);
		plus.setImageMetadata(meta.get(0));
		return plus;
	}

	@SuppressWarnings("unchecked")
	private static Img<UnsignedByteType> bytes(final ImagePlus image, final long[] size) {
		final PlanarImg<UnsignedByteType, ByteArray> img = (PlanarImg<UnsignedByteType, ByteArray>) (PlanarImg<?, ?>) PlanarImgs
			.unsignedBytes(size);
		for (int i = 0; i < img.numSlices(); i++)
			img.setPlane(i, new ByteArray((byte[]) image.getStack().getPixels(i + 1)));
		return img;
	}

	@SuppressWarnings("unchecked")
	private static Img<UnsignedShortType> shorts(final ImagePlus image, final long[] size) {
		final PlanarImg<UnsignedShortType, ShortArray> img =
			(PlanarImg<UnsignedShortType, ShortArray>) (PlanarImg<?, ?>) PlanarImgs.unsignedShorts(size);
		for (int i = 0; i < img.numSlices(); i++)
			img.setPlane(i, new ShortArray((short[]) image.getStack().getPixels(i + 1)));
		return img;
	}

	@SuppressWarnings("unchecked")
	private static Img<FloatType> floats(final ImagePlus image, final long[] size) {
		final PlanarImg<FloatType, FloatArray> img = (PlanarImg<FloatType, FloatArray>) (PlanarImg<?, ?>) PlanarImgs.floats(
			size);
		for (int i = 0; i < img.numSlices(); i++)
			img.setPlane(i, new FloatArray((float[]) image.getStack().getPixels(i + 1)));
		return img;
	}
}
