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
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

import sc.fiji.neurometa.model.SimilarWords;

/**
 * A text that is a name of something, or several names with semicolons between them, with a list of all names below that
 * narrows to those that hold what was typed, or else are like it. A click, or Arrow Down and Enter, takes a name from it.
 */
final class NameInput implements FieldInput {

	private static final int ROWS = 4, COLUMNS = 24;
	private static final String SEPARATOR = ";";

	private final boolean several;
	private final JTextField field = new JTextField(COLUMNS);
	private final DefaultListModel<String> narrowed = new DefaultListModel<>();
	private final JList<String> list = new JList<>(narrowed);
	private final JPanel panel = new JPanel(new BorderLayout(0, 2));
	private List<String> names = List.of();

	/** @param several whether more than one name can be given */
	NameInput(final boolean several) {
		this.several = several;
		list.setVisibleRowCount(ROWS);
		list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		list.setToolTipText("Click a name to take it");
		list.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(final MouseEvent event) {
				if (list.isEnabled()) take();
			}
		});
		list.registerKeyboardAction(event -> take(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
		field.registerKeyboardAction(event -> toList(), KeyStroke.getKeyStroke("DOWN"), JComponent.WHEN_FOCUSED);
		TextInput.selectOnFocus(field);
		TextInput.onChange(field, this::narrow);
		panel.add(field, BorderLayout.NORTH);
		panel.add(new JScrollPane(list), BorderLayout.CENTER);
	}

	/** Offers names. */
	void setNames(final List<String> all) {
		if (all.equals(names)) return;
		names = all;
		narrow();
	}

	private void toList() {
		list.requestFocusInWindow();
		if (!narrowed.isEmpty()) list.setSelectedIndex(0);
	}

	/** What is before the name that is being typed, with its separator, and that name. */
	private String[] parts() {
		final int end = several ? field.getText().lastIndexOf(SEPARATOR) + 1 : 0;
		return new String[] { field.getText().substring(0, end), field.getText().substring(end).strip() };
	}

	private void narrow() {
		final String typed = parts()[1].toLowerCase(Locale.ROOT);
		// a name that is complete is no filter: the next one can be chosen
		final boolean isName = names.stream().anyMatch(name -> name.equalsIgnoreCase(typed));
		narrowed.clear();
		final List<String> holding =
			names.stream().filter(name -> isName || name.toLowerCase(Locale.ROOT).contains(typed)).toList();
		narrowed.addAll(holding.isEmpty() ? new SimilarWords(names).to(typed) : holding);
		names.stream().filter(name -> name.equalsIgnoreCase(typed)).findFirst()
			.ifPresent(name -> list.setSelectedValue(name, true));
	}

	private void take() {
		final String name = list.getSelectedValue();
		if (name == null) return;
		final String[] parts = parts();
		final boolean adds = several && names.contains(parts[1]);
		final String before = adds ? field.getText() + SEPARATOR : parts[0];
		field.setText(Arrays.stream((before + name).split(SEPARATOR)).map(String::strip).distinct()
			.collect(Collectors.joining(SEPARATOR)));
		field.requestFocusInWindow();
	}

	@Override
	public JComponent input() {
		return field;
	}

	@Override
	public JComponent component() {
		return panel;
	}

	@Override
	public boolean isWide() {
		return true;
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
		TextInput.onChange(field, action);
	}

	@Override
	public void setEnabled(final boolean enabled) {
		field.setEnabled(enabled);
		list.setEnabled(enabled);
	}
}
