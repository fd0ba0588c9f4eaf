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
package sc.fiji.neurometa.analysis.correction;

import java.util.Optional;

/** The words of a correction, by where they are used; each page inserts its own numbers. */
public interface CorrectionWords {

	/** Its name in a list to choose from. */
	String label();

	/** A threshold in the subtitle of a figure. */
	String figure(double alpha, double voxelP);

	/** A threshold within a sentence. */
	String threshold(String alpha, String voxelP);

	/** The paragraph of a methods text. */
	String methods(MethodSentences sentences);

	/** The first sentence of a report about clusters that survive. */
	String headline(String clusters);

	/** The threshold on p in few words, where no maxima decide. */
	String brief(String alpha);

	/** The term that a report explains. */
	String term(String alpha);

	/**
	 * The meaning of the term.
	 *
	 * @param percent the level in percent
	 * @param permutations the permutations, with their number; empty where there are none
	 */
	String meaning(String percent, String permutations);

	/** A warning about every result with it; empty when it is the right choice. */
	default Optional<String> warning() {
		return Optional.empty();
	}

	/** A warning about every result with it under the base rate. */
	default Optional<String> baseRateWarning(final int permutations) {
		return Optional.empty();
	}
}
