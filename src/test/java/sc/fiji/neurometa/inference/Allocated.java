package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;

import com.sun.management.ThreadMXBean;

import sc.fiji.neurometa.space.Workers;

/** Bytes that the present thread asks for. */
final class Allocated {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	private static final int ROUNDS = 20;

	private Allocated() {}

	private static long bytes() {
		return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
	}

	/** The fewest bytes of several runs on one thread: arrays grow at first, and the compiler works in between. */
	static long least(final Runnable action) {
		return Workers.with(1, () -> {
			long least = Long.MAX_VALUE;
			for (int round = 0; round < 5; round++) {
				final long before = bytes();
				action.run();
				least = Math.min(least, bytes() - before);
			}
			return least;
		});
	}

	static void assertAtMost(final String what, final long found, final long most) {
		assertTrue(found <= most, what + " allocates " + found + " bytes");
	}

	/**
	 * Fails when something allocates more than it should once it is warm.
	 *
	 * @param what its name
	 * @param most the most bytes that a call may allocate
	 * @param count number of calls that are measured at once
	 * @param call what is measured; takes a running number
	 */
	static void assertAtMost(final String what, final long most, final int count, final LongConsumer call) {
		long index = 0, least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS && least > most * count; round++) {
			final long before = bytes();
			for (int i = 0; i < count; i++)
				call.accept(index++);
			least = Math.min(least, bytes() - before);
		}
		assertAtMost(what, least / count, most);
	}
}
