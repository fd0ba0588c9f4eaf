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

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.FociPlacement;
import sc.fiji.neurometa.analysis.literature.FocusRecord;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Space;

/**
 * Counts of the experiments and foci that went into a run, and of their status.
 *
 * @param source the literature as read
 * @param analysed the literature after conversion, pooling and leaving out
 * @param foci the foci of the source by status
 * @param withoutSubjects number of experiments of the analysis, pooled if requested, for which the source gives no
 *          sample size
 * @param empty number of experiments without foci in the source
 * @param emptied number of experiments all of whose foci were dropped or left out
 * @param conversion the converted foci; empty when every experiment was in the mask's space
 */
public record RunCounts(Literature source, Literature analysed, Foci foci, int withoutSubjects, int empty, int emptied,
	Optional<Conversion> conversion)
{

	/**
	 * The size of a literature.
	 *
	 * @param experiments number of experiments
	 * @param foci number of foci
	 * @param subjects sum of the known sample sizes
	 * @param subjectsPerExperiment range of the known sample sizes; empty when none is known
	 */
	public record Literature(int experiments, int foci, int subjects, Optional<Range> subjectsPerExperiment) {

		static Literature of(final ExperimentSet set) {
			final double[] sizes =
				set.experiments().stream().filter(Experiment::hasSubjects).mapToDouble(Experiment::subjects).toArray();
			return new Literature(set.size(), set.fociCount(), set.subjectsTotal(),
				sizes.length == 0 ? Optional.empty() : Optional.of(Range.of(sizes)));
		}
	}

	/**
	 * Numbers of foci by {@link FocusRecord.Status}, of which each focus has one.
	 *
	 * @param used inside the mask, at the coordinates of the source
	 * @param converted inside the mask after conversion
	 * @param outsideMask outside the mask and kept
	 * @param outsideGrid off the grid of the mask and kept
	 * @param dropped outside the mask and left out
	 * @param leftOut in the region of a co-activation analysis that leaves out its foci; absent when there are none
	 */
	public record Foci(int used, int converted, int outsideMask, int outsideGrid, int dropped,
		Optional<Integer> leftOut)
	{

		static Foci of(final FociPlacement placement) {
			return new Foci(placement.count(FocusRecord.Status.USED), placement.count(FocusRecord.Status.CONVERTED),
				placement.count(FocusRecord.Status.OUTSIDE_MASK), placement.count(FocusRecord.Status.OUTSIDE_GRID),
				placement.count(FocusRecord.Status.DROPPED),
				Optional.of(placement.count(FocusRecord.Status.LEFT_OUT)).filter(n -> n > 0));
		}
	}

	/**
	 * The foci converted to the mask's space.
	 *
	 * @param from the space of the source
	 * @param to the space of the mask
	 * @param foci number of foci, including those that fell outside
	 * @param experiments names of the experiments
	 */
	public record Conversion(Space from, Space to, int foci, List<String> experiments) {

		public Conversion {
			experiments = List.copyOf(experiments);
		}

		static Optional<Conversion> of(final ExperimentSet source, final Space to) {
			final List<Experiment> converted =
				source.experiments().stream().filter(e -> e.space() != to && !e.foci().isEmpty()).toList();
			return converted.isEmpty() ? Optional.empty() : Optional.of(new Conversion(converted.get(0).space(), to,
				converted.stream().mapToInt(e -> e.foci().size()).sum(), converted.stream().map(Experiment::name).toList()));
		}
	}

	static RunCounts of(final MainEffectResult result) {
		final ExperimentSet source = result.input().experiments();
		final List<Experiment> read = source.experiments();
		final int empty = (int) read.stream().filter(e -> e.foci().isEmpty()).count();
		final int left =
			(int) result.foci().placement().placed().experiments().stream().filter(e -> e.foci().isEmpty()).count();
		final int withoutSubjects = result.foci().withoutSubjects(result.settings().poolBy());
		return new RunCounts(Literature.of(source), Literature.of(result.foci().analysed()),
			Foci.of(result.foci().placement()), withoutSubjects, empty, left - empty,
			Conversion.of(source, result.mask().space()));
	}
}
