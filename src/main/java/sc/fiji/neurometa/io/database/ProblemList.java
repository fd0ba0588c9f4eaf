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
			". Nothing was used; correct the file and try again.\n" + String.join("\n", problems.subList(0, Math.min(MOST,
				problems.size()))) + (problems.size() > MOST ? "\nand " + (problems.size() - MOST) + " more." : ""));
	}
}
