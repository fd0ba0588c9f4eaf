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
package sc.fiji.neurometa.ui.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** The look of all figures on white paper: inks, letters, and a heading that never runs off the page. */
public final class Paper {

	public static final Color INK = new Color(0x202020), FAINT = new Color(0x707070), RULE = new Color(0xb4b8be);

	private static final int TITLE = 40, SUBTITLE = 28;

	private Paper() {}

	/** Height in pixels of a heading, with the gap below it. */
	public static int headingHeight(final String title, final String subtitle) {
		return title.isEmpty() && subtitle.isEmpty() ? 0 : subtitle.isEmpty() ? TITLE + 30 : TITLE + SUBTITLE + 46;
	}

	/** Graphics on a picture that was made white. */
	static Graphics2D graphics(final BufferedImage picture) {
		final Graphics2D g = picture.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		return g;
	}

	public static Font font(final int style, final int pixels) {
		return new Font(Font.SANS_SERIF, style, pixels);
	}

	/**
	 * How large letters are. Graphics that write vectors round the widths, each in its own way, so that a figure would not be
	 * the same everywhere.
	 */
	public static FontMetrics metrics(final Font font) {
		final Graphics2D g = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
		try {
			return g.getFontMetrics(font);
		}
		finally {
			g.dispose();
		}
	}

	/** Title and subtitle with their upper left corner at a pixel, in smaller letters where they are long. */
	public static void heading(final Graphics2D g, final int x, final int y, final int width, final String title,
		final String subtitle)
	{
		line(g, Font.BOLD, TITLE, INK, x, y + TITLE - 6, width, title);
		if (!subtitle.isEmpty()) line(g, Font.PLAIN, SUBTITLE, FAINT, x, y + TITLE + SUBTITLE + 8, width, subtitle);
	}

	private static void line(final Graphics2D g, final int style, final int pixels, final Color color, final int x,
		final int y, final int width, final String text)
	{
		int size = pixels;
		g.setFont(font(style, size));
		while (size > pixels / 2 && metrics(g.getFont()).stringWidth(text) > width)
			g.setFont(font(style, --size));
		g.setColor(color);
		g.drawString(shortened(metrics(g.getFont()), text, width), x, y);
	}

	/** The subtitle of a figure that shows nothing. */
	public static String nothing(final String subtitle) {
		return "Nothing above the threshold" + (subtitle.isEmpty() ? "" : ": " + subtitle);
	}

	/** Name of a part of the figure. */
	public static void name(final Graphics2D g, final int x, final int baseline, final int width, final String name) {
		g.setFont(font(Font.BOLD, 30));
		g.setColor(INK);
		g.drawString(shortened(metrics(g.getFont()), name, width), x, baseline);
	}

	/** A text that fits the room, its end omitted where necessary. */
	public static String shortened(final FontMetrics metrics, final String text, final int width) {
		if (metrics.stringWidth(text) <= width) return text;
		int end = text.length();
		while (end > 1 && metrics.stringWidth(text.substring(0, end).strip() + "…") > width)
			end--;
		return text.substring(0, end).strip() + "…";
	}

	public static void centred(final Graphics2D g, final String text, final double x, final double baseline) {
		g.drawString(text, (float) (x - metrics(g.getFont()).stringWidth(text) / 2.0), (float) baseline);
	}

	public static void rightAligned(final Graphics2D g, final String text, final double x, final double baseline) {
		g.drawString(text, (float) (x - metrics(g.getFont()).stringWidth(text)), (float) baseline);
	}

	/** A number with a true minus sign. */
	public static String number(final String text) {
		return text.replace('-', '\u2212');
	}
}
