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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import ij.IJ;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.RunLiterature;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.table.Numbers;

/**
 * A literature to analyse, check or convert: the experiments of a foci file, or of a studyset or other database as far as they
 * pass the filter.
 *
 * @param file the file or folder that was given
 * @param experiments the experiments
 * @param source the entries about it in a run record
 */
public record Literature(Path file, ExperimentSet experiments, RunSource source) {

	/** Of so many foci in mm some are negative, and some are far from the origin. */
	private static final int ENOUGH = 12, LARGEST_IN_CM = 13;

	/**
	 * Reads a literature.
	 *
	 * @param file a foci file, or any database that MACM Analysis reads
	 * @param space the space of its coordinates
	 * @param choices which of its experiments
	 * @throws InputException when it cannot be read, or no experiment passes the filter
	 */
	public static Literature read(final Path file, final SpaceChoice space, final LiteratureChoices choices) {
		return read(file, space, choices, () -> FociFiles.read(file, space));
	}

	/** As {@link #read(Path, SpaceChoice, LiteratureChoices)}, of a file that must name its space. */
	public static Literature read(final Path file, final LiteratureChoices choices) {
		return read(file, SpaceChoice.AUTO, choices, () -> FociFiles.read(file));
	}

	/**
	 * As {@link #read(Path, SpaceChoice, LiteratureChoices)}, of a file that need not name its space.
	 *
	 * @param ifUnknown the space of experiments for which it names none, unless the choices say what becomes of them
	 */
	public static Literature read(final Path file, final Space ifUnknown, final LiteratureChoices choices) {
		final UnknownSpace unknown = choices.unknown() != UnknownSpace.REFUSE ? choices.unknown()
				: ifUnknown == Space.MNI ? UnknownSpace.MNI : UnknownSpace.TALAIRACH;
		if (choices.takeAll() && !DatabaseFiles.isDatabase(file))
			return of(FociFiles.read(file, ifUnknown), SpaceChoice.AUTO);
		return of(file, SpaceChoice.AUTO, new LiteratureChoices(unknown, choices.filter()));
	}

	private static Literature read(final Path file, final SpaceChoice space, final LiteratureChoices choices,
		final Supplier<FociFile> foci)
	{
		return choices.takeAll() && !DatabaseFiles.isDatabase(file) ? of(foci.get(), space) : of(file, space, choices);
	}

	private static Literature of(final FociFile foci, final SpaceChoice space) {
		return new Literature(foci.file(), foci.experiments(), new RunSource(foci.file().getFileName().toString(),
			foci.file().toString(), foci.sha256(), Choice.word(foci.format()), space.key(), foci.notes()));
	}

	private static Literature of(final Path file, final SpaceChoice space, final LiteratureChoices choices) {
		final DatabaseFile read = DatabaseFiles.read(file, space, choices.unknown());
		final ExperimentSet all = set(read, read.database().entries());
		final ExperimentSet chosen = set(read, choices.filter().of(read.database()));
		if (chosen.fociCount() == 0)
			throw new InputException("No experiment with foci of the " + Numbers.quantity(all.size(), "experiment") + " in " +
				file + " passes the filter. Change filter_years, filter_words, filter_min_n or filter_tags.");
		final DatabaseFile.Source first = read.files().get(0);
		final RunLiterature database =
			new RunLiterature(file.toString(), BaseRateSource.record(read, space, choices.unknown()), choices.filter(),
				new Selection.Searched(all.size(), all.fociCount(), chosen.size(), chosen.fociCount()));
		return new Literature(file, chosen,
			new RunSource(first.name(), first.path(), first.sha256(), Choice.word(read.format()), space.key(), read.notes())
				.of(database));
	}

	private static ExperimentSet set(final DatabaseFile read, final List<Experiment> entries) {
		return new ExperimentSet(read.database().name(), entries);
	}

	/** The name of the file or folder. */
	public String fileName() {
		return String.valueOf(file.toAbsolutePath().normalize().getFileName());
	}

	/** What was noted on reading. */
	public List<String> notes() {
		return source.notes();
	}

	/** What the values of all coordinates together make unlikely. */
	private List<String> unlikely() {
		final List<Focus> foci = experiments.foci().toList();
		if (foci.size() < ENOUGH) return List.of();
		final List<String> questions = new ArrayList<>();
		if (foci.stream().allMatch(f -> isIndex(f.xMm()) && isIndex(f.yMm()) && isIndex(f.zMm())))
			questions.add("none of its " + foci.size() + " foci has a negative coordinate; are they voxels instead of mm?");
		if (foci.stream().allMatch(f -> Math.hypot(f.xMm(), Math.hypot(f.yMm(), f.zMm())) <= LARGEST_IN_CM)) questions.add(
			"all its " + foci.size() + " foci lie within " + LARGEST_IN_CM + " mm of the origin; are they in centimetres?");
		return questions;
	}

	private static boolean isIndex(final double coordinate) {
		return coordinate >= 0 && coordinate == Math.rint(coordinate);
	}

	/** Writes to the log what is to be doubted, and which experiments of a database were taken. */
	public void announce() {
		unlikely().forEach(question -> IJ.log("Warning: " + fileName() + ": " + question));
		source.literature().ifPresent(database -> {
			final List<String> lines = new ArrayList<>();
			lines.add(experiments.name() + ": " + experiments.size() + " of " +
				Numbers.quantity(database.searched().databaseExperiments(), "experiment") + " with " +
				Numbers.quantity(experiments.fociCount(), "coordinate") + " taken from " + fileName() + ".");
			lines.addAll(notes());
			lines.forEach(IJ::log);
		});
	}
}
