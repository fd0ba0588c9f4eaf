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

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The parts of a result that are the same as in another run, and those that are not, by the checksums of both records. */
public final class SameParts {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("ale", "ALE values"),
		Map.entry("p", "p-values of voxels"), Map.entry("clusters", "clusters"),
		Map.entry("nullMaxima", "maxima of the permutations"), Map.entry("a", "main effect A"),
		Map.entry("b", "main effect B"), Map.entry("contrast", "contrast"), Map.entry("aMinusBP", "p of A - B"),
		Map.entry("bMinusAP", "p of B - A"), Map.entry("aMinusBClusters", "clusters of A - B"),
		Map.entry("bMinusAClusters", "clusters of B - A"), Map.entry("conjunction", "conjunction"),
		Map.entry("voxels", "voxels of the conjunction"), Map.entry("minimum", "smallest values"));

	private SameParts() {}

	/** A line for each part: equal, or different. */
	public static List<String> of(final Run before, final Run now) {
		final Map<String, Object> wanted = new LinkedHashMap<>(), found = new LinkedHashMap<>();
		collect("", before.fingerprint(), wanted);
		collect("", now.fingerprint(), found);
		final List<String> lines = new ArrayList<>();
		wanted
			.forEach((part, sum) -> lines.add((Objects.equals(sum, found.get(part)) ? "  equal: " : "  different: ") + part));
		final boolean sameVersion = before.software().neurometa().equals(now.software().neurometa());
		lines.add((sameVersion ? "  equal: " : "  different: ") + "version of NeuroMeta (" + before.software().neurometa() +
			(sameVersion ? ")" : " and " + now.software().neurometa() + ")"));
		lines.add(String.format(Locale.ROOT, "  different in any case: time (%.1f s and %.1f s), file names and folder",
			before.seconds(), now.seconds()));
		return lines;
	}

	private static void collect(final String within, final Record sums, final Map<String, Object> to) {
		for (final RecordComponent component : sums.getClass().getRecordComponents()) {
			final String word = within + WORDS.getOrDefault(component.getName(), component.getName());
			final Object value = value(component, sums);
			if (value instanceof Record inner) collect(word + ", ", inner, to);
			else if (value instanceof Optional<?> optional) optional.ifPresent(sum -> to.put(word, sum));
			else to.put(word, value);
		}
	}

	private static Object value(final RecordComponent component, final Record of) {
		try {
			return component.getAccessor().invoke(of);
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("Cannot read " + component.getName(), e);
		}
	}
}
