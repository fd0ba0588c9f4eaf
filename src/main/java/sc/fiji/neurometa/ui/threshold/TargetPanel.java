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

import java.awt.Component;
import java.awt.Dimension;
import java.io.File;
import java.util.function.UnaryOperator;

import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

import ij.io.OpenDialog;
import sc.fiji.neurometa.ui.threshold.ThresholdQuestion.Target;

/** The destination of a result: folder and prefix of its files, and whether its windows open. */
final class TargetPanel extends JPanel {

	private static final long serialVersionUID = 1L;

	private final JTextField folder = new JTextField(28), prefix = new JTextField(20);
	private final JCheckBox show = new JCheckBox("Show results");
	private String proposed;

	/** @param question the values at first, and which of them cannot be changed */
	TargetPanel(final ThresholdQuestion question) {
		setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
		final Target start = question.target();
		folder.setText(start.folder());
		prefix.setText(start.prefix());
		show.setSelected(start.show());
		final JButton browse = new JButton("Browse...");
		browse.setToolTipText("Choose the folder");
		browse.addActionListener(event -> browse());
		name(folder, "output_directory",
			"Folder for maps, tables, run record and methods text; it is created when missing. " +
				"Empty: only show the results.",
			question);
		browse.setEnabled(folder.isEditable());
		name(prefix, "output_prefix", "Prefix of the names of the files; empty: that of the run with _rethresholded, and " +
			"a number where that would replace the run itself", question);
		name(show, "show_results", "On OK, open the maps as image stacks and the tables in windows", question);
		for (final Component part : new Component[] { label("Save to folder", folder), Box.createHorizontalStrut(6), folder,
			Box.createHorizontalStrut(6), browse, Box.createHorizontalStrut(16), label("Prefix", prefix),
			Box.createHorizontalStrut(6), prefix, Box.createHorizontalStrut(16), show })
			add(part);
		setMaximumSize(new Dimension(Integer.MAX_VALUE, getPreferredSize().height));
		proposed = question.prefix().apply(start.folder());
		folder.getDocument().addDocumentListener(new DocumentListener() {

			@Override
			public void insertUpdate(final DocumentEvent event) {
				propose(question.prefix());
			}

			@Override
			public void removeUpdate(final DocumentEvent event) {
				propose(question.prefix());
			}

			@Override
			public void changedUpdate(final DocumentEvent event) {
				// only for styled texts
			}
		});
	}

	private static void name(final JComponent field, final String key, final String toolTip,
		final ThresholdQuestion question)
	{
		final boolean given = question.given().contains(key);
		field.setName(key);
		field.setToolTipText(given ? toolTip + ". " + ThresholdControls.GIVEN : toolTip);
		// a text that cannot be changed must stay readable
		if (field instanceof JTextField text) text.setEditable(!given);
		else field.setEnabled(!given);
	}

	/** A prefix that was not typed follows the folder. */
	private void propose(final UnaryOperator<String> prefixIn) {
		if (!prefix.getText().equals(proposed)) return;
		proposed = prefixIn.apply(folder.getText().strip());
		prefix.setText(proposed);
	}

	private static JLabel label(final String text, final JTextField field) {
		final JLabel label = new JLabel(text);
		label.setLabelFor(field);
		label.setToolTipText(field.getToolTipText());
		return label;
	}

	/** The answer. */
	Target target() {
		return new Target(folder.getText().strip(), prefix.getText().strip(), show.isSelected());
	}

	private void browse() {
		final String present = folder.getText().strip();
		final JFileChooser chooser = new JFileChooser(present.isEmpty() ? OpenDialog.getDefaultDirectory() : present);
		chooser.setDialogTitle("Save to folder");
		chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
		if (!present.isEmpty()) chooser.setSelectedFile(new File(present));
		if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION)
			folder.setText(chooser.getSelectedFile().getPath());
	}
}
