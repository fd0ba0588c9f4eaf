package sc.fiji.neurometa.commands.run;

import java.util.Locale;
import java.util.function.LongSupplier;

import org.scijava.task.Task;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.inference.Progress;

/**
 * Progress of a computation in SciJava's task, and so in ImageJ's status line, with the time left; it passes on the
 * user's cancel. Speaks at most ten times a second, however often it is called.
 */
public final class TaskProgress implements Progress, AutoCloseable {

	private static final long PERIOD_NS = 100_000_000L;
	/** Before that, the rate is too uncertain to foretell anything. */
	private static final long PATIENCE_NS = 1_000_000_000L;

	private final Task task;
	private final LongSupplier clockNs;
	private String stage = "";
	private long stageStartNs, lastNs, before;

	/**
	 * Speaks for a task that was started.
	 *
	 * @param task the task
	 * @param clockNs a clock in nanoseconds
	 */
	TaskProgress(final Task task, final LongSupplier clockNs) {
		this.task = task;
		this.clockNs = clockNs;
		stageStartNs = clockNs.getAsLong();
	}

	/**
	 * Starts a task.
	 *
	 * @param tasks SciJava's tasks
	 * @param name name of the command
	 */
	public static TaskProgress start(final TaskService tasks, final String name) {
		final Task task = tasks.createTask(name);
		task.setStatusMessage(name);
		task.start();
		return new TaskProgress(task, System::nanoTime);
	}

	@Override
	public synchronized void stage(final String name) {
		stage = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
		stageStartNs = clockNs.getAsLong();
		lastNs = stageStartNs - PERIOD_NS;
		before = 0;
		task.setProgressMaximum(0);
		task.setProgressValue(0);
		task.setStatusMessage(stage);
	}

	@Override
	public synchronized void resume(final long done) {
		before = done;
	}

	@Override
	public synchronized void update(final long done, final long total) {
		final long now = clockNs.getAsLong();
		if (now - lastNs < PERIOD_NS && done < total) return;
		lastNs = now;
		task.setProgressMaximum(total);
		task.setProgressValue(done);
		task.setStatusMessage(String.format(Locale.ROOT, "%s: %,d of %,d%s", stage, done, total, timeLeft(now -
			stageStartNs, done - before, total - before)));
	}

	@Override
	public boolean isCanceled() {
		return task.isCanceled();
	}

	@Override
	public void close() {
		task.finish();
	}

	private static String timeLeft(final long elapsedNs, final long done, final long total) {
		if (done <= 0 || done >= total || elapsedNs < PATIENCE_NS) return "";
		final long seconds = Math.max(1, Math.round(elapsedNs / 1e9 / done * (total - done)));
		if (seconds < 60) return ", " + seconds + " s left";
		if (seconds < 3600) return String.format(Locale.ROOT, ", %d min %02d s left", seconds / 60, seconds % 60);
		return String.format(Locale.ROOT, ", %d h %02d min left", seconds / 3600, seconds / 60 % 60);
	}
}
