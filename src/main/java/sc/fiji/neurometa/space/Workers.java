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

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import sc.fiji.neurometa.model.InputException;

/**
 * Work on several threads through {@link Parallelization}, without the wraps that it puts around exceptions: a caller
 * must be able to distinguish a cancel by the user, or an error in the user's file, from a defect.
 */
public final class Workers {

	private Workers() {}

	/** Number of threads that {@link #forEach} uses. */
	public static int count() {
		return Parallelization.getTaskExecutor().getParallelism();
	}

	/**
	 * Runs a computation with a given number of threads; exceptions are passed on unchanged.
	 *
	 * @param <T> the result
	 * @param threads how many threads {@link #forEach} uses within
	 * @param action the computation
	 */
	public static <T> T with(final int threads, final Supplier<T> action) {
		final AtomicReference<T> result = new AtomicReference<>();
		// as a Runnable, since exceptions of a Callable are wrapped
		final Runnable runnable = () -> result.set(action.get());
		Parallelization.runWithNumThreads(threads, runnable);
		return result.get();
	}

	/**
	 * Runs an action for each item and waits until all are done.
	 *
	 * @param <T> the kind of item
	 * @param items the items, in any order and on any thread
	 * @param action the action, which must not depend on that order
	 * @throws CancellationException when an action throws one, however the thread pool wraps it; likewise an
	 *           {@link InputException} and errors, such as running out of memory
	 */
	public static <T> void forEach(final List<T> items, final Consumer<? super T> action) {
		final TaskExecutor executor = Parallelization.getTaskExecutor();
		try {
			executor.forEach(items, action);
		}
		catch (final RuntimeException e) {
			for (Throwable cause = e; cause != null; cause = cause.getCause()) {
				if (cause instanceof CancellationException canceled && canceled.getCause() == null) throw canceled;
				if (cause instanceof InputException input) throw input;
				if (cause instanceof Error error) throw error;
			}
			throw e;
		}
	}
}
