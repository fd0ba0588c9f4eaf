package sc.fiji.neurometa.analysis;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a run record tells beside the result: where the input came from, when, how long and with how many threads.
 *
 * @param command leaf of the command in the menu, e.g. {@code ALE Meta-Analysis}
 * @param source the foci file
 * @param mask the choice of the mask, a word of the key {@code mask}
 * @param maskFile the path of the mask's file, empty for a mask that comes with NeuroMeta; a mask from a file goes into
 *          the record as a whole
 * @param sampling the choice of the sampling space, a word of the key {@code sampling}
 * @param started when the run began, kept to the second
 * @param seconds how long it took, in s
 * @param threads number of threads
 * @param outputPrefix what the names of the output files begin with
 */
public record RunContext(String command, RunSource source, String mask, Optional<String> maskFile, String sampling,
	OffsetDateTime started, double seconds, int threads, String outputPrefix)
{

	public RunContext {
		started = started.truncatedTo(ChronoUnit.SECONDS);
	}
}
