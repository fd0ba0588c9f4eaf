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

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A thread that answers one question after the other, always the latest. While it is busy only the newest question is
 * kept, so that it never falls behind a slider that is dragged.
 *
 * @param <Q> a question; should not throw when answered
 */
public final class LatestTask<Q> implements AutoCloseable {

	private final AtomicReference<Q> waiting = new AtomicReference<>();
	private final ExecutorService thread;
	private final Consumer<Q> answer;

	/**
	 * @param name of the thread
	 * @param answer answers a question
	 */
	public LatestTask(final String name, final Consumer<Q> answer) {
		this.answer = answer;
		thread = Executors.newSingleThreadExecutor(runnable -> {
			final Thread daemon = new Thread(runnable, name);
			daemon.setDaemon(true);
			return daemon;
		});
	}

	/** Asks; a question that is still waiting is dropped. */
	public void ask(final Q question) {
		// a question was waiting: the thread takes this one instead
		if (waiting.getAndSet(question) == null && !thread.isShutdown()) thread.execute(() -> {
			final Q newest = waiting.getAndSet(null);
			if (newest != null) answer.accept(newest);
		});
	}

	/** Stops answering. */
	@Override
	public void close() {
		thread.shutdownNow();
	}
}
