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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import sc.fiji.neurometa.io.foci.TableColumns.Role;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/**
 * Reader of a table of foci: a header row that names at least study, x, y and z, then one row per focus. Rows of the same
 * study and contrast are one experiment, wherever they are. The fields of the study may be given in the first row of a
 * block only.
 */
final class TableReader {

	/** An experiment while its rows are being read. */
	private static final class Block {

		private final String study, contrast;
		private final int line;
		private final List<Focus> foci = new ArrayList<>();
		private int subjects;
		private Space space;
		private final TableDetails.Found details = new TableDetails.Found();

		private Block(final String study, final String contrast, final int line) {
			this.study = study;
			this.contrast = contrast;
			this.line = line;
		}
	}

	private static final Pattern DATE = Pattern.compile(
		"\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[-/. ]\\p{L}{3,9}\\.?|\\p{L}{3,9}[- ]\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}");

	private final TextSource source;
	private final SpaceRule rule;
	private final LineLog log;
	private final TableHeader header;
	private final TableDetails details;
	private final Map<List<String>, Block> blocks = new LinkedHashMap<>();
	private final SpaceColumns spaces;
	/** The space that the names of the columns of coordinates state; null when they state none. */
	private final Space ofAxes;
	/** Whether a column, or the names of columns, states the space. */
	private final boolean hasSpaces;
	private Block previous;
	/** Whether tags tell experiments of one study apart, as in a sheet of JALE that names the study in every row. */
	private boolean splitsByTags;

	private TableReader(final TextSource source, final SpaceRule rule, final LineLog log, final TableHeader header) {
		this.source = source;
		this.rule = rule;
		this.log = log;
		this.header = header;
		details = new TableDetails(header.names(), header.columns());
		spaces = new SpaceColumns(header);
		ofAxes = header.columns().space(header.names()).orElse(null);
		hasSpaces = ofAxes != null || header.columns().places().containsKey(Role.SPACE);
	}

	/** A reader for the file when one of its first rows names columns x, y and z. */
	static Optional<TableReader> of(final TextSource source, final SpaceRule rule, final LineLog log) {
		return TableHeader.in(source.lines()).map(header -> new TableReader(source, rule, log, header));
	}

	/**
	 * The experiments in the file, in the order of their first rows.
	 *
	 * @throws InputException when rows cannot be read or contradict each other, or no space is known
	 */
	List<ListedExperiment> read() {
		header.columns().check(source.name(), header.index() + 1, header.names());
		for (int i = 0; i < header.index(); i++)
			if (!Typography.isBlank(source.lines().get(i))) log.note(i + 1, "passed over; it is above the header row.");
		rows();
		checkSpace();
		log.throwIfProblems(source.name());
		final TableDetails.Settled facts = details.settled(blocks.values().stream().map(b -> b.details).toList());
		note("columns kept as tags: ", facts.tags());
		note("columns kept as covariates: ", facts.covariates());
		note("columns of numbers that differ within experiments not used: ", facts.unused());
		return blocks.values().stream().map(block -> listed(block, facts)).toList();
	}

	private void note(final String text, final List<String> columns) {
		if (!columns.isEmpty() && !rule.keepsUnknown())
			log.note(header.index() + 1, text + String.join(", ", columns) + ".");
	}

	/** Asks where no column states the space, but may hold it. */
	private void checkSpace() {
		if (hasSpaces || !rule.isAuto()) return;
		final String candidates = spaces.names();
		if (!candidates.isEmpty())
			throw new InputException(source.name() + ": there is no column space, but names of spaces in " + candidates +
				". Is that the space of the coordinates? " + rule.advice("Call it space"));
		if (rule.space(null).isEmpty() && !rule.keepsUnknown()) throw new InputException(
			source.name() + ": it has no column space. " + rule.advice("Add one (MNI or Talairach)"));
	}

	private void rows() {
		final String body = String.join("\n", source.lines().subList(header.below(), source.lines().size()));
		int line = header.below() + 1;
		final Map<Integer, List<String>> rows = new LinkedHashMap<>();
		try (CSVParser parser = CSVParser.parse(body, header.format())) {
			for (final CSVRecord row : parser) {
				if (!row.stream().allMatch(Typography::isBlank)) rows.put(line, row.toList());
				line = header.below() + 1 + (int) parser.getCurrentLineNumber();
			}
		}
		catch (final IOException | UncheckedIOException e) {
			log.problem(line, source.lines().get(Math.min(line, source.lines().size()) - 1),
				"a quoted cell that begins here does not end properly.");
		}
		splitsByTags =
			header.isJale() && rows.values().stream().noneMatch(row -> header.columns().cell(row, Role.STUDY).isEmpty());
		rows.forEach(this::row);
	}

