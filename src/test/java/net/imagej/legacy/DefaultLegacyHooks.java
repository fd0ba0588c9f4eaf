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
package net.imagej.legacy;

import java.io.IOException;

import org.scijava.io.IOPlugin;

/**
 * Stand-in for the class of imagej-legacy through which Fiji asks formats for files: the same class name, and the names of
 * the methods that ImageJ calls, for tests without Fiji.
 */
public final class DefaultLegacyHooks {

	private final IOPlugin<?> format;

	/** Hooks that ask one format. */
	public DefaultLegacyHooks(final IOPlugin<?> format) {
		this.format = format;
	}

	/** For {@code File > Open} and {@code IJ.open}: a format that supports the file has to show the image. */
	public Object interceptFileOpen(final String path) throws IOException {
		return format.supportsOpen(path) ? format.open(path) : null;
	}

	/** For {@code File > Open Recent}: the format has to show the image. */
	public Object interceptOpenRecent(final String path) throws IOException {
		return format.open(path);
	}

	/** For drag and drop: the format has to show the image. */
	public Object interceptDragAndDropFile(final String path) throws IOException {
		return format.open(path);
	}

	/** For {@code IJ.openImage}: the caller gets the image, and shows it or not. */
	public Object interceptOpenImage(final String path) throws IOException {
		return format.open(path);
	}
}
