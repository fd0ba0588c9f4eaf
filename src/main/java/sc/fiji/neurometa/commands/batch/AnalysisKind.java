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
package sc.fiji.neurometa.commands.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of analyses in a table of analyses. */
public enum AnalysisKind {

	/** An ALE of one group. */
	ALE(1),
	/** A contrast of two groups, with their conjunction. */
	CONTRAST(2),
	/** A contrast by subsamples of equal size. */
	BALANCED(2),
	/** The conjunction of the thresholded maps of two or more analyses above it. */
	CONJUNCTION(2),
	/** The co-activations of a region in the experiments. */
	MACM(1);

	private final int groups;

	AnalysisKind(final int groups) {
		this.groups = groups;
	}

	/** The number of its groups. */
	public int groups() {
		return groups;
	}

	/** Its word in a table. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind of a word; empty when it is none. */
	public static Optional<AnalysisKind> of(final String word) {
		return Arrays.stream(values()).filter(k -> k.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
	}

	/** All words. */
	public static List<String> words() {
		return Arrays.stream(values()).map(AnalysisKind::word).toList();
	}
}
