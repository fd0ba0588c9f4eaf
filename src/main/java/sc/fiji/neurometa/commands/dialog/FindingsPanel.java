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
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

import sc.fiji.neurometa.model.Problem;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.ui.GuiScale;

/**
 * The part of a dialog that says what is wrong, what has to be agreed to, what to know before a run, and what the files hold.
 * Its texts can be selected and copied; a click on a problem goes to its field, a button mends it.
 */
final class FindingsPanel {

	private static final Color WARNING = new Color(0x7a4f00), QUESTION = new Color(0x1a4f9c);
	private static final int WIDTH = 620, HEIGHT = 74, BAR = 20, LONG = 250;

	private final Rows rows = new Rows();
	private final JScrollPane scroll = new JScrollPane(rows, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
		ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
	private final Consumer<String> chosen;
	private final BiConsumer<Problem, Remedy> mended;

	/**
	 * @param chosen receives the key of a problem that was clicked
	 * @param mended receives a problem and the change that was clicked
	 */
	FindingsPanel(final Consumer<String> chosen, final BiConsumer<Problem, Remedy> mended) {
		this.chosen = chosen;
		this.mended = mended;
		scroll.setPreferredSize(new Dimension(WIDTH, HEIGHT));
		scroll.setBorder(BorderFactory.createEmptyBorder());
		rows.setName("findings");
	}

	/** Rows that are as wide as the part of them that is in view. */
	private static final class Rows extends JPanel implements Scrollable {

		private static final long serialVersionUID = 1L;

		Rows() {
			setLayout(new BoxLayout(this, BoxLayout.PAGE_AXIS));
		}

		@Override
		public Dimension getPreferredScrollableViewportSize() {
			return getPreferredSize();
		}

		@Override
		public int getScrollableUnitIncrement(final Rectangle visible, final int orientation, final int direction) {
			return GuiScale.of(16);
		}

		@Override
		public int getScrollableBlockIncrement(final Rectangle visible, final int orientation, final int direction) {
			return visible.height;
		}

		@Override
		public boolean getScrollableTracksViewportWidth() {
			return true;
		}

		@Override
		public boolean getScrollableTracksViewportHeight() {
			return false;
		}
	}

	JComponent component() {
		return scroll;
	}

	/**
	 * Shows what was found.
	 *
	 * @param problems what is wrong, in the words of the dialog
	 * @param questions what has to be agreed to
	 * @param notes what the files hold
	 * @param warnings what to know before a run
	 */
	void show(final List<Problem> problems, final List<Problem> questions, final List<String> notes,
		final List<String> warnings)
	{
		rows.removeAll();
		problems.forEach(problem -> add(problem, ParameterField.ERROR, "problem"));
		questions.forEach(question -> add(question, QUESTION, "question"));
		notes.forEach(note -> rows.add(row(text(note, UIManager.getColor("Label.foreground"), "note"))));
		warnings.forEach(warning -> rows.add(row(text("Warning: " + warning, WARNING, "warning"))));
		rows.revalidate();
		rows.repaint();
		// or else a text that was added scrolls itself into view
		SwingUtilities.invokeLater(() -> scroll.getVerticalScrollBar().setValue(0));
	}

	private void add(final Problem problem, final Color color, final String name) {
		final JTextArea text = text(problem.message(), color, name);
		text.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(final MouseEvent event) {
				chosen.accept(problem.key());
			}
		});
		final JPanel row = row(text);
		if (!problem.remedies().isEmpty()) {
			final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
			problem.remedies().forEach(remedy -> {
				final JButton button = new JButton(remedy.label());
				button.setMargin(new Insets(0, 6, 0, 6));
				button.addActionListener(event -> mended.accept(problem, remedy));
				buttons.add(button);
			});
			GuiScale.apply(buttons);
			// below a list of a hundred experiments nobody would find them
			row.add(buttons, problem.message().length() > LONG ? BorderLayout.NORTH : BorderLayout.SOUTH);
		}
		rows.add(row);
	}

	private static JPanel row(final Component text) {
		final JPanel row = new JPanel(new BorderLayout());
		row.add(text, BorderLayout.CENTER);
		row.setBorder(BorderFactory.createEmptyBorder(0, 0, 3, 0));
		row.setAlignmentX(Component.LEFT_ALIGNMENT);
		return row;
	}

	private JTextArea text(final String message, final Color color, final String name) {
		final JTextArea text = new JTextArea(message);
		text.setName(name);
		text.setEditable(false);
		text.setOpaque(false);
		text.setLineWrap(true);
		text.setWrapStyleWord(true);
		text.setForeground(color);
		text.setFont(UIManager.getFont("Label.font").deriveFont(Font.PLAIN));
		GuiScale.apply(text);
		// its height depends on its width
		text.setSize(Math.max(scroll.getViewport().getWidth(), GuiScale.of(WIDTH) - BAR), Short.MAX_VALUE);
		return text;
	}
}
