package sc.fiji.neurometa;

import java.util.concurrent.Callable;

/**
 * Limits of the time that a test waits for another thread, a window or a process. They end a hang and judge no speed: a busy
 * machine may take many times as long as an idle one. Speed is measured by the benchmarks.
 */
public final class Patience {

	/** The longest wait for a thread or a window; an idle machine needs a second. */
	public static final int MINUTES = 10, SECONDS = 60 * MINUTES;
	/** The same in milliseconds. */
	public static final long MS = 1000L * SECONDS;
	/** The longest wait for a process that computes; an idle machine needs a minute. */
	public static final int MINUTES_OF_A_PROCESS = 60;

	private static final int PAUSE_MS = 20;

	private Patience() {}

	/**
	 * Waits until something is so.
	 *
	 * @param what names it, for the message
	 * @param there whether it is so
	 * @throws AssertionError when it never is
	 */
	public static void await(final String what, final Callable<Boolean> there) throws Exception {
		final long end = System.nanoTime() + 1_000_000 * MS;
		while (!there.call()) {
			if (System.nanoTime() > end) throw new AssertionError("Waited " + MINUTES + " minutes in vain for " + what);
			Thread.sleep(PAUSE_MS);
		}
	}
}
