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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

/** Bad files get one message that names them, and no memory. */
class HostileFilesTest {

	@TempDir
	Path folder;

	private static byte[] good(final String name) {
		try {
			return Files.readAllBytes(Goldens.file(name));
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	private static byte[] packed(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		return out.toByteArray();
	}

	private static byte[] changed(final String name, final Consumer<ByteBuffer> change) {
		final ByteBuffer bytes = ByteBuffer.wrap(good(name)).order(ByteOrder.LITTLE_ENDIAN);
		change.accept(bytes);
		return bytes.array();
	}

	private void refused(final String name, final byte[] bytes, final String... words) throws IOException {
		final Path file = Files.write(folder.resolve(name), bytes);
		final String message = assertThrows(InputException.class, () -> NiftiReader.read(file)).getMessage();
		assertTrue(message.contains(file.toString()), message);
		for (final String word : words)
			assertTrue(message.contains(word), message);
		assertEquals(1, message.lines().count());
	}

	private void refused(final Consumer<ByteBuffer> change, final String... words) throws IOException {
		refused("a.nii", changed("int16.nii", change), words);
		refused("a.nii.gz", packed(changed("int16.nii", change)), words);
	}

	@Test
	void missingEmptyAndForeignFiles() throws IOException {
		final Path missing = folder.resolve("missing.nii");
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(missing)).getMessage()
			.contains("There is no file " + missing));
		assertTrue(assertThrows(InputException.class, () -> NiftiReader.read(folder)).getMessage().contains("folder"));
		refused("empty.nii", new byte[0], "empty");
		refused("short.nii", new byte[100], "348 bytes expected", "100 found");
		refused("text.nii", "%PDF-1.7 and so on\n".repeat(50).getBytes(), "is a PDF document, not a NIfTI image");
		refused("other.nii", "neither this nor that\n".repeat(50).getBytes(), "not a NIfTI file");
		refused("two.nii.gz", new byte[] { 0x1f, (byte) 0x8b }, "cut short");
		refused("bad.nii.gz", new byte[] { 0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9 }, "cannot be unpacked");
	}

	@Test
	void shortenedFilesSayWhatIsMissing() throws IOException {
		final byte[] whole = good("int16.nii");
		refused("a.nii", Arrays.copyOf(whole, 380), "400 bytes expected, 380 found");
		refused("b.nii.gz", packed(Arrays.copyOf(whole, 380)), "400 bytes expected when unpacked, 380 found");
		final byte[] gz = packed(whole);
		for (int length = 1; length < gz.length; length++)
			refused("c.nii.gz", Arrays.copyOf(gz, length), length < 3 ? "" : "cut short");
	}

	@Test
	void aWrongChecksumIsNoticed() throws IOException {
		final byte[] gz = packed(good("int16.nii"));
		gz[gz.length - 6] ^= 1;
		refused("a.nii.gz", gz, "cannot be unpacked");
	}

	@Test
	void impossibleHeaders() throws IOException {
		refused(b -> b.putInt(0, 347), "348 (NIfTI-1)");
		refused(b -> b.putInt(344, 0), "\"n+1\" is missing");
		refused(b -> b.putShort(40, (short) 0), "0 axes");
		refused(b -> b.putShort(40, (short) 200), "200 axes");
		refused(b -> b.putShort(44, (short) -3), "axis 2", "-3 voxels");
		refused(b -> b.putShort(70, (short) 1), "type 1");
		refused(b -> b.putShort(70, (short) 1536), "float128");
		refused(b -> b.putFloat(108, 348), "348");
		refused(b -> b.putFloat(108, Float.NaN), "NaN");
		refused(b -> b.putFloat(108, 1e30f), "begin at byte");
		refused(b -> b.putFloat(108, 352.5f), "352.5");
		refused("complex.nii", good("complex64.nii"), "complex64", "does not read");
		refused("complex.nii", good("complex128.nii"), "complex128");
	}

