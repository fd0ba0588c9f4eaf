package sc.fiji.neurometa.inference;

import java.util.concurrent.CancellationException;

/** How a long computation tells what it does and learns that it shall stop. Calls may come from any thread. */
public interface Progress {

	/** Watches nothing and never cancels. */
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

	/** So much of the present stage was done before it began: that says nothing about the time that the rest takes. */
	default void resume(final long done) {
		// whoever foretells nothing need not know
	}

	/** So much of the present stage is done. */
	void update(long done, long total);

	/** Whether the user wants the work to stop. */
	boolean isCanceled();

	/** The same progress for a part of the work, whose name stands before each stage. */
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
