package sc.fiji.neurometa.record;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The circumstances of a run, on which no number of its result depends.
 *
 * @param started when it began, kept to the second
 * @param seconds how long it took, in s
 * @param threads number of threads
 * @param outputPrefix what the names of its output files begin with
 */
public record Circumstances(OffsetDateTime started, double seconds, int threads, String outputPrefix) {

	public Circumstances {
		started = started.truncatedTo(ChronoUnit.SECONDS);
	}

	/** The circumstances of a run within this one, such as {@code A} of a contrast: its files have a name of their own. */
	public Circumstances of(final String part) {
		return new Circumstances(started, seconds, threads, outputPrefix + "_" + part);
	}
}
