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
package sc.fiji.neurometa.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;

import com.sun.management.ThreadMXBean;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.space.Workers;

/** Bytes that a thread asks for. */
public final class Allocated {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	private static final int ROUNDS = 20;

	private Allocated() {}

	private static long bytes() {
		return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
	}

	/**
	 * Fails when a permutation of a test allocates more than it should on its worker, once that is warm.
	 *
	 * @param what its name
	 * @param most the most bytes that a permutation may allocate
	 * @param count number of permutations that are measured at once, after as many that are not; a multiple of the pieces
	 * @param test the test
	 */
	public static void assertAtMost(final String what, final long most, final int count, final PermutationTest<?> test) {
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS / 4 && least > most * count; round++) {
			final WorkerBytes worker = new WorkerBytes(count);
			Workers.with(1, () -> test.run(0, 2 * count, worker));
			assertTrue(worker.before > 0 && worker.after > 0, what + " does not tell of its permutations");
			least = Math.min(least, worker.after - worker.before);
		}
		assertAtMost(what, least / count, most);
	}

	/** Asks on the thread that does the work: a worker tells of its permutations itself. */
	private static final class WorkerBytes implements Progress {

		private final int count;
		private long before, after;

		WorkerBytes(final int count) {
			this.count = count;
		}

		@Override
		public void stage(final String name) {
			// nobody looks
		}

		@Override
		public void update(final long done, final long total) {
			if (done == count) before = bytes();
			if (done == 2 * count) after = bytes();
		}

		@Override
		public boolean isCanceled() {
			return false;
		}
	}

	private static void assertAtMost(final String what, final long found, final long most) {
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
