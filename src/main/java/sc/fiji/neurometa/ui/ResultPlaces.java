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

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of the windows of a result: stacks on the left, texts below them, views and clusters on the right.
 *
 * @param stacks the upper left corners of the stacks
 * @param views where the views go
 * @param clusters where the clusters go, below the views
 * @param others where all texts and tables go, one behind the other
 */
record ResultPlaces(List<Point> stacks, Rectangle views, Rectangle clusters, Rectangle others) {

	/** The smallest width of the views next to the stacks. */
	private static final int LEAST_WIDTH = 900;
	/** The size that a text needs below them; where there is less room it lies behind the stacks, so that it never buries clusters. */
	private static final int LEAST_TEXT_WIDTH = 340, LEAST_TEXT_HEIGHT = 220;
	private static final int MOST_WIDTH = 1500, MOST_HEIGHT = 1000;
	private static final int GAP = 2;
	private static final double VIEWS_SHARE = 0.47, TEXT_SHARE = 0.6;

	/**
	 * Divides an area.
	 *
	 * @param area what the windows share
	 * @param sizes sizes of the stacks, the most important first
	 */
	static ResultPlaces of(final Rectangle area, final List<Dimension> sizes) {
		final List<Point> stacks = new ArrayList<>();
		int x = area.x, tallest = 0;
		for (final Dimension size : sizes) {
			final boolean fits = stacks.isEmpty() || area.x + area.width - x - size.width - GAP >= LEAST_WIDTH;
			stacks.add(fits ? new Point(x, area.y) : new Point(area.x, area.y));
			if (!fits) continue;
			x += size.width + GAP;
			tallest = Math.max(tallest, size.height);
		}
		final int rightWidth = Math.min(MOST_WIDTH, Math.max(area.width / 2, area.x + area.width - x)),
			height = Math.min(MOST_HEIGHT, area.height),
			left = Math.max(area.x, Math.min(x, area.x + area.width - rightWidth));
		final int viewsHeight = (int) Math.round(height * VIEWS_SHARE);
		final Rectangle views = new Rectangle(left, area.y, rightWidth, viewsHeight);
		final Rectangle clusters = new Rectangle(left, area.y + viewsHeight, rightWidth, height - viewsHeight);
		final int below = area.y + tallest + GAP, room = area.y + area.height - below;
		final int wide = Math.max(x - area.x - GAP, 1), tall = Math.min(room, height),
			over = (int) Math.round(area.height * TEXT_SHARE);
		final Rectangle others =
			x - area.x < LEAST_TEXT_WIDTH ? clusters : room >= LEAST_TEXT_HEIGHT ? new Rectangle(area.x, below, wide, tall)
					: new Rectangle(area.x, area.y + area.height - over, wide, over);
		return new ResultPlaces(List.copyOf(stacks), views, clusters, others);
	}
}
