package sc.fiji.neurometa.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The experiments of one literature, in source order. Names may repeat: an experiment is identified by its place.
 *
 * @param name name of the set in results, e.g. the stem of its file
 * @param experiments the experiments
 */
public record ExperimentSet(String name, List<Experiment> experiments) {

	public ExperimentSet {
		experiments = List.copyOf(experiments);
	}

	/** Number of experiments. */
	public int size() {
		return experiments.size();
	}

	/** Number of foci of all experiments together. */
	public int fociCount() {
		return experiments.stream().mapToInt(e -> e.foci().size()).sum();
	}

	/** Sum of the known sample sizes. */
	public int subjectsTotal() {
		return experiments.stream().mapToInt(Experiment::subjects).sum();
	}

	/** Whether at least one experiment reports in the given space. */
	public boolean uses(final Space space) {
		return experiments.stream().anyMatch(e -> e.space() == space);
	}

	/** All foci in source order. */
	public Stream<Focus> foci() {
		return experiments.stream().flatMap(e -> e.foci().stream());
	}
}
