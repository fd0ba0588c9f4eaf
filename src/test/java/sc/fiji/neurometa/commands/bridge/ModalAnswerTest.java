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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import javax.swing.SwingUtilities;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import sc.fiji.neurometa.Patience;

class ModalAnswerTest {

	/** Said of every method and not of the class, which SciJava would want to load for it. */
	private static final int SECONDS = Patience.SECONDS;

	@Test
	@Timeout(value = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void theAnswerArrives() {
		assertEquals(Optional.of("yes"), ModalAnswer.<String> of(answer -> {
			assertTrue(SwingUtilities.isEventDispatchThread());
			SwingUtilities.invokeLater(() -> answer.accept(Optional.of("yes")));
			return () -> {};
		}));
		assertEquals(Optional.empty(), ModalAnswer.<String> of(answer -> {
			answer.accept(Optional.empty());
			return () -> {};
		}));
	}

	@Test
	@Timeout(value = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void anErrorInTheWindowEndsTheWaiting() {
		final Error missing = new NoClassDefFoundError("a class of the window");
		final IllegalStateException failure = assertThrows(IllegalStateException.class, () -> ModalAnswer.of(answer -> {
			throw missing;
		}));
		assertSame(missing, failure.getCause());
		assertTrue(failure.getMessage().contains("a class of the window"), failure.getMessage());
	}

	@Test
	@Timeout(value = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void anInterruptClosesTheWindow() throws InterruptedException {
		final CountDownLatch opened = new CountDownLatch(1), closed = new CountDownLatch(1);
		final AtomicReference<Optional<Object>> found = new AtomicReference<>();
		final Thread waiting = new Thread(() -> found.set(ModalAnswer.of(answer -> {
			opened.countDown();
			return closed::countDown;
		})));
		waiting.start();
		opened.await();
		waiting.interrupt();
		waiting.join();
		assertEquals(Optional.empty(), found.get());
		assertTrue(closed.await(SECONDS, TimeUnit.SECONDS));
	}
}