	private void row(final int line, final List<String> row) {
		final String text = source.lines().get(Math.min(line, source.lines().size()) - 1);
		if (header.isRepeatedBy(row)) {
			log.note(line, "a repeated header row passed over.");
			return;
		}
		if (header.cellsTooMany(row) > 0) {
			log.problem(line, text, row.size() + " cells, but the header names " + header.names().size() +
				" columns; each column needs a name, and a cell with the separator of columns in it needs quotes.");
			return;
		}
		spaces.look(row);
		final Block block = block(line, text, row);
		if (block == null) return;
		previous = block;
		subjects(block, line, text, header.columns().cell(row, Role.SUBJECTS));
		space(block, line, text, header.columns().cell(row, Role.SPACE));
		details.take(block.details, row);
		final List<String> cells = List.of(header.columns().cell(row, Role.X), header.columns().cell(row, Role.Y),
			header.columns().cell(row, Role.Z));
		if (cells.stream().allMatch(c -> c.matches("(?i)|nan|na|n/a|null|none"))) {
			log.note(line, "no coordinates in this row.");
			return;
		}
		final double[] xyz = cells.stream().mapToDouble(CoordinateLine::parseCell).toArray();
		for (int i = 0; i < 3; i++)
			if (Double.isNaN(xyz[i])) {
				log.problem(line, text, (cells.get(i).isEmpty() ? "no" : "\"" + cells.get(i) + "\" is not a") + " number for " +
					"xyz".charAt(i) + ".");
				return;
			}
		for (int i = 0; i < 3; i++)
			if (!Focus.isCoordinate(xyz[i])) {
				log.problem(line, text, CoordinateLine.tooFar(cells.get(i)) + ".");
				return;
			}
		block.foci.add(new Focus(xyz[0], xyz[1], xyz[2], line));
	}

	/** The experiment that a row belongs to; a row without a study belongs to the study above it. */
	private Block block(final int line, final String text, final List<String> row) {
		final String year = header.columns().cell(row, Role.YEAR);
		String contrast = header.columns().cell(row, Role.CONTRAST), study = header.columns().cell(row, Role.STUDY);
		if (study.isEmpty()) {
			if (previous == null) {
				log.problem(line, text, "no study, and no row above it to take one from.");
				return null;
			}
			return contrast.isEmpty() ? previous : nextContrast(previous, contrast, line);
		}
		if (!year.isEmpty()) study += ", " + year.replaceFirst("\\.0$", "");
		if (!header.columns().places().containsKey(Role.CONTRAST)) {
			final ExperimentName name = ExperimentName.of(study);
			study = name.study();
			contrast = splitsByTags ? details.words(row) : name.contrast();
		}
		return blockOf(study, contrast, line);
	}

	private Block blockOf(final String study, final String contrast, final int line) {
		return blocks.computeIfAbsent(List.of(study, contrast), k -> new Block(study, contrast, line));
	}

	/** Another contrast of the study above: cells merged over several contrasts of one study hold for all of them. */
	private Block nextContrast(final Block above, final String contrast, final int line) {
		final Block block = blockOf(above.study, contrast, line);
		if (block.subjects == 0) block.subjects = above.subjects;
		if (block.space == null) block.space = above.space;
		block.details.takeStudy(above.details);
		return block;
	}

	private void subjects(final Block block, final int line, final String text, final String cell) {
		final SampleSize size = SampleSize.of(cell);
		if (DATE.matcher(cell).matches()) log.problem(line, text, "\"" + cell + "\": a date in place of the number of " +
			"subjects; spreadsheets make dates of entries such as 10-12.");
		else if (size.expected() != null) log.problem(line, text, "\"" + cell + "\": " + size.expected());
		else if (size.subjects() > 0 && block.subjects > 0 && size.subjects() != block.subjects)
			log.problem(line, text, "one experiment (same study and contrast) with " + size.subjects() +
				" subjects here and " + block.subjects + " above.");
		else {
			if (!size.isPlain()) log.note(line, "only the number was taken from the cell of the sample size.");
			if (size.subjects() > 0) block.subjects = size.subjects();
		}
	}

	private void space(final Block block, final int line, final String text, final String cell) {
		final Optional<Space> named = cell.isEmpty() ? Optional.ofNullable(ofAxes) : SpaceWord.of(cell);
		if (!rule.isAuto()) {
			block.space = rule.space(null).orElseThrow();
			final String overruled = named.map(rule::overruled).orElse(null);
			if (overruled != null) log.note(line, overruled);
		}
		else if (ofAxes != null && named.isPresent() && named.get() != ofAxes)
			log.problem(line, text, "the column space states " + named.get().label() + ", but the names of the columns of " +
				"coordinates " + ofAxes.label() + ". Which is it? " + rule.advice("Correct one"));
		else if (named.isEmpty() && rule.keepsUnknown()) {
			if (!cell.isEmpty()) log.note(line, "the space is neither MNI nor Talairach; it is not known.");
		}
		else if (named.isEmpty() && !cell.isEmpty())
			log.problem(line, text, "\"" + cell + "\" is not a space; MNI or Talairach expected.");
		else if (named.isPresent() && block.space != null && block.space != named.get())
			log.problem(line, text, "one experiment (same study and contrast) in " + named.get().label() + " here and in " +
				block.space.label() + " above.");
		else if (named.isPresent()) block.space = named.get();
		else if (block.space == null && rule.ifUnknown() == null) {
			// without any column of spaces, checkSpace asks once
			if (hasSpaces) log.problem(line, text, "no space; " + rule.advice("write MNI or Talairach"));
		}
		else if (block.space == null) {
			block.space = rule.ifUnknown();
			log.note(line, "no reference space is given; taken as " + block.space.label() + ".");
		}
	}

	private ListedExperiment listed(final Block block, final TableDetails.Settled facts) {
		return new ListedExperiment(experiment(block).with(facts.about(block.details)), block.space != null);
	}

	private Experiment experiment(final Block block) {
		if (block.subjects == 0) log.note(block.line, "an experiment does not give its number of subjects.");
		if (block.foci.isEmpty()) log.note(block.line, "an experiment has no foci; it is kept.");
		final boolean isOnly =
			splitsByTags && blocks.values().stream().filter(b -> b.study.equals(block.study)).count() == 1;
		return new Experiment(block.study, isOnly ? "" : block.contrast, block.subjects,
			block.space == null ? Space.MNI : block.space, block.foci, block.line);
	}
}
