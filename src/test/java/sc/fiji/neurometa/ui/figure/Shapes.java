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
package sc.fiji.neurometa.ui.figure;

import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Brains and maps made of balls, and what is where in a picture of them. */
public final class Shapes {

	private Shapes() {}

	/** An ellipsoid of grey in MNI millimetres, stored with x falling, as MNI templates are. */
	static Volume brain() {
		final Grid grid = new Grid(46, 55, 46, Affine.scaling(-4, 4, 4, 90, -126, -72));
		final Volume brain = Volume.zeros(grid);
		for (int i = 0; i < grid.voxels(); i++) {
			final double[] mm = grid.centreMm(i);
			if (Math.pow(mm[0] / 70, 2) + Math.pow((mm[1] + 18) / 86, 2) + Math.pow((mm[2] - 10) / 64, 2) < 1)
				brain.set(i, 100);
		}
		return brain;
	}

	/** Balls of radius 10 mm, each x, y, z, value, on a grid with x rising. */
	static Volume balls(final double[]... balls) {
		return balls(new Grid(60, 72, 60, Affine.scaling(3, 3, 3, -90, -126, -72)), balls);
	}

	/** The same on any grid. */
	static Volume balls(final Grid grid, final double[]... balls) {
		final Volume map = Volume.zeros(grid);
		for (int i = 0; i < grid.voxels(); i++) {
			final double[] mm = grid.centreMm(i);
			for (final double[] ball : balls)
				if (Math.hypot(Math.hypot(mm[0] - ball[0], mm[1] - ball[1]), mm[2] - ball[2]) < 10) map.set(i, (float) ball[3]);
		}
		return map;
	}

	static boolean isWarm(final int rgb) {
		return (rgb >> 16 & 0xff) > (rgb & 0xff) + 60;
	}

	public static boolean isCold(final int rgb) {
		return (rgb & 0xff) > (rgb >> 16 & 0xff) + 60;
	}

	/** Pixels of a colour in a part of a picture, given in shares of its width. */
	public static int count(final BufferedImage image, final double from, final double to, final IntPredicate color) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = (int) (from * image.getWidth()); x < to * image.getWidth(); x++)
				if (color.test(image.getRGB(x, y))) count++;
		return count;
	}
}
