package sc.fiji.neurometa.inference;

import java.util.concurrent.CancellationException;

/**
 * Listener of a long computation, which reports its progress to it and asks it whether to stop. Calls may come from any
 * thread.
 */
public interface Progress {

	/** A listener that ignores everything and never cancels. */
	Progress NONE = new Progress() {

		@Override
		public void stage(final String name) {}

		@Override
		public void update(final long done, final long total) {}

		@Override
		public boolean isCanceled() {
			return false;
		}
	};

	/** A new part of the work begins, e.g. {@code permutations}. */
	void stage(String name);

	/**
	 * Reports the part of the current stage that was done before it began, which says nothing about the time of the
	 * rest.
	 */
	default void resume(final long done) {
		// matters only to listeners that predict the time left
	}

	/** Reports the part of the current stage that is done. */
	void update(long done, long total);

	/** Whether the user wants the work to stop. */
	boolean isCanceled();

	/** The same progress for a part of the work, whose name is put before each stage. */
	default Progress of(final String part) {
		final Progress whole = this;
		return new Progress() {

			@Override
			public void stage(final String name) {
				whole.stage(part + ": " + name);
			}

			@Override
			public void resume(final long done) {
				whole.resume(done);
			}

			@Override
			public void update(final long done, final long total) {
				whole.update(done, total);
			}

			@Override
			public boolean isCanceled() {
				return whole.isCanceled();
			}
		};
	}

	/** @throws CancellationException when the user wants the work to stop */
	default void check() {
		if (isCanceled()) throw new CancellationException("cancelled");
	}
}
