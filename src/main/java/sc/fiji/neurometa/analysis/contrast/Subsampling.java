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
package sc.fiji.neurometa.analysis.contrast;

import java.util.Optional;

import sc.fiji.neurometa.model.InputException;

/**
 * The choices of the balanced contrast.
 *
 * @param balancedN size of a subsample; 0 = by rule
 * @param draws number of subsamples (random foci)
 * @param balancedNull the null hypothesis; empty with other methods, and in runs that had no choice, of which it is random foci
 */
public record Subsampling(int balancedN, int draws, Optional<BalancedNull> balancedNull) {

	/** @throws InputException naming the macro key of a value that is out of range, or that cannot be reached */
	public Subsampling {
		if (balancedN < 0) throw new InputException(
			"balanced_n = " + balancedN + " cannot be used: a number of experiments is expected, or 0 for the usual rule.");
		if (draws < 1) throw new InputException(
			"draws = " + draws + " cannot be used: at least 1 is expected, 1000 for results to publish.");
	}

	/** The same with another size of a subsample; 0 = by rule. */
	public Subsampling withBalancedN(final int balancedN) {
		return new Subsampling(balancedN, draws, balancedNull);
	}

	/** The same with another number of subsamples. */
	public Subsampling withDraws(final int draws) {
		return new Subsampling(balancedN, draws, balancedNull);
	}

	/** The same with another null hypothesis. */
	Subsampling withBalancedNull(final BalancedNull other) {
		return new Subsampling(balancedN, draws, Optional.of(other));
	}

	/** The same of another method. */
	Subsampling withoutBalancedNull() {
		return new Subsampling(balancedN, draws, Optional.empty());
	}
}
