package sc.fiji.neurometa.analysis.conjunction;

import java.util.Optional;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Volume;

/**
 * A map that is above 0 only where it passed a threshold.
 *
 * @param file name of its file
 * @param path the full path of the file
 * @param sha256 SHA-256 of the file's bytes (of a pair: of the header's and then the data's), 64 hexadecimal digits
 * @param volume the values
 * @param space the space of its millimetres, when the file names it
 */
public record ThresholdedMap(String file, String path, String sha256, Volume volume, Optional<Space> space) {}
