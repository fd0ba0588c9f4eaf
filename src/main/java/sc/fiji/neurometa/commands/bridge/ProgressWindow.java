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
import java.awt.Dimension;
import java.awt.Frame;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.WindowConstants;

import ij.IJ;

/** A small window with a message, a progress bar and a button to cancel. It appears with the first progress. */
final class ProgressWindow {

	private static final int STEPS = 1000;

	private final String title;
	private JDialog dialog;
	private JLabel label;
	private JProgressBar bar;
	private boolean cancelPressed, closed;

	ProgressWindow(final String title) {
		this.title = title;
	}

	/** Whether the button was pressed. */
	boolean isCancelPressed() {
		return cancelPressed;
	}

	/**
	 * Shows a message and how far the work is. On the event thread.
	 *
	 * @param message what is being done, or null
	 * @param share part done, 0 to 1, or negative when unknown
	 */
	void show(final String message, final double share) {
		if (closed) return;
		if (dialog == null) open();
		label.setText(message == null ? " " : message);
		bar.setIndeterminate(share < 0);
		if (share >= 0) bar.setValue((int) Math.round(share * STEPS));
	}

	/** Closes the window. On the event thread. */
	void close() {
		closed = true;
		if (dialog != null) dialog.dispose();
	}

	private void open() {
		label = new JLabel(" ");
		bar = new JProgressBar(0, STEPS);
		bar.setPreferredSize(new Dimension(420, 18));
		final JButton cancel = new JButton("Cancel");
		cancel.addActionListener(event -> {
			cancelPressed = true;
			cancel.setEnabled(false);
			cancel.setText("Cancelling...");
		});
		final JPanel south = new JPanel();
		south.add(cancel);
		final JPanel panel = new JPanel(new BorderLayout(8, 8));
		panel.setBorder(BorderFactory.createEmptyBorder(12, 16, 4, 16));
		panel.add(label, BorderLayout.NORTH);
		panel.add(bar, BorderLayout.CENTER);
		panel.add(south, BorderLayout.SOUTH);
		final Frame owner = IJ.getInstance();
		dialog = new JDialog(owner, title);
		dialog.setContentPane(panel);
		dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
		dialog.getRootPane().registerKeyboardAction(event -> cancel.doClick(), javax.swing.KeyStroke.getKeyStroke("ESCAPE"),
			javax.swing.JComponent.WHEN_IN_FOCUSED_WINDOW);
		dialog.setFocusableWindowState(true);
		dialog.setAutoRequestFocus(false);
		dialog.pack();
		dialog.setLocationRelativeTo(null);
		dialog.setVisible(true);
	}
}
