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

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.task.event.TaskEvent;

import sc.fiji.neurometa.commands.dialog.AnswerCheck;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;

/**
 * The check of a dialog's answers by the command that is going to run with them: what it has read is there already when it
 * runs.
 */
final class ModuleCheck implements AnswerCheck {

	private final Module module;
	private final CommandForm form;

	/**
	 * @param module the command
	 * @param form what is asked
	 */
	ModuleCheck(final Module module, final CommandForm form) {
		this.module = module;
		this.form = form;
	}

	/** Hears the tasks that a thread starts. */
	private static final class Ear {

		private final Thread thread = Thread.currentThread();
		private final Consumer<String> doing;

		Ear(final Consumer<String> doing) {
			this.doing = doing;
		}

		/** Passes on what is being done. For the event service only. */
		@EventHandler
		public void onEvent(final TaskEvent event) {
			final String message = event.getTask().getStatusMessage();
			if (event.getCallingThread() == thread && message != null && !event.getTask().isDone()) doing.accept(message);
		}
	}

	@Override
	public Findings check(final Map<String, String> texts, final Consumer<String> doing) {
		final Findings findings = new Findings();
		set(texts, findings);
		if (!(module.getDelegateObject() instanceof CheckedCommand command)) return findings;
		final Context context = command.context();
		final EventService events = context.getService(EventService.class);
		final List<EventSubscriber<?>> heard = events == null ? List.of() : events.subscribe(new Ear(doing));
		try {
			command.check(findings);
		}
		catch (final CancellationException e) {
			throw e;
		}
		// whatever it is, the user gets one sentence, and the dialog stays
		catch (final RuntimeException | Error e) {
			context.service(LogService.class).error(e);
			findings.check("", () -> {
				throw new InputException(Failure.sentence(e));
			});
		}
		finally {
			if (events != null) events.unsubscribe(heard);
		}
		return findings;
	}

	@Override
	public List<String> names(final String key, final Map<String, String> texts) {
		if (!(module.getDelegateObject() instanceof CheckedCommand command)) return List.of();
		set(texts, new Findings());
		try {
			return command.names(key);
		}
		catch (final InputException e) {
			// the check says why there are none
			return List.of();
		}
	}

	private void set(final Map<String, String> texts, final Findings findings) {
		form.values(texts, findings).forEach(
			(key, value) -> module.setInput(key, value instanceof File file && file.getPath().isEmpty() ? null : value));
	}
}
