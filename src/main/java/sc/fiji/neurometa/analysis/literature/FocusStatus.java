package sc.fiji.neurometa.analysis.literature;

import java.util.Locale;

/**
 * Status of a focus. The values are in order of precedence: a focus is <em>dropped</em> when it was removed for
 * lying outside, else <em>outside</em> the grid or the mask though it is kept, else <em>converted</em>, else simply
 * <em>used</em>.
 */
public enum FocusStatus {
	/** Outside the mask or off the grid, and left out of the analysis for it. */
	DROPPED,
	/** No voxel of the mask's grid is there; the focus is kept. */
	OUTSIDE_GRID,
	/** The nearest voxel is not in the mask; the focus is kept. */
	OUTSIDE_MASK,
	/** Inside the mask, after conversion from the other space. */
	CONVERTED,
	/** Inside the mask, at the coordinates of the source. */
	USED;

	/** The word for this status in tables, e.g. {@code outside_mask}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
