package sc.fiji.neurometa.ui.threshold;

import java.awt.Component;
import java.awt.Dimension;
import java.io.File;

import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

import ij.io.OpenDialog;
import sc.fiji.neurometa.ui.threshold.ThresholdQuestion.Target;

/** Where the result goes: folder and prefix of its files, and whether its windows open. */
final class TargetPanel extends JPanel {

	private static final long serialVersionUID = 1L;

	private final JTextField folder = new JTextField(28), prefix = new JTextField(20);
	private final JCheckBox show = new JCheckBox("Show results");

	/** @param start what is shown at first */
	TargetPanel(final Target start) {
		setLayout(new BoxLayout(this, BoxLayout.LINE_AXIS));
		folder.setText(start.folder());
		prefix.setText(start.prefix());
		show.setSelected(start.show());
		folder.setName("output_directory");
		prefix.setName("output_prefix");
		show.setName("show_results");
		folder.setToolTipText("Folder for maps, tables, run record and methods text; it is created when missing. Empty: only " +
			"show the results.");
		prefix.setToolTipText("What the names of the files begin with; empty: that of the run with _rethresholded");
		show.setToolTipText("On OK, open the maps as image stacks and the tables in windows");
		final JButton browse = new JButton("Browse...");
		browse.setToolTipText("Choose the folder");
		browse.addActionListener(event -> browse());
		for (final Component part : new Component[] { label("Save to folder", folder), Box.createHorizontalStrut(6), folder, Box
			.createHorizontalStrut(6), browse, Box.createHorizontalStrut(16), label("Prefix", prefix), Box.createHorizontalStrut(
				6), prefix, Box.createHorizontalStrut(16), show })
			add(part);
		setMaximumSize(new Dimension(Integer.MAX_VALUE, getPreferredSize().height));
	}

	private static JLabel label(final String text, final JTextField field) {
		final JLabel label = new JLabel(text);
		label.setLabelFor(field);
		label.setToolTipText(field.getToolTipText());
		return label;
	}

	/** What was answered. */
	Target target() {
		return new Target(folder.getText().strip(), prefix.getText().strip(), show.isSelected());
	}

	private void browse() {
		final String present = folder.getText().strip();
		final JFileChooser chooser = new JFileChooser(present.isEmpty() ? OpenDialog.getDefaultDirectory() : present);
		chooser.setDialogTitle("Save to folder");
		chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
		if (!present.isEmpty()) chooser.setSelectedFile(new File(present));
		if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) folder.setText(chooser.getSelectedFile().getPath());
	}
}
