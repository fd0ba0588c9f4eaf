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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;

/** Numbers and maxima in checkpoints: the bytes are those of a {@link DataOutputStream}, one number after the other. */
class StoredNumbersTest {

	private interface Writing {

		void to(DataOutputStream out) throws IOException;
	}

	private static byte[] bytes(final Writing writing) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		writing.to(new DataOutputStream(bytes));
		return bytes.toByteArray();
	}

	private static DataInputStream in(final byte... bytes) {
		return new DataInputStream(new ByteArrayInputStream(bytes));
	}

	/** Less than a chunk, a whole one, more than one, for numbers of four and of eight bytes. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 1023, 1024, 1025, 2048, 2049, 5000 })
	void theBytesAreThoseOfOneNumberAfterTheOther(final int count) throws IOException {
		final double[] doubles = new double[count];
		final int[] ints = new int[count];
		Arrays.setAll(doubles, i -> i == 3 ? Double.NaN : i == 4 ? Double.NEGATIVE_INFINITY : (i - 7) / 3.0);
		Arrays.setAll(ints, i -> (i - 500) * 1_000_003);
		final byte[] ofDoubles = bytes(out -> {
			out.writeInt(count);
			for (final double d : doubles)
				out.writeDouble(d);
		}), ofInts = bytes(out -> {
			out.writeInt(count);
			for (final int i : ints)
				out.writeInt(i);
		});
		assertArrayEquals(ofDoubles, bytes(out -> StoredNumbers.write(doubles, out)));
		assertArrayEquals(ofInts, bytes(out -> StoredNumbers.write(ints, out)));
		assertArrayEquals(doubles, StoredNumbers.readDoubles(in(ofDoubles)));
		assertArrayEquals(ints, StoredNumbers.readInts(in(ofInts)));
		if (count == 0) return;
		assertThrows(EOFException.class,
			() -> StoredNumbers.readDoubles(in(Arrays.copyOf(ofDoubles, ofDoubles.length - 1))));
		assertThrows(EOFException.class, () -> StoredNumbers.readInts(in(Arrays.copyOf(ofInts, ofInts.length - 1))));
	}

	@Test
	void aLengthBelowZeroIsNone() {
		final byte[] minusOne = { -1, -1, -1, -1 };
		assertEquals("a list of -1 numbers",
			assertThrows(IOException.class, () -> StoredNumbers.readInts(in(minusOne))).getMessage());
		assertEquals("a list of -1 numbers",
			assertThrows(IOException.class, () -> StoredNumbers.readDoubles(in(minusOne))).getMessage());
	}

	@Test
	void listsAreJoinedInTheirOrder() {
		assertArrayEquals(new int[] { 1, 2, 3, 4, 5 }, StoredNumbers.joined(new int[] { 1, 2 }, new int[] { 3, 4, 5 }));
		assertArrayEquals(new double[] { 1, 2, 3 }, StoredNumbers.joined(new double[] { 1, 2 }, new double[] { 3 }));
		assertArrayEquals(new double[] { 3 }, StoredNumbers.joined(new double[0], new double[] { 3 }));
	}

	private static NullMaxima maxima(final int from, final int count) {
		final double[] values = new double[count], masses = new double[count];
		final int[] sizes = new int[count];
		Arrays.setAll(values, i -> 0.1 * (from + i));
		Arrays.setAll(masses, i -> 0.7 * (from + i));
		Arrays.setAll(sizes, i -> 3 * (from + i));
		return new NullMaxima(values,
			List.of(new ClusterMaxima(0.25, sizes, masses), new ClusterMaxima(0.5, sizes, values)));
	}

	private static void assertSame(final NullMaxima expected, final NullMaxima found) {
		assertEquals(expected.permutations(), found.permutations());
		assertArrayEquals(expected.values(), found.values());
		assertEquals(expected.clusters().size(), found.clusters().size());
		for (int t = 0; t < expected.clusters().size(); t++) {
			assertEquals(expected.clusters().get(t).formingValue(), found.clusters().get(t).formingValue());
			assertArrayEquals(expected.clusters().get(t).sizes(), found.clusters().get(t).sizes());
			assertArrayEquals(expected.clusters().get(t).masses(), found.clusters().get(t).masses());
		}
	}

	@Test
	void maximaAreReadAsTheyWereWrittenAndWhatFollowsIsLeft() throws IOException {
		final NullMaxima maxima = maxima(1, 70);
		final DataInputStream in = in(bytes(out -> {
			maxima.write(out);
			out.writeInt(77);
		}));
		assertSame(maxima, NullMaxima.read(in));
		assertEquals(77, in.readInt());
		assertThrows(EOFException.class, () -> NullMaxima.read(in(new byte[7])));
	}

	@Test
	void rangesFollowOneAnotherAndHaveAHead() {
		assertSame(maxima(1, 70), maxima(1, 40).with(maxima(41, 30)));
		assertSame(maxima(1, 25), maxima(1, 70).head(25));
		assertEquals(70, maxima(1, 70).permutations());
	}

	/** Of 4 permutations, one exceeds, one equals what is observed. */
	@Test
	void eachNullIsThatOfItsOwnMaxima() {
		final NullMaxima maxima = new NullMaxima(new double[] { 1, 2, 3, 4 },
			List.of(new ClusterMaxima(0.5, new int[] { 4, 2, 7, 1 }, new double[] { 0.5, 0.25, 0.125, 1 })));
		assertEquals(3 / 5.0, maxima.valueNull().p(3));
		assertEquals(3 / 5.0, maxima.clusters().get(0).sizeNull().p(4));
		assertEquals(3 / 5.0, maxima.clusters().get(0).massNull().p(0.5));
	}
}
