package sc.fiji.neurometa.model;

import java.util.List;
import java.util.Objects;

/**
 * One experiment of a database, with the title, year and tags by which it can be found.
 *
 * @param experiment the experiment
 * @param title title of the publication; empty when the source does not give one
 * @param year year of the publication, 0 when the source does not say
 * @param tags what the source says about the experiment besides its name, e.g. tasks and groups; may be empty
 */
public record DatabaseEntry(Experiment experiment, String title, int year, List<String> tags) {

	/** @throws IllegalArgumentException when {@code year} is negative */
	public DatabaseEntry {
		Objects.requireNonNull(experiment, "experiment");
		title = title.strip();
		tags = List.copyOf(tags);
		if (year < 0) throw new IllegalArgumentException("Negative year " + year);
	}
}
