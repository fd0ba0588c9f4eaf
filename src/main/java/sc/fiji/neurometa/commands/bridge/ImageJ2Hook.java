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
package sc.fiji.neurometa.commands.bridge;

import java.util.Set;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;

/**
 * The hook through which ImageJ2 asks SciJava's formats for a file before ImageJ itself does: Fiji's
 * {@code File > Open}, {@code Open Recent}, drag and drop and the macro function {@code open}. It shows what a format
 * returns only when that is a {@code Dataset} of imagej-common, and takes any other answer for an image that the format
 * has shown itself (imagej/imagej-legacy, {@code DefaultLegacyOpener}).
 */
final class ImageJ2Hook {

	private static final String HOOKS = "net.imagej.legacy.DefaultLegacyHooks";
	private static final Set<String> SHOWING =
		Set.of("interceptFileOpen", "interceptOpenRecent", "interceptDragAndDropFile");

	private ImageJ2Hook() {}

	/** Whether the calling thread opens a file for one of the hooks that leave it to the format to show the image. */
	static boolean wantsWindow() {
		return StackWalker.getInstance().walk(frames -> frames
			.anyMatch(frame -> frame.getClassName().equals(HOOKS) && SHOWING.contains(frame.getMethodName())));
	}

	/** Shows an image and puts its file into {@code Open Recent}. */
	static void show(final ImagePlus image, final String file) {
		image.show();
		if (IJ.getInstance() != null) Menus.addOpenRecentItem(file);
	}
}
