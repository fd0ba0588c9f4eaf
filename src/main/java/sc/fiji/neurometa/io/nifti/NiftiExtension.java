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
