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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;

/** Pooling of experiments of the same subjects. */
final class Pooling {

	private Pooling() {}

	/**
	 * Pools a literature whose foci are in one space.
	 *
	 * @param source the experiments
	 * @param poolBy what is pooled
	 * @return the pooled experiments, each at the place of its first contrast; experiments without the name of a study
	 *         remain as they are
	 */
	public static ExperimentSet pool(final ExperimentSet source, final PoolBy poolBy) {
		if (poolBy == PoolBy.NONE) return source;
		final Map<Object, List<Experiment>> groups = new LinkedHashMap<>();
		for (int i = 0; i < source.size(); i++) {
			final Experiment experiment = source.experiments().get(i);
			final Object key = experiment.study().isEmpty() ? Integer.valueOf(i) : experiment.study();
			groups.computeIfAbsent(key, k -> new ArrayList<>()).add(experiment);
		}
		return new ExperimentSet(source.name(), groups.values().stream().map(Pooling::together).toList());
	}

	private static Experiment together(final List<Experiment> contrasts) {
		final Experiment first = contrasts.get(0);
		if (contrasts.size() == 1) return first;
		if (contrasts.stream().anyMatch(e -> e.space() != first.space())) throw new IllegalArgumentException(
			"Study " + first.study() + " has foci in two spaces; convert them before pooling");
		return Experiment.joined(contrasts, contrasts.size() + " contrasts pooled");
	}
}
