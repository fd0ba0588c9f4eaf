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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.scijava.task.DefaultTask;
import org.scijava.task.Task;

/** What a user is told while a computation runs. */
class TaskProgressTest {

	private final AtomicLong now = new AtomicLong();
	private final Task task = new DefaultTask(null, null);
	private final TaskProgress progress = new TaskProgress(task, now::get);

	private String after(final double seconds, final long done, final long total) {
		now.set((long) (seconds * 1e9));
		progress.update(done, total);
		return task.getStatusMessage();
	}

	@Test
	void tellsStageCountAndTimeLeft() {
		progress.stage("permutations");
		assertEquals("Permutations", task.getStatusMessage());
		assertEquals("Permutations: 10 of 10,000", after(0.5, 10, 10_000));
		assertEquals("Permutations: 1,000 of 10,000, 18 s left", after(2, 1000, 10_000));
		assertEquals("Permutations: 1,000 of 10,000, 15 min 00 s left", after(100, 1000, 10_000));
		assertEquals("Permutations: 1,000 of 10,000, 5 h 00 min left", after(2000, 1000, 10_000));
		assertEquals(10_000, task.getProgressMaximum());
		assertEquals(1000, task.getProgressValue());
	}

	/** Half of the work was done by another run: the other half takes as long as this one shows. */
	@Test
	void whatAnEarlierRunDidIsNoSpeedOfThisOne() {
		progress.stage("permutations");
		progress.resume(5000);
		assertEquals("Permutations: 5,500 of 10,000, 1 min 30 s left", after(10, 5500, 10_000));
		progress.stage("clusters");
		assertEquals("Clusters: 10 of 100, 1 min 30 s left", after(20, 10, 100));
	}

	@Test
	void speaksTenTimesASecondAndAtTheEnd() {
		progress.stage("permutations");
		assertEquals("Permutations: 1 of 9", after(1, 1, 9).substring(0, 20));
		assertEquals(1, task.getProgressValue());
		after(1.05, 2, 9);
		assertEquals(1, task.getProgressValue());
		after(1.2, 3, 9);
		assertEquals(3, task.getProgressValue());
		after(1.21, 9, 9);
		assertEquals(9, task.getProgressValue());
	}

	@Test
	void aCanceledTaskIsACanceledComputation() {
		assertFalse(progress.isCanceled());
		task.cancel("enough");
		assertTrue(progress.isCanceled());
		progress.close();
		assertTrue(task.isDone());
	}
}
