package sc.fiji.neurometa.commands.bridge;

import java.io.File;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import javax.swing.JFileChooser;
import javax.swing.JTextField;
import javax.swing.filechooser.FileFilter;

import ij.IJ;
import ij.io.OpenDialog;
import sc.fiji.neurometa.ui.EventThread;

/** A file dialog, for a field or on its own; it starts where ImageJ's own file dialogs were last. */
public final class FileBrowser {

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

	/**
	 * Asks for a file to read, and waits for the answer. Not for the event thread.
	 *
	 * @param title of the chooser
	 * @param kind what the files are that it shows
	 * @param ending what their names end in
	 * @return nothing when the user cancels
	 */
	public static Optional<File> open(final String title, final String kind, final String ending) {
		final AtomicReference<File> chosen = new AtomicReference<>();
		EventThread.run("The file chooser", () -> {
			final JFileChooser chooser = new JFileChooser(OpenDialog.getDefaultDirectory());
			chooser.setDialogTitle(title);
			chooser.setFileFilter(new NameFilter(kind, ending));
			if (chooser.showOpenDialog(IJ.getInstance()) != JFileChooser.APPROVE_OPTION) return;
			chosen.set(chooser.getSelectedFile());
			OpenDialog.setDefaultDirectory(chooser.getCurrentDirectory().getPath());
		});
		return Optional.ofNullable(chosen.get());
	}

	/** Files whose names end alike. */
	private static final class NameFilter extends FileFilter {

		private final String kind, ending;

		NameFilter(final String kind, final String ending) {
			this.kind = kind;
			this.ending = ending;
		}

		@Override
		public boolean accept(final File file) {
			return file.isDirectory() || file.getName().endsWith(ending);
		}

		@Override
		public String getDescription() {
			return kind + " (*" + ending + ")";
		}
	}

	/** Paths as the text of a list. */
	static String join(final File... files) {
		return Arrays.stream(files).map(File::getPath).collect(Collectors.joining(SEPARATOR));
	}
}
