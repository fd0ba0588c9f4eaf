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
package sc.fiji.neurometa.ui.threshold;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Hashtable;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;

import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.GuiScale;

/** A slider over stops, and a field next to it that holds the value and takes others where these are allowed. */
final class StopSlider extends JPanel {

	private static final long serialVersionUID = 1L;
	private static final int COLUMNS = 7, WIDTH = 270, HEIGHT = 46;

	private final JSlider slider = new JSlider();
	private final JTextField field = new JTextField(COLUMNS);
	private final boolean fixed;
	private final transient Runnable changed;
	private transient SliderStops stops;
	private double value;
	private boolean showing;

	/**
	 * @param key name of the macro key, which is the name of the field
	 * @param toolTip explains it
	 * @param stops its stops
	 * @param value at first
	 * @param fixed whether it cannot be changed, even where it is not a stop
	 * @param changed is called on every change by the user
	 */
	StopSlider(final String key, final String toolTip, final SliderStops stops, final double value, final boolean fixed,
		final Runnable changed)
	{
		super(new BorderLayout(8, 0));
		this.fixed = fixed;
		this.changed = changed;
		field.setName(key);
		slider.setName(key + " slider");
		field.setToolTipText(toolTip);
		slider.setToolTipText(toolTip);
		slider.setPaintLabels(true);
		slider.setPaintTicks(true);
		slider.setPreferredSize(new Dimension(WIDTH, HEIGHT));
		slider.addChangeListener(event -> slide());
		field.addActionListener(event -> type());
		field.addFocusListener(new FocusAdapter() {

			@Override
			public void focusLost(final FocusEvent event) {
				type();
			}
		});
		final JPanel top = new JPanel(new BorderLayout());
		top.add(field, BorderLayout.NORTH);
		add(slider, BorderLayout.CENTER);
		add(top, BorderLayout.EAST);
		setStops(stops, value);
	}

	/** Changes its stops; a value that is no longer allowed moves to the nearest that is. */
	void setStops(final SliderStops newStops, final double newValue) {
		stops = newStops;
		value = fixed ? newValue : stops.allowed(newValue);
		showing = true;
		slider.setLabelTable(null);
		slider.setMinimum(0);
		slider.setMaximum(stops.values().length - 1);
		final Hashtable<Integer, JLabel> labels = new Hashtable<>();
		for (final double labelled : stops.labelled()) {
			final JLabel label = new JLabel(Decimals.text(labelled).replaceFirst("^0\\.", "."));
			label.setFont(label.getFont().deriveFont(Font.PLAIN, (float) (10 * GuiScale.factor())));
			labels.put(stops.nearest(labelled), label);
		}
		slider.setLabelTable(labels);
		slider.setMajorTickSpacing(stops.values().length <= 32 ? 1 : 25);
		showing = false;
		show(value);
		setEnabled(isEnabled());
	}

	/** The value. */
	double value() {
		return value;
	}

	@Override
	public void setEnabled(final boolean enabled) {
		super.setEnabled(enabled);
		// with one stop the slider cannot move
		slider.setEnabled(enabled && !fixed && stops.values().length > 1);
		field.setEnabled(enabled);
		field.setEditable(stops.free() && !fixed);
	}

	private void show(final double shown) {
		showing = true;
		slider.setValue(stops.nearest(shown));
		field.setText(Decimals.text(shown));
		showing = false;
	}

	private void slide() {
		if (showing) return;
		value = stops.values()[slider.getValue()];
		field.setText(Decimals.text(value));
		changed.run();
	}

	private void type() {
		final double typed = parsed();
		if (!Double.isNaN(typed) && typed != value) {
			value = stops.allowed(typed);
			show(value);
			changed.run();
		}
		else show(value);
	}

	private double parsed() {
		try {
			final double typed = Double.parseDouble(field.getText().strip().replace(',', '.'));
			return Double.isFinite(typed) ? typed : Double.NaN;
		}
		catch (final NumberFormatException e) {
			return Double.NaN;
		}
	}
}
