package sc.fiji.neurometa.commands;

import org.scijava.event.EventHandler;
import org.scijava.task.event.TaskEvent;

/** Cancels the task as soon as it is well in a stage. */
public final class CancelAt {

	private final String stage;
	/** When it cancelled; 0 when it did not. */
	volatile long canceledNs;

	public CancelAt(final String stage) {
		this.stage = stage;
	}

	@EventHandler
	void onEvent(final TaskEvent event) {
		final String message = event.getTask().getStatusMessage();
		if (canceledNs != 0 || message == null || !message.startsWith(stage)) return;
		canceledNs = System.nanoTime();
		event.getTask().cancel("test");
	}
}
