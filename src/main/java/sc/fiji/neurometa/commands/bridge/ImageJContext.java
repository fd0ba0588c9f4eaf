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

import org.scijava.Context;

import ij.IJ;

/** The one SciJava context of this ImageJ: Fiji's own where there is one, else one that is made on first use. */
final class ImageJContext {

	private ImageJContext() {}

	/** The context; the same at every call. */
	public static Context get() {
		return Holder.CONTEXT;
	}

	/** Made by the class loader on first use, once. */
	private static final class Holder {

		private static final Context CONTEXT = create();

		private static Context create() {
			final Thread thread = Thread.currentThread();
			final ClassLoader before = thread.getContextClassLoader();
			// plugins and their index are found through the loader that loaded this plugin
			thread.setContextClassLoader(ImageJContext.class.getClassLoader());
			try {
				if (isFiji() && IJ.runPlugIn("org.scijava.Context", "") instanceof Context running) return running;
				return new Context();
			}
			finally {
				thread.setContextClassLoader(before);
			}
		}

		private static boolean isFiji() {
			try {
				Class.forName("net.imagej.legacy.LegacyService", false, ImageJContext.class.getClassLoader());
				return true;
			}
			catch (final ClassNotFoundException e) {
				return false;
			}
		}
	}
}
