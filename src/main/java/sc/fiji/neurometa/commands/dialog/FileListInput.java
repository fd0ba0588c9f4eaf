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
import java.awt.GridLayout;
import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;

/** A list of files, to which some can be added, by browsing or dropping, and from which some can be removed. */
final class FileListInput implements FieldInput {

	private static final int ROWS = 4;

	private final DefaultListModel<String> files = new DefaultListModel<>();
	private final JList<String> list = new JList<>(files);
	private final JButton add = new JButton("Add..."), remove = new JButton("Remove");
	private final JPanel panel = new JPanel(new BorderLayout(6, 0));

	FileListInput(final CommandParameter parameter) {
		list.setVisibleRowCount(ROWS);
		FileDrop.install(list, this::add);
		add.setToolTipText("Add files to the list");
		add.addActionListener(event -> add(FileBrowser.several(parameter, list)));
		remove.setToolTipText("Remove the selected files from the list (Delete)");
		remove.addActionListener(event -> removeSelected());
		list.registerKeyboardAction(event -> removeSelected(), KeyStroke.getKeyStroke("DELETE"), JComponent.WHEN_FOCUSED);
		final JPanel buttons = new JPanel(new GridLayout(0, 1, 0, 4)), top = new JPanel(new BorderLayout());
		buttons.add(add);
		buttons.add(remove);
		top.add(buttons, BorderLayout.NORTH);
		panel.add(new JScrollPane(list), BorderLayout.CENTER);
		panel.add(top, BorderLayout.EAST);
	}

	private void add(final List<File> added) {
		added.stream().map(File::getPath).filter(path -> !files.contains(path)).forEach(files::addElement);
	}

	private void removeSelected() {
		list.getSelectedValuesList().forEach(files::removeElement);
	}

	@Override
	public JComponent input() {
		return list;
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
		return String.join(FileBrowser.SEPARATOR, Collections.list(files.elements()));
	}

	@Override
	public void setText(final String text) {
		if (text.equals(text())) return;
		files.clear();
		Stream.of(text).flatMap(all -> Arrays.stream(all.split(FileBrowser.SEPARATOR))).map(String::strip)
			.filter(path -> !path.isEmpty()).forEach(files::addElement);
	}

	@Override
	public void onChange(final Runnable action) {
		files.addListDataListener(new ListDataListener() {

			@Override
			public void intervalAdded(final ListDataEvent event) {
				action.run();
			}

			@Override
			public void intervalRemoved(final ListDataEvent event) {
				action.run();
			}

			@Override
			public void contentsChanged(final ListDataEvent event) {
				action.run();
			}
		});
	}

	@Override
	public void setEnabled(final boolean enabled) {
		list.setEnabled(enabled);
		add.setEnabled(enabled);
		remove.setEnabled(enabled);
	}
}
