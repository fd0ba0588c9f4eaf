package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

/**
 * The account of one focus: its coordinates in the source and in the analysis, and its status.
 *
 * @param experiment name of its experiment
 * @param sourceSpace the space of the source coordinates
 * @param source the focus as the source has it
 * @param analysed the focus in the mask's space; dropped foci have their coordinates too
 * @param status its status
 * @param distanceMm distance to the nearest voxel centre in the mask when it lies outside, else 0
 */
public record FocusRecord(String experiment, Space sourceSpace, Focus source, Focus analysed,
	FocusStatus status, double distanceMm)
{

	/** Line of the source file, 0 when the focus comes from no file. */
	public int line() {
		return source.line();
	}

	/** Whether it lies outside the mask, kept or dropped. */
	public boolean isOutside() {
		return status.compareTo(FocusStatus.OUTSIDE_MASK) <= 0;
	}
}
