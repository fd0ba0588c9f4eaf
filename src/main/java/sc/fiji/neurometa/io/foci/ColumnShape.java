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

import sc.fiji.neurometa.model.Focus;

/**
 * Shape of the columns of Sleuth text with more of them than x, y and z: what was read as a coordinate may be the number of a
 * row or of a study. Nothing in the file decides it, so such files are refused with the question.
 */
final class ColumnShape {

	private static final int FEW_ROWS = 3, LARGEST_BRAIN_MM = 150;

	/** The lines of one experiment. */
	static final class Rows {

		private final List<Focus> foci = new ArrayList<>();
		private final List<Double> fourth = new ArrayList<>();
		private int withMoreColumns;

		void add(final Focus focus, final CoordinateLine line) {
			foci.add(focus);
			fourth.add(line.fourth());
			if (line.notes().contains(CoordinateLine.MORE_COLUMNS)) withMoreColumns++;
		}

		/** Whether the values read as x are probably row numbers: they count up, and there is a column too many. */
		boolean countsRows() {
			if (foci.size() < FEW_ROWS || withMoreColumns < foci.size()) return false;
			for (int i = 1; i < foci.size(); i++)
				if (foci.get(i).xMm() - foci.get(i - 1).xMm() != 1) return false;
			return true;
		}

		/** Whether x is the same whole number in every line, and a fourth number could be a coordinate. */
		private boolean hasConstantFirst() {
			final double x = foci.get(0).xMm();
			return x == Math.rint(x) && foci.stream().allMatch(f -> f.xMm() == x) &&
				fourth.stream().allMatch(v -> Math.abs(v) <= LARGEST_BRAIN_MM);
		}

		/** Whether the fourth column numbers studies or experiments: it is 1, 2, 3 and so on, each value in one line or several. */
		private boolean numbersStudies() {
			double last = 0;
			for (final double value : fourth) {
				if (value != last && value != last + 1) return false;
				last = value;
			}
			return fourth.get(0) == 1 && last >= FEW_ROWS;
		}
	}

	private final List<Rows> experiments = new ArrayList<>();

	/** The rows of the next experiment. */
	Rows next() {
		experiments.add(new Rows());
		return experiments.get(experiments.size() - 1);
	}

	/** Records what has to be asked about a file. */
	void check(final TextSource source, final LineLog log) {
		final List<Rows> filled = experiments.stream().filter(r -> !r.foci.isEmpty()).toList();
		final List<Rows> several = filled.stream().filter(r -> r.foci.size() > 1).toList();
		final int rows = several.stream().mapToInt(r -> r.foci.size()).sum();
		if (rows > FEW_ROWS && several.stream().allMatch(Rows::hasConstantFirst)) ask(source, log, several.get(0),
			"the first of four numbers is the same in all lines of an experiment: is it x, or a number of the study? Leave " +
				"only x y z.");
		else if (filled.size() == 1 && filled.get(0).numbersStudies()) ask(source, log, filled.get(0),
			"the fourth column counts 1, 2, 3, but the file names only one experiment: are these its clusters, or the studies? " +
				"Leave only x y z, and give each experiment its // lines.");
	}

	private static void ask(final TextSource source, final LineLog log, final Rows rows, final String question) {
		final int line = rows.foci.get(0).line();
		log.problem(line, source.lines().get(line - 1), question);
	}
}
