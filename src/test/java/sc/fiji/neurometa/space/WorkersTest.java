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
package sc.fiji.neurometa.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;

class WorkersTest {

	private static final List<Integer> ITEMS = IntStream.range(0, 50).boxed().toList();

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void everyItemIsDoneByAsManyThreadsAsWereAskedFor(final int threads) {
		final Set<Integer> done = ConcurrentHashMap.newKeySet();
		assertEquals("result", Workers.with(threads, () -> {
			assertEquals(threads, Workers.count());
			Workers.forEach(ITEMS, done::add);
			return "result";
		}));
		assertEquals(Set.copyOf(ITEMS), done);
	}

	/** What an action throws comes out with its own type, on any number of threads and however the pool wraps it. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void exceptionsAreNotWrapped(final int threads) {
		for (final Throwable thrown : List.of(new CancellationException(), new InputException("bad input"),
			new OutOfMemoryError("a test"), new StackOverflowError()))
			assertThrowsExactly(thrown.getClass(), () -> Workers.with(threads, () -> {
				Workers.forEach(ITEMS, item -> {
					if (item == 30) throwUnchecked(thrown);
				});
				return null;
			}));
	}

	/** A cancel of the pool itself, because of something else, is that something. */
	@Test
	void theCauseOfACancelCounts() {
		final InputException input = new InputException("bad input");
		final CancellationException wrapped = new CancellationException();
		wrapped.initCause(new ExecutionException(input));
		assertSame(input, assertThrows(InputException.class, () -> Workers.forEach(ITEMS, item -> {
			throw wrapped;
		})));
	}

	@Test
	void aDefectStaysADefect() {
		final RuntimeException defect = assertThrows(RuntimeException.class, () -> Workers.forEach(ITEMS, item -> {
			throw new IllegalStateException("defect");
		}));
		Throwable cause = defect;
		while (cause.getCause() != null)
			cause = cause.getCause();
		assertTrue(cause instanceof IllegalStateException, defect.toString());
	}

	@SuppressWarnings("unchecked")
	private static <E extends Throwable> void throwUnchecked(final Throwable thrown) throws E {
		throw (E) thrown;
	}
}
