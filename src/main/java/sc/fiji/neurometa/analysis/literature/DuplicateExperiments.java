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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;

/** Finder of experiments that are probably in a literature twice. */
public final class DuplicateExperiments {

	private static final Comparator<List<Double>> BY_COORDINATES =
		Comparator.<List<Double>> comparingDouble(p -> p.get(0)).thenComparingDouble(p -> p.get(1))
			.thenComparingDouble(p -> p.get(2));

	private DuplicateExperiments() {}

	/**
	 * Groups of experiments with the same foci in the same space, in any order and under any names.
	 *
	 * @param experiments the experiments
	 * @return the places of the experiments in the list, from 0, group by group; experiments without foci belong to none
	 */
	public static List<List<Integer>> sameFoci(final List<Experiment> experiments) {
		final Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
		for (int i = 0; i < experiments.size(); i++) {
			final Experiment experiment = experiments.get(i);
			if (experiment.foci().isEmpty()) continue;
			final List<List<Double>> points =
				experiment.foci().stream().map(DuplicateExperiments::point).sorted(BY_COORDINATES).toList();
			groups.computeIfAbsent(List.of(experiment.space(), points), k -> new ArrayList<>()).add(i);
		}
		return groups.values().stream().filter(g -> g.size() > 1).toList();
	}

	/**
	 * Groups of experiments of the same name, with any foci; case is ignored.
	 *
	 * @param experiments the experiments
	 * @return the places of the experiments in the list, from 0, group by group; nameless experiments belong to none
	 */
	public static List<List<Integer>> sameName(final List<Experiment> experiments) {
		final Map<String, List<Integer>> groups = new LinkedHashMap<>();
		for (int i = 0; i < experiments.size(); i++) {
			final String name = experiments.get(i).name().toLowerCase(Locale.ROOT);
			if (!name.isEmpty()) groups.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
		}
		return groups.values().stream().filter(g -> g.size() > 1).toList();
	}

	/** Adding zero turns -0 into 0. */
	private static List<Double> point(final Focus focus) {
		return List.of(focus.xMm() + 0.0, focus.yMm() + 0.0, focus.zMm() + 0.0);
	}
}
