package sc.fiji.neurometa.ui.viewer;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;

/**
 * Experiments behind the clusters of a result.
 *
 * @param name its name
 * @param analysed its experiments as they were analysed, in the space of the mask
 * @param contributions their contributions: by cluster, and in the order of the experiments
 */
public record Literature(String name, ExperimentSet analysed, List<Contribution> contributions) {

	/** An experiment and its contribution to a cluster. */
	record Share(String literature, Experiment experiment, Contribution contribution) {}

	/** @throws IllegalArgumentException when there is not a contribution for every experiment and cluster */
	public Literature {
		contributions = List.copyOf(contributions);
		if (analysed.size() == 0 ? !contributions.isEmpty() : contributions.size() % analysed.size() != 0)
			throw new IllegalArgumentException(contributions.size() + " contributions of " + analysed.size() + " experiments");
	}

	/** The shares of a cluster, counted from 1. Experiments are told apart by their place, since names may repeat. */
	List<Share> shares(final int cluster) {
		final List<Contribution> own = contributions.stream().filter(c -> c.cluster() == cluster).toList();
		final List<Share> shares = new ArrayList<>();
		for (int e = 0; e < own.size(); e++)
			shares.add(new Share(name, analysed.experiments().get(e), own.get(e)));
		return shares;
	}
}
