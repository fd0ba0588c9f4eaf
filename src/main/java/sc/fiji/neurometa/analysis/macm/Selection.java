package sc.fiji.neurometa.analysis.macm;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.Warnings;
import sc.fiji.neurometa.model.DatabaseEntry;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;

/**
 * The experiments of a database that report at least one focus in a region.
 *
 * @param region the region
 * @param searched the database that was searched
 * @param experiments the experiments, in the order of the database
 */
public record Selection(SeedRegion region, Searched searched, List<Selected> experiments) {

	/**
	 * The sizes of a database before and after the filter.
	 *
	 * @param databaseExperiments number of experiments of the database
	 * @param databaseFoci number of their foci
	 * @param experiments number of experiments that passed the filter
	 * @param foci number of their foci
	 */
	public record Searched(int databaseExperiments, int databaseFoci, int experiments, int foci) {}

	/**
	 * An experiment of the database that reports the region.
	 *
	 * @param entry the experiment as the database has it
	 * @param placed the same in the space of the mask, with the foci that the analysis uses
	 * @param inside those of its foci that lie in the region, in the space of the mask
	 */
	public record Selected(DatabaseEntry entry, Experiment placed, List<Focus> inside) {

		public Selected {
			inside = List.copyOf(inside);
		}
	}

	public Selection {
		experiments = List.copyOf(experiments);
	}

	/** Number of experiments. */
	public int size() {
		return experiments.size();
	}

	/** The experiments as the database has them, from which the analysis starts. */
	public ExperimentSet asRead(final String name) {
		return new ExperimentSet(name, experiments.stream().map(s -> s.entry().experiment()).toList());
	}

	/** The experiments in the space of the mask. */
	public ExperimentSet placed(final String name) {
		return new ExperimentSet(name, experiments.stream().map(Selected::placed).toList());
	}

	/** All foci for which the experiments were selected. */
	public List<Focus> inside() {
		return experiments.stream().flatMap(s -> s.inside().stream()).toList();
	}

	/** Warnings for a reader of the selection, in whole sentences. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>();
		Warnings.addSize(warnings, size());
		return warnings;
	}
}
