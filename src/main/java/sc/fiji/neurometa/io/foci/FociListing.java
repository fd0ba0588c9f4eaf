package sc.fiji.neurometa.io.foci;

import java.util.List;

/**
 * The content of a foci file that is read as a database.
 *
 * @param experiments its experiments, those without a known space among them
 * @param notes notes on what was repaired or skipped or is worth knowing, as in {@link FociFile}
 */
public record FociListing(List<ListedExperiment> experiments, List<String> notes) {

	public FociListing {
		experiments = List.copyOf(experiments);
		notes = List.copyOf(notes);
	}
}
