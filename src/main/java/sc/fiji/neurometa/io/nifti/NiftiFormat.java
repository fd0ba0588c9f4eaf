package sc.fiji.neurometa.io.nifti;

/** The flavours of file, distinguished by {@code sizeof_hdr} and {@code magic}. */
public enum NiftiFormat {
	/** Analyze 7.5, the ancestor without magic: a {@code .hdr} and an {@code .img} file. */
	ANALYZE(348, "", false),
	/** NIfTI-1 in a {@code .hdr} and an {@code .img} file. */
	NIFTI1_PAIR(348, "ni1\0", false),
	/** NIfTI-1 in one {@code .nii} file. */
	NIFTI1_SINGLE(348, "n+1\0", true),
	/** NIfTI-2 in a {@code .hdr} and an {@code .img} file. */
	NIFTI2_PAIR(540, "ni2\0\r\n\032\n", false),
	/** NIfTI-2 in one {@code .nii} file. */
	NIFTI2_SINGLE(540, "n+2\0\r\n\032\n", true);

	private final int headerBytes;
	private final String magic;
	private final boolean single;

	NiftiFormat(final int headerBytes, final String magic, final boolean single) {
		this.headerBytes = headerBytes;
		this.magic = magic;
		this.single = single;
	}

	/** Size of the header, the value of {@code sizeof_hdr}. */
	public int headerBytes() {
		return headerBytes;
	}

	/** The bytes of {@code magic}, one character each. */
	public String magic() {
		return magic;
	}

	/** Whether header and data are in one file. */
	public boolean isSingle() {
		return single;
	}

	/** Whether this is NIfTI-2. */
	public boolean isNifti2() {
		return headerBytes == 540;
	}

	/** The first byte that extensions or data can take, after the header and the four bytes of the extension flag. */
	int endOfHeader() {
		return headerBytes + 4;
	}
}
