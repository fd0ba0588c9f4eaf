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
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;

import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Coordinates;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.render.ViewBox;

/** The field for coordinates, and below it the values at the place. */
final class ReadoutPanel extends JPanel {

	private static final long serialVersionUID = 1;
	private static final Color QUIET = new Color(0x606060), WRONG = new Color(0xffd6d6);
	private static final int WIDTH = 226;

	private final transient Crosshair crosshair;
	private final transient ViewBox box;
	private final JTextField field = new JTextField();
	private final JLabel complaint = new JLabel(" ");
	private final JPanel grid = new JPanel(new GridBagLayout());
	private final transient List<JLabel> names = new ArrayList<>(), values = new ArrayList<>();

	ReadoutPanel(final Crosshair crosshair, final ViewBox box, final String space, final List<LinkButton> links) {
		super(new BorderLayout(0, 4));
		this.crosshair = crosshair;
		this.box = box;
		setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
		field.setName("coordinates");
		field.setToolTipText("x y z in mm (" + space + "); type or paste, then press Enter");
		field.addActionListener(event -> typed());
		final JLabel label = new JLabel("x y z mm ");
		label.setLabelFor(field);
		label.setToolTipText(field.getToolTipText());
		complaint.setForeground(new Color(0xa00000));
		complaint.setFont(complaint.getFont().deriveFont(Font.PLAIN, 11f));
		final JPanel top = new JPanel(new BorderLayout());
		top.add(label, BorderLayout.WEST);
		top.add(field, BorderLayout.CENTER);
		top.add(complaint, BorderLayout.SOUTH);
		add(top, BorderLayout.NORTH);
		final JPanel middle = new JPanel(new BorderLayout());
		middle.add(grid, BorderLayout.NORTH);
		final JScrollPane scroll = new JScrollPane(middle, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
			ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
		scroll.setBorder(null);
		add(scroll, BorderLayout.CENTER);
		grid.setName("readout");
		add(buttons(links), BorderLayout.SOUTH);
		setPreferredSize(new Dimension(WIDTH, 200));
	}

	private static JPanel buttons(final List<LinkButton> links) {
		// more than two in a row would be too narrow for their text
		final JPanel grid = new JPanel(new GridLayout(0, Math.max(1, Math.min(2, links.size())), 6, 4));
		links.forEach(link -> grid.add(link.button()));
		return grid;
	}

	private void typed() {
		final Optional<Point> place = Coordinates.parse(field.getText()).map(mm -> new Point(mm[0], mm[1], mm[2]));
		final String wrong =
			place.isEmpty() ? "Three numbers, such as 38 4 2" : box.contains(place.get()) ? " " : "That is outside the image";
		complaint.setText(wrong);
		field.setBackground(wrong.isBlank() ? UIManager.getColor("TextField.background") : WRONG);
		if (wrong.isBlank()) crosshair.moveTo(place.get());
	}

	/** Shows a place and the lines about it. */
	void show(final Point place, final List<Readout.Line> lines) {
		field.setText(Coordinates.of(place.xMm(), place.yMm(), place.zMm()));
		field.setBackground(UIManager.getColor("TextField.background"));
		complaint.setText(" ");
		if (lines.size() != names.size()) make(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			final Readout.Line line = lines.get(i);
			names.get(i).setText(line.name());
			names.get(i).setToolTipText(line.help());
			values.get(i).setText(line.value());
			values.get(i).setToolTipText(line.name() + " " + line.value() + ": " + line.help());
		}
	}

	/** A label that never takes room from others: what does not fit ends with dots, and its tooltip has all of it. */
	private static final class Narrow extends JLabel {

		private static final long serialVersionUID = 1;

		@Override
		public Dimension getPreferredSize() {
			return new Dimension(10, super.getPreferredSize().height);
		}
	}

	private void make(final int count) {
		grid.removeAll();
		names.clear();
		values.clear();
		for (int i = 0; i < count; i++) {
			final JLabel name = new JLabel(), value = new Narrow();
			name.setForeground(QUIET);
			name.setFont(name.getFont().deriveFont(Font.PLAIN, 12f));
			value.setFont(value.getFont().deriveFont(Font.BOLD, 12f));
			names.add(name);
			values.add(value);
			final GridBagConstraints at = new GridBagConstraints();
			at.gridy = i;
			at.anchor = GridBagConstraints.BASELINE_LEADING;
			at.insets = new Insets(2, 0, 2, 8);
			grid.add(name, at);
			at.weightx = 1;
			at.insets = new Insets(2, 0, 2, 0);
			at.fill = GridBagConstraints.HORIZONTAL;
			grid.add(value, at);
		}
		// what is made later does not get the scale of the window
		if (isDisplayable()) for (final Component label : grid.getComponents())
			GuiScale.apply(label);
		grid.revalidate();
	}
}
