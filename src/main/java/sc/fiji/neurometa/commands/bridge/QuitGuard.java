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

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import javax.swing.JOptionPane;

import ij.CommandListener;
import ij.Executer;
import ij.IJ;

/**
 * The question before ImageJ is closed while a command of NeuroMeta is running. Those that can be resumed are cancelled first,
 * which writes their checkpoints.
 */
final class QuitGuard implements CommandListener {

	private static final String QUIT = "Quit", TITLE = "NeuroMeta";
	private static final int PATIENCE_MS = 5000, PERIOD_MS = 50;
	private static final AtomicBoolean INSTALLED = new AtomicBoolean();

	private final Predicate<String> question;

	/** @param question asks whether to quit all the same */
	QuitGuard(final Predicate<String> question) {
		this.question = question;
	}

	/** Puts the question in front of File &gt; Quit and the main window's button, once. */
	static void install() {
		if (!INSTALLED.getAndSet(true)) Executer.addCommandListener(new QuitGuard(QuitGuard::ask));
	}

	private static boolean ask(final String text) {
		final String[] answers = { "Quit", "Continue" };
		return JOptionPane.showOptionDialog(IJ.getInstance(), text, TITLE, JOptionPane.DEFAULT_OPTION,
			JOptionPane.WARNING_MESSAGE, null, answers, answers[1]) == 0;
	}

	@Override
	public String commandExecuting(final String command) {
		final List<String> running = RunMonitor.running();
		if (!QUIT.equals(command) || running.isEmpty()) return command;
		if (!question.test("Still running: " + String.join(", ", running) +
			".\nQuitting cancels it. With an output folder its permutations are kept, and the same run with resume=true continues from them."))
			return null;
		RunMonitor.cancelAll();
		for (int waited = 0; waited < PATIENCE_MS && !RunMonitor.running().isEmpty(); waited += PERIOD_MS)
			IJ.wait(PERIOD_MS);
		return command;
	}
}
