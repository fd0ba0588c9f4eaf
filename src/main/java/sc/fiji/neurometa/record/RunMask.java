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
package sc.fiji.neurometa.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.VoxelReading;

/**
 * The mask of a run.
 *
 * @param choice the choice that was made, e.g. {@code auto}
 * @param file path of the mask's file; empty for a mask that comes with NeuroMeta
 * @param name its name, for a mask that comes with NeuroMeta the word of the key {@code mask}
 * @param space the space of its millimetres
 * @param size number of voxels of its grid along each axis
 * @param voxelToMm maps voxel (i, j, k) to its centre in mm
 * @param voxels number of voxels inside
 * @param sha256 SHA-256 of which voxels are inside: a bit per voxel of the grid, first axis fastest, eight to a byte, the
 *          first of them the lowest bit
 * @param bits for a mask from a file the same bits, packed by gzip, in Base64
 * @param reading how the image was read; empty for a mask of another origin, and in records of versions that took every
 *          voxel other than 0 and did not ask where the voxels lie
 */
public record RunMask(String choice, Optional<String> file, String name, Space space, List<Integer> size,
	Affine voxelToMm, int voxels, String sha256, Optional<String> bits, Optional<VoxelReading> reading)
{

	/** @throws IllegalArgumentException when the size does not have three axes */
	public RunMask {
		size = List.copyOf(size);
		if (size.size() != 3) throw new IllegalArgumentException("size has " + size.size() + " axes, not 3");
	}

	/** A mask that comes with NeuroMeta. */
	static RunMask shipped(final Mask mask, final String choice) {
		final Grid grid = mask.grid();
		return new RunMask(choice, Optional.empty(), mask.name(), mask.space(), List.of(grid.nx(), grid.ny(), grid.nz()),
			grid.voxelToMm(), mask.size(), VoxelBits.sha256(mask), Optional.empty(), Optional.empty());
	}

	/** A mask from a file. */
	static RunMask ofFile(final Mask mask, final String choice, final String file) {
		final RunMask m = shipped(mask, choice);
		return new RunMask(choice, Optional.of(file), m.name, m.space, m.size, m.voxelToMm, m.voxels, m.sha256,
			Optional.of(VoxelBits.pack(mask)), mask.reading());
	}

	/**
	 * The mask itself, checked to be the same.
	 *
	 * @param shipped gives the masks that come with NeuroMeta by name
	 * @throws InputException when the mask is not the one of the run
	 */
	public Mask restore(final Function<String, Mask> shipped) {
		final Mask mask = bits.isPresent() ? unpack(bits.get()) : shipped.apply(name);
		if (!mask.grid().equals(grid()) || mask.space() != space || mask.size() != voxels ||
			!VoxelBits.sha256(mask).equals(sha256))
			throw new InputException("The mask " + name + " is not the one of the run: " +
				(bits.isPresent() ? "the run record was changed. Use an unchanged copy of it."
					: "this version of NeuroMeta has another mask of that name. Use the version that the run record names."));
		return mask;
	}

	/** Volume of one voxel in mm3. */
	public double voxelVolumeMm3() {
		return Math.abs(voxelToMm.determinant());
	}

	private Mask unpack(final String packed) {
		final byte[] inside;
		try {
			inside = VoxelBits.unpack(packed, grid());
		}
		catch (final IllegalArgumentException e) {
			throw new InputException(
				"The mask in the run record cannot be unpacked (" + e.getMessage() + "). Use an unchanged copy of the record.",
				e);
		}
		final Mask mask = Mask.of(name, grid(), space, voxel -> VoxelBits.get(inside, voxel));
		return reading.map(mask::read).orElse(mask);
	}

	private Grid grid() {
		try {
			return new Grid(size.get(0), size.get(1), size.get(2), voxelToMm);
		}
		catch (final IllegalArgumentException e) {
			throw new InputException("The mask in the run record has no usable grid: " + e.getMessage() + ".", e);
		}
	}
}
