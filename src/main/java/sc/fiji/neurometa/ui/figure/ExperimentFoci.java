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
package sc.fiji.neurometa.ui.figure;

import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentGroups;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.ui.render.Figure;

/** A figure of the foci of a literature on the brain, coloured by experiment, tag or property. */
public final class ExperimentFoci {

	/** The word for a colour for each experiment. */
	public static final String BY_EXPERIMENT = "experiment";

	private ExperimentFoci() {}

	/**
	 * The figure.
	 *
	 * @param title in large letters
	 * @param experiments with their foci in one space
	 * @param space that space
	 * @param by {@value #BY_EXPERIMENT}, or tags or the name of a property, see {@link ExperimentGroups#of}
	 * @throws sc.fiji.neurometa.model.InputException when no experiment has the tag or property
	 */
	public static Figure of(final String title, final List<Experiment> experiments, final Space space, final String by) {
		final boolean isSingle = isByExperiment(by);
		final ExperimentGroups groups = groups(experiments, by);
		final int foci = experiments.stream().mapToInt(e -> e.foci().size()).sum();
		final String subtitle = String.format(Locale.ROOT, "%,d %s, %,d %s, %s space", experiments.size(),
			experiments.size() == 1 ? "experiment" : "experiments", foci, foci == 1 ? "focus" : "foci", space.label()) +
			(isSingle ? "" : ", coloured by " + by.strip());
		return FociPlot.of(space == Space.MNI ? ReferenceMasks.mni152() : ReferenceMasks.talairach(), Templates.t1(space),
			groups.groups().stream()
				.map(g -> new FociPlot.Group(g.name(),
					g.experiments().stream().flatMap(e -> experiments.get(e).foci().stream()).toList()))
				.toList(),
			new FociPlot.Text(title, subtitle, isSingle ? "experiments" : "groups"));
	}

	/** The groups of a literature that have a colour each; arguments and failure as of {@link #of}. */
	public static ExperimentGroups groups(final List<Experiment> experiments, final String by) {
		return isByExperiment(by) ? ExperimentGroups.single(experiments) : ExperimentGroups.of(experiments, by);
	}

	/** Whether each experiment has a colour of its own. */
	public static boolean isByExperiment(final String by) {
		return by.isBlank() || by.strip().equalsIgnoreCase(BY_EXPERIMENT);
	}
}
