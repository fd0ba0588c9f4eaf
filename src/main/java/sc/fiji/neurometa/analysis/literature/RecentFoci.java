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
package sc.fiji.neurometa.analysis.literature;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.space.Mask;

/**
 * The last few prepared literatures, as long as memory is not short: a dialog prepares one at each check, and the run that
 * follows would prepare it once more.
 */
final class RecentFoci {

	private static final int MOST = 4;
	private static SoftReference<Deque<Prepared>> recent = new SoftReference<>(null);

	/**
	 * A prepared literature, and all that it follows from.
	 *
	 * @param source the literature as read
	 * @param mask the mask
	 * @param modelling the choices that matter
	 * @param foci the result
	 */
	private record Prepared(ExperimentSet source, Mask mask, Modelling modelling, PreparedFoci foci) {

		/** The cheap comparisons come first. */
		private boolean isOf(final ExperimentSet other, final Mask otherMask, final Modelling otherModelling) {
			return mask == otherMask && modelling.equals(otherModelling) && source.size() == other.size() &&
				(source == other || source.equals(other));
		}
	}

	private RecentFoci() {}

	/** A literature that was prepared before, or else is prepared now. */
	static PreparedFoci of(final ExperimentSet source, final Mask mask, final Modelling modelling,
		final Supplier<PreparedFoci> prepare)
	{
		final Optional<Prepared> before = find(source, mask, modelling);
		if (before.isPresent()) return before.get().foci;
		final Prepared made = new Prepared(source, mask, modelling, prepare.get());
		keep(made);
		return made.foci;
	}

	private static synchronized Optional<Prepared> find(final ExperimentSet source, final Mask mask,
		final Modelling modelling)
	{
		final Deque<Prepared> known = recent.get();
		return known == null ? Optional.empty() : known.stream().filter(p -> p.isOf(source, mask, modelling)).findFirst();
	}

	private static synchronized void keep(final Prepared made) {
		Deque<Prepared> known = recent.get();
		if (known == null) recent = new SoftReference<>(known = new ArrayDeque<>());
		while (known.size() >= MOST)
			known.removeLast();
		known.addFirst(made);
	}
}
