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
