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

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;

/**
 * The choices by which permutations build the null distribution of maxima.
 *
 * @param permutations number of permutations, at least {@value #FEWEST}
 * @param nullSteps further cluster-forming p to keep the maxima of
 * @param seed the seed of the permutations
 * @param stopEarly when fewer permutations are enough; empty: all are run
 */
public record Permuting(int permutations, List<Double> nullSteps, long seed, Optional<StoppingRule> stopEarly) {

	/** Fewer permutations than this are refused with any correction. */
	public static final int FEWEST = 100;
	private static final String KEY = "permutations";

	/** @throws InputException naming the macro key of a value that is out of range */
	public Permuting {
		nullSteps = List.copyOf(nullSteps);
		if (permutations < FEWEST) throw InputException.about(KEY,
			KEY + " = " + permutations + " cannot be used: at least " + FEWEST + " is expected.",
			Remedy.set("Use 1000", KEY, 1000));
		for (final double step : nullSteps)
			InputException.require(step >= AnalyticNull.SMALLEST_P && step < 1, "null_steps", step,
				"probabilities between 0 and 1, with ; between them");
	}

	/** The same with another number of permutations. */
	public Permuting withPermutations(final int permutations) {
		return new Permuting(permutations, nullSteps, seed, stopEarly);
	}

	/** The same with other further cluster-forming p. */
	public Permuting withNullSteps(final List<Double> nullSteps) {
		return new Permuting(permutations, nullSteps, seed, stopEarly);
	}

	/** The same with another seed. */
	public Permuting withSeed(final long seed) {
		return new Permuting(permutations, nullSteps, seed, stopEarly);
	}

	/** The same, ended as soon as permutations are enough. */
	public Permuting withStopEarly(final StoppingRule rule) {
		return new Permuting(permutations, nullSteps, seed, Optional.of(rule));
	}

	/** The same without an early end. */
	public Permuting withoutStopEarly() {
		return new Permuting(permutations, nullSteps, seed, Optional.empty());
	}

	/** A thousand permutations, all of which are run. */
	public static Permuting defaults() {
		return new Permuting(1000, List.of(), 1, Optional.empty());
	}
}
