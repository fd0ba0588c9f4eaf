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
package sc.fiji.neurometa.ui.render;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.space.Point;

/**
 * The frame of a view on the screen: its place, and the position of its pixels in mm.
 *
 * @param plane how the brain is cut
 * @param box what is shown
 * @param x left edge in pixels
 * @param y top edge in pixels
 * @param pixelsPerMm scale
 */
public record ViewFrame(ViewPlane plane, ViewBox box, int x, int y, double pixelsPerMm) {

	/** Room between views, in pixels. */
	public static final int GAP = 6;

	/**
	 * Lays the three views out as large as they fit: in a row, or with the axial view below the coronal one.
	 *
	 * @param width of the room, in pixels
	 * @param height of the room
	 */
	public static List<ViewFrame> fit(final ViewBox box, final int width, final int height) {
		final double wide = box.size(0) + box.size(1) + box.size(0), tall = Math.max(box.size(2), box.size(1));
		final double row = Math.min((width - 2 * GAP) / wide, height / tall);
		final double square =
			Math.min((width - GAP) / (box.size(0) + box.size(1)), (height - GAP) / (box.size(2) + box.size(1)));
		final double scale = Math.max(0.1, Math.max(row, square));
		final int x = (int) Math.ceil(box.size(0) * scale), y = (int) Math.ceil(box.size(1) * scale),
			z = (int) Math.ceil(box.size(2) * scale);
		final List<ViewFrame> frames = new ArrayList<>();
		if (row >= square) {
			final int left = Math.max(0, (width - 2 * x - y - 2 * GAP) / 2), bottom = Math.max(0, (height - y) / 2) + y;
			frames.add(new ViewFrame(ViewPlane.CORONAL, box, left, bottom - (y + z) / 2, scale));
			frames.add(new ViewFrame(ViewPlane.SAGITTAL, box, left + x + GAP, bottom - (y + z) / 2, scale));
			frames.add(new ViewFrame(ViewPlane.AXIAL, box, left + x + y + 2 * GAP, bottom - y, scale));
		}
		else {
			final int left = Math.max(0, (width - x - y - GAP) / 2), top = Math.max(0, (height - z - y - GAP) / 2);
			frames.add(new ViewFrame(ViewPlane.CORONAL, box, left, top, scale));
			frames.add(new ViewFrame(ViewPlane.SAGITTAL, box, left + x + GAP, top, scale));
			frames.add(new ViewFrame(ViewPlane.AXIAL, box, left, top + z + GAP, scale));
		}
		return frames;
	}

	/** Width in pixels. */
	public int width() {
		return Math.max(1, (int) Math.ceil(box.size(plane.across) * pixelsPerMm));
	}

	/** Height in pixels. */
	public int height() {
		return Math.max(1, (int) Math.ceil(box.size(plane.up) * pixelsPerMm));
	}

	/** The pixels of the view on the screen. */
	public Rectangle bounds() {
		return new Rectangle(x, y, width(), height());
	}

	/** Column of a point, from the left edge of the view, with fractions: the middle of the first pixel is 0.5. */
	public double column(final double mmAcross) {
		return (plane.mirrored ? box.high()[plane.across] - mmAcross : mmAcross - box.low()[plane.across]) * pixelsPerMm;
	}

	/** Row of a point, from the top edge of the view. */
	public double row(final double mmUp) {
		return (box.high()[plane.up] - mmUp) * pixelsPerMm;
	}

	/** Millimetres across, at a column from the left edge of the view. */
	public double acrossMm(final double column) {
		return plane.mirrored ? box.high()[plane.across] - column / pixelsPerMm
			: box.low()[plane.across] + column / pixelsPerMm;
	}

	/** Millimetres up, at a row from the top edge of the view. */
	public double upMm(final double row) {
		return box.high()[plane.up] - row / pixelsPerMm;
	}

	/** The place under a pixel of the screen, in the slice through another place; kept inside the view. */
	public Point placeAt(final int screenX, final int screenY, final Point slice) {
		final double[] mm = slice.toArray();
		mm[plane.across] = acrossMm(screenX - x + 0.5);
		mm[plane.up] = upMm(screenY - y + 0.5);
		return box.nearest(mm);
	}
}
