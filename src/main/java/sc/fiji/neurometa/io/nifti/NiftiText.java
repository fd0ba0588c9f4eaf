package sc.fiji.neurometa.io.nifti;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in a header: a field of fixed length, filled with zeros; Latin-1, which can hold every byte. */
final class NiftiText {

	private NiftiText() {}

	/** The text in a field, up to its first zero. */
	static String of(final byte[] field) {
		int length = 0;
		while (length < field.length && field[length] != 0)
			length++;
		return new String(field, 0, length, StandardCharsets.ISO_8859_1);
	}

	/** The field for a text, cut to leave a zero at the end. */
	static byte[] field(final String text, final int length) {
		final byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		return Arrays.copyOf(Arrays.copyOf(bytes, Math.min(bytes.length, length - 1)), length);
	}
}
