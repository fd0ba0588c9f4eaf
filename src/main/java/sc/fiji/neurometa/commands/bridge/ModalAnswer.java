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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.swing.SwingUtilities;

/** The answer of a window that does not block ImageJ, waited for by the calling thread. */
public final class ModalAnswer {

	private ModalAnswer() {}

	/**
	 * Opens a window and waits. Not for the event thread.
	 *
	 * @param <A> the answer
	 * @param open opens the window, on the event thread: receives the consumer of the answer, which is called once, and returns what closes the window
	 *          without one
	 * @return the answer; nothing when the user cancels, or when the waiting thread is interrupted, which closes the window
	 * @throws IllegalStateException when the window cannot be opened
	 */
	public static <A> Optional<A> of(final Function<Consumer<Optional<A>>, Runnable> open) {
		final CompletableFuture<Optional<A>> answer = new CompletableFuture<>();
		final CompletableFuture<Runnable> closing = new CompletableFuture<>();
		SwingUtilities.invokeLater(() -> {
			try {
				closing.complete(open.apply(answer::complete));
			}
			// of any kind: nothing else would ever end the waiting
			catch (final Throwable e) {
				answer.completeExceptionally(e);
			}
		});
		try {
			return answer.get();
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			closing.thenAccept(SwingUtilities::invokeLater);
			return Optional.empty();
		}
		catch (final ExecutionException e) {
			throw new IllegalStateException("The window failed: " + e.getCause(), e.getCause());
		}
	}
}
