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

import java.nio.file.Path;
import java.util.Optional;

import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;

import ij.ImageListener;
import ij.ImagePlus;
import ij.macro.Interpreter;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;

/**
 * Windows in addition to the stack of a NIfTI file that a user opens or drops, such as the views of a map. What they are
 * is not known here: a plugin of this type opens them.
 */
public interface FileWindows extends SciJavaPlugin {

	/** Opens the windows, if the image is one that has any. */
	void shown(ImagePlus stack, Path file);

	/**
	 * Prepares an image that is going to be shown: at a slice with something in it, in a window that is large enough, and
	 * with further windows unless a macro opened it.
	 */
	static void prepare(final ImagePlus stack, final Path file) {
		StackDisplay.goToStrongest(stack);
		if (!ResultTables.canShow()) return;
		final boolean isMacro = Interpreter.getInstance() != null;
		ImagePlus.addImageListener(new ImageListener() {

			@Override
			public void imageOpened(final ImagePlus image) {
				if (image != stack) return;
				ImagePlus.removeImageListener(this);
				if (stack.getWindow() == null) return;
				StackDisplay.enlarge(stack);
				if (!isMacro) open(stack, file);
			}

			@Override
			public void imageClosed(final ImagePlus image) {
				// not needed
			}

			@Override
			public void imageUpdated(final ImagePlus image) {
				// not needed
			}
		});
	}

	private static void open(final ImagePlus stack, final Path file) {
		Optional.ofNullable(ImageJContext.get().getService(PluginService.class))
			.ifPresent(plugins -> plugins.createInstancesOfType(FileWindows.class).forEach(p -> p.shown(stack, file)));
	}
}
