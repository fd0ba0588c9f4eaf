package sc.fiji.neurometa.commands.run;

import java.io.File;
import java.util.Optional;

import sc.fiji.neurometa.io.foci.SpaceChoice;

/**
 * What a dialog says about the input of an ALE beside the foci file.
 *
 * @param space what space the file is in
 * @param mask which mask
 * @param maskFile the image of a mask from a file
 * @param sampling where random foci fall
 */
public record SourceChoices(SpaceChoice space, MaskChoice mask, File maskFile, SamplingChoice sampling) {

	/** The path of a mask from a file. */
	Optional<String> maskPath() {
		return mask == MaskChoice.FILE ? Optional.of(maskFile.getPath()) : Optional.empty();
	}
}
