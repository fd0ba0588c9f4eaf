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
package sc.fiji.neurometa.io.foci;

import java.util.Optional;

import sc.fiji.neurometa.model.Space;

/**
 * Rule by which a reader finds the space of an experiment: the user's choice, else that of the file, else the fallback,
 * else it is unknown.
 *
 * @param choice the user's choice
 * @param ifUnknown the space of experiments for which the file names none; null when there is no such fallback
 * @param hasKey whether the command that reads has the key {@code space}, so that a message can name it
 * @param keepsUnknown whether experiments without a known space are kept as such, for a later decision,
 *          instead of being refused
 */
record SpaceRule(SpaceChoice choice, Space ifUnknown, boolean hasKey, boolean keepsUnknown) {

	/** A rule that refuses experiments without a known space. */
	SpaceRule(final SpaceChoice choice, final Space ifUnknown, final boolean hasKey) {
		this(choice, ifUnknown, hasKey, false);
	}

	/** The space of an experiment for which the file names the given one, or null; empty when it cannot be known. */
	Optional<Space> space(final Space named) {
		return choice.space().or(() -> Optional.ofNullable(named == null ? ifUnknown : named));
	}

	boolean isAuto() {
		return choice == SpaceChoice.AUTO;
	}

	/** The end of a sentence that says what to do about a missing space. */
	String advice(final String first) {
		return first + (hasKey ? ", or set the key space to mni or talairach." : ".");
	}

	/** The note when the file names another space than the user; null when it does not. */
	String overruled(final Space named) {
		return choice.space().filter(s -> s != named)
			.map(s -> "the file says " + named.label() + "; space=" + choice.key() + " overrules it.").orElse(null);
	}
}
