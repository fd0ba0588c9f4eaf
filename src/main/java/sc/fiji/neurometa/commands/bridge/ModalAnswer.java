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
	 * @param open opens the window, on the event thread: gets what wants the answer, once, and returns what closes the window
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
			// whatever it is: nobody else would ever end the waiting
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
