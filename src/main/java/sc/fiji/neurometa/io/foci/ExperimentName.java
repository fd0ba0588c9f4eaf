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
package sc.fiji.neurometa.io.foci;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of an experiment in a Sleuth file: the part before the first colon is the study, the rest the contrast.
 *
 * @param study the study; empty when the file gives no name
 * @param contrast the contrast; empty when there is no colon
 */
record ExperimentName(String study, String contrast) {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
	/** Characters of a year with what may be before and after it. */
	private static final int LONGEST_YEAR = 8;
	private static final Pattern ENDS_IN_YEAR = Pattern.compile(".*(?<!\\d)(19|20)\\d\\d[a-z]?[)\\]]?[.,]?");

	/** The name in one line. */
	static ExperimentName of(final String line) {
		final int colon = line.indexOf(':');
		return colon < 0 ? new ExperimentName(line.strip(), "")
			: new ExperimentName(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
	}

	/**
	 * The name in several header lines, none of whose words is lost. Lines of one study (a grouped export of its
	 * contrasts) become that study with all its contrasts, {@code Study: contrast 1; contrast 2}. Otherwise a line that
	 * looks like another title, since it has a colon or a year, follows after a semicolon; one that follows a bare
	 * {@code Author, year} is its contrast; any other continues a wrapped line after a space.
	 */
	static ExperimentName of(final List<String> lines) {
		if (lines.isEmpty()) return new ExperimentName("", "");
		final List<ExperimentName> names = lines.stream().map(ExperimentName::of).toList();
		final String study = names.get(0).study;
		if (names.stream().allMatch(n -> n.study.equals(study) && !n.contrast.isEmpty())) return new ExperimentName(study,
			String.join("; ", names.stream().map(ExperimentName::contrast).distinct().toList()));
		final StringBuilder joined = new StringBuilder(lines.get(0));
		boolean hasColon = joined.indexOf(":") >= 0;
		for (final String line : lines.subList(1, lines.size())) {
			final boolean isTitle = line.indexOf(':') >= 0 || YEAR.matcher(line).find();
			final String end = joined.substring(Math.max(0, joined.length() - LONGEST_YEAR));
			final boolean isContrast = !isTitle && !hasColon && ENDS_IN_YEAR.matcher(end).matches();
			joined.append(isTitle ? "; " : isContrast ? ": " : " ").append(line);
			hasColon |= isContrast || line.indexOf(':') >= 0;
		}
		return of(joined.toString());
	}
}
