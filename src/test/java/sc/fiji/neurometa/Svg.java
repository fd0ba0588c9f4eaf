package sc.fiji.neurometa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A drawing of the docs as SVG, the same text on every machine. {@code -Dneurometa.updatePictures=true} renews the picture
 * in {@code docs/images}; otherwise it must be what is drawn now.
 */
public final class Svg {

	private static final Path IMAGES = Path.of("docs", "images");

	private final StringBuilder text = new StringBuilder();

	/** A white drawing of a size in pixels. */
	public Svg(final int width, final int height) {
		text.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" " +
			"viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\">\n<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>\n",
			width, height));
	}

	/** Draws a rectangle with round corners. */
	public void box(final double x, final double y, final double width, final double height, final String fill,
		final String stroke)
	{
		add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" fill=\"%s\" stroke=\"%s\"/>", x, y, width,
			height, fill, stroke);
	}

	/** Draws a path in the words of SVG. */
	public void path(final String path, final String fill, final String stroke, final double width) {
		add("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\"/>", path, fill, stroke, width);
	}

	/** Draws a circle. */
	public void dot(final double x, final double y, final double radius, final String fill) {
		add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, fill);
	}

	/**
	 * Writes a line of text.
	 *
	 * @param anchor what lies at x: {@code start}, {@code middle} or {@code end}
	 */
	public void text(final double x, final double y, final int size, final String anchor, final String words) {
		add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\">%s</text>", x, y, size, anchor, words.replace("&",
			"&amp;").replace("<", "&lt;"));
	}

	private void add(final String format, final Object... values) {
		text.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

	/** Compares the drawing with the picture of a name in the docs, or renews that. */
	public void check(final String name) throws IOException {
		final Path picture = IMAGES.resolve(name);
		final String drawn = text + "</svg>\n";
		if (Boolean.getBoolean("neurometa.updatePictures")) Files.writeString(picture, drawn);
		Approved.same(picture + " (renew with -Dneurometa.updatePictures=true)", Files.readString(picture).replace("\r\n",
			"\n"), drawn);
	}
}
