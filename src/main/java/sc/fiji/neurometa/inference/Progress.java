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

import java.util.concurrent.CancellationException;

/**
 * Listener of a long computation, which reports its progress to it and asks it whether to stop. Calls may come from any
 * thread.
 */
public interface Progress {

	/** A listener that ignores everything and never cancels. */
	Progress NONE = new Progress() {

		@Override
		public void stage(final String name) {}

		@Override
		public void update(final long done, final long total) {}

		@Override
		public boolean isCanceled() {
			return false;
		}
	};

	/** A new part of the work begins, e.g. {@code permutations}. */
	void stage(String name);

	/**
	 * Reports the part of the current stage that was done before it began, which says nothing about the time of the
	 * rest.
	 */
	default void resume(final long done) {
		// matters only to listeners that predict the time left
	}

	/** Reports the part of the current stage that is done. */
	void update(long done, long total);

	/** Whether the user wants the work to stop. */
	boolean isCanceled();

	/** The same progress for a part of the work, whose name is put before each stage. */
	default Progress of(final String part) {
		final Progress whole = this;
		return new Progress() {

			@Override
			public void stage(final String name) {
				whole.stage(part + ": " + name);
			}

			@Override
			public void resume(final long done) {
				whole.resume(done);
			}

			@Override
			public void update(final long done, final long total) {
				whole.update(done, total);
			}

			@Override
			public boolean isCanceled() {
				return whole.isCanceled();
			}
		};
	}

	/** @throws CancellationException when the user wants the work to stop */
	default void check() {
		if (isCanceled()) throw new CancellationException("cancelled");
	}
}
