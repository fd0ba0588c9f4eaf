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
package sc.fiji.neurometa.ui.threshold;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import ij.IJ;
import ij.WindowManager;
import ij.gui.GUI;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.LatestTask;
import sc.fiji.neurometa.ui.Markdown;
import sc.fiji.neurometa.ui.WarningLine;
import sc.fiji.neurometa.ui.threshold.ThresholdQuestion.Answer;

/**
 * A window in which the threshold of a result is moved: slices, clusters and a sentence follow at once. It does not block
 * ImageJ; results are computed off the event thread, always for the newest position.
 */
public final class ThresholdWindow {

	private static final Color ERROR = new Color(0xb00020), CHANGED = new Color(0x8a4b00);
	private static final int TEXT_WIDTH = 350, TEXT_HEIGHT = 94, MESSAGE_HEIGHT = 220, TABLE_HEIGHT = 138,
		REST_WIDTH = 110, LEAST_WIDTH = 700, LEAST_HEIGHT = 420;

	/** The outcome of a threshold: a result with its sentence, or why there is none. */
	private record Outcome(ThresholdChoice choice, Optional<MainEffectResult> result, String text) {}

	private final ThresholdQuestion question;
	private final Consumer<Optional<Answer>> answered;
	private final JFrame frame;
	private final ThresholdControls controls;
	private final TargetPanel target;
	private final SlicePanel slices;
	private final ClusterRows rows = new ClusterRows();
	private final JTable table = rows.table();
	private final NullPanel maxima = new NullPanel();
	private final JLabel sentence = new JLabel(), note = new JLabel();
	private final WarningLine warnings = new WarningLine("Rethreshold Result");
	private final JButton ok = new JButton("OK");
	private final LatestTask<ThresholdChoice> computing;
	private boolean closed;

