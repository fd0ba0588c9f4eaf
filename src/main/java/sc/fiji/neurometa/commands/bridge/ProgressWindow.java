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
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

import ij.IJ;
import sc.fiji.neurometa.ui.GuiScale;

/**
 * A small window with a message, a progress bar and a button to cancel. It appears with the first progress, below the
 * windows of other runs. To close it is to cancel the run, which it asks about.
 */
final class ProgressWindow {

	private static final int STEPS = 1000, GAP = 12;
	/** Windows that are open, in the order of their places; a place that is free again is null. */
	private static final List<JDialog> PLACES = new ArrayList<>();

	private String title;
	private JDialog dialog;
	private JLabel label;
	private JProgressBar bar;
	private JButton cancel;
	private boolean cancelPressed, closed;

	ProgressWindow(final String title) {
		this.title = title;
	}

	/** Whether the button was pressed. */
	boolean isCancelPressed() {
		return cancelPressed;
	}

	/** Names the run. On the event thread. */
	void name(final String run) {
		title = run;
		if (dialog != null) dialog.setTitle(run);
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
		if (dialog == null) return;
		dialog.dispose();
		PLACES.replaceAll(open -> open == dialog ? null : open);
	}

	private void open() {
		label = new JLabel(" ");
		bar = new JProgressBar(0, STEPS);
		bar.setPreferredSize(new Dimension(420, 18));
		cancel = new JButton("Cancel");
		cancel.addActionListener(event -> cancel());
		final JPanel south = new JPanel();
		south.add(cancel);
		final JPanel panel = new JPanel(new BorderLayout(8, 8));
		panel.setBorder(BorderFactory.createEmptyBorder(12, 16, 4, 16));
		panel.add(label, BorderLayout.NORTH);
		panel.add(bar, BorderLayout.CENTER);
		panel.add(south, BorderLayout.SOUTH);
		final Frame owner = IJ.getInstance();
		dialog = new JDialog(owner, title);
		GuiScale.apply(panel);
		dialog.setContentPane(panel);
		dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
		dialog.addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosing(final WindowEvent event) {
				ask();
			}
		});
		dialog.getRootPane().registerKeyboardAction(event -> cancel.doClick(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		dialog.setFocusableWindowState(true);
		dialog.setAutoRequestFocus(false);
		dialog.pack();
		place();
		dialog.setVisible(true);
	}

	private void cancel() {
		cancelPressed = true;
		cancel.setEnabled(false);
		cancel.setText("Cancelling...");
	}

	private void ask() {
		if (cancelPressed) return;
		final String[] answers = { "Cancel the run", "Continue" };
		final int answer = JOptionPane.showOptionDialog(dialog, "Cancel the run \"" + title + "\"?", title,
			JOptionPane.DEFAULT_OPTION, JOptionPane.QUESTION_MESSAGE, null, answers, answers[1]);
		if (answer == 0 && !closed) cancel();
	}

	/** In the middle of the screen, and the windows of further runs below the first, as far as there is room. */
	private void place() {
		dialog.setLocationRelativeTo(null);
		int place = PLACES.indexOf(null);
		if (place < 0) {
			place = PLACES.size();
			PLACES.add(dialog);
		}
		else PLACES.set(place, dialog);
		final Rectangle screen = dialog.getGraphicsConfiguration().getBounds();
		final int room = Math.max(1, (screen.y + screen.height - dialog.getY()) / (dialog.getHeight() + GAP));
		dialog.setLocation(dialog.getX() + place / room * GAP * 2,
			dialog.getY() + place % room * (dialog.getHeight() + GAP));
	}
}
