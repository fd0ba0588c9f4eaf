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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import org.scijava.task.event.TaskEvent;

/**
 * Canceller of a task as soon as it is well in a stage; it then watches that the task begins no other. It listens until
 * closed: SciJava holds a listener and its subscriptions weakly, so that one that nobody keeps may be gone by then.
 */
public final class CancelAt implements AutoCloseable {

	private final String stage;
	private final EventService events;
	private final List<EventSubscriber<?>> subscribers;
	private volatile boolean canceled;
	/** Stages that were begun although it had cancelled. */
	private final List<String> later = new CopyOnWriteArrayList<>();

	public CancelAt(final Context context, final String stage) {
		this.stage = stage;
		events = context.service(EventService.class);
		subscribers = events.subscribe(this);
	}

	@EventHandler
	void onEvent(final TaskEvent event) {
		final String message = event.getTask().getStatusMessage();
		if (message == null) return;
		if (message.startsWith(stage)) {
			if (canceled) return;
			canceled = true;
			event.getTask().cancel("test");
		}
		else if (canceled) later.add(message);
	}

	/** Whether the stage was reached. */
	boolean hasCanceled() {
		return canceled;
	}

	/** What was begun although it had cancelled, which should be nothing. */
	List<String> begunLater() {
		assertTrue(canceled, "never came to " + stage);
		return later;
	}

	@Override
	public void close() {
		events.unsubscribe(subscribers);
	}
}
