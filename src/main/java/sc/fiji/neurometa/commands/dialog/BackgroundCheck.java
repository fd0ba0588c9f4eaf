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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import javax.swing.SwingUtilities;

import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.ui.LatestTask;

/** The thread that checks the answers of a dialog, always the latest, while the dialog can be used. For the event thread. */
final class BackgroundCheck implements AutoCloseable {

	private final AnswerCheck check;
	private final Consumer<Map<String, List<String>>> named;
	private final Consumer<String> doing;
	private final Consumer<Checked> checked;
	private LatestTask<Question> thread;

	/**
	 * Answers to check.
	 *
	 * @param texts by key
	 * @param named the parameters whose names are asked for, too
	 * @param isFinal whether the user wants to go on with them
	 */
	record Question(Map<String, String> texts, List<String> named, boolean isFinal) {}

	/**
	 * Answers that were checked.
	 *
	 * @param question the answers
	 * @param findings what was found
	 */
	record Checked(Question question, Findings findings) {}

	/**
	 * @param check what checks
	 * @param named receives, on the event thread, the names by parameter, before the check is done
	 * @param doing receives, on the event thread, what is being done
	 * @param checked receives, on the event thread, what was found; not called when stopped
	 */
	BackgroundCheck(final AnswerCheck check, final Consumer<Map<String, List<String>>> named,
		final Consumer<String> doing, final Consumer<Checked> checked)
	{
		this.check = check;
		this.named = named;
		this.doing = doing;
		this.checked = checked;
		thread = start();
	}

	private LatestTask<Question> start() {
		return new LatestTask<>("Check of a dialog", this::answer);
	}

	/** Checks answers, after those that are being checked. */
	void ask(final Question question) {
		thread.ask(question);
	}

	private void answer(final Question question) {
		try {
			final Map<String, List<String>> names = new LinkedHashMap<>();
			question.named.forEach(key -> names.put(key, check.names(key, question.texts)));
			SwingUtilities.invokeLater(() -> named.accept(names));
			final Findings findings =
				check.check(question.texts, text -> SwingUtilities.invokeLater(() -> doing.accept(text)));
			SwingUtilities.invokeLater(() -> checked.accept(new Checked(question, findings)));
		}
		catch (final CancellationException e) {
			// the user knows
		}
	}

	/** Interrupts what is being checked. */
	void stop() {
		thread.close();
		thread = start();
	}

	@Override
	public void close() {
		thread.close();
	}
}
