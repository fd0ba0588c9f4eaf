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
import java.util.Optional;

/** The data types of NIfTI (header field {@code datatype}). */
public enum NiftiType {

	/** Unsigned 8-bit integers. */
	UINT8(2, 1, Kind.INTEGER),
	/** Signed 16-bit integers. */
	INT16(4, 2, Kind.INTEGER),
	/** Signed 32-bit integers. */
	INT32(8, 4, Kind.INTEGER),
	/** 32-bit floating point numbers. */
	FLOAT32(16, 4, Kind.REAL),
	/** Pairs of 32-bit floats; not read. */
	COMPLEX64(32, 8, Kind.UNSUPPORTED),
	/** 64-bit floating point numbers. */
	FLOAT64(64, 8, Kind.REAL),
	/** Red, green, blue, a byte each. */
	RGB24(128, 3, Kind.COLOR),
	/** Signed 8-bit integers. */
	INT8(256, 1, Kind.INTEGER),
	/** Unsigned 16-bit integers. */
	UINT16(512, 2, Kind.INTEGER),
	/** Unsigned 32-bit integers. */
	UINT32(768, 4, Kind.INTEGER),
	/** Signed 64-bit integers. */
	INT64(1024, 8, Kind.INTEGER),
	/** Unsigned 64-bit integers. */
	UINT64(1280, 8, Kind.INTEGER),
	/** 128-bit floating point numbers; not read. */
	FLOAT128(1536, 16, Kind.UNSUPPORTED),
	/** Pairs of 64-bit floats; not read. */
	COMPLEX128(1792, 16, Kind.UNSUPPORTED),
	/** Pairs of 128-bit floats; not read. */
	COMPLEX256(2048, 32, Kind.UNSUPPORTED),
	/** Red, green, blue, alpha, a byte each. */
	RGBA32(2304, 4, Kind.COLOR);

	private enum Kind {
		INTEGER, REAL, COLOR, UNSUPPORTED
	}

	private final int code;
	private final int bytes;
	private final Kind kind;

	NiftiType(final int code, final int bytes, final Kind kind) {
		this.code = code;
		this.bytes = bytes;
		this.kind = kind;
	}

	/** The type with the given code in a header. */
	static Optional<NiftiType> ofCode(final int code) {
		return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
	}

	/** The number that stands for this type in a header. */
	public int code() {
		return code;
	}

	/** Bytes per voxel. */
	public int bytes() {
		return bytes;
	}

	/** Whether this class of data is read: all but complex and 128-bit numbers. */
	public boolean isReadable() {
		return kind != Kind.UNSUPPORTED;
	}

	/** Whether voxels are colours. */
	public boolean isColor() {
		return kind == Kind.COLOR;
	}

	/** Whether voxels are whole numbers. */
	public boolean isInteger() {
		return kind == Kind.INTEGER;
	}

	/**
	 * A voxel's stored number, before slope and intercept; 64-bit integers beyond 2^53 lose their last digits.
	 *
	 * @param data voxels of this type, in the buffer's byte order
	 * @param voxel which of them
	 * @throws UnsupportedOperationException for types that are not single numbers
	 */
	public double value(final ByteBuffer data, final int voxel) {
		final int at = voxel * bytes;
		return switch (this) {
			case UINT8 -> data.get(at) & 0xff;
			case INT8 -> data.get(at);
			case INT16 -> data.getShort(at);
			case UINT16 -> data.getShort(at) & 0xffff;
			case INT32 -> data.getInt(at);
			case UINT32 -> data.getInt(at) & 0xffffffffL;
			case INT64 -> data.getLong(at);
			case UINT64 -> unsigned(data.getLong(at));
			case FLOAT32 -> data.getFloat(at);
			case FLOAT64 -> data.getDouble(at);
			default -> throw new UnsupportedOperationException(this + " voxels are not single numbers");
		};
	}

	/**
	 * A voxel's stored whole number, exact; unsigned 64-bit integers from 2^63 upwards come out negative.
	 *
	 * @param data voxels of this type, in the buffer's byte order
	 * @param voxel which of them
	 * @throws UnsupportedOperationException for types that are not integers
	 */
	long wholeNumber(final ByteBuffer data, final int voxel) {
		if (!isInteger()) throw new UnsupportedOperationException(this + " voxels are not whole numbers");
		return this == INT64 || this == UINT64 ? data.getLong(voxel * bytes) : (long) value(data, voxel);
	}

	/** Whether a number can be stored exactly (floating point types: as far as they reach). */
	public boolean holds(final double value) {
		return switch (this) {
			case UINT8 -> isWhole(value, 0, 0xff);
			case INT8 -> isWhole(value, -0x80, 0x7f);
			case INT16 -> isWhole(value, -0x8000, 0x7fff);
			case UINT16 -> isWhole(value, 0, 0xffff);
			case INT32 -> isWhole(value, -0x1p31, 0x1p31 - 1);
			case UINT32 -> isWhole(value, 0, 0x1p32 - 1);
			case INT64 -> isWhole(value, -0x1p63, Math.nextDown(0x1p63));
			case UINT64 -> isWhole(value, 0, Math.nextDown(0x1p64));
			case FLOAT32 -> (float) value == value || Double.isNaN(value);
			case FLOAT64 -> true;
			default -> false;
		};
	}

	private static boolean isWhole(final double value, final double least, final double most) {
		return value >= least && value <= most && value == Math.rint(value);
	}

	/**
	 * Appends a number to a buffer.
	 *
	 * @throws IllegalArgumentException when this type does not hold it
	 */
	public void put(final ByteBuffer out, final double value) {
		if (!holds(value)) throw new IllegalArgumentException(value + " cannot be stored as " + this);
		switch (this) {
			case UINT8, INT8 -> out.put((byte) (int) value);
			case INT16, UINT16 -> out.putShort((short) (int) value);
			case INT32, UINT32 -> out.putInt((int) (long) value);
			case INT64 -> out.putLong((long) value);
			case UINT64 -> out.putLong(value < 0x1p63 ? (long) value : (long) (value - 0x1p63) + Long.MIN_VALUE);
			case FLOAT32 -> out.putFloat((float) value);
			default -> out.putDouble(value);
		}
	}

	private static double unsigned(final long bits) {
		if (bits >= 0) return bits;
		// halve, keeping a lost bit so that rounding stays right, and double again
		return 2.0 * (bits >>> 1 | bits & 1);
	}
}
