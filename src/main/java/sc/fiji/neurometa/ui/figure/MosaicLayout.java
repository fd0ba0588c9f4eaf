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

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.ui.render.Paper;

/**
 * The arrangement of the slices of a mosaic.
 *
 * @param maps number of maps
 * @param columns slices next to each other
 * @param lines lines of slices of each map
 * @param cellWidth width of a slice in dots
 * @param viewHeight height of a slice without its label
 * @param heights of the slices in mm, rising
 */
record MosaicLayout(int maps, int columns, int lines, int cellWidth, int viewHeight, int[] heights) {

	static final int MARGIN = 36, GAP = 10, LABEL = 40, NAME = 52, BAR_GAP = 56;

	private static final int LARGE_COLUMNS = 6, SMALL_COLUMNS = 8, LINES_OF_ONE = 3, LINES_OF_SEVERAL = 2;
	private static final double LARGE_PIXELS_PER_MM = 2, SMALL_PIXELS_PER_MM = 1.5;
	/** Height in dots of a page without its margins, about. */
	private static final int PAGE = 3050;

	/** A layout with the view at its scale. */
	record Scaled(MosaicLayout layout, BrainView view) {}

	/**
	 * Chooses a layout. One map has three lines. Of several each has two, or more where clusters would be missed and the
	 * page has room; many maps have smaller slices.
	 *
	 * @param maps number of maps
	 * @param slices which slices show the maps best
	 * @param view the brain
	 */
	static Scaled choose(final int maps, final SliceHeights slices, final BrainView view) {
		final BrainView large = view.withScale(LARGE_PIXELS_PER_MM), small = view.withScale(SMALL_PIXELS_PER_MM);
		if (maps == 1) return scaled(1, LARGE_COLUMNS, LINES_OF_ONE, slices, large);
		final List<Scaled> possible = new ArrayList<>();
		for (int lines = LINES_OF_SEVERAL; height(maps, lines, large) <= PAGE; lines++)
			possible.add(scaled(maps, LARGE_COLUMNS, lines, slices, large));
		for (int lines = LINES_OF_SEVERAL; height(maps, lines, small) <= PAGE; lines++)
			possible.add(scaled(maps, SMALL_COLUMNS, lines, slices, small));
		if (possible.isEmpty()) possible.add(scaled(maps, SMALL_COLUMNS, 1, slices, small));
		Scaled best = possible.get(0);
		for (final Scaled next : possible)
			if (slices.missed(next.layout.heights) < slices.missed(best.layout.heights)) best = next;
		return best;
	}

	private static Scaled scaled(final int maps, final int columns, final int lines, final SliceHeights slices,
		final BrainView view)
	{
		final int[] heights = slices.choose(lines * columns - 1);
		// the last place is that of the sagittal view; a low brain has fewer slices than places
		return new Scaled(
			new MosaicLayout(maps, columns, (heights.length + columns) / columns, view.pixels(0), view.pixels(1), heights),
			view);
	}

	private static int height(final int maps, final int lines, final BrainView view) {
		return 2 * MARGIN + Paper.headingHeight("title", "subtitle") +
			maps * (NAME + lines * (view.pixels(1) + LABEL + GAP)) - GAP;
	}

	/** The x of a column. */
	int left(final int column) {
		return MARGIN + column * (cellWidth + GAP);
	}

	/** The y of a map, above its name, from that of the first one. */
	int top(final int map) {
		return map * (blockHeight() + GAP);
	}

	/** Height of the slices of a map with its name. */
	int blockHeight() {
		return nameHeight() + linesHeight();
	}

	/** Height of the name of a map; a single map has none. */
	int nameHeight() {
		return maps > 1 ? NAME : 0;
	}

	/** Height of the slices of a map with their labels. */
	int linesHeight() {
		return lines * (viewHeight + LABEL + GAP) - GAP;
	}

	/** The x of the colour bar. */
	int barLeft() {
		return left(columns) - GAP + BAR_GAP;
	}
}
