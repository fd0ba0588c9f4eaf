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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/**
 * Reader of foci files of either kind, which it recognises by their content, not their names.
 *
 * <pre>{@code
 * FociFile file = FociFiles.read(Path.of("pain.txt"), SpaceChoice.AUTO);
 * ExperimentSet pain = file.experiments();
 * List<String> repairs = file.notes();
 * }</pre>
 */
public final class FociFiles {

	private static final Pattern SLASHES = Pattern.compile("[\\s\"\\p{Cf}]*//.*", Pattern.DOTALL);

	private FociFiles() {}

	/**
	 * Reads a foci file: Sleuth text or a table. What can be repaired without guessing is repaired and noted.
	 *
	 * @param file the file
	 * @param choice the space of its coordinates
	 * @return its experiments, at least one of them with foci
	 * @throws InputException when the file is missing, is not text, names no space though {@code choice} is
	 *           {@link SpaceChoice#AUTO}, holds no foci, or has lines that cannot be read, all of which the message lists
	 */
	public static FociFile read(final Path file, final SpaceChoice choice) {
		return read(file, new SpaceRule(choice, null, true));
	}

	/**
	 * Reads a foci file that must name its own space.
	 *
	 * @throws InputException as {@link #read(Path, SpaceChoice)}
	 */
	public static FociFile read(final Path file) {
		return read(file, new SpaceRule(SpaceChoice.AUTO, null, false));
	}

	/**
	 * Reads a foci file that need not name its space.
	 *
	 * @param file the file
	 * @param ifUnknown the space of experiments for which the file names none, which is noted
	 * @throws InputException as {@link #read(Path, SpaceChoice)}
	 */
	public static FociFile read(final Path file, final Space ifUnknown) {
		return read(file, new SpaceRule(SpaceChoice.AUTO, ifUnknown, false));
	}

	/**
	 * Reads a foci file as a database: experiments whose space is unknown are listed too, and a table yields titles,
	 * years and tags.
	 *
	 * @param name name of the file, for messages
	 * @param bytes its bytes, uncompressed
	 * @param choice the space of its coordinates
	 * @return its experiments, at least one of them with foci
	 * @throws InputException as {@link #read(Path, SpaceChoice)}, but not for want of a space
	 */
	public static FociListing list(final String name, final byte[] bytes, final SpaceChoice choice) {
		final LineLog log = new LineLog();
		final Listed listed = listed(TextSource.of(name, bytes, log), new SpaceRule(choice, null, true, true), log);
		return new FociListing(listed.experiments, log.notes());
	}

	private static FociFile read(final Path file, final SpaceRule rule) {
		final LineLog log = new LineLog();
		final TextSource source = TextSource.read(file, log);
		final Listed listed = listed(source, rule, log);
		final ExperimentSet set =
			new ExperimentSet(stem(source.name()), listed.experiments.stream().map(ListedExperiment::experiment).toList());
		if (set.uses(Space.MNI) && set.uses(Space.TALAIRACH))
			log.note(0, "The file mixes MNI and Talairach; each experiment keeps its own space.");
		return new FociFile(file, listed.format, source.sha256(), set, log.notes());
	}

	private record Listed(FociFile.Format format, List<ListedExperiment> experiments) {}

	private static Listed listed(final TextSource source, final SpaceRule rule, final LineLog log) {
		final boolean isSleuth = isSleuth(source.lines());
		final Optional<TableReader> table = isSleuth ? Optional.empty() : TableReader.of(source, rule, log);
		if (!isSleuth && table.isEmpty()) refuseOtherText(source);
		final List<ListedExperiment> experiments =
			table.isPresent() ? table.get().read() : new SleuthReader(source, rule, log).read();
		if (experiments.stream().allMatch(e -> e.experiment().foci().isEmpty())) throw new InputException(
			source.name() + " holds no foci. A foci file has a line with x, y and z in mm for each focus.");
		return new Listed(table.isPresent() ? FociFile.Format.TABLE : FociFile.Format.SLEUTH, experiments);
	}

	/** Only Sleuth text has lines that begin with two slashes; a spreadsheet may have put quotes before them. */
	static boolean isSleuth(final List<String> lines) {
		return lines.stream().anyMatch(SLASHES.asMatchPredicate());
	}

	private static void refuseOtherText(final TextSource source) {
		for (int i = 0; i < source.lines().size(); i++) {
			final String line = source.lines().get(i);
			if (Typography.isBlank(line)) continue;
			if (CommentLine.of(i + 1, line).isPresent() ||
				CoordinateLine.of(line, CoordinateLine.Comma.SEPARATOR).expected() == null) return;
			throw new InputException(source.name() + " is neither Sleuth text (no line begins with //) nor a table (no row " +
				"among the first names columns study, x, y, z). Its line " + (i + 1) + " is \"" + LineLog.quotable(line) +
				"\".");
		}
	}

	private static String stem(final String name) {
		final int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
