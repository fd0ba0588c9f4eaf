package sc.fiji.neurometa.ui.threshold;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import javax.swing.JComponent;

import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.analysis.Threshold;

/** How often chance gave which maximum, and the threshold with its interval among them; empty without a correction by them. */
final class NullPanel extends JComponent {

	private static final long serialVersionUID = 1L;
	private static final int BINS = 40, TITLE = 18, AXIS = 18, LABEL = 14;
	private static final Color BARS = new Color(0x8fa3b8), LIMIT = new Color(0xb00020), INTERVAL = new Color(176, 0, 32, 40),
			INK = new Color(0x404040);

	private transient Optional<MainEffectResult> result = Optional.empty();

	NullPanel() {
		setPreferredSize(new Dimension(200, 120));
		setName("maxima");
		setToolTipText("<html><body width='360'>Each permutation put the foci at random places. The bars count what was largest in " +
			"each; the red line is the <b>smallest value that survives</b>: a share of at most alpha of the permutations reaches it. " +
			"The pale band is its <b>95 % Monte Carlo interval</b>: where it would lie after very many permutations.</body></html>");
	}

	/** Shows the maxima behind a result, or none. */
	void show(final Optional<MainEffectResult> newResult) {
		result = newResult;
		repaint();
	}

	@Override
	protected void paintComponent(final Graphics graphics) {
		final Optional<double[]> maxima = result.flatMap(MainEffectResult::testedMaxima);
		final Optional<Threshold.Limit> limit = result.flatMap(r -> r.thresholding().threshold().corrected());
		if (maxima.isEmpty() || limit.isEmpty()) return;
		final Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
		draw(g, maxima.get(), limit.get());
		g.dispose();
	}

	private void draw(final Graphics2D g, final double[] maxima, final Threshold.Limit limit) {
		g.setColor(INK);
		g.drawString(title(limit.quantity(), maxima.length), 0, 11);
		final double from = limit.quantity() == Threshold.Quantity.ALE ? Arrays.stream(maxima).min().orElse(0) : 0;
		final double to = Math.max(Arrays.stream(maxima).max().orElse(1), limit.smallest());
		// nothing to draw where all maxima are the same
		if (!(to > from) || Double.isInfinite(to)) return;
		final double top = TITLE + LABEL, bottom = getHeight() - AXIS;
		final int[] counts = counts(maxima, from, to);
		final double tallest = Arrays.stream(counts).max().orElse(1), width = (getWidth() - 1.0) / BINS;
		final double scale = (getWidth() - 1) / (to - from);
		final double low = Math.max(from, limit.low95()), high = Math.min(to, limit.high95());
		g.setColor(INTERVAL);
		g.fill(new Rectangle2D.Double((low - from) * scale, top, Math.max(0, (high - low) * scale), bottom - top));
		g.setColor(BARS);
		for (int i = 0; i < BINS; i++)
			g.fill(new Rectangle2D.Double(i * width, bottom - counts[i] / tallest * (bottom - top), width - 1, counts[i] /
				tallest * (bottom - top)));
		g.setColor(INK);
		g.draw(new Line2D.Double(0, bottom, getWidth(), bottom));
		write(g, from, 0, bottom + 13);
		write(g, to, getWidth() - 1, bottom + 13);
		final double x = (limit.smallest() - from) * scale;
		g.setColor(LIMIT);
		g.setStroke(new BasicStroke(2f));
		g.draw(new Line2D.Double(x, top, x, bottom));
		write(g, limit.smallest(), x, top - 3);
	}

	private static int[] counts(final double[] maxima, final double from, final double to) {
		final int[] counts = new int[BINS];
		for (final double value : maxima)
			counts[Math.max(0, Math.min(BINS - 1, (int) ((value - from) / (to - from) * BINS)))]++;
		return counts;
	}

	private void write(final Graphics2D g, final double value, final double x, final double y) {
		final String text = value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : String.format(
			Locale.ROOT, "%.3g", value);
		final int width = g.getFontMetrics().stringWidth(text);
		g.drawString(text, (float) Math.max(0, Math.min(getWidth() - width, x - width / 2.0)), (float) y);
	}

	private static String title(final Threshold.Quantity quantity, final int permutations) {
		return switch (quantity) {
			case CLUSTER_VOXELS -> "Largest cluster";
			case CLUSTER_MASS -> "Heaviest cluster";
			case ALE -> "Largest ALE value";
		} + String.format(Locale.ROOT, " of each of %,d permutations", permutations) + (quantity ==
			Threshold.Quantity.CLUSTER_VOXELS ? ", in voxels" : "");
	}
}
