package sc.fiji.neurometa.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes for a run record: packed by gzip, in Base64. */
final class PackedBytes {

	private PackedBytes() {}

	static String pack(final byte[] bytes) {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return Base64.getEncoder().encodeToString(packed.toByteArray());
	}

	/**
	 * The bytes from {@link #pack}; at most the expected number is unpacked.
	 *
	 * @param text the packed bytes
	 * @param expected their number
	 * @throws IllegalArgumentException when the text does not hold exactly this number
	 */
	static byte[] unpack(final String text, final int expected) {
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
			final byte[] bytes = gzip.readNBytes(expected);
			if (bytes.length < expected || gzip.read() >= 0) throw new IllegalArgumentException("not " + expected + " bytes");
			return bytes;
		}
		catch (final IOException e) {
			throw new IllegalArgumentException("not packed by gzip", e);
		}
	}
}
