package sc.fiji.neurometa.io.nifti;

/**
 * A header extension: data that a program keeps with an image.
 *
 * @param code its writer (NIfTI's register; 4 = AFNI and, unregistered, GingerALE; 6 = plain text)
 * @param data its bytes without size and code, with the padding the file has
 */
public record NiftiExtension(int code, byte[] data) {

	/** Takes a copy of the bytes. */
	public NiftiExtension {
		data = data.clone();
	}

	@Override
	public byte[] data() {
		return data.clone();
	}

	/** The bytes read as Latin-1 text up to the first zero. */
	public String text() {
		return NiftiText.of(data);
	}

	/** Bytes that it takes in a file: size, code, data and padding to a multiple of 16. */
	int paddedBytes() {
		return Math.addExact(data.length, 8 + 15) / 16 * 16;
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof NiftiExtension that && code == that.code && java.util.Arrays.equals(data, that.data);
	}

	@Override
	public int hashCode() {
		return 31 * code + java.util.Arrays.hashCode(data);
	}

	@Override
	public String toString() {
		return "NiftiExtension[code=" + code + ", " + data.length + " bytes]";
	}
}
