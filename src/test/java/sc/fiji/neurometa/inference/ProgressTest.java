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

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

/** Progress of a part of the work is that of the whole, with the name of the part. */
class ProgressTest {

	private static final class Heard implements Progress {

		private final List<String> calls = new ArrayList<>();
		private boolean isCanceled;

		@Override
		public void stage(final String name) {
			calls.add("stage " + name);
		}

		@Override
		public void resume(final long done) {
			calls.add("resume " + done);
		}

		@Override
		public void update(final long done, final long total) {
			calls.add(done + " of " + total);
		}

		@Override
		public boolean isCanceled() {
			return isCanceled;
		}
	}

	@Test
	void aPartReportsToTheWholeUnderItsName() {
		final Heard whole = new Heard();
		final Progress part = whole.of("first");
		part.stage("permutations");
		part.resume(20);
		part.update(21, 100);
		assertEquals(List.of("stage first: permutations", "resume 20", "21 of 100"), whole.calls);
		assertFalse(part.isCanceled());
		assertDoesNotThrow(part::check);
		whole.isCanceled = true;
		assertTrue(part.isCanceled());
		assertThrows(CancellationException.class, part::check);
	}

	@Test
	void nobodyCancelsWhereNobodyListens() {
		assertFalse(Progress.NONE.isCanceled());
		assertDoesNotThrow(Progress.NONE::check);
	}
}
