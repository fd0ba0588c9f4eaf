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
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Frame;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.WindowConstants;

import ij.IJ;
import ij.Prefs;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.EventThread;
import sc.fiji.neurometa.ui.Markdown;

/**
 * A dialog made from a command's parameters. Those without a group are at the top, always in view; each group is a
 * tab below, so that the dialog of a command with thirty parameters still fits a laptop's screen. A line at the bottom
 * explains the field that has the keyboard, or what is wrong with an answer.
 */
final class CommandDialog {

	private static final Color ERROR = new Color(0xb00020);
	private static final int WIDTH = 620;

	private final CommandForm form;
	private final Map<String, ParameterField> fields = new LinkedHashMap<>();
	private final JTabbedPane tabs = new JTabbedPane();
	private final JLabel hint = new JLabel(" ");
	private final JDialog dialog;
	private ParameterField refused;
	private Map<String, String> answer;

	private CommandDialog(final CommandForm form, final Map<String, String> start) {
		this.form = form;
		final Frame owner = IJ.getInstance();
		dialog = new JDialog(owner, form.title(), true);
		form.parameters().forEach(parameter -> fields.put(parameter.key(), new ParameterField(parameter)));
		setTexts(start);
		final JPanel content = new JPanel(new BorderLayout(0, 8));
		content.setBorder(BorderFactory.createEmptyBorder(12, 14, 10, 14));
		content.add(fieldsPanel(), BorderLayout.CENTER);
		content.add(southPanel(), BorderLayout.SOUTH);
		scale(content, (float) Prefs.getGuiScale());
		dialog.setContentPane(content);
		dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		dialog.getRootPane().registerKeyboardAction(event -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		dialog.pack();
		dialog.setMinimumSize(dialog.getSize());
		dialog.setLocationRelativeTo(null);
	}

	/**
	 * Asks the user, and waits for the answer. Not for the event thread.
	 *
	 * @param form what to ask
	 * @param start what to show at first, by key
	 * @return texts that {@link CommandForm#values} takes, or nothing when the user cancels
	 */
	public static Optional<Map<String, String>> ask(final CommandForm form, final Map<String, String> start) {
		final CommandDialog[] shown = new CommandDialog[1];
		EventThread.run("The dialog of " + form.title(), () -> {
			shown[0] = new CommandDialog(form, start);
			shown[0].dialog.setVisible(true);
		});
		// interrupted while it was open: there is no answer
		return Thread.currentThread().isInterrupted() ? Optional.empty() : Optional.ofNullable(shown[0].answer);
	}

	private JComponent fieldsPanel() {
		final JPanel panel = new JPanel(new BorderLayout(0, 10));
		final int labelWidth = labelWidth();
		final JPanel top = rows(of(""), labelWidth);
		// tabs have a border and a margin
		if (fields.size() > of("").size()) top.setBorder(BorderFactory.createEmptyBorder(0, 11, 0, 11));
		panel.add(top, BorderLayout.NORTH);
		form.parameters().stream().map(CommandParameter::group).filter(group -> !group.isEmpty()).distinct()
			.forEach(group -> tabs.addTab(group, tab(of(group), labelWidth)));
		if (tabs.getTabCount() > 0) panel.add(tabs, BorderLayout.CENTER);
		return panel;
	}

	private List<ParameterField> of(final String group) {
		return fields.values().stream().filter(field -> field.parameter().group().equals(group)).toList();
	}

	private static JComponent tab(final List<ParameterField> inside, final int labelWidth) {
		final JPanel panel = new JPanel(new BorderLayout());
		panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
		panel.add(rows(inside, labelWidth), BorderLayout.NORTH);
		return panel;
	}

	private static JPanel rows(final List<ParameterField> inside, final int labelWidth) {
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
			c.anchor = GridBagConstraints.LINE_END;
			if (!field.hasOwnLabel()) {
				panel.add(label(field, labelWidth), c);
			}
			c.gridx = 1;
			c.weightx = 1;
			c.fill = field.isFile() ? GridBagConstraints.HORIZONTAL : GridBagConstraints.NONE;
			c.anchor = GridBagConstraints.LINE_START;
			panel.add(field.component(), c);
		}
		return panel;
	}

