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

import java.awt.Component;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javax.swing.JFileChooser;
import javax.swing.JTextField;
import javax.swing.filechooser.FileFilter;

import ij.IJ;
import ij.io.OpenDialog;
import sc.fiji.neurometa.ui.EventThread;
import sc.fiji.neurometa.ui.GuiScale;

/** A file dialog, for a field or on its own; it starts where ImageJ's own file dialogs were last. */
public final class FileBrowser {

	/** The separator of the files of a list. */
	static final String SEPARATOR = ";";

	private FileBrowser() {}

	/** Opens the chooser and puts the choice into the field. */
	static void browse(final CommandParameter parameter, final JTextField field) {
		choose(parameter, field.getText().strip(), field).stream().findFirst()
			.ifPresent(file -> field.setText(file.getPath()));
	}

	/** Opens the chooser for files to add to a list. */
	static List<File> several(final CommandParameter parameter, final Component owner) {
		return choose(parameter, "", owner);
	}

	private static List<File> choose(final CommandParameter parameter, final String present, final Component owner) {
		final JFileChooser chooser = new JFileChooser(present.isEmpty() ? OpenDialog.getDefaultDirectory() : present);
		GuiScale.apply(chooser);
		chooser.setDialogTitle(parameter.label());
		if (!present.isEmpty()) chooser.setSelectedFile(new File(present));
		chooser.setMultiSelectionEnabled(parameter.kind() == CommandParameter.Kind.FILE_LIST);
		if (parameter.kind() == CommandParameter.Kind.DIRECTORY)
			chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
		final boolean save = parameter.kind() == CommandParameter.Kind.SAVE_FILE;
		final int answer = save ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
		if (answer != JFileChooser.APPROVE_OPTION) return List.of();
		OpenDialog.setDefaultDirectory(chooser.getCurrentDirectory().getPath());
		return chooser.isMultiSelectionEnabled() ? List.of(chooser.getSelectedFiles()) : List.of(chooser.getSelectedFile());
	}

	/**
	 * Asks for a file to read, and waits for the answer. Not for the event thread.
	 *
	 * @param title of the chooser
	 * @param kind a name for the files that it shows
	 * @param ending the end of their names
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
}
