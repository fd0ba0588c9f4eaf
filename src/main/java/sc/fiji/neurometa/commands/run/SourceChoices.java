package sc.fiji.neurometa.commands.run;

import java.io.File;
import java.util.Optional;

import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunSource;

/**
 * The choices of a dialog about the input of an ALE, in addition to the foci file.
 *
 * @param space what space the file is in
 * @param mask which mask
 * @param maskFile the image of a mask from a file
 * @param sampling where random foci fall
 */
public record SourceChoices(SpaceChoice space, MaskChoice mask, File maskFile, SamplingChoice sampling) {

	/** What the record of an ALE of foci from a source tells. */
	RunContext context(final RunSource source, final Circumstances how) {
		return new RunContext(Run.Kind.MAIN_EFFECT.command(), source, Choice.word(mask), mask == MaskChoice.FILE ? Optional.of(
			maskFile.getPath()) : Optional.empty(), Choice.word(sampling), how);
	}
}
