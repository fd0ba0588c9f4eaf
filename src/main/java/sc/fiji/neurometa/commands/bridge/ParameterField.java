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
package sc.fiji.neurometa.commands.bridge;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;

import sc.fiji.neurometa.ui.Markdown;

/** The part of a dialog that asks for one parameter. */
final class ParameterField {

	private static final int WIDTH = 170, HEIGHT = 25, FILE_COLUMNS = 32;

	private final CommandParameter parameter;
	private final JComponent input, component;

	ParameterField(final CommandParameter parameter) {
		this.parameter = parameter;
		input = switch (parameter.kind()) {
			case BOOLEAN -> new JCheckBox(parameter.label());
			case CHOICE -> new JComboBox<>(parameter.choices().toArray(String[]::new));
			case INTEGER, DECIMAL, TEXT -> new JTextField();
			case OPEN_FILE, SAVE_FILE, DIRECTORY, FILE_LIST -> new JTextField(FILE_COLUMNS);
		};
		component = isFile() ? withBrowse() : input;
		input.setName(parameter.key());
		input.setToolTipText(toolTip());
		input.setFont(input.getFont().deriveFont(Font.PLAIN));
		if (!isFile() && !hasOwnLabel()) input.setPreferredSize(new Dimension(WIDTH, HEIGHT));
	}

	CommandParameter parameter() {
		return parameter;
	}

	/** The component in the dialog. */
	JComponent component() {
		return component;
	}

	/** The component that takes the keyboard. */
	JComponent input() {
		return input;
	}

	/** Whether it should be as wide as the dialog. */
	boolean isFile() {
		return parameter.isFile();
	}

	/** Whether the input shows its label itself. */
	boolean hasOwnLabel() {
		return input instanceof JCheckBox;
	}

	/** The answer as text. */
	String text() {
		if (input instanceof JCheckBox box) return Boolean.toString(box.isSelected());
		if (input instanceof JComboBox<?> combo) return String.valueOf(combo.getSelectedItem());
		return ((JTextField) input).getText().strip();
	}

	/** The message when the answer cannot be used. */
	String complaint() {
		return parameter.label() + (isFile() ? " is needed: choose " : " must be ") + parameter.allowed() + ".";
	}

	/** Shows an answer. */
	void setText(final String text) {
		if (input instanceof JCheckBox box) box.setSelected(Boolean.parseBoolean(text));
		else if (input instanceof JComboBox<?> combo) combo.setSelectedItem(text);
		else((JTextField) input).setText(text);
	}

	/** Calls back when the keyboard comes to this field. */
	void onFocus(final Runnable action) {
		input.addFocusListener(new FocusAdapter() {

			@Override
			public void focusGained(final FocusEvent event) {
				action.run();
			}
		});
	}

	private JComponent withBrowse() {
		final JTextField field = (JTextField) input;
		FileDrop.install(field, parameter.kind() == CommandParameter.Kind.FILE_LIST);
		final JButton browse = new JButton("Browse...");
		browse.setToolTipText("Choose " + parameter.allowed());
		browse.addActionListener(event -> FileBrowser.browse(parameter, field));
		final JPanel panel = new JPanel(new BorderLayout(6, 0));
		panel.add(field, BorderLayout.CENTER);
		panel.add(browse, BorderLayout.EAST);
		return panel;
	}

	private String toolTip() {
		return "<html><body width='380'>" + Markdown.escape(parameter.description()) + "<br><i>Macro key: <b>" +
			parameter.key() + "</b>, " + Markdown.escape(parameter.allowed()) + "</i></body></html>";
	}
}
