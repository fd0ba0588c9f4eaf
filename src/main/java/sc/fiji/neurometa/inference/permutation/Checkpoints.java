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
package sc.fiji.neurometa.inference.permutation;

import java.util.Optional;

/** Store of what the permutations of a run have given so far, from which another run can resume. */
public interface Checkpoints {

	/**
	 * The first permutations of a test.
	 *
	 * @param <R> their result
	 * @param done their number
	 * @param result their result
	 */
	record Partial<R>(int done, R result) {}

	/** A store that keeps nothing and has nothing. */
	Checkpoints NONE = new Checkpoints() {

		@Override
		public boolean keeps() {
			return false;
		}

		@Override
		public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> test) {
			return Optional.empty();
		}

		@Override
		public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> test) {
			// nothing is resumed from here
		}
	};

	/** Whether it keeps anything; otherwise permutations need not be run in parts. */
	boolean keeps();

	/**
	 * The partial result of a test that an earlier run left.
	 *
	 * @param <R> result of the test
	 * @param name of the test within the run
	 * @param test reads it
	 */
	<R> Optional<Partial<R>> find(String name, PermutationTest<R> test);

	/**
	 * Offers a partial result of a test; the store decides whether to keep it now, later or never. It must not change
	 * until the next is offered.
	 *
	 * @param <R> result of the test
	 * @param name of the test within the run
	 * @param partial the partial result
	 * @param test writes it
	 */
	<R> void offer(String name, Partial<R> partial, PermutationTest<R> test);

	/** The same for a part of a run, whose name is put before those of its tests. */
	default Checkpoints of(final String part) {
		final Checkpoints whole = this;
		return new Checkpoints() {

			@Override
			public boolean keeps() {
				return whole.keeps();
			}

			@Override
			public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> test) {
				return whole.find(part + ": " + name, test);
			}

			@Override
			public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> test) {
				whole.offer(part + ": " + name, partial, test);
			}
		};
	}
}
