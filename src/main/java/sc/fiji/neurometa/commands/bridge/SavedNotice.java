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

import java.awt.Component;
import java.awt.Desktop;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

import ij.IJ;
import ij.plugin.BrowserLauncher;
import sc.fiji.neurometa.ui.GuiScale;

/**
 * A small window that says what a command from the menu has saved, with buttons that open the file and its folder. It does
 * not keep the user from anything, and closes with Escape.
 */
final class SavedNotice {

	private final JDialog dialog;

	private SavedNotice(final String title, final Path saved) {
		dialog = new JDialog(IJ.getInstance(), title);
		final boolean isFolder = Files.isDirectory(saved);
		final Path folder = isFolder ? saved : saved.toAbsolutePath().getParent();
		final JLabel what = new JLabel(isFolder ? "The results are saved." : "Saved: " + saved.getFileName());
		final JLabel where = new JLabel("Folder: " + folder);
		final JPanel buttons = new JPanel();
		if (!isFolder) buttons.add(button("Open", () -> open(saved)));
		buttons.add(button("Open folder", () -> open(folder)));
		buttons.add(button("Close", dialog::dispose));
		final JPanel panel = new JPanel();
		panel.setLayout(new BoxLayout(panel, BoxLayout.Y_AXIS));
		panel.setBorder(BorderFactory.createEmptyBorder(12, 16, 6, 16));
		panel.add(left(what));
		panel.add(Box.createVerticalStrut(4));
		panel.add(left(where));
		panel.add(Box.createVerticalStrut(8));
		panel.add(left(buttons));
		dialog.setContentPane(panel);
		dialog.getRootPane().registerKeyboardAction(event -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		dialog.setAutoRequestFocus(false);
		GuiScale.apply(panel);
		dialog.pack();
		dialog.setLocationRelativeTo(null);
	}

	/**
	 * Shows the window.
	 *
	 * @param title name of the command
	 * @param saved the file, or the folder of several
	 */
	static void show(final String title, final Path saved) {
		EventQueue.invokeLater(() -> new SavedNotice(title, saved).dialog.setVisible(true));
	}

	private static JComponent left(final JComponent part) {
		part.setAlignmentX(Component.LEFT_ALIGNMENT);
		return part;
	}

	private static JButton button(final String label, final Runnable action) {
		final JButton button = new JButton(label);
		button.addActionListener(event -> action.run());
		return button;
	}

	/** Opens a file or folder in the program that the system has for it, or in a browser. */
	private static void open(final Path place) {
		try {
			if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.OPEN))
				Desktop.getDesktop().open(place.toFile());
			else BrowserLauncher.openURL(place.toUri().toString());
		}
		catch (final IOException e) {
			IJ.showStatus("No program opens " + place.getFileName() + ": " + e.getMessage());
		}
	}
}
