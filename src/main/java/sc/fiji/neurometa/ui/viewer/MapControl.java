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

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.function.Consumer;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;

import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.table.Numbers;

/** The controls of one map: whether it is shown, its threshold, the ends of its colours, and the colours. */
final class MapControl extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int STEPS = 200, COLUMNS = 6, NAME_WIDTH = 190;

	private final transient ViewedMap map;
	private final transient Runnable changed;
	private final double largest;
	private final JCheckBox shown;
	private final JSlider slider = new JSlider(0, STEPS);
	private final JTextField threshold = field("threshold"), low = field("low"), high = field("high");
	private final JComboBox<String> colors = new JComboBox<>(MapLook.choices().toArray(String[]::new));
	private boolean quiet;
	private transient MapLook look;

	/**
	 * The controls of a map.
	 *
	 * @param map the map
	 * @param look at first
	 * @param changed is called when the user changes anything
	 * @param removed is called when the user removes the map
	 */
	MapControl(final ViewedMap map, final MapLook look, final Runnable changed, final Consumer<MapControl> removed) {
		super(new FlowLayout(FlowLayout.LEFT, 6, 1));
		this.map = map;
		this.look = look;
		this.changed = changed;
		largest = map.largest();
		shown = new JCheckBox(map.name(), true);
		shown.setToolTipText("Show or hide " + map.name());
		shown.setPreferredSize(new Dimension(NAME_WIDTH, shown.getPreferredSize().height));
		shown.addActionListener(event -> changed.run());
		slider.setName("threshold slider");
		slider.setToolTipText("Values of at most this size are not shown");
		slider.setPreferredSize(new Dimension(130, slider.getPreferredSize().height));
		slider.addChangeListener(event -> {
			if (!quiet) change(largest * slider.getValue() / STEPS);
		});
		colors.setName("colors");
		if (!MapLook.choices().contains(look.colors())) colors.addItem(look.colors());
		colors.setSelectedItem(look.colors());
		colors.addActionListener(event -> typed());
		final JButton remove = new JButton("Remove");
		remove.setToolTipText("Take " + map.name() + " off the picture");
		remove.addActionListener(event -> removed.accept(this));
		add(shown);
		add(new JLabel("above"));
		add(slider);
		add(threshold);
		add(new JLabel("colours from"));
		add(low);
		add(new JLabel("to"));
		add(high);
		add(new JLabel(map.unit()));
		add(colors);
		add(remove);
		for (final JTextField typed : new JTextField[] { threshold, low, high })
			typed.addActionListener(event -> typed());
		show(look);
	}

	/** The controls take a second row where they do not fit in one. */
	@Override
	public Dimension getPreferredSize() {
		final Dimension row = super.getPreferredSize();
		final int room = getParent() == null ? 0 : getParent().getWidth();
		return room <= 0 || row.width <= room ? row : new Dimension(room, 2 * row.height);
	}

	private static JTextField field(final String name) {
		final JTextField field = new JTextField(COLUMNS);
		field.setName(name);
		return field;
	}

	/** A slider moves the first colour along with the threshold. */
	private void change(final double to) {
		show(new MapLook(to, to > 0 ? to : look.low(), Math.max(look.high(), to), look.colors()));
		changed.run();
	}

	private void typed() {
		if (quiet) return;
		final double above = number(threshold, look.threshold());
		final double first = above == look.threshold() ? number(low, look.low()) : Math.max(above, 0);
		show(new MapLook(Math.max(0, above), Math.max(0, first), Math.max(first, number(high, look.high())),
			String.valueOf(colors.getSelectedItem())));
		changed.run();
	}

	private static double number(final JTextField field, final double otherwise) {
		try {
			final double typed = Double.parseDouble(field.getText().strip().replace(',', '.'));
			return Double.isFinite(typed) ? typed : otherwise;
		}
		catch (final NumberFormatException e) {
			return otherwise;
		}
	}

	private void show(final MapLook now) {
		quiet = true;
		look = now;
		slider.setValue(largest > 0 ? (int) Math.round(STEPS * now.threshold() / largest) : 0);
		threshold.setText(text(now.threshold()));
		low.setText(text(now.low()));
		high.setText(text(now.high()));
		quiet = false;
	}

	/** Four digits are enough to read; a number that was typed keeps all of them until then. */
	private static String text(final double value) {
		return value == 0 ? "0" : Math.abs(value) >= 1e-3 ? Numbers.digits(value, 4) : Decimals.text(value);
	}

	/** The map. */
	ViewedMap map() {
		return map;
	}

	/** How the map is drawn. */
	MapLook look() {
		return look;
	}

	/** Whether the map is shown. */
	boolean isShown() {
		return shown.isSelected();
	}
}
