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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Grid;

/**
 * The base rate of a run: for each voxel of the mask's grid, the number of foci of the database nearest to it.
 *
 * @param foci number of foci on the grid
 * @param voxels number of voxels with at least one
 * @param sha256 SHA-256 of the numbers, a 32-bit integer for each voxel of the grid, highest byte first, first axis fastest
 * @param bytes length of the numbers packed without gzip
 * @param counts the numbers: for each voxel seven bits to a byte, the lowest first, the highest bit of a byte set where
 *          another follows; packed by gzip, in Base64
 */
public record RunBaseRate(int foci, int voxels, String sha256, int bytes, String counts) {

	/** The base rate of an input; empty when foci are not drawn from one, or not one by one. */
	static Optional<RunBaseRate> of(final AleInput input) {
		return input.baseRate().filter(BaseRate.class::isInstance).map(BaseRate.class::cast).map(RunBaseRate::of);
	}

	static RunBaseRate of(final BaseRate rate) {
		final int[] counts = rate.counts();
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int count : counts) {
			for (; count > 0x7f; count >>>= 7)
				bytes.write(count & 0x7f | 0x80);
			bytes.write(count);
		}
		return new RunBaseRate(rate.foci(), (int) Arrays.stream(counts).filter(n -> n > 0).count(), sha256(counts),
			bytes.size(), PackedBytes.pack(bytes.toByteArray()));
	}

	private static String sha256(final int[] counts) {
		final ByteBuffer buffer = ByteBuffer.allocate(4 * counts.length);
		buffer.asIntBuffer().put(counts);
		return HexFormat.of().formatHex(VoxelBits.digest().digest(buffer.array()));
	}

	/**
	 * The base rate itself, checked to be the same.
	 *
	 * @param grid the grid of the mask
	 * @throws InputException when it is not the one of the run
	 */
	public BaseRate restore(final Grid grid) {
		try {
			final int[] restored = unpack(grid.voxels());
			if (sha256(restored).equals(sha256)) return BaseRate.ofCounts(grid, restored);
		}
		catch (final IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new InputException("The base rate in the run record cannot be unpacked (" + e.getMessage() +
				"). Use an unchanged copy of the record.", e);
		}
		throw new InputException("The base rate in the run record was changed. Use an unchanged copy of it.");
	}

	private int[] unpack(final int size) {
		// five bytes hold any int: more is an error
		if (bytes < size || bytes > 5L * size) throw new IllegalArgumentException(bytes + " bytes for " + size + " voxels");
		final byte[] packed = PackedBytes.unpack(counts, bytes);
		final int[] unpacked = new int[size];
		int next = 0;
		for (int voxel = 0; voxel < size; voxel++) {
			int shift = 0;
			for (; packed[next] < 0; shift += 7)
				unpacked[voxel] |= (packed[next++] & 0x7f) << shift;
			unpacked[voxel] |= packed[next++] << shift;
		}
		return unpacked;
	}
}
