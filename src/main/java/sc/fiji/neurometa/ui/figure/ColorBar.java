package sc.fiji.neurometa.ui.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Locale;

import sc.fiji.neurometa.ui.ColorScale;

/** The legend of a figure's colours. */
final class ColorBar {

	private static final Color INK = new Color(0x202020);

	private final BrainView view;
	private final String unit;

	ColorBar(final BrainView view, final String unit) {
		this.view = view;
		this.unit = unit;
	}

	/** Draws one bar for the signs that occur; for both, positive values stand above negative ones. */
	void draw(final Graphics2D g, final int x, final int y, final int width, final int height) {
		g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
		g.setColor(INK);
		g.drawString(unit, x, y - 16);
		final boolean both = view.hasPositive() && view.hasNegative();
		final int length = both ? height / 2 - 16 : height;
		if (view.hasPositive()) drawHalf(g, x, y, width, length, 1);
		if (view.hasNegative()) drawHalf(g, x, both ? y + height - length : y, width, length, -1);
	}

	private void drawHalf(final Graphics2D g, final int x, final int y, final int width, final int height,
		final int sign)
	{
		for (int row = 0; row < height; row++) {
			final double share = sign > 0 ? 1 - row / (height - 1.0) : row / (height - 1.0);
			g.setColor(new Color((sign > 0 ? ColorScale.HOT : ColorScale.COLD).color(share)));
			g.fillRect(x, y + row, width, 1);
		}
		g.setColor(INK);
		g.drawRect(x, y, width, height);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 23));
		final double from = view.smallest(), to = view.largest();
		final int ticks = 5;
		for (int tick = 0; tick < (to > from ? ticks : 1); tick++) {
			final double share = to > from ? tick / (ticks - 1.0) : 1;
			final int row = y + (int) Math.round(height * (sign > 0 ? 1 - share : share));
			g.drawLine(x + width, row, x + width + 7, row);
			g.drawString(label(sign * (from + share * (to - from)), to - from), x + width + 13, row + 8);
		}
	}

	/** Enough decimals to tell the ticks apart. */
	private static String label(final double value, final double range) {
		final int decimals = range > 0 ? (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(range)))) : 2;
		return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '\u2212');
	}
}
