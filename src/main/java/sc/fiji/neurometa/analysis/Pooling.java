package sc.fiji.neurometa.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;

/**
 * Puts experiments of the same subjects together, so that no sample counts twice (Turkeltaub et al. 2012, Human Brain
 * Mapping 33:1-13, <a href="https://doi.org/10.1002/hbm.21186">doi:10.1002/hbm.21186</a>).
 */
public final class Pooling {

	private Pooling() {}

	/**
	 * Pools a literature. To be done after {@link FociPlacement#place}, which brings all foci into one space.
	 *
	 * @param set the experiments
	 * @param by what is put together
	 * @return the set itself for {@link PoolBy#NONE}; for {@link PoolBy#STUDY} one experiment per name of a study, in the
	 *         order in which the studies first come up: all foci in source order, the smallest known sample size, the
	 *         names of the contrasts joined by semicolons. Studies without a name stay apart
	 * @throws InputException when a study reports in both spaces
	 */
	public static ExperimentSet pool(final ExperimentSet set, final PoolBy by) {
		if (by == PoolBy.NONE) return set;
		final Map<String, List<Experiment>> studies = new LinkedHashMap<>();
		for (int i = 0; i < set.size(); i++) {
			final Experiment experiment = set.experiments().get(i);
			// no study is called by a line break and a number
			final String key = experiment.study().isEmpty() ? "\n" + i : experiment.study();
			studies.computeIfAbsent(key, k -> new ArrayList<>()).add(experiment);
		}
		return new ExperimentSet(set.name(), studies.values().stream().map(Pooling::pooled).toList());
	}

	private static Experiment pooled(final List<Experiment> experiments) {
		final Experiment first = experiments.get(0);
		if (experiments.size() == 1) return first;
		if (experiments.stream().anyMatch(e -> e.space() != first.space())) throw new InputException("The contrasts of " +
			first.study() + " are in MNI and in Talairach; bring them into one space before they are pooled.");
		final String contrasts = experiments.stream().map(Experiment::contrast).filter(c -> !c.isEmpty()).distinct().collect(
			Collectors.joining("; "));
		final int subjects = experiments.stream().filter(Experiment::hasSubjects).mapToInt(Experiment::subjects).min().orElse(
			0);
		final List<Focus> foci = experiments.stream().flatMap(e -> e.foci().stream()).toList();
		return new Experiment(first.study(), contrasts, subjects, first.space(), foci, first.line());
	}
}
