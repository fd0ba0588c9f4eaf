package sc.fiji.neurometa.commands.bridge;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

import javax.swing.JFileChooser;
import javax.swing.JTextField;

import ij.io.OpenDialog;

/** Lets the user choose the files of a field; starts where ImageJ's own file dialogs were last. */
final class FileBrowser {

	/** What stands between the files of a list. */
	static final String SEPARATOR = ";";

	private FileBrowser() {}

	/** Opens the chooser and puts the choice into the field. */
	static void browse(final CommandParameter parameter, final JTextField field) {
		final String present = field.getText().strip().split(SEPARATOR)[0];
		final JFileChooser chooser = new JFileChooser(present.isEmpty() ? OpenDialog.getDefaultDirectory() : present);
		chooser.setDialogTitle(parameter.label());
		if (!present.isEmpty()) chooser.setSelectedFile(new File(present));
		chooser.setMultiSelectionEnabled(parameter.kind() == CommandParameter.Kind.FILE_LIST);
		if (parameter.kind() == CommandParameter.Kind.DIRECTORY) chooser.setFileSelectionMode(
			JFileChooser.DIRECTORIES_ONLY);
		final boolean save = parameter.kind() == CommandParameter.Kind.SAVE_FILE;
		final int answer = save ? chooser.showSaveDialog(field) : chooser.showOpenDialog(field);
		if (answer != JFileChooser.APPROVE_OPTION) return;
		final File[] files = chooser.isMultiSelectionEnabled() ? chooser.getSelectedFiles() : new File[] { chooser
			.getSelectedFile() };
		field.setText(join(files));
		OpenDialog.setDefaultDirectory(chooser.getCurrentDirectory().getPath());
	}

	/** Paths as the text of a list. */
	static String join(final File... files) {
		return Arrays.stream(files).map(File::getPath).collect(Collectors.joining(SEPARATOR));
	}
}
