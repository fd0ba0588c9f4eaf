package sc.fiji.neurometa.ui.render;

/**
 * The heading of a plot.
 *
 * @param title in large letters; may be empty
 * @param subtitle below; may be empty
 */
public record Caption(String title, String subtitle) {}
