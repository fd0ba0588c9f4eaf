package sc.fiji.neurometa.model;

import java.util.List;

/**
 * Experiments of many literatures, from which those that report a region can be taken.
 *
 * @param name its name in results, e.g. the stem of its file
 * @param entries the experiments in source order, each in a known space
 */
public record Database(String name, List<DatabaseEntry> entries) {

	public Database {
		entries = List.copyOf(entries);
	}

	/** Number of foci of all experiments together. */
	public int fociCount() {
		return entries.stream().mapToInt(e -> e.experiment().foci().size()).sum();
	}
}
