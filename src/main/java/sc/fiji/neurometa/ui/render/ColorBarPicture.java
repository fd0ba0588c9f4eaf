package sc.fiji.neurometa.ui.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

import sc.fiji.neurometa.table.Numbers;


/** The legend of a map's colours: hot above cold, with the values at their ends. */
public final class ColorBarPicture {

	private static final Color FRAME = new Color(0x808080);
	private static final int BAR = 14, TEXT = 12;

	private ColorBarPicture() {}

	/**
	 * Draws it.
	 *
	 * @param g where to
	 * @param colors the colours
	 * @param unit what the values are, written on top
	 * @param x left edge
	 * @param y top edge
	 * @param height in pixels
	 * @param ink of the letters
	 */
	public static void draw(final Graphics2D g, final ColorRange colors, final String unit, final int x, final int y,
		final int height, final Color ink)
	{
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(ink);
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TEXT));
		g.drawString(colors.isEmpty() ? "nothing" : unit, x, y + TEXT);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, TEXT - 1));
		if (colors.isEmpty()) return;
		final int top = y + 2 * TEXT, length = height - 2 * TEXT - 4;
		final boolean both = colors.positive() && colors.negative();
		final int half = both ? (length - TEXT) / 2 : length;
		if (colors.positive()) half(g, colors, 1, x, top, half, ink);
		if (colors.negative()) half(g, colors, -1, x, both ? top + length - half : top, half, ink);
	}

	private static void half(final Graphics2D g, final ColorRange colors, final int sign, final int x, final int y,
		final int height, final Color ink)
	{
		final double range = colors.largest() - colors.smallest();
		for (int row = 0; row < height; row++) {
			final double share = sign > 0 ? 1 - row / (height - 1.0) : row / (height - 1.0);
			g.setColor(new Color(colors.color(sign * (colors.smallest() + share * range))));
			g.fillRect(x, y + row, BAR, 1);
		}
		g.setColor(FRAME);
		g.drawRect(x - 1, y - 1, BAR + 1, height + 1);
		g.setColor(ink);
		final int ticks = range > 0 ? height > 120 ? 5 : height > 50 ? 3 : 2 : 1;
		for (int tick = 0; tick < ticks; tick++) {
			final double share = ticks > 1 ? tick / (ticks - 1.0) : 1;
			final int row = y + (int) Math.round((height - 1) * (sign > 0 ? 1 - share : share));
			g.drawLine(x + BAR, row, x + BAR + 3, row);
			g.drawString(Numbers.onBar(sign * (colors.smallest() + share * range), range), x + BAR + 6, row + 4);
		}
	}
}