	private static JLabel label(final ParameterField field, final int width) {
		final JLabel label = new JLabel(field.parameter().label(), SwingConstants.TRAILING);
		label.setFont(label.getFont().deriveFont(Font.PLAIN));
		label.setLabelFor(field.input());
		label.setToolTipText(field.input().getToolTipText());
		label.setPreferredSize(
			new Dimension(Math.max(width, label.getPreferredSize().width), label.getPreferredSize().height));
		return label;
	}

	/** All labels get the width of the widest, so that the fields on top and in the tabs line up. */
	private int labelWidth() {
		return fields.values().stream().filter(field -> !field.hasOwnLabel())
			.mapToInt(field -> label(field, 0).getPreferredSize().width).max().orElse(0);
	}

	private JComponent southPanel() {
		hint.setVerticalAlignment(JLabel.TOP);
		hint.setFont(hint.getFont().deriveFont(Font.PLAIN));
		hint.setPreferredSize(new Dimension(WIDTH, hint.getFontMetrics(hint.getFont()).getHeight() * 3));
		fields.values().forEach(field -> field.onFocus(() -> explain(field)));
		final JButton ok = new JButton("OK"), cancel = new JButton("Cancel");
		final JButton defaults = new JButton("Defaults"), help = new JButton("Help");
		ok.addActionListener(event -> accept());
		cancel.addActionListener(event -> dialog.dispose());
		defaults.setToolTipText("Restores the defaults; files and folders stay");
		defaults.addActionListener(event -> restoreDefaults());
		help.addActionListener(event -> HelpPage.show(dialog, form));
		dialog.getRootPane().setDefaultButton(ok);
		final JPanel buttons = new JPanel();
		buttons.setLayout(new BoxLayout(buttons, BoxLayout.LINE_AXIS));
		for (final Component part : new Component[] { help, Box.createHorizontalStrut(6), defaults,
			Box.createHorizontalGlue(), cancel, Box.createHorizontalStrut(6), ok })
			buttons.add(part);
		final JPanel panel = new JPanel(new BorderLayout(0, 8));
		panel.add(hint, BorderLayout.CENTER);
		panel.add(buttons, BorderLayout.SOUTH);
		return panel;
	}

	private void explain(final ParameterField field) {
		// the focus that a refusal asks for comes whenever the window system sends it: what is wrong has to stay in view
		if (field == refused) return;
		refused = null;
		hint.setForeground(null);
		hint.setText("<html>" + Markdown.escape(field.parameter().description()) + "</html>");
	}

	private void setTexts(final Map<String, String> texts) {
		texts.forEach((key, text) -> fields.get(key).setText(text));
	}

	private void restoreDefaults() {
		fields.values().stream().filter(field -> !field.isFile())
			.forEach(field -> field.setText(field.parameter().defaultText()));
	}

	private void accept() {
		final Map<String, String> texts = new LinkedHashMap<>();
		fields.forEach((key, field) -> texts.put(key, field.text()));
		for (final ParameterField field : fields.values()) {
			try {
				field.parameter().parse(field.text());
			}
			catch (final InputException e) {
				refuse(field);
				return;
			}
		}
		answer = texts;
		dialog.dispose();
	}

	private void refuse(final ParameterField field) {
		final int tab = tabs.indexOfTab(field.parameter().group());
		if (tab >= 0) tabs.setSelectedIndex(tab);
		refused = field;
		hint.setForeground(ERROR);
		hint.setText("<html>" + Markdown.escape(field.complaint()) + "</html>");
		field.input().requestFocusInWindow();
	}

	private static void scale(final Component component, final float factor) {
		if (factor != 1) component.setFont(component.getFont().deriveFont(component.getFont().getSize2D() * factor));
		final Dimension size = component.getPreferredSize();
		if (factor != 1 && component.isPreferredSizeSet())
			component.setPreferredSize(new Dimension(Math.round(size.width * factor), Math.round(size.height * factor)));
		if (component instanceof Container container) for (final Component child : container.getComponents())
			scale(child, factor);
	}
}
