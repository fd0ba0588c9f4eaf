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

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

/** One experiment of a Sleuth file while it is being read. */
final class SleuthBlock {

	private final int line;
	private final List<CommentLine> titles = new ArrayList<>();
	private final List<CommentLine> afterSubjects = new ArrayList<>();
	private final List<Focus> foci = new ArrayList<>();
	private CommentLine subjectsLine;
	private final ColumnShape.Rows rows;
	private final SleuthFacts facts = new SleuthFacts();
	private int subjects;

	SleuthBlock(final int line, final ColumnShape.Rows rows) {
		this.line = line;
		this.rows = rows;
	}

	int line() {
		return line;
	}

	int firstFocusLine() {
		return foci.get(0).line();
	}

	boolean hasFoci() {
		return !foci.isEmpty();
	}

	boolean hasSubjectsLine() {
		return subjectsLine != null;
	}

	boolean hasHeader() {
		return subjectsLine != null || !titles.isEmpty();
	}

	List<CommentLine> titles() {
		return titles;
	}

	/** Names that follow the number of subjects: the names of a block without others, else remarks. */
	List<CommentLine> afterSubjects() {
		return afterSubjects;
	}

	void add(final Focus focus, final CoordinateLine from) {
		foci.add(focus);
		rows.add(focus, from);
	}

	/** Whether the values read as x are probably row numbers. */
	boolean countsRows() {
		return rows.countsRows();
	}

	void addTitle(final CommentLine title) {
		(hasSubjectsLine() ? afterSubjects : titles).add(title);
	}

	void addFact(final CommentLine fact, final LineLog log) {
		facts.take(fact, log);
	}

	/** Takes the number of subjects from a line; a second line may only repeat the first. */
	void setSubjects(final CommentLine from, final String text, final LineLog log) {
		final SampleSize size = SampleSize.of(text);
		if (size.expected() != null) log.problem(from.number(), from.raw(), size.expected());
		else if (subjectsLine != null && size.subjects() != subjects) log.problem(from.number(), from.raw(),
			"a second number of subjects for one experiment; the first is on line " + subjectsLine.number() + ".");
		else if (!size.isPlain()) log.note(from.number(), "only the number was taken from the text after Subjects=.");
		if (subjectsLine == null) subjects = size.subjects();
		subjectsLine = from;
	}

	/** The experiment; {@code ordinal}, from 1, numbers it when it has no name. */
	Experiment experiment(final Space space, final int ordinal, final LineLog log) {
		List<CommentLine> names = titles;
		if (names.isEmpty() && !afterSubjects.isEmpty()) {
			names = afterSubjects;
			log.note(names.get(0).number(), "name below Subjects taken as the name of the experiment.");
		}
		else for (final CommentLine remark : afterSubjects)
			log.note(remark.number(), "comment passed over.");
		if (names.size() > 1) log.note(names.get(0).number(), "several header lines joined to one name.");
		ExperimentName name = ExperimentName.of(names.stream().map(CommentLine::text).toList());
		if (name.study().isEmpty() && name.contrast().isEmpty()) {
			name = new ExperimentName("Experiment " + ordinal, "");
			log.note(line, "an experiment without a name was named by its place in the file.");
		}
		if (subjects == 0) log.note(line, "an experiment does not give its number of subjects.");
		if (foci.isEmpty()) log.note(line, "an experiment has no foci; it is kept.");
		return new Experiment(name.study(), name.contrast(), subjects, space, foci, line).with(facts.about());
	}
}
