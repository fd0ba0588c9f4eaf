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
package sc.fiji.neurometa.io.database;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.table.Numbers;

/** List of the experiments of a JSON file that cannot be read; JSON has no meaningful lines, so they are named by study. */
final class ProblemList {

	private static final int MOST = 50;

	private final List<String> problems = new ArrayList<>();

	/**
	 * Records a problem.
	 *
	 * @param study the study
	 * @param experimentKind the format's word for an experiment
	 * @param experiment the experiment
	 * @param what the problem, as the end of a sentence
	 */
	void add(final String study, final String experimentKind, final String experiment, final String what) {
		problems.add("Study \"" + study + "\", " + experimentKind + " \"" + experiment + "\": " + what);
	}

	/** @throws InputException when there are problems; it lists them */
	void throwIfAny(final String file) {
		if (problems.isEmpty()) return;
		throw new InputException(file + ": " + Numbers.quantity(problems.size(), "problem") +
			". Nothing was used; correct the file and try again.\n" +
			String.join("\n", problems.subList(0, Math.min(MOST, problems.size()))) +
			(problems.size() > MOST ? "\nand " + (problems.size() - MOST) + " more." : ""));
	}
}
