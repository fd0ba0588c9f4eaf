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
package sc.fiji.neurometa.ui.viewer;

import java.awt.BorderLayout;
import java.awt.Dimension;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingConstants;

import sc.fiji.neurometa.ui.GuiScale;

/** The places of two tables that belong together in a window. */
final class TablePair {

	/** The largest scale at which two tables have room below each other. */
	private static final double MOST_BELOW = 1.25;

	private TablePair() {}

	/** Two tables, one below the other or, with large letters, one behind the other. */
	static JComponent of(final JLabel firstTitle, final SortableTable first, final JLabel secondTitle,
		final SortableTable second, final int width)
	{
		if (GuiScale.factor() <= MOST_BELOW)
			return split(JSplitPane.VERTICAL_SPLIT, 0.56, part(firstTitle, first, width), part(secondTitle, second, width));
		final JTabbedPane tabs = new JTabbedPane(SwingConstants.TOP, JTabbedPane.SCROLL_TAB_LAYOUT);
		tabs.addTab("", new JScrollPane(first));
		tabs.addTab("", new JScrollPane(second));
		tabs.setTabComponentAt(0, firstTitle);
		tabs.setTabComponentAt(1, secondTitle);
		tabs.setMinimumSize(new Dimension(80, 60));
		tabs.setPreferredSize(new Dimension(width, 140));
		return tabs;
	}

	private static JPanel part(final JLabel title, final SortableTable table, final int width) {
		final JPanel part = new JPanel(new BorderLayout(0, 2));
		part.add(title, BorderLayout.NORTH);
		part.add(new JScrollPane(table), BorderLayout.CENTER);
		part.setMinimumSize(new Dimension(80, 60));
		part.setPreferredSize(new Dimension(width, 140));
		return part;
	}

	/** Two parts with a border between them that can be moved. */
	static JSplitPane split(final int orientation, final double share, final JComponent first, final JComponent second) {
		final JSplitPane split = new JSplitPane(orientation, true, first, second);
		split.setResizeWeight(share);
		split.setBorder(null);
		split.setDividerSize(6);
		return split;
	}

}
