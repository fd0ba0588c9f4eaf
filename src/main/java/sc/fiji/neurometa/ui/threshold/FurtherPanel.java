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
import java.awt.Font;
import java.awt.Insets;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.Markdown;

/**
 * The computation of maxima for further cluster-forming p in the background, with its progress and a button that stops it
 * or starts it again; invisible once they are there.
 */
final class FurtherPanel extends JPanel {

	private static final long serialVersionUID = 1L;
	private static final int STEPS = 1000;

	/** One computation, which ends when it is stopped. */
	private final class Attempt implements Progress {

		private volatile boolean stopped;

		@Override
		public void stage(final String name) {
			SwingUtilities.invokeLater(() -> show(this, 0));
		}

		@Override
		public void update(final long done, final long total) {
			SwingUtilities.invokeLater(() -> show(this, (double) done / Math.max(1, total)));
		}

		@Override
		public boolean isCanceled() {
			return stopped;
		}

		private void run() {
			try {
				final double[] all = further.compute().apply(further.steps(), this);
				SwingUtilities.invokeLater(() -> end(this, all));
			}
			catch (final CancellationException e) {
				// the button or the end of the window
			}
			catch (final InputException e) {
				SwingUtilities.invokeLater(() -> fail(this, e.getMessage()));
			}
			catch (final RuntimeException | Error e) {
				SwingUtilities.invokeLater(() -> fail(this, "They cannot be computed (" + e + ")."));
			}
		}
	}

	private final transient ThresholdQuestion.Further further;
	private final transient Consumer<double[]> done;
	private final JLabel text = new JLabel();
	private final JProgressBar bar = new JProgressBar(0, STEPS);
	private final JButton button = new JButton("Stop");
	private transient Attempt attempt = new Attempt();

	/**
	 * @param further what is to be computed
	 * @param done receives all p that can be chosen, on the event thread
	 */
	FurtherPanel(final ThresholdQuestion.Further further, final Consumer<double[]> done) {
		super(new BorderLayout(6, 2));
		this.further = further;
		this.done = done;
		setName("further");
		text.setName("further text");
		text.setFont(text.getFont().deriveFont(Font.PLAIN, text.getFont().getSize2D() - 1));
		text.setText("Computing the maxima for p = " + names());
		button.setName("further button");
		button.setMargin(new Insets(0, 6, 0, 6));
		button.setToolTipText("The slider stops only at the p whose maxima are there");
		button.addActionListener(event -> {
			if (attempt.stopped) start();
			else pause();
		});
		add(text, BorderLayout.NORTH);
		add(bar, BorderLayout.CENTER);
		add(button, BorderLayout.EAST);
		setVisible(further.steps().length > 0);
	}

	private String names() {
		final String all = DoubleStream.of(further.steps()).mapToObj(Decimals::text).collect(Collectors.joining(", "));
		return all.replaceFirst(", ([^,]+)$", " and $1");
	}

	/** Starts to compute, if there is anything. */
	void start() {
		if (further.steps().length == 0) return;
		final Attempt begun = new Attempt();
		attempt = begun;
		button.setText("Stop");
		bar.setValue(0);
		text.setText("Computing the maxima for p = " + names());
		final Thread thread = new Thread(begun::run, "maxima of further p");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	/** Stops computing. */
	void stop() {
		attempt.stopped = true;
	}

	private void pause() {
		stop();
		bar.setValue(0);
		button.setText("Compute");
		text.setText("Without maxima: p = " + names());
	}

	private void show(final Attempt which, final double share) {
		if (which == attempt && !which.stopped) bar.setValue((int) (share * STEPS));
	}

	private void end(final Attempt which, final double[] all) {
		if (which != attempt || which.stopped) return;
		setVisible(false);
		done.accept(all);
	}

	private void fail(final Attempt which, final String why) {
		if (which != attempt || which.stopped) return;
		bar.setVisible(false);
		button.setVisible(false);
		text.setText("<html><body width='" + GuiScale.of(330) + "'>No maxima for p = " + names() + ". " +
			Markdown.escape(why) + "</body></html>");
	}
}
