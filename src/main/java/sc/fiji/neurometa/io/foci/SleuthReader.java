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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import sc.fiji.neurometa.io.foci.CommentLine.Kind;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/**
 * Reader of the text format of BrainMap Sleuth and GingerALE: {@code // Reference=MNI}, then per experiment one or more
 * lines {@code // name}, a line {@code // Subjects=n}, one line {@code x y z} per focus, and a blank line.
 */
final class SleuthReader {

	/** Two slashes right after a number, or followed by the words of a header: the end of a line was lost. */
	private static final Pattern HEADER_INSIDE = Pattern.compile("(?i)[\\d.]//|//\\s*(reference|subjects)\\s*=");
	private static final Pattern AXES = Pattern.compile("(?i)[\\s\"]*x\\W+y\\W+z\\b.*", Pattern.DOTALL);

	private final TextSource source;
	private final SpaceRule rule;
	private final LineLog log;
	private final CoordinateLine.Comma commas;
	private final List<ListedExperiment> experiments = new ArrayList<>();
	private final Set<String> names = new HashSet<>();
	private final ColumnShape shape = new ColumnShape();
	private SleuthBlock block;
	private Space reference;
	/** The line of the first Reference since the last focus. */
	private CommentLine firstReference;
	private Integer firstWithoutSpace;
	private boolean hasUnknownSpace;

	SleuthReader(final TextSource source, final SpaceRule rule, final LineLog log) {
		this.source = source;
		this.rule = rule;
		this.log = log;
		commas = CoordinateLine
			.commaOf(source.lines().stream().filter(l -> l.indexOf(',') >= 0 && CommentLine.of(0, l).isEmpty()).toList());
	}

	/**
	 * The experiments in the file.
	 *
	 * @throws InputException when lines cannot be read, no space is known or there are no foci
	 */
	List<ListedExperiment> read() {
		boolean blankBefore = false;
		int blankLine = 0;
		final List<CommentLine> run = new ArrayList<>();
		for (int i = 0; i < source.lines().size(); i++) {
			final String line = source.lines().get(i);
			final Optional<CommentLine> comment = CommentLine.of(i + 1, line);
			if (comment.isPresent()) {
				run.add(comment.get());
				continue;
			}
			if (continuesTitle(run, i)) {
				final CommentLine title = run.remove(run.size() - 1);
				run.add(title.continuedBy(line));
				log.note(i + 1, "taken as the end of the title above; the // before it is missing.");
				continue;
			}
			if (!run.isEmpty()) {
				header(run, blankBefore);
				run.clear();
				blankBefore = false;
			}
			if (Typography.isBlank(line)) {
				blankBefore = true;
				blankLine = i + 1;
			}
			else {
				coordinates(i + 1, line, blankBefore ? blankLine : 0);
				blankBefore = false;
			}
		}
		if (!run.isEmpty()) header(run, blankBefore);
		close();
		shape.check(source, log);
		if (firstWithoutSpace != null && !log.hasProblems()) throw noSpace();
		if (firstWithoutSpace != null) log.problem(firstWithoutSpace, source.lines().get(firstWithoutSpace - 1),
			"there is no line // Reference= before it; " + rule.advice("add it"));
		log.throwIfProblems(source.name());
		return experiments;
	}

	/** Whether a line of text, no coordinates, stands between a title and another line with slashes. */
	private boolean continuesTitle(final List<CommentLine> run, final int index) {
		if (run.isEmpty() || run.get(run.size() - 1).kind() != Kind.TITLE || index + 1 >= source.lines().size())
			return false;
		final String line = source.lines().get(index);
		return CommentLine.isText(line) && !AXES.matcher(line).matches() &&
			CommentLine.of(index + 2, source.lines().get(index + 1)).isPresent();
	}

	/** Takes in comment lines that follow each other without a blank line. */
	private void header(final List<CommentLine> run, final boolean blankBefore) {
		if (run.stream().allMatch(c -> c.kind() == Kind.REMARK || c.kind() == Kind.FACT)) {
			run.forEach(this::besides);
			return;
		}
		if (block != null && block.hasFoci()) {
			final boolean opens =
				!block.hasSubjectsLine() || run.stream().anyMatch(c -> c.kind() == Kind.SUBJECTS || c.kind() == Kind.REFERENCE);
			if (!blankBefore && !opens) {
				run.forEach(this::besides);
				return;
			}
			if (!blankBefore) log.note(run.get(0).number(), "the blank line before a new experiment is missing.");
			close();
		}
		else if (block != null && block.hasSubjectsLine()) close();
		else if (block != null && beginsWithName(run)) {
			block.titles().forEach(t -> log.note(t.number(), "comment that belongs to no experiment passed over."));
			block = null;
		}
		run.forEach(this::headerLine);
	}

	private static boolean beginsWithName(final List<CommentLine> run) {
		return run.stream().filter(c -> c.kind() == Kind.TITLE || c.kind() == Kind.SUBJECTS).findFirst()
			.map(c -> c.kind() == Kind.TITLE).orElse(false);
	}

