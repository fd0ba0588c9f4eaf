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
package sc.fiji.neurometa.io.share;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.Run;

/**
 * A literature of a run, as read.
 *
 * @param name the name of its files
 * @param experiments its experiments
 */
record SharedLiterature(String name, ExperimentSet experiments) {

	/** The literatures of a run; none of a conjunction of maps. */
	static List<SharedLiterature> of(final Run run) {
		return run.on(new Run.Cases<>(ale -> List.of(new SharedLiterature(ale.outputPrefix(), ale.experimentSet())),
			contrast -> List.of(new SharedLiterature(contrast.a().outputPrefix(), contrast.a().experimentSet()),
				new SharedLiterature(contrast.b().outputPrefix(), contrast.b().experimentSet())),
			conjunction -> List.of(),
			macm -> List.of(new SharedLiterature(macm.outputPrefix(), macm.ale().experimentSet()))));
	}

	/**
	 * The experiments for programs that know them by their names: those with foci, under names that differ. The second of one
	 * name gets {@code [2]} behind its contrast.
	 */
	ExperimentSet named() {
		final Set<String> taken = new HashSet<>();
		final List<Experiment> named = new ArrayList<>();
		for (final Experiment e : experiments.experiments()) {
			if (e.foci().isEmpty()) continue;
			final String study = e.study().isEmpty() ? "Experiment " + (named.size() + 1) : e.study();
			String contrast = e.contrast();
			for (int n = 2; !taken.add(study + "\n" + contrast); n++)
				contrast = (e.contrast() + " [" + n + "]").strip();
			named.add(new Experiment(study, contrast, e.subjects(), e.space(), e.foci(), e.line(), e.details()));
		}
		return new ExperimentSet(name, named);
	}
}
