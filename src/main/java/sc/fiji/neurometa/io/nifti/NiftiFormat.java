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
