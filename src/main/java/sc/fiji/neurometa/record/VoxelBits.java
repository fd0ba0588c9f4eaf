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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The voxels of a mask as bits: bit {@code i % 8}, counted from the lowest, of byte {@code i / 8} is 1 when voxel i of
 * the grid (first axis fastest) is inside; unused bits of the last byte are 0. In Python:
 * {@code numpy.packbits(mask.ravel(order="F") != 0, bitorder="little")}.
 */
final class VoxelBits {

	private VoxelBits() {}

	static byte[] of(final Mask mask) {
		final byte[] bits = new byte[bytes(mask.grid())];
		for (int i = 0; i < mask.size(); i++)
			bits[mask.voxel(i) >> 3] |= (byte) (1 << (mask.voxel(i) & 7));
		return bits;
	}

	private static int bytes(final Grid grid) {
		return (grid.voxels() - 1) / 8 + 1;
	}

	static boolean get(final byte[] bits, final int voxel) {
		return (bits[voxel >> 3] >> (voxel & 7) & 1) != 0;
	}

	/** SHA-256 of the voxels of a mask. */
	static String sha256(final Mask mask) {
		return HexFormat.of().formatHex(digest().digest(of(mask)));
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException everyJavaHasIt) {
			throw new AssertionError(everyJavaHasIt);
		}
	}

	/** The bits, packed by gzip, in Base64. */
	static String pack(final Mask mask) {
		return PackedBytes.pack(of(mask));
	}

	/**
	 * The bits of a grid's voxels from {@link #pack}; at most what the grid needs is unpacked.
	 *
	 * @throws IllegalArgumentException when the text does not hold exactly the bits of such a grid
	 */
	static byte[] unpack(final String text, final Grid grid) {
		return PackedBytes.unpack(text, bytes(grid));
	}
}
