package sc.fiji.neurometa.ui.render;

/**
 * The heading of a figure whose colours are values.
 *
 * @param title in large letters; may be empty
 * @param subtitle below, e.g. the threshold; may be empty
 * @param unit what the colours mean, e.g. Z
 */
public record ColorCaption(String title, String subtitle, String unit) {

	/** The same with another subtitle. */
	public ColorCaption withSubtitle(final String newSubtitle) {
		return new ColorCaption(title, newSubtitle, unit);
	}
}
