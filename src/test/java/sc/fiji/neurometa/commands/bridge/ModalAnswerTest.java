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
