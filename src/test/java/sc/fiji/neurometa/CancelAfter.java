package sc.fiji.neurometa;

import java.util.concurrent.atomic.AtomicInteger;

import sc.fiji.neurometa.inference.Progress;

/** A user who lets a computation ask a number of times whether to go on, and then cancels it. */
public final class CancelAfter implements Progress {

	private final int times;
	private final AtomicInteger asked = new AtomicInteger();

	/** @param times how often it may go on */
	public CancelAfter(final int times) {
		this.times = times;
	}

	@Override
	public void stage(final String name) {
		// nobody looks
	}

	@Override
	public void update(final long done, final long total) {
		// nobody looks
	}

	@Override
	public boolean isCanceled() {
		return asked.incrementAndGet() > times;
	}
}
