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
package sc.fiji.neurometa.commands.dialog;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** A line of text, a number, or a file with a button to browse for it. */
final class TextInput implements FieldInput {

	private static final int WIDTH = 170, HEIGHT = 25, FILE_COLUMNS = 32;

	private final JTextField field;
	private final JButton browse;
	private final JComponent component;

	private TextInput(final JTextField field, final JButton browse, final JComponent component) {
		this.field = field;
		this.browse = browse;
		this.component = component;
		selectOnFocus(field);
	}

	/** A line of text or a number. */
	static TextInput line() {
		final JTextField field = new JTextField();
		field.setPreferredSize(new Dimension(WIDTH, HEIGHT));
		return new TextInput(field, new JButton(), field);
	}

	/** A file or folder. */
	static TextInput file(final CommandParameter parameter) {
		final JTextField field = new JTextField(FILE_COLUMNS);
		FileDrop.install(field);
		final JButton browse = new JButton("Browse...");
		browse.setToolTipText("Choose " + parameter.allowed());
		browse.addActionListener(event -> FileBrowser.browse(parameter, field));
		final JPanel panel = new JPanel(new BorderLayout(6, 0));
		panel.add(field, BorderLayout.CENTER);
		panel.add(browse, BorderLayout.EAST);
		return new TextInput(field, browse, panel);
	}

	/** Selects a text when the keyboard comes to it, so that typing replaces it. */
	static void selectOnFocus(final JTextField field) {
		field.addFocusListener(new FocusAdapter() {

			@Override
			public void focusGained(final FocusEvent event) {
				if (event.getCause() != FocusEvent.Cause.MOUSE_EVENT) field.selectAll();
			}
		});
	}

	/** Calls back when a text changes. */
	static void onChange(final JTextField field, final Runnable action) {
		field.getDocument().addDocumentListener(new DocumentListener() {

			@Override
			public void insertUpdate(final DocumentEvent event) {
				action.run();
			}

			@Override
			public void removeUpdate(final DocumentEvent event) {
				action.run();
			}

			@Override
			public void changedUpdate(final DocumentEvent event) {
				action.run();
			}
		});
	}

	@Override
	public JComponent input() {
		return field;
	}

	@Override
	public JComponent component() {
		return component;
	}

	@Override
	public boolean isWide() {
		return component != field;
	}

	@Override
	public String text() {
		return field.getText().strip();
	}

	@Override
	public void setText(final String text) {
		if (!field.getText().equals(text)) field.setText(text);
	}

	@Override
	public void onChange(final Runnable action) {
		onChange(field, action);
	}

	@Override
	public void setEnabled(final boolean enabled) {
		field.setEnabled(enabled);
		browse.setEnabled(enabled);
	}
}
