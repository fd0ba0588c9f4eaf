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
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;

/**
 * The fields of a dialog. Those without a group are at the top, always in view; each group is a tab below, so that the
 * dialog of a command with thirty parameters still fits a laptop's screen. What has no effect is grey, and what belongs to
 * another choice is not there; both count as not given.
 */
final class FormPanel {

	private final CommandForm form;
	private final Map<String, ParameterField> fields = new LinkedHashMap<>();
	private final JTabbedPane tabs = new JTabbedPane();
	private final JPanel panel = new JPanel(new BorderLayout(0, 10));

	/**
	 * @param form what to ask
	 * @param start what to show at first, by key
	 * @param letters those that are taken
	 * @param changed is called when an answer has changed
	 */
	FormPanel(final CommandForm form, final Map<String, String> start, final Mnemonics letters, final Runnable changed) {
		this.form = form;
		form.parameters().forEach(parameter -> fields.put(parameter.key(), new ParameterField(parameter)));
		setTexts(start);
		final int labelWidth = fields.values().stream().filter(field -> !field.hasOwnLabel())
			.mapToInt(field -> field.label().getPreferredSize().width).max().orElse(0);
		final JPanel top = rows(of(""), labelWidth, letters);
		// tabs have a border and a margin
		if (fields.size() > of("").size()) top.setBorder(BorderFactory.createEmptyBorder(0, 11, 0, 11));
		panel.add(top, BorderLayout.NORTH);
		final List<String> groups =
			form.parameters().stream().map(CommandParameter::group).filter(group -> !group.isEmpty()).distinct().toList();
		groups.forEach(group -> {
			tabs.addTab(group, new JPanel());
			letters.give(tabs, tabs.getTabCount() - 1);
		});
		groups.forEach(group -> tabs.setComponentAt(tabs.indexOfTab(group), tab(of(group), labelWidth, letters.ofTab())));
		if (tabs.getTabCount() > 0) panel.add(tabs, BorderLayout.CENTER);
		applyConditions();
		fields.values().forEach(field -> field.onChange(() -> {
			applyConditions();
			changed.run();
		}));
	}

	private List<ParameterField> of(final String group) {
		return fields.values().stream().filter(field -> field.parameter().group().equals(group)).toList();
	}

	private static JComponent tab(final List<ParameterField> inside, final int labelWidth, final Mnemonics letters) {
		final JPanel panel = new JPanel(new BorderLayout());
		panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
		panel.add(rows(inside, labelWidth, letters), BorderLayout.NORTH);
		return panel;
	}

	private static JPanel rows(final List<ParameterField> inside, final int labelWidth, final Mnemonics letters) {
		final JPanel panel = new JPanel(new GridBagLayout());
		final GridBagConstraints c = new GridBagConstraints();
		c.gridy = -1;
		c.insets = new Insets(2, 0, 2, 8);
		for (final ParameterField field : inside) {
			// counted, as a row without a label would let the labels below move up
			c.gridy++;
			c.gridx = 0;
			c.weightx = 0;
			c.fill = GridBagConstraints.NONE;
			// a list of names hangs below its line
			c.anchor = field.parameter().look().isNamed() ? GridBagConstraints.FIRST_LINE_END : GridBagConstraints.LINE_END;
			if (!field.hasOwnLabel()) panel.add(label(field, labelWidth), c);
			c.gridx = 1;
			c.weightx = 1;
			c.fill = field.isWide() ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
			c.anchor = GridBagConstraints.LINE_START;
			panel.add(field.component(), c);
			if (field.input() instanceof AbstractButton box) letters.give(box);
			else letters.give(field.label());
		}
		return panel;
	}

	/** All labels get the width of the widest, so that the fields on top and in the tabs line up. */
	private static JLabel label(final ParameterField field, final int width) {
		final JLabel label = field.label();
		final int height =
			field.parameter().look().isNamed() ? field.input().getPreferredSize().height : label.getPreferredSize().height;
		label.setPreferredSize(new Dimension(width, height));
		return label;
	}

	JComponent component() {
		return panel;
	}

	/** The answers by key; the default of what does not count. */
	Map<String, String> texts() {
		final Map<String, String> texts = new LinkedHashMap<>();
		fields.forEach((key, field) -> texts.put(key, counts(field) ? field.text() : field.parameter().defaultText()));
		return texts;
	}

	/** The parameters that are asked for names. */
	List<String> named() {
		return form.parameters().stream().filter(p -> p.look().isNamed()).map(CommandParameter::key).toList();
	}

	/** Offers names. */
	void setNames(final Map<String, List<String>> names) {
		names.forEach((key, all) -> fields.get(key).setNames(all));
	}

	/** Shows answers. */
	void setTexts(final Map<String, String> texts) {
		texts.forEach((key, text) -> {
			if (fields.containsKey(key)) fields.get(key).setText(text);
		});
	}

	/** Shows the defaults; files and folders stay. */
	void restoreDefaults() {
		fields.values().stream().filter(field -> !field.parameter().isFile())
			.forEach(field -> field.setText(field.parameter().defaultText()));
	}

	private String text(final String key) {
		final ParameterField field = fields.get(key);
		return field == null ? form.given().get(key) : field.text();
	}

	private boolean counts(final ParameterField field) {
		final FieldLook look = field.parameter().look();
		return look.shown().holds(this::text) && look.counts().holds(this::text);
	}

	private void applyConditions() {
		fields.values().forEach(field -> field.setState(counts(field), field.parameter().look().shown().holds(this::text)));
	}

	/** Calls back when the keyboard comes to a field. */
	void onFocus(final Consumer<CommandParameter> action) {
		fields.values().forEach(field -> field.onFocus(() -> action.accept(field.parameter())));
	}

	/** Whether a field is there and empty. */
	boolean isEmpty(final String key) {
		return fields.containsKey(key) && fields.get(key).text().isEmpty();
	}

	/** Marks the fields of these keys as wrong, and no others; their tabs, too. */
	void mark(final Set<String> keys) {
		fields.forEach((key, field) -> field.setWrong(keys.contains(key)));
		for (int tab = 0; tab < tabs.getTabCount(); tab++) {
			final boolean wrong = of(tabs.getTitleAt(tab)).stream().anyMatch(field -> keys.contains(field.parameter().key()));
			tabs.setForegroundAt(tab, wrong ? ParameterField.ERROR : null);
		}
	}

	/** Brings a field to the front. */
	void show(final String key) {
		final ParameterField field = fields.get(key);
		if (field == null) return;
		final int tab = tabs.indexOfTab(field.parameter().group());
		if (tab >= 0) tabs.setSelectedIndex(tab);
		field.component().scrollRectToVisible(new java.awt.Rectangle(field.component().getSize()));
		field.input().requestFocusInWindow();
	}
}
