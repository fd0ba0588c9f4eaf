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

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GUI;
import ij.gui.ImageCanvas;
import ij.gui.StackWindow;
import ij.macro.Interpreter;
import ij.process.ImageProcessor;

/** The display of a map as an image stack: colours, display range, zoom, and the slice of the peak. */
public final class StackDisplay {

	private static final double[] ZOOMS = { 4, 3, 2, 1.5, 1 };
	private static final double SCREEN_SHARE = 0.45, MOSTLY = 0.9;
	private static final int RGB_BITS = 24;

	private StackDisplay() {}

	/**
	 * Prepares a stack and shows it in a window; where there are no windows (no display, batch mode) ImageJ keeps the
	 * image for the macro.
	 *
	 * @param stack the map
	 * @param look how to show it
	 */
	public static void show(final ImagePlus stack, final StackLook look) {
		prepare(stack, look);
		show(stack);
	}

	/** Shows a stack that has its colours already. */
	public static void show(final ImagePlus stack) {
		if (!isKept()) return;
		stack.show();
		if (stack.getWindow() != null) zoom(stack);
		// ImageJ leaves the slider at the first slice
		if (stack.getWindow() instanceof StackWindow window) window.updateSliceSelector();
	}

	/** Whether stacks can be shown: in windows, or to a macro in batch mode that works on them. */
	public static boolean isKept() {
		return !GraphicsEnvironment.isHeadless() || IJ.getInstance() != null || Interpreter.isBatchMode();
	}

	/**
	 * Sets colours, display range and slice.
	 *
	 * @param stack the map
	 * @param look how to show it
	 */
	public static void prepare(final ImagePlus stack, final StackLook look) {
		double minimum = Double.POSITIVE_INFINITY, maximum = Double.NEGATIVE_INFINITY, strongest = maximum;
		int slice = (stack.getStackSize() + 1) / 2;
		for (int z = 1; z <= stack.getStackSize(); z++) {
			final ImageProcessor plane = stack.getStack().getProcessor(z);
			double sum = 0, highest = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < plane.getPixelCount(); i++) {
				final float value = plane.getf(i);
				if (Float.isNaN(value)) continue;
				minimum = Math.min(minimum, value);
				maximum = Math.max(maximum, value);
				final double strength = look.smallIsStrong() ? -value : look == StackLook.SIGNED ? Math.abs(value) : value;
				sum += strength;
				highest = Math.max(highest, strength);
			}
			// of signed differences, often many small clusters with much the same peak, the slice that shows most of them
			final double shown = look == StackLook.SIGNED ? sum : highest;
			if (shown <= strongest) continue;
			strongest = shown;
			slice = z;
		}
		final boolean flat = !(minimum < maximum);
		final boolean middle = flat || look == StackLook.LABELS || look == StackLook.ANATOMY;
		stack.setSlice(middle ? (stack.getStackSize() + 1) / 2 : slice);
		stack.setLut(look.lut());
		stack.setDisplayRange(look.lowest(minimum, maximum), look.highest(minimum, maximum));
		stack.updateAndDraw();
	}

	/** The largest zoom at which an image fills no more than about half the screen's width and height. */
	static double zoom(final int width, final int height, final Rectangle screen) {
		for (final double zoom : ZOOMS)
			if (width * zoom <= screen.width * SCREEN_SHARE && height * zoom <= screen.height * 0.8) return zoom;
		return 1;
	}

	/** Enlarges the window of a small image, such as a brain of 2 mm voxels on a large screen. */
	public static void enlarge(final ImagePlus stack) {
		final double zoom = zoom(stack.getWidth(), stack.getHeight(), GUI.getMaxWindowBounds(stack.getWindow()));
		if (zoom > stack.getCanvas().getMagnification()) zoom(stack, zoom);
	}

	/** Goes to the slice with the value farthest from 0 where most of an image is 0, else to the middle one. */
	public static void goToStrongest(final ImagePlus stack) {
		if (stack.getStackSize() < 2 || stack.isHyperStack() || stack.getBitDepth() == RGB_BITS) return;
		int slice = (stack.getStackSize() + 1) / 2;
		long empty = 0;
		double strongest = 0;
		for (int z = 1; z <= stack.getStackSize(); z++) {
			final ImageProcessor plane = stack.getStack().getProcessor(z);
			for (int i = plane.getPixelCount() - 1; i >= 0; i--) {
				final double size = Math.abs(plane.getf(i));
				if (!(size > 0)) empty++;
				if (!(size > strongest) || Double.isInfinite(size)) continue;
				strongest = size;
				slice = z;
			}
		}
		final long all = (long) stack.getWidth() * stack.getHeight() * stack.getStackSize();
		stack.setSlice(empty > MOSTLY * all ? slice : (stack.getStackSize() + 1) / 2);
	}

	private static void zoom(final ImagePlus stack) {
		zoom(stack, zoom(stack.getWidth(), stack.getHeight(), GUI.getMaxWindowBounds(stack.getWindow())));
	}

	/** Shows all of an image that has a window, at a given zoom; 1 is a pixel of the screen for each of the image. */
	public static void zoom(final ImagePlus stack, final double zoom) {
		final ImageCanvas canvas = stack.getCanvas();
		canvas.setSourceRect(new Rectangle(0, 0, stack.getWidth(), stack.getHeight()));
		canvas.setMagnification(zoom);
		canvas.setSize((int) Math.round(stack.getWidth() * zoom), (int) Math.round(stack.getHeight() * zoom));
		stack.getWindow().pack();
		stack.repaintWindow();
	}
}
