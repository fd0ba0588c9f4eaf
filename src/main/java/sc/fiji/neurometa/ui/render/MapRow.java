package sc.fiji.neurometa.ui.render;

import sc.fiji.neurometa.space.Volume;

/**
 * A map of a figure that shows one or several.
 *
 * @param name its name in the figure; empty where there is only one
 * @param map the values, in mm of the same space as the figure's anatomy; its grid may be another one. NaN and infinity
 *          are not shown
 * @param threshold values of at most this size are not shown; 0 shows all that is not zero
 */
public record MapRow(String name, Volume map, double threshold) {

	/** @throws IllegalArgumentException when the threshold is negative or NaN */
	public MapRow {
		if (!(threshold >= 0)) throw new IllegalArgumentException("Threshold " + threshold);
	}

	/** Whether a value is shown. */
	public boolean shows(final double value) {
		return Math.abs(value) > threshold && !Double.isInfinite(value);
	}
}
