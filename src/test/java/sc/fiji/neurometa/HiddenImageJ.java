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
package sc.fiji.neurometa;

import java.awt.Frame;
import java.awt.Window;
import java.lang.reflect.Field;

import javax.swing.SwingUtilities;

import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;

/**
 * An ImageJ whose main window is not shown, so that commands open their windows. When it ends, no image, no window
 * and no ImageJ is left: tests that come later shall not find the display in use, nor the memory.
 */
public final class HiddenImageJ {

	private final ImageJ imagej;

	private HiddenImageJ(final ImageJ imagej) {
		this.imagej = imagej;
	}

	/** Starts it; without a display the test is skipped. */
	public static HiddenImageJ start() {
		Needs.display();
		return new HiddenImageJ(new ImageJ(ImageJ.NO_SHOW));
	}

	/** Ends it, with all its images and windows. */
	public void end() throws Exception {
		for (int[] ids = WindowManager.getIDList(); ids != null && ids.length > 0; ids = WindowManager.getIDList()) {
			WindowManager.getImage(ids[0]).changes = false;
			WindowManager.getImage(ids[0]).close();
		}
		SwingUtilities.invokeAndWait(() -> {
			for (final Window window : WindowManager.getAllNonImageWindows())
				window.dispose();
			for (final Frame frame : Frame.getFrames())
				frame.dispose();
		});
		// windows hear of their end with the next event
		SwingUtilities.invokeAndWait(() -> {});
		for (final Frame frame : WindowManager.getNonImageWindows())
			WindowManager.removeWindow(frame);
		imagej.dispose();
		// ImageJ itself forgets its instance only when it ends Java
		final Field instance = IJ.class.getDeclaredField("ij");
		instance.setAccessible(true);
		instance.set(null, null);
	}
}
