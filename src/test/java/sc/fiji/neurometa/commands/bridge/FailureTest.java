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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.log.LogService;

import sc.fiji.neurometa.model.InputException;

/** The sentence about whatever a command throws: nothing reaches a user raw. */
class FailureTest {

	private static final Throwable[] FAILURES =
		{ new StackOverflowError(), new InternalError("a fault of Java"), new NoClassDefFoundError("org/example/Missing"),
			new ExceptionInInitializerError("first use"), new AssertionError("wrong"),
			new UnsupportedClassVersionError("org/example/Newer"), new OutOfMemoryError("Java heap space"),
			new IllegalStateException("in a worker", new OutOfMemoryError("unable to create native thread")),
			new NullPointerException("x"), new IllegalStateException("y".repeat(5000)) };

	private static String reason(final Throwable failure) {
		try (Context context = new Context(LogService.class)) {
			context.service(LogService.class).setLevel(0);
			final NeuroMetaCommand command = new LibraryConflictTest.Failing(failure);
			context.inject(command);
			command.run();
			assertTrue(command.isCanceled(), failure.toString());
			return command.getCancelReason();
		}
	}

	@Test
	void everyThrowableCancelsTheCommandWithOneSentence() {
		for (final Throwable failure : FAILURES) {
			final String reason = reason(failure);
			assertTrue(reason.startsWith("NeuroMeta failed on something") || reason.startsWith("Not enough memory") ||
				reason.startsWith("A library of NeuroMeta is missing"), reason);
			assertTrue(reason.endsWith(".") && reason.length() < 600 && reason.lines().count() == 1, reason);
		}
	}

	@Test
	void theKindsOfFailureAreTold() {
		assertTrue(reason(new StackOverflowError()).contains("(java.lang.StackOverflowError)"));
		assertTrue(reason(FAILURES[7]).startsWith("Not enough memory."));
		assertEquals("foci.txt is empty.", reason(new InputException("foci.txt is empty.")));
		assertEquals("Cancelled; nothing was written.", reason(new CancellationException()));
	}

	@Test
	void aCircleOfCausesEnds() {
		final IllegalStateException first = new IllegalStateException("a"), second = new IllegalStateException("b", first);
		first.initCause(second);
		assertTrue(reason(second).startsWith("NeuroMeta failed on something"));
	}
}
