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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table of analyses.
 *
 * @param row its number in the file
 * @param kind what is computed; empty where {@code problem} says that it cannot be
 * @param name its name, that of its folder
 * @param groups names of its groups, as many as the kind has; the name of the analysis where it has one
 * @param includes for each group the condition on tags, empty for all; of a conjunction the names of other analyses
 * @param keys values of macro keys that belong to this row
 * @param problem why it cannot be computed; empty when it can
 */
public record PlannedAnalysis(int row, Optional<AnalysisKind> kind, String name, List<String> groups,
	List<String> includes, Map<String, String> keys, String problem)
{

	/** Keeps copies. */
	public PlannedAnalysis {
		groups = List.copyOf(groups);
		includes = List.copyOf(includes);
		keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
	}

	/** The name of its folder. */
	public String folder() {
		return name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_").strip();
	}

	/** How messages name it. */
	String title() {
		return "row " + row + " (" + name + ")";
	}
}
