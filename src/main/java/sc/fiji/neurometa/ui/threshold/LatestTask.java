package sc.fiji.neurometa.ui.threshold;

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
final class LatestTask<Q> implements AutoCloseable {

	private final AtomicReference<Q> waiting = new AtomicReference<>();
	private final ExecutorService thread;
	private final Consumer<Q> answer;

	/**
	 * @param name of the thread
	 * @param answer answers a question
	 */
	LatestTask(final String name, final Consumer<Q> answer) {
		this.answer = answer;
		thread = Executors.newSingleThreadExecutor(runnable -> {
			final Thread daemon = new Thread(runnable, name);
			daemon.setDaemon(true);
			return daemon;
		});
	}

	/** Asks; a question that was not yet begun is forgotten. */
	void ask(final Q question) {
		// a question was waiting: the thread will take this one in its place
		if (waiting.getAndSet(question) == null && !thread.isShutdown()) thread.execute(() -> {
			final Q newest = waiting.getAndSet(null);
			if (newest != null) answer.accept(newest);
		});
	}

	/** Answers nothing more. */
	@Override
	public void close() {
		thread.shutdownNow();
	}
}
