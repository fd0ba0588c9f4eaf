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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/** The end of ImageJ while something is running. */
class QuitGuardTest {

	private final AtomicReference<String> asked = new AtomicReference<>();

	private QuitGuard guard(final boolean quits) {
		return new QuitGuard(text -> {
			asked.set(text);
			return quits;
		});
	}

	@Test
	void withoutARunNothingIsAsked() {
		assertEquals("Quit", guard(false).commandExecuting("Quit"));
		assertNull(asked.get());
	}

	@Test
	void aRunIsNamedAndCanGoOn() {
		try (Context context = new Context(TaskService.class, EventService.class)) {
			try (RunMonitor monitor = RunMonitor.start(context, "ALE Meta-Analysis", false)) {
				final Task task = context.service(TaskService.class).createTask("ALE Meta-Analysis: pain");
				task.start();
				assertEquals(List.of("ALE Meta-Analysis: pain"), RunMonitor.running());
				assertEquals("Open...", guard(false).commandExecuting("Open..."));
				assertNull(asked.get());
				assertNull(guard(false).commandExecuting("Quit"));
				assertTrue(asked.get().startsWith("Still running: ALE Meta-Analysis: pain."), asked.get());
				assertFalse(monitor.isCanceled());
			}
			assertEquals(List.of(), RunMonitor.running());
		}
	}

	/** The run is cancelled, and ImageJ waits until it has kept what it has. */
	@Test
	void quittingCancelsTheRunAndWaitsForItsEnd() throws InterruptedException {
		try (Context context = new Context(TaskService.class, EventService.class)) {
			final AtomicReference<Boolean> canceled = new AtomicReference<>();
			final Thread run = new Thread(() -> {
				try (RunMonitor monitor = RunMonitor.start(context, "MACM Analysis", false)) {
					final Task task = context.service(TaskService.class).createTask("MACM Analysis: insula");
					task.start();
					while (!task.isCanceled())
						Thread.onSpinWait();
					canceled.set(monitor.isCanceled());
				}
			});
			run.start();
			while (!RunMonitor.running().equals(List.of("MACM Analysis: insula")))
				Thread.onSpinWait();
			assertEquals("Quit", guard(true).commandExecuting("Quit"));
			assertEquals(List.of(), RunMonitor.running());
			run.join();
			assertEquals(true, canceled.get());
		}
	}
}
