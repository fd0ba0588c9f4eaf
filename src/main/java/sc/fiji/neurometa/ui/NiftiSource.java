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
package sc.fiji.neurometa.ui;

import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import sc.fiji.neurometa.io.nifti.NiftiExtension;
import sc.fiji.neurometa.io.nifti.NiftiHeader;
import sc.fiji.neurometa.io.nifti.NiftiImage;

/**
 * The part of a NIfTI file, besides its voxels, that stays with its stack.
 *
 * @param header as it was read
 * @param extensions as they were read
 */
record NiftiSource(NiftiHeader header, List<NiftiExtension> extensions) {

	private static final String KEY = "neurometa.nifti";

	/** The part of an image to keep. */
	static NiftiSource of(final NiftiImage image) {
		return new NiftiSource(image.header(), image.extensions());
	}

	/** What is kept with a stack; empty when it was not opened from a NIfTI file, or is a copy. */
	static Optional<NiftiSource> of(final ImagePlus image) {
		return image.getProperty(KEY) instanceof NiftiSource source ? Optional.of(source) : Optional.empty();
	}

	/** Keeps this with a stack. */
	void keepWith(final ImagePlus image) {
		image.setProperty(KEY, this);
	}
}
