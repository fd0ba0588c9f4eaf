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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.space.VoxelReading;

/**
 * An image as a NIfTI file holds it: header, extensions and the stored planes, in the file's order (third axis fastest,
 * then the fourth and so on) and byte order.
 */
public final class NiftiImage {

	private static final double FARTHEST_MM = 1000;

	private final String name;
	private final NiftiHeader header;
	private final List<NiftiExtension> extensions;
	private final List<byte[]> planes;
	private final Optional<Path> matrixFile;

	NiftiImage(final String name, final NiftiHeader header, final List<NiftiExtension> extensions,
		final List<byte[]> planes)
	{
		matrixFile = Optional.empty();
		this.name = name;
		this.header = header;
		this.extensions = List.copyOf(extensions);
		this.planes = List.copyOf(planes);
	}

	private NiftiImage(final NiftiImage image, final Affine affine, final Path matrixFile) {
		name = image.name;
		header = image.header.placed(affine);
		extensions = image.extensions;
		planes = image.planes;
		this.matrixFile = Optional.of(matrixFile);
	}

	/** This image at the place that a file next to it states. */
	NiftiImage placed(final Affine affine, final Path statedBy) {
		return new NiftiImage(this, affine, statedBy);
	}

	/** The statement about where the voxels lie. */
	public VoxelReading.Place place() {
		if (matrixFile.isPresent()) return VoxelReading.Place.MATRIX_FILE;
		return header.orientation().code() > 0 ? VoxelReading.Place.HEADER : VoxelReading.Place.GUESS;
	}

	/** The file of the matrix that says where the voxels of an Analyze image lie; empty for all others. */
	public Optional<Path> matrixFile() {
		return matrixFile;
	}

	/** The file (of a pair: its data file) or the caller's name for the stream. */
	public String name() {
		return name;
	}

	/** The header. */
	public NiftiHeader header() {
		return header;
	}

	/** The header extensions. */
	public List<NiftiExtension> extensions() {
		return extensions;
	}

	/** Number of two-dimensional planes: the product of all axes but the first two. */
	public int planes() {
		return planes.size();
	}

	/** Number of three-dimensional volumes: the product of all axes but the first three. */
	public int volumes() {
		return planes.size() / header.size(2);
	}

	/** The stored voxels of a plane, in the file's byte order; a view, not a copy, that cannot be written to. */
	public ByteBuffer stored(final int plane) {
		return ByteBuffer.wrap(planes.get(plane)).asReadOnlyBuffer().order(header.byteOrder());
	}

	/**
	 * The scaled values of a plane, slope * stored + intercept, computed in double precision.
	 *
	 * @throws InputException when it is a colour image
	 */
	public float[] values(final int plane) {
		checkNumbers();
		final ByteBuffer stored = stored(plane);
		final float[] values = new float[header.size(0) * header.size(1)];
		final NiftiType type = header.type();
		final double slope = header.usedSlope(), intercept = header.usedIntercept();
		if (type == NiftiType.FLOAT32 && !header.isScaled()) stored.asFloatBuffer().get(values);
		else for (int i = 0; i < values.length; i++)
			values[i] = (float) (slope * type.value(stored, i) + intercept);
		return values;
	}

	/**
	 * The same values without rounding to 32-bit floats.
	 *
	 * @throws InputException when it is a colour image
	 */
	public double[] exactValues(final int plane) {
		checkNumbers();
		final ByteBuffer stored = stored(plane);
		final double[] values = new double[header.size(0) * header.size(1)];
		final double slope = header.usedSlope(), intercept = header.usedIntercept();
		for (int i = 0; i < values.length; i++)
			values[i] = slope * header.type().value(stored, i) + intercept;
		return values;
	}

	private void checkNumbers() {
		if (header.type().isColor())
			throw new InputException(name + " is a colour image; an image of numbers is expected.");
	}

	/**
	 * The scaled value of a numbered voxel of the first volume.
	 *
	 * @throws InputException when it is a colour image
	 */
	public float value(final int voxel) {
		checkNumbers();
		final int plane = header.size(0) * header.size(1);
		return (float) (header.usedSlope() * header.type().value(stored(voxel / plane), voxel % plane) +
			header.usedIntercept());
	}

	/** @throws InputException when a voxel lies more than a metre from the origin, as no brain does */
	public void checkNear() {
		final Grid grid = grid();
		for (int corner = 0; corner < 8; corner++)
			for (final double mm : grid.voxelToMm().apply((corner & 1) * (grid.nx() - 1), (corner >> 1 & 1) * (grid.ny() - 1),
				(corner >> 2) * (grid.nz() - 1)))
				if (!(Math.abs(mm) <= FARTHEST_MM)) throw new InputException(String.format(Locale.ROOT,
					"%s is no image of a brain in mm: a corner of it lies %.0f mm from the origin, farther than %.0f. Check its unit" +
						" of length and its orientation.",
					name, Math.abs(mm), FARTHEST_MM));
	}

	/** The space that the header names: Talairach (code 3) or MNI152 (code 4). */
	public Optional<Space> space() {
		return header.orientation().space();
	}

	/**
	 * Size and affine of the first three axes.
	 *
	 * @throws InputException when there are more voxels than a volume can have
	 */
	public Grid grid() {
		try {
			return new Grid(header.size(0), header.size(1), header.size(2), header.affine());
		}
		catch (final IllegalArgumentException e) {
			throw new InputException(name + " cannot be used as a volume: " + e.getMessage() + ".", e);
		}
	}

	/**
	 * The scaled values of an image of one volume.
	 *
	 * @throws InputException when the image has several volumes or is a colour image
	 */
	public Volume volume() {
		checkVolume();
		return volume(0);
	}

	/** @throws InputException when the image has several volumes */
	void checkVolume() {
		if (volumes() == 1) return;
		final String sizes = header.sizes().stream().map(String::valueOf).collect(Collectors.joining(" x "));
		throw new InputException(
			name + " holds " + volumes() + " volumes (" + sizes + "); a three-dimensional image is expected.");
	}

	/**
	 * The scaled values of one of the volumes.
	 *
	 * @param index 0 to {@link #volumes()} - 1
	 * @throws InputException when it is a colour image
	 */
	public Volume volume(final int index) {
		final Volume volume = Volume.zeros(grid());
		final int nz = header.size(2);
		for (int z = 0; z < nz; z++) {
			final float[] values = values(index * nz + z);
			System.arraycopy(values, 0, volume.plane(z), 0, values.length);
		}
		return volume;
	}
}
