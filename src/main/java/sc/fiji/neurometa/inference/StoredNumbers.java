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
package sc.fiji.neurometa.inference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Binary form of arrays of numbers, highest byte first, preceded by their length. */
public final class StoredNumbers {

	private static final int CHUNK = 8192;

	private StoredNumbers() {}

	/** Writes whole numbers. */
	public static void write(final int[] numbers, final DataOutput out) throws IOException {
		out.writeInt(numbers.length);
		final byte[] bytes = new byte[CHUNK];
		for (int from = 0; from < numbers.length; from += CHUNK / 4) {
			final int size = Math.min(CHUNK / 4, numbers.length - from);
			ByteBuffer.wrap(bytes).asIntBuffer().put(numbers, from, size);
			out.write(bytes, 0, 4 * size);
		}
	}

	/** Writes floating point numbers, bit by bit. */
	public static void write(final double[] numbers, final DataOutput out) throws IOException {
		out.writeInt(numbers.length);
		final byte[] bytes = new byte[CHUNK];
		for (int from = 0; from < numbers.length; from += CHUNK / 8) {
			final int size = Math.min(CHUNK / 8, numbers.length - from);
			ByteBuffer.wrap(bytes).asDoubleBuffer().put(numbers, from, size);
			out.write(bytes, 0, 8 * size);
		}
	}

	/**
	 * Reads whole numbers.
	 *
	 * @throws IOException when they end too early or have no length
	 */
	public static int[] readInts(final DataInput in) throws IOException {
		final int[] numbers = new int[length(in)];
		final byte[] bytes = new byte[CHUNK];
		for (int from = 0; from < numbers.length; from += CHUNK / 4) {
			final int size = Math.min(CHUNK / 4, numbers.length - from);
			in.readFully(bytes, 0, 4 * size);
			ByteBuffer.wrap(bytes).asIntBuffer().get(numbers, from, size);
		}
		return numbers;
	}

	/**
	 * Reads floating point numbers.
	 *
	 * @throws IOException when they end too early or have no length
	 */
	public static double[] readDoubles(final DataInput in) throws IOException {
		final double[] numbers = new double[length(in)];
		final byte[] bytes = new byte[CHUNK];
		for (int from = 0; from < numbers.length; from += CHUNK / 8) {
			final int size = Math.min(CHUNK / 8, numbers.length - from);
			in.readFully(bytes, 0, 8 * size);
			ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers, from, size);
		}
		return numbers;
	}

	private static int length(final DataInput in) throws IOException {
		final int length = in.readInt();
		if (length < 0) throw new IOException("a list of " + length + " numbers");
		return length;
	}

	/** Two lists, concatenated. */
	public static double[] joined(final double[] first, final double[] second) {
		final double[] all = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		return all;
	}

	/** Two lists, concatenated. */
	public static int[] joined(final int[] first, final int[] second) {
		final int[] all = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		return all;
	}
}
