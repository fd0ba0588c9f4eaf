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
package sc.fiji.neurometa.ui.viewer;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;

/**
 * Experiments behind the clusters of a result.
 *
 * @param name its name
 * @param analysed its experiments as they were analysed, in the space of the mask
 * @param contributions their contributions: by cluster, and in the order of the experiments
 */
public record Literature(String name, ExperimentSet analysed, List<Contribution> contributions) {

	/** An experiment and its contribution to a cluster. */
	record Share(String literature, Experiment experiment, Contribution contribution) {}

	/** @throws IllegalArgumentException when there is not a contribution for every experiment and cluster */
	public Literature {
		contributions = List.copyOf(contributions);
		if (analysed.size() == 0 ? !contributions.isEmpty() : contributions.size() % analysed.size() != 0)
			throw new IllegalArgumentException(
				contributions.size() + " contributions of " + analysed.size() + " experiments");
	}

	/** The shares of a cluster, counted from 1. Experiments are told apart by their place, since names may repeat. */
	List<Share> shares(final int cluster) {
		final List<Contribution> own = contributions.stream().filter(c -> c.cluster() == cluster).toList();
		final List<Share> shares = new ArrayList<>();
		for (int e = 0; e < own.size(); e++)
			shares.add(new Share(name, analysed.experiments().get(e), own.get(e)));
		return shares;
	}
}
