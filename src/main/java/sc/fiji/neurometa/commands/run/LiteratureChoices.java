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
package sc.fiji.neurometa.commands.run;

import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.database.UnknownSpace;

/**
 * The choices of a dialog about which experiments of a file are the literature.
 *
 * @param unknown the treatment of experiments of unknown space
 * @param filter which experiments
 */
public record LiteratureChoices(UnknownSpace unknown, DatabaseFilter filter) {

	/** Descriptions of the parameters, which several commands have. */
	public static final String UNKNOWN_HELP =
		"Experiments of a database whose space it does not name: refuse the database, " +
			"drop them, or take them as MNI or Talairach.",
		YEARS_HELP = "Only experiments of these years, such as 2000-2015, 2010- or 2012; empty: all.",
		WORDS_HELP =
			"Only experiments with one of these words or phrases (separated by ;) in study, contrast, title or tags; " +
				"+word must be there, -word must not, word* takes any ending. Empty: all.",
		MIN_N_HELP = "Only experiments with at least this number of subjects; 0: all, also those of unknown number.",
		TAGS_HELP =
			"Only experiments with these tags, such as +adult -patient (n_back|digit_span): all terms hold, - must not, " +
				"| between alternatives. Empty: all.";

	/**
	 * The choices of the keys {@code space_if_unknown}, {@code filter_years}, {@code filter_words}, {@code filter_min_n}
	 * and {@code filter_tags}.
	 */
	public static LiteratureChoices of(final String unknown, final String years, final String words, final int minN,
		final String tags)
	{
		return new LiteratureChoices(Choice.of(UnknownSpace.class, "space_if_unknown", unknown),
			DatabaseFilter.of(years, words, minN, tags));
	}

	/** Whether all experiments of a file are the literature, and each has to name its space. */
	boolean takeAll() {
		return unknown == UnknownSpace.REFUSE && filter.isEmpty();
	}
}
