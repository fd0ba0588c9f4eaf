package sc.fiji.neurometa.ui.figure;

import sc.fiji.neurometa.ui.ColorScale;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRange;
import sc.fiji.neurometa.ui.render.MapRow;
import sc.fiji.neurometa.ui.render.Sampler;

/**
 * A map in colour over something grey.
 *
 * @param map the values
 * @param threshold values of at most this size are not shown
 * @param range the values that the colours stand for
 * @param colors the colours
 */
record MapPaint(Sampler map, double threshold, MapRange range, MapColors colors) {

	private static final double SOLID = 0.92;

	static MapPaint of(final MapRow row, final MapRange range, final MapColors colors) {
		return new MapPaint(new Sampler(row.map()), row.threshold(), range, colors);
	}

	/** The colour at a place in mm, given the one below it. */
	int over(final int below, final double xMm, final double yMm, final double zMm) {
		return over(over(below, xMm, yMm, zMm, 1), xMm, yMm, zMm, -1);
	}

	private int over(final int below, final double xMm, final double yMm, final double zMm, final int sign) {
		if (!range.has(sign)) return below;
		final double share = map.shareAbove(xMm, yMm, zMm, threshold, sign);
		if (share < 0.5) return below;
		final double mean = map.sumAbove(xMm, yMm, zMm, threshold, sign) / share;
		return ColorScale.mix(below, colors.of(sign).color(range.share(mean)), SOLID);
	}
}
