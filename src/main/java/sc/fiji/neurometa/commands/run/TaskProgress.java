/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.commands.run;

import java.util.Locale;
import java.util.function.LongSupplier;

import org.scijava.task.Task;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.inference.Progress;

/**
 * Progress of a computation in SciJava's task, and so in ImageJ's status line, with the time left; it passes on the
 * user's cancel. Reports at most ten times a second.
 */
public final class TaskProgress implements Progress, AutoCloseable {

	private static final long PERIOD_NS = 100_000_000L;
	/** Before that, the rate is too uncertain for an estimate. */
	private static final long PATIENCE_NS = 1_000_000_000L;

	private final Task task;
	private final LongSupplier clockNs;
	private String stage = "";
	private long stageStartNs, lastNs, before;

	/**
	 * The progress of a task that was started.
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
	 * @param data name of the data it works on
	 */
	public static TaskProgress start(final TaskService tasks, final String name, final String data) {
		return start(tasks, name + ": " + data);
	}

	/** The same for a task whose name says all. */
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
		task.setStatusMessage(String.format(Locale.ROOT, "%s: %,d of %,d%s", stage, done, total,
			timeLeft(now - stageStartNs, done - before, total - before)));
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
