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
package sc.fiji.neurometa.analysis.macm;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.Warnings;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;

/**
 * The experiments of a database that report at least one focus in a region.
 *
 * @param region the region
 * @param searched the database that was searched
 * @param experiments the experiments, in the order of the database
 */
public record Selection(SeedRegion region, Searched searched, List<Selected> experiments) {

	/**
	 * The sizes of a database before and after the filter.
	 *
	 * @param databaseExperiments number of experiments of the database
	 * @param databaseFoci number of their foci
	 * @param experiments number of experiments that passed the filter
	 * @param foci number of their foci
	 */
	public record Searched(int databaseExperiments, int databaseFoci, int experiments, int foci) {}

	/**
	 * An experiment of the database that reports the region.
	 *
	 * @param entry the experiment as the database has it
	 * @param placed the same in the space of the mask, with the foci that the analysis uses
	 * @param inside those of its foci that lie in the region, in the space of the mask
	 */
	public record Selected(Experiment entry, Experiment placed, List<Focus> inside) {

		public Selected {
			inside = List.copyOf(inside);
		}
	}

	public Selection {
		experiments = List.copyOf(experiments);
	}

	/** Number of experiments. */
	public int size() {
		return experiments.size();
	}

	/** The experiments as the database has them, from which the analysis starts. */
	public ExperimentSet asRead(final String name) {
		return new ExperimentSet(name, experiments.stream().map(Selected::entry).toList());
	}

	/** The experiments in the space of the mask. */
	public ExperimentSet placed(final String name) {
		return new ExperimentSet(name, experiments.stream().map(Selected::placed).toList());
	}

	/** All foci for which the experiments were selected. */
	public List<Focus> inside() {
		return experiments.stream().flatMap(s -> s.inside().stream()).toList();
	}

	/** Warnings for a reader of the selection, in whole sentences. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>();
		Warnings.addSize(warnings, size());
		return warnings;
	}
}
