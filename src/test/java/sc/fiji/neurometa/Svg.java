/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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
		add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" text-anchor=\"%s\">%s</text>", x, y, size, anchor,
			words.replace("&", "&amp;").replace("<", "&lt;"));
	}

	private void add(final String format, final Object... values) {
		text.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

	/** Compares the drawing with the picture of a name in the docs, or renews that. */
	public void check(final String name) throws IOException {
		final Path picture = IMAGES.resolve(name);
		final String drawn = text + "</svg>\n";
		if (Boolean.getBoolean("neurometa.updatePictures")) Files.writeString(picture, drawn);
		Approved.same(picture + " (renew with -Dneurometa.updatePictures=true)",
			Files.readString(picture).replace("\r\n", "\n"), drawn);
	}
}
