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

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Collections;

import javax.swing.JTable;
import javax.swing.table.TableColumn;

import ij.IJ;
import ij.Prefs;
import ij.gui.GUI;

/**
 * The scale of ImageJ's windows, <i>Edit &gt; Options &gt; Appearance &gt; GUI scale</i>, which every window of NeuroMeta
 * follows, and the largest size of a window on the screen.
 */
public final class GuiScale {

	/** The size of letters of a page in HTML, as Swing has it. */
	private static final int HTML_POINTS = 14;

	private GuiScale() {}

	/** The factor, 1 unless the user chose another. */
	public static double factor() {
		return Prefs.getGuiScale();
	}

	/** A length in pixels of a window that is not scaled. */
	public static int of(final int pixels) {
		return (int) Math.round(pixels * factor());
	}

	/** A size in pixels of a window that is not scaled. */
	public static Dimension of(final int width, final int height) {
		return new Dimension(of(width), of(height));
	}

	/** The style of a page in HTML that follows the scale; empty without one. */
	public static String style() {
		return factor() == 1 ? "" : ";font-size:" + of(HTML_POINTS) + "pt";
	}

	/** Scales fonts, fixed sizes and rows of a component and of all that is in it; once for each of them. */
	public static void apply(final Component component) {
		if (factor() == 1) return;
		if (component.getFont() != null)
			component.setFont(component.getFont().deriveFont((float) (component.getFont().getSize2D() * factor())));
		if (component.isPreferredSizeSet()) {
			final Dimension size = component.getPreferredSize();
			component.setPreferredSize(of(size.width, size.height));
		}
		if (component instanceof JTable table) apply(table);
		if (component instanceof Container container) for (final Component child : container.getComponents())
			apply(child);
	}

	private static void apply(final JTable table) {
		table.setRowHeight(of(table.getRowHeight()));
		for (final TableColumn column : Collections.list(table.getColumnModel().getColumns()))
			column.setPreferredWidth(of(column.getPreferredWidth()));
		// the scroll pane takes it when the window is made
		if (table.getTableHeader() != null && table.getTableHeader().getParent() == null) apply(table.getTableHeader());
	}

	/** Packs a window, no larger than the screen, where it has to scroll, and puts it in the middle. */
	public static void pack(final Window window) {
		window.pack();
		final Rectangle screen = GUI.getMaxWindowBounds(IJ.getInstance());
		final Dimension wanted = window.getSize();
		window.setSize(Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height));
		window.setLocationRelativeTo(null);
		final Rectangle bounds = window.getBounds();
		window.setLocation(within(bounds.x, bounds.width, screen.x, screen.width),
			within(bounds.y, bounds.height, screen.y, screen.height));
	}

	private static int within(final int start, final int size, final int screenStart, final int screenSize) {
		return Math.max(screenStart, Math.min(start, screenStart + screenSize - size));
	}
}
