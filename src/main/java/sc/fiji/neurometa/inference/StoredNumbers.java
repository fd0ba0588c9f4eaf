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
