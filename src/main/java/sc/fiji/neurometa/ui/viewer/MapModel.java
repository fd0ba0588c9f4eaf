package sc.fiji.neurometa.ui.viewer;

/**
 * A map of a result.
 *
 * @param title what its stack is called; empty for a map that is only read out
 * @param name what its values are called, e.g. {@code Z}: the unit of the colour bar
 * @param values by ordinal of the mask
 */
public record MapModel(String title, String name, double[] values) {

	/** A map that is only read out at the crosshair. */
	public static MapModel readOut(final String name, final double[] values) {
		return new MapModel("", name, values);
	}
}