	private void headerLine(final CommentLine line) {
		if (line.note() != null) log.note(line.number(), line.note());
		switch (line.kind()) {
			case REFERENCE -> reference(line);
			case REMARK -> remark(line);
			case FACT -> open(line.number()).addFact(line, log);
			case TITLE -> {
				open(line.number()).addTitle(line);
				if (line.subjects() != null) block.setSubjects(line, line.subjects(), log);
			}
			case SUBJECTS -> subjects(line);
		}
	}

	/** A line below the header of an experiment, or between two of them. */
	private void besides(final CommentLine line) {
		if (line.kind() == Kind.FACT && block != null && !block.hasFoci()) block.addFact(line, log);
		else remark(line);
	}

	private void remark(final CommentLine line) {
		if (!line.text().isEmpty()) log.note(line.number(), "comment passed over.");
	}

	private void subjects(final CommentLine line) {
		if (block != null && block.hasSubjectsLine() && !block.afterSubjects().isEmpty()) {
			// what looked like remarks below Subjects is the header of the next experiment
			final List<CommentLine> next = List.copyOf(block.afterSubjects());
			block.afterSubjects().clear();
			close();
			next.forEach(t -> open(t.number()).addTitle(t));
		}
		open(line.number()).setSubjects(line, line.text(), log);
	}

	private void reference(final CommentLine line) {
		if (line.text().isEmpty()) {
			log.note(line.number(), "Reference= names no space.");
			return;
		}
		final Optional<Space> named = SpaceWord.of(line.text());
		if (named.isPresent()) {
			checkOnlyReference(line, named.get());
			reference = named.get();
			final String overruled = rule.overruled(reference);
			if (overruled != null) log.note(line.number(), overruled);
		}
		else if (rule.keepsUnknown() && rule.isAuto()) {
			reference = null;
			log.note(line.number(), "the reference space is neither MNI nor Talairach; it is not known.");
		}
		else if (rule.isAuto()) {
			log.problem(line.number(), line.raw(), "MNI or Talairach expected after Reference=.");
			hasUnknownSpace = true;
		}
		else log.note(line.number(), "unknown reference space; space=" + rule.choice().key() + " was used.");
	}

	/** Two spaces before the same foci: which of them holds is for the user to say. */
	private void checkOnlyReference(final CommentLine line, final Space named) {
		if (firstReference == null) firstReference = line;
		else if (rule.isAuto() && SpaceWord.of(firstReference.text()).filter(s -> s != named).isPresent())
			log.problem(line.number(), line.raw(), "a second reference space for the same foci; line " +
				firstReference.number() + " names " + reference.label() + ". Which of them is it? Leave one.");
	}

	private void coordinates(final int number, final String line, final int blankLine) {
		if (AXES.matcher(line).matches()) {
			log.note(number, "names of columns passed over.");
			return;
		}
		if (blankLine > 0 && block != null && block.hasFoci()) {
			if (block.hasHeader()) log.note(blankLine, "blank line within an experiment passed over.");
			else close();
		}
		else if (blankLine > 0 && block != null) log.note(blankLine, "blank line within an experiment passed over.");
		if (HEADER_INSIDE.matcher(line).find()) {
			log.problem(number, line, "a header begins in the middle of this line; put it on a separate line.");
			return;
		}
		final CoordinateLine focus = CoordinateLine.of(line, commas);
		if (focus.expected() != null) log.problem(number, line, focus.expected());
		else {
			focus.notes().forEach(n -> log.note(number, n));
			firstReference = null;
			open(number).add(new Focus(focus.xyz()[0], focus.xyz()[1], focus.xyz()[2], number), focus);
		}
	}

	private SleuthBlock open(final int line) {
		if (block == null) block = new SleuthBlock(line, shape.next());
		return block;
	}

	private void close() {
		if (block == null) return;
		if (!block.hasFoci() && !block.hasSubjectsLine())
			block.titles().forEach(t -> log.note(t.number(), "comment that belongs to no experiment passed over."));
		else {
			if (block.countsRows()) log.problem(block.firstFocusLine(), source.lines().get(block.firstFocusLine() - 1),
				"the first column seems to number the rows; leave only x y z.");
			final Optional<Space> space = rule.space(reference);
			if (space.isEmpty() && !rule.keepsUnknown() && !hasUnknownSpace && firstWithoutSpace == null)
				firstWithoutSpace = block.line();
			if (rule.isAuto() && reference == null && space.isPresent())
				log.note(block.line(), "no reference space is given; taken as " + space.get().label() + ".");
			// without a space the file is refused at its end, when all its other errors are known
			final Experiment experiment = block.experiment(space.orElse(Space.MNI), experiments.size() + 1, log);
			if (!names.add(experiment.name()))
				log.note(block.line(), "the name of an experiment occurs above already; both are kept, as two experiments.");
			experiments.add(new ListedExperiment(experiment, space.isPresent()));
			firstReference = null;
		}
		block = null;
	}

	private InputException noSpace() {
		return new InputException(source.name() + ", line " + firstWithoutSpace +
			": there is no line // Reference=MNI or // Reference=Talairach before these foci. " + rule.advice("Add it"));
	}
}
