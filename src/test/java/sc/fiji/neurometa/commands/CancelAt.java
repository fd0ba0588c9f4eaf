package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.scijava.event.EventHandler;
import org.scijava.task.event.TaskEvent;

/** Canceller of a task as soon as it is well in a stage; it then watches that the task begins no other. */
public final class CancelAt {

	private final String stage;
	private volatile boolean canceled;
	/** Stages that were begun although it had cancelled. */
	private final List<String> later = new CopyOnWriteArrayList<>();

	public CancelAt(final String stage) {
		this.stage = stage;
	}

	@EventHandler
	void onEvent(final TaskEvent event) {
		final String message = event.getTask().getStatusMessage();
		if (message == null) return;
		if (message.startsWith(stage)) {
			if (canceled) return;
			canceled = true;
			event.getTask().cancel("test");
		}
		else if (canceled) later.add(message);
	}

	/** Whether the stage was reached. */
	boolean hasCanceled() {
		return canceled;
	}

	/** What was begun although it had cancelled, which should be nothing. */
	List<String> begunLater() {
		assertTrue(canceled, "never came to " + stage);
		return later;
	}
}
