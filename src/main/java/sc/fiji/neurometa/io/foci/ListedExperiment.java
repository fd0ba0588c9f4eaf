package sc.fiji.neurometa.io.foci;

import java.util.List;
import java.util.Objects;

import sc.fiji.neurometa.model.Experiment;

/**
 * An experiment listed in a database, whether or not its space is known.
 *
 * @param experiment the experiment; MNI stands in for an unknown space
 * @param hasSpace whether its space is known
 * @param title title of the publication; empty when the source does not give one
 * @param year year of the publication, 0 when the source does not say
 * @param tags what the source says about the experiment besides its name
 */
public record ListedExperiment(Experiment experiment, boolean hasSpace, String title, int year, List<String> tags) {

	public ListedExperiment {
		Objects.requireNonNull(experiment, "experiment");
		tags = List.copyOf(tags);
	}

	/** An experiment of which only the name is known. */
	static ListedExperiment of(final Experiment experiment, final boolean hasSpace) {
		return new ListedExperiment(experiment, hasSpace, "", StudyYear.in(experiment.study()), List.of());
	}
}
