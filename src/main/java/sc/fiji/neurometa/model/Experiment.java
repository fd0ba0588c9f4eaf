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
package sc.fiji.neurometa.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One experiment in the sense of coordinate-based meta-analysis: the foci that one contrast of one group of subjects
 * reported together.
 *
 * @param study the publication, e.g. {@code Aoki T, 2005}: in a Sleuth file the text before the first colon
 * @param contrast the contrast within it, e.g. {@code Index Finger - Rest}; empty when none is named
 * @param subjects number of subjects, 0 when the source does not say
 * @param space the space of the foci
 * @param foci the foci in source order; may be empty
 * @param line line of the source file where the experiment begins, counted from 1; 0 when it comes from no file
 * @param details what else the source says about it; empty when it says nothing
 */
public record Experiment(String study, String contrast, int subjects, Space space, List<Focus> foci, int line,
	Optional<About> details)
{

	/** @throws IllegalArgumentException when {@code subjects} or {@code line} is negative */
	public Experiment {
		study = study.strip();
		contrast = contrast.strip();
		Objects.requireNonNull(space, "space");
		foci = List.copyOf(foci);
		details = details.filter(about -> !about.isNothing());
		if (subjects < 0) throw new IllegalArgumentException("Negative number of subjects " + subjects);
		if (line < 0) throw new IllegalArgumentException("Negative line number " + line);
	}

	/** An experiment of which nothing else is known. */
	public Experiment(final String study, final String contrast, final int subjects, final Space space,
		final List<Focus> foci, final int line)
	{
		this(study, contrast, subjects, space, foci, line, Optional.empty());
	}

	/** An experiment that comes from no file. */
	public Experiment(final String study, final String contrast, final int subjects, final Space space,
		final List<Focus> foci)
	{
		this(study, contrast, subjects, space, foci, 0);
	}

	/** {@code study: contrast}, or the study alone when no contrast is named. */
	public String name() {
		return contrast.isEmpty() ? study : study + ": " + contrast;
	}

	/** Whether the source gives a sample size. */
	public boolean hasSubjects() {
		return subjects > 0;
	}

	/** The same experiment with other foci in another space. */
	public Experiment withFoci(final List<Focus> newFoci, final Space newSpace) {
		return new Experiment(study, contrast, subjects, newSpace, newFoci, line, details);
	}

	/** The same experiment with another number of subjects. */
	public Experiment withSubjects(final int newSubjects) {
		return new Experiment(study, contrast, newSubjects, space, foci, line, details);
	}

	/** The same experiment with other facts about it. */
	public Experiment with(final About about) {
		return new Experiment(study, contrast, subjects, space, foci, line, Optional.of(about));
	}

	/** What the source says about it besides its name, sample size and foci. */
	public About about() {
		return details.orElse(About.NOTHING);
	}

	/** The year of the publication: as stated, else the last number in the name of the study that looks like one; 0 without. */
	public int year() {
		return about().year() > 0 ? about().year() : StudyYear.in(study);
	}

	/**
	 * The experiments of one sample as one, with all their foci and the smallest number of subjects.
	 *
	 * @param experiments at least one, all in one space; tags are joined, and covariates that differ become their mean, weighted
	 *          by the numbers of subjects
	 * @param contrast the contrast of the whole
	 */
	public static Experiment joined(final List<Experiment> experiments, final String contrast) {
		final Experiment first = experiments.get(0);
		final int subjects = experiments.stream().mapToInt(Experiment::subjects).filter(n -> n > 0).min().orElse(0);
		return new Experiment(first.study, contrast, subjects, first.space,
			experiments.stream().flatMap(e -> e.foci.stream()).toList(), first.line, Optional.of(About.joined(experiments)));
	}
}
