package sc.fiji.neurometa.record;

import java.util.Optional;

/**
 * Context of a run, recorded in addition to the result: origin of the input, time, duration and number of threads.
 *
 * @param command leaf of the command in the menu, e.g. {@code ALE Meta-Analysis}
 * @param source the foci file
 * @param mask the choice of the mask, a word of the key {@code mask}
 * @param maskFile the path of the mask's file, empty for a mask that comes with NeuroMeta; a mask from a file goes into
 *          the record as a whole
 * @param sampling the choice of the sampling space, a word of the key {@code sampling}
 * @param how circumstances of the run
 * @param rethresholded the run whose result was thresholded again; empty for an original run
 */
public record RunContext(String command, RunSource source, String mask, Optional<String> maskFile, String sampling,
	Circumstances how, Optional<Rethresholded> rethresholded)
{

	/** The context of an original run. */
	public RunContext(final String command, final RunSource source, final String mask, final Optional<String> maskFile,
		final String sampling, final Circumstances how)
	{
		this(command, source, mask, maskFile, sampling, how, Optional.empty());
	}

	/** The context of a result that was thresholded again. */
	public RunContext with(final Rethresholded again) {
		return new RunContext(command, source, mask, maskFile, sampling, how, Optional.of(again));
	}
}