	private ThresholdWindow(final ThresholdQuestion question, final Consumer<Optional<Answer>> answered) {
		this.question = question;
		this.answered = answered;
		frame = new JFrame("Rethreshold Result: " + question.name());
		controls = new ThresholdControls(question, this::follow);
		target = new TargetPanel(question);
		final double[] range = range(question);
		slices = new SlicePanel(question.input().mask(), range[0], range[1],
			GUI.getMaxWindowBounds(IJ.getInstance()).width - GuiScale.of(TEXT_WIDTH) - REST_WIDTH);
		computing = new LatestTask<>("threshold", this::compute);
		final Container content = content();
		GuiScale.apply(content);
		frame.setContentPane(content);
		frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
		frame.addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosing(final WindowEvent event) {
				cancel();
			}
		});
		frame.getRootPane().registerKeyboardAction(event -> cancel(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		frame.getRootPane().setDefaultButton(ok);
		if (IJ.getInstance() != null) frame.setIconImage(IJ.getInstance().getIconImage());
		GuiScale.pack(frame);
		final Dimension size = frame.getSize(), least = GuiScale.of(LEAST_WIDTH, LEAST_HEIGHT);
		frame.setMinimumSize(new Dimension(Math.min(size.width, least.width), Math.min(size.height, least.height)));
	}

	/**
	 * Opens the window. On the event thread.
	 *
	 * @param question the question
	 * @param answered gets the answer once, on the event thread; nothing when the user cancels
	 */
	public static ThresholdWindow open(final ThresholdQuestion question, final Consumer<Optional<Answer>> answered) {
		final ThresholdWindow window = new ThresholdWindow(question, answered);
		WindowManager.addWindow(window.frame);
		window.frame.setVisible(true);
		window.follow();
		window.controls.start();
		return window;
	}

	/** Closes the window without an answer. On the event thread. */
	public void cancel() {
		if (close()) answered.accept(Optional.empty());
	}

	/** The z with the lowest and the highest colour, for all thresholds: those of the most liberal one. */
	private static double[] range(final ThresholdQuestion question) {
		double liberal = question.start().voxelP(), low = Double.POSITIVE_INFINITY, high = 0;
		for (final double[] steps : List.of(question.steps(), question.further().steps()))
			for (final double step : steps)
				liberal = Math.max(liberal, step);
		final double[] p = question.maps().p(), z = question.maps().z();
		for (int i = 0; i < p.length; i++) {
			high = Math.max(high, z[i]);
			if (p[i] <= liberal) low = Math.min(low, z[i]);
		}
		return low < high ? new double[] { low, high } : new double[] { 0, Math.max(1, high) };
	}

	private JComponent content() {
		final JPanel west = new JPanel(new BorderLayout(0, 8));
		west.add(controls, BorderLayout.NORTH);
		west.add(text(), BorderLayout.CENTER);
		final JScrollPane scroll = new JScrollPane(table);
		scroll.setPreferredSize(new Dimension(0, TABLE_HEIGHT));
		final JPanel center = new JPanel(new BorderLayout(0, 8));
		center.add(slices, BorderLayout.CENTER);
		center.add(scroll, BorderLayout.SOUTH);
		final JPanel both = new JPanel(new BorderLayout(14, 8));
		both.add(west, BorderLayout.WEST);
		both.add(center, BorderLayout.CENTER);
		final JPanel content = new JPanel(new BorderLayout(0, 8));
		content.setBorder(BorderFactory.createEmptyBorder(10, 12, 10, 12));
		// the line keeps its place when there is nothing to warn of, or else the window would jump
		final JPanel top = new JPanel(new BorderLayout());
		top.add(warnings);
		top.setPreferredSize(new Dimension(0, warnings.getPreferredSize().height));
		content.add(top, BorderLayout.NORTH);
		content.add(scrolling(both), BorderLayout.CENTER);
		content.add(south(), BorderLayout.SOUTH);
		return content;
	}

	/** What is larger than the window can be scrolled; the buttons below stay where they are. */
	private static JScrollPane scrolling(final JComponent parts) {
		final JScrollPane scroll = new JScrollPane(parts);
		scroll.setBorder(null);
		scroll.getVerticalScrollBar().setUnitIncrement(GuiScale.of(16));
		scroll.getHorizontalScrollBar().setUnitIncrement(GuiScale.of(16));
		return scroll;
	}

	private JComponent text() {
		sentence.setVerticalAlignment(JLabel.TOP);
		sentence.setFont(sentence.getFont().deriveFont(Font.PLAIN));
		sentence.setName("sentence");
		sentence.setPreferredSize(new Dimension(TEXT_WIDTH, TEXT_HEIGHT));
		note.setFont(note.getFont().deriveFont(Font.PLAIN, note.getFont().getSize2D() - 1));
		note.setForeground(CHANGED);
		note.setName("note");
		final JPanel panel = new JPanel(new BorderLayout(0, 6));
		panel.add(sentence, BorderLayout.NORTH);
		panel.add(maxima, BorderLayout.CENTER);
		panel.add(note, BorderLayout.SOUTH);
		return panel;
	}

	private JComponent south() {
		table.getSelectionModel().addListSelectionListener(event -> {
			if (event.getValueIsAdjusting()) return;
			if (table.getSelectedRow() < 0) slices.unmark();
			else slices.mark(rows.peak(table.getSelectedRow()));
		});
		final JButton cancel = new JButton("Cancel"), first = new JButton("First threshold"), help = new JButton("Help");
		ok.setToolTipText("Apply this threshold: write files to the folder, if one is given, and open the windows");
		cancel.setToolTipText("Close the window; nothing is written");
		help.setToolTipText("Open the page about this command");
		ok.addActionListener(event -> accept());
		cancel.addActionListener(event -> cancel());
		final String back = "Restore the threshold that the result was first seen with";
		first.setEnabled(controls.canSet(question.first()));
		first.setToolTipText(controls.isGiven() ? back + ". " + ThresholdControls.GIVEN : back);
		first.addActionListener(event -> controls.set(question.first()));
		help.addActionListener(event -> question.help().accept(frame));
		final JPanel buttons = new JPanel();
		buttons.setLayout(new BoxLayout(buttons, BoxLayout.LINE_AXIS));
		for (final Component part : new Component[] { help, Box.createHorizontalStrut(6), first, Box.createHorizontalGlue(),
			cancel, Box.createHorizontalStrut(6), ok })
			buttons.add(part);
		final JPanel south = new JPanel(new BorderLayout(0, 8));
		south.add(target, BorderLayout.NORTH);
		south.add(buttons, BorderLayout.SOUTH);
		return south;
	}

	private void follow() {
		if (!closed) computing.ask(controls.choice());
	}

	private void compute(final ThresholdChoice choice) {
		final Outcome outcome = outcome(choice);
		SwingUtilities.invokeLater(() -> show(outcome));
	}

	private Outcome outcome(final ThresholdChoice choice) {
		try {
			final MainEffectResult result = question.result().apply(choice);
			return new Outcome(choice, Optional.of(result), question.sentence().apply(result));
		}
		catch (final InputException e) {
			return new Outcome(choice, Optional.empty(), e.getMessage());
		}
		catch (final RuntimeException e) {
			// or else the window would lag behind the sliders without a message
			return new Outcome(choice, Optional.empty(),
				"NeuroMeta failed on something that it should have handled (" + e + "). Please report it.");
		}
	}

	private void show(final Outcome outcome) {
		if (closed) return;
		ok.setEnabled(outcome.result.isPresent());
		// a refusal may be longer than the sentence, and leaves the place of the maxima empty
		sentence.setPreferredSize(GuiScale.of(TEXT_WIDTH, outcome.result.isPresent() ? TEXT_HEIGHT : MESSAGE_HEIGHT));
		sentence.setForeground(outcome.result.isPresent() ? null : ERROR);
		sentence.setText(
			"<html><body width='" + GuiScale.of(TEXT_WIDTH) + "'>" + Markdown.escape(outcome.text) + "</body></html>");
		note.setText(outcome.choice.equals(question.first()) ? " " : "<html><body width='" + GuiScale.of(TEXT_WIDTH) +
			"'>Chosen after the result was known: report the first threshold as well.</body></html>");
		slices.setEnabled(outcome.result.isPresent());
		table.setEnabled(outcome.result.isPresent());
		outcome.result.ifPresentOrElse(maxima::show, maxima::clear);
		outcome.result.ifPresent(result -> {
			warnings.show(result.warnings());
			showClusters(result.report().clusters());
			slices.show(result.mask().volume(result.thresholded(result.maps().z()), 0));
		});
	}

	/** The chosen cluster stays chosen as long as its peak does. */
	private void showClusters(final List<ClusterStatistics> clusters) {
		final int before = table.getSelectedRow();
		final Optional<Point> peak = before < 0 ? Optional.empty() : Optional.of(rows.peak(before));
		rows.set(clusters);
		final int now = peak.map(p -> clusters.stream().map(ClusterStatistics::peak).toList().indexOf(p)).orElse(-1);
		if (now >= 0) table.setRowSelectionInterval(now, now);
	}

	private void accept() {
		final Answer answer = new Answer(controls.choice(), target.target());
		if (question.replaces().test(answer.target()) && !IJ.showMessageWithCancel("Rethreshold Result",
			"The folder holds a run called " + answer.target().prefix() + ".\nReplace its files?")) return;
		if (close()) answered.accept(Optional.of(answer));
	}

	/** Closes the window; false when it was closed already. */
	private boolean close() {
		if (closed) return false;
		closed = true;
		computing.close();
		controls.close();
		slices.close();
		WindowManager.removeWindow(frame);
		frame.dispose();
		return true;
	}
}
