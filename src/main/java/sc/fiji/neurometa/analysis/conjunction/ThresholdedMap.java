package sc.fiji.neurometa.analysis.conjunction;

import java.util.Optional;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Volume;

/**
 * A map of which only what passed a threshold is above 0.
 *
 * @param file name of its file
 * @param path the full path of the file
 * @param sha256 SHA-256 of the file's bytes (of a pair: of the header's and then the data's), 64 hexadecimal digits
 * @param volume the values
 * @param space of its millimetres, when the file says so
 */
public record ThresholdedMap(String file, String path, String sha256, Volume volume, Optional<Space> space) {}
