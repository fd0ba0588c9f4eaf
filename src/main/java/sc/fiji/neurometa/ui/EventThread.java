package sc.fiji.neurometa.ui;

import java.lang.reflect.InvocationTargetException;

import javax.swing.SwingUtilities;

/** Helper that runs code on the event thread, from whatever thread it is called. */
public final class EventThread {

	private EventThread() {}

	/**
	 * Runs an action there and waits for its end; an interrupt ends the waiting.
	 *
	 * @param what the action is about, for the message when it fails
	 * @param action what to do
	 * @throws IllegalStateException when it throws
	 */
	public static void run(final String what, final Runnable action) {
		if (SwingUtilities.isEventDispatchThread()) action.run();
		else try {
			SwingUtilities.invokeAndWait(action);
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (final InvocationTargetException e) {
			throw new IllegalStateException(what + " failed", e.getCause());
		}
	}
}
