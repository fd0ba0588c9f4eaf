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
package sc.fiji.neurometa.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;

/**
 * Origin of a result that was thresholded again, as its record describes it.
 *
 * @param file name of the record that was read
 * @param sha256 SHA-256 of its bytes
 * @param first the threshold chosen before any result was seen; through several steps it stays that of the run itself
 */
public record Rethresholded(String file, String sha256, ThresholdChoice first) {

	/** The origin in a run whose record is in a file. */
	public static Rethresholded of(final String file, final String sha256, final RunRecord run) {
		return new Rethresholded(file, sha256,
			run.rethresholded().map(Rethresholded::first).orElse(run.settings().threshold()));
	}

	/**
	 * The warnings of a result, with further ones when its threshold is not the first.
	 *
	 * @param warnings those of the result
	 * @param ale the result
	 */
	List<String> warnings(final List<String> warnings, final MainEffectResult ale) {
		if (!isOther(ale.settings())) return warnings;
		final Stream<String> early = ale.ended().filter(e -> e.reason().isPresent())
			.map(e -> "The permutations ended early, after " + e.permutations() +
				", since they were enough for the first threshold. " +
				"They may be few for this one: look at its 95 % Monte Carlo interval.")
			.stream();
		return Stream.of(Stream.of(warning()), early, warnings.stream()).flatMap(w -> w).toList();
	}

	/** Whether the threshold of a result differs from the first. */
	public boolean isOther(final AleSettings settings) {
		return !first.equals(settings.threshold());
	}

	/** The warning for a reader of a result with another threshold. */
	public String warning() {
		return "The threshold was chosen after the result was known (first: correction = " +
			first.correction().name().toLowerCase(Locale.ROOT) + ", voxel_p = " + plain(first.voxelP()) + ", alpha = " +
			plain(first.alpha()) + ", min_cluster_mm3 = " + plain(first.minClusterMm3()) +
			"). Its error rate holds for a threshold that was fixed " + "beforehand: report both results.";
	}

	private static String plain(final double number) {
		final BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
		return decimal.scale() > 12 ? decimal.toString() : decimal.toPlainString();
	}
}
