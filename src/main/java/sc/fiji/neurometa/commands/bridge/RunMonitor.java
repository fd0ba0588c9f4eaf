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
package sc.fiji.neurometa.commands.bridge;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.swing.SwingUtilities;
import javax.swing.Timer;

import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

import ij.IJ;

/**
 * The display of a running command's task in ImageJ's status line and progress bar, and in a small window when the
 * command was called from the menu. The window's button and Escape in it cancel that run; Escape elsewhere in ImageJ cancels
 * the run that began last. A command that says nothing for half a second shows that it is working.
 */
public final class RunMonitor implements AutoCloseable {

	private static final int PERIOD_MS = 100;
	private static final long SILENCE_NS = 500_000_000L;
	/** Those that are not closed, in the order in which they began. */
	private static final List<RunMonitor> RUNNING = new CopyOnWriteArrayList<>();

	private final EventService events;
	private final List<EventSubscriber<?>> subscribers;
	private final Thread thread = Thread.currentThread();
	private final String title;
	private final ProgressWindow window;
	private final Timer timer;
	private final long beganNs = System.nanoTime();
	private volatile Task task;

	private RunMonitor(final Context context, final String title, final ProgressWindow window) {
		this.title = title;
		this.window = window;
		events = context.service(EventService.class);
		subscribers = events.subscribe(this);
		timer = new Timer(PERIOD_MS, event -> show());
	}

	/**
	 * Watches the tasks that the calling thread starts, until closed.
	 *
	 * @param context whose events are received
	 * @param title name of the command
	 * @param withWindow whether to show the small window
	 */
	public static RunMonitor start(final Context context, final String title, final boolean withWindow) {
		final boolean headless = GraphicsEnvironment.isHeadless() || IJ.getInstance() == null;
		final RunMonitor monitor =
			new RunMonitor(context, title, headless || !withWindow ? null : new ProgressWindow(title));
		// Escape that was pressed for another run is for that one
		if (RUNNING.isEmpty()) IJ.resetEscape();
		RUNNING.add(monitor);
		if (!headless) {
			QuitGuard.install();
			monitor.timer.start();
		}
		return monitor;
	}

	/** The names of what is running, in the order in which it began. */
	static List<String> running() {
		return RUNNING.stream().map(RunMonitor::name).toList();
	}

	/** Cancels all that is running. */
	static void cancelAll() {
		RUNNING.forEach(monitor -> {
			final Task current = monitor.task;
			if (current != null) cancel(current);
		});
	}

	/** Receives the events of a task. For the event service only. */
	@EventHandler
	public void onEvent(final TaskEvent event) {
		// one command runs on one thread, but its workers may report for its task, too; one task may follow another
		if ((task == null || task.isDone() && !task.isCanceled()) && event.getCallingThread() == thread)
			task = event.getTask();
	}

	/** Whether the user pressed Escape or the button. */
	public boolean isCanceled() {
		return task != null && task.isCanceled();
	}

	private String name() {
		final Task current = task;
		return current == null || current.getName() == null ? title : current.getName();
	}

	private void show() {
		final Task current = task;
		if (current == null || current.isDone()) {
			if (System.nanoTime() - beganNs > SILENCE_NS) display(title + "...", -1);
			return;
		}
		if (isStopped()) cancel(current);
		final String message = current.isCanceled() ? "Cancelling..." : current.getStatusMessage();
		final long maximum = current.getProgressMaximum();
		final double share = maximum > 0 ? Math.min(1, (double) current.getProgressValue() / maximum) : 0;
		if (maximum > 0) IJ.showProgress(Math.min(share, 0.999));
		if (window != null) window.name(name());
		display(message, maximum > 0 ? share : -1);
	}

	private void display(final String message, final double share) {
		if (message != null) IJ.showStatus(message);
		if (window != null) window.show(message, share);
	}

	/** Whether the user wants this run to end, and not one that began later. */
	private boolean isStopped() {
		if (window != null && window.isCancelPressed()) return true;
		if (!IJ.escapePressed() || RUNNING.get(RUNNING.size() - 1) != this) return false;
		// the key was for this run, not for those that began before
		if (RUNNING.size() > 1) IJ.resetEscape();
		return true;
	}

	private static void cancel(final Task task) {
		if (!task.isCanceled()) task.cancel("Cancelled by the user.");
	}

	@Override
	public void close() {
		RUNNING.remove(this);
		timer.stop();
		events.unsubscribe(subscribers);
		if (window != null) SwingUtilities.invokeLater(window::close);
		if (IJ.getInstance() != null) {
			IJ.showProgress(1.0);
			IJ.showStatus("");
		}
	}
}