	@Test
	void singularAndInfiniteAffines() throws IOException {
		refused(b -> b.putFloat(280, 0), "singular affine", "sform");
		refused(b -> b.putFloat(280, Float.NaN), "not finite");
		refused(b -> b.putFloat(292, Float.POSITIVE_INFINITY), "not finite");
		refused(b -> b.putShort(254, (short) 0).putFloat(84, 0), "singular affine", "qform");
		refused(b -> b.putShort(254, (short) 0).putFloat(256, Float.NaN), "not finite");
	}

	@Test
	void extensionsThatLie() throws IOException {
		refused("a.nii", changed("extensions.nii", b -> b.putInt(352, -16)), "extension", "-16 bytes");
		refused("b.nii", changed("extensions.nii", b -> b.putInt(352, Integer.MAX_VALUE)), "extension");
		refused("c.nii", changed("extensions.nii", b -> b.putInt(352, 4)), "extension");
		Files.write(folder.resolve("p.img"), good("extensions_pair.img"));
		refused("p.hdr", changed("extensions_pair.hdr", b -> b.putInt(352, 1 << 30)), "cut short");
	}

	@Test
	void extensionsOfNothingAreTaken() throws IOException {
		final Path flagOnly = Files.write(folder.resolve("a.nii"), changed("int16.nii", b -> b.put(348, (byte) 1)));
		assertEquals(0, NiftiReader.read(flagOnly).extensions().size());
		final Path padding = Files.write(folder.resolve("b.nii"), changed("late_data.nii", b -> b.put(348, (byte) 1)));
		assertEquals(0, NiftiReader.read(padding).extensions().size());
	}

	@Test
	void aSmallFileThatClaimsMuchGetsNoMemory() throws IOException {
		final Consumer<ByteBuffer> huge = b -> b.putShort(40, (short) 3).putShort(42, (short) 32767)
			.putShort(44, (short) 1000).putShort(46, (short) 300).putShort(70, (short) 16);
		final long before = allocated();
		refused(huge, "bytes");
		refused("c.nii",
			changed("two.nii",
				b -> b.putLong(24, Integer.MAX_VALUE).putLong(32, Integer.MAX_VALUE).putLong(40, Integer.MAX_VALUE)),
			"cannot be");
		refused("d.nii", changed("two.nii", b -> b.putLong(24, 1L << 62)), "axis 1");
		refused("e.nii", changed("two.nii", b -> b.putLong(168, 1L << 40)), "begin at byte");
		assertTrue(allocated() - before < 50_000_000, "memory was taken for data that are not there");
	}

	/** As from a URL, where no file's size can be asked. */
	@Test
	void aStreamThatClaimsMuchGetsMemoryAsItGrows() throws IOException {
		final byte[] bytes = changed("int16.nii", b -> b.putShort(42, (short) 30000).putShort(44, (short) 30000));
		final long before = allocated();
		assertTrue(
			assertThrows(InputException.class, () -> NiftiReader.read("a stream", new java.io.ByteArrayInputStream(bytes)))
				.getMessage().contains("a stream is cut short"));
		assertTrue(allocated() - before < 50_000_000, "memory was taken for data that are not there");
	}

	/** A gzip file of 20 kB that unpacks to 20 MB, of which the header says that 48 bytes count. */
	@Test
	void aBombBehindTheDataIsNotUnpackedIntoMemory() throws IOException {
		final byte[] bytes = packed(Arrays.copyOf(good("int16.nii"), 20_000_000));
		final Path file = Files.write(folder.resolve("bomb.nii.gz"), bytes);
		final long before = allocated();
		assertEquals(24, NiftiReader.read(file).volume().grid().voxels());
		assertTrue(allocated() - before < 5_000_000);
	}

	private static long allocated() {
		return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
			.getThreadAllocatedBytes(Thread.currentThread().getId());
	}
}
