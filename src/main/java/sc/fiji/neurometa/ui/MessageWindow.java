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
package sc.fiji.neurometa.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

import ij.IJ;
import ij.Prefs;

/**
 * A message for the user that fits the screen however long it is: at most 80 % of it, with lines that break, and a text
 * that can be scrolled, selected and copied.
 */
public final class MessageWindow {

	private static final double SCREEN_SHARE = 0.8;
	private static final int COLUMNS = 64, FONT = 13;

	private MessageWindow() {}

	/** Shows a message and waits until it is closed. */
	public static void show(final String title, final String message) {
		EventThread.run("The message " + title, () -> dialog(title, message).setVisible(true));
	}

	/** The dialog, which is still to be shown. */
	static JDialog dialog(final String title, final String message) {
		final JTextArea text = new JTextArea(message);
		text.setName("message");
		text.setEditable(false);
		text.setLineWrap(true);
		text.setWrapStyleWord(true);
		text.setFont(new JLabel().getFont().deriveFont(Font.PLAIN, (float) (FONT * Math.max(1, Prefs.getGuiScale()))));
		text.setColumns(COLUMNS);
		text.setBorder(BorderFactory.createEmptyBorder(8, 10, 8, 10));
		text.setCaretPosition(0);
		final JDialog dialog = new JDialog((Frame) IJ.getInstance(), title, true);
		final JButton ok = new JButton("OK"), copy = new JButton("Copy");
		ok.addActionListener(event -> dialog.dispose());
		copy.setToolTipText("Copies the whole message");
		copy.addActionListener(event -> {
			text.selectAll();
			text.copy();
		});
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
		buttons.add(copy);
		buttons.add(ok);
		final JPanel content = new JPanel(new BorderLayout());
		content.add(new JScrollPane(text), BorderLayout.CENTER);
		content.add(buttons, BorderLayout.SOUTH);
		dialog.setContentPane(content);
		dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		dialog.getRootPane().setDefaultButton(ok);
		dialog.getRootPane().registerKeyboardAction(event -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		dialog.pack();
		// a text area knows its height when it knows its width
		dialog.pack();
		final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
		dialog.setSize(new Dimension((int) Math.min(dialog.getWidth(), SCREEN_SHARE * screen.width),
			(int) Math.min(dialog.getHeight(), SCREEN_SHARE * screen.height)));
		dialog.setLocationRelativeTo(null);
		return dialog;
	}
}
