package sc.fiji.neurometa.ui.viewer;

/**
 * A map of a result.
 *
 * @param title title of its stack; empty for a map that is only read out
 * @param name name of its values, e.g. {@code Z}: the unit of the colour bar
 * @param values by ordinal of the mask
 */
public record MapModel(String title, String name, double[] values) {

	/** A map that is only read out at the crosshair. */
	public static MapModel readOut(final String name, final double[] values) {
		return new MapModel("", name, values);
	}
}
