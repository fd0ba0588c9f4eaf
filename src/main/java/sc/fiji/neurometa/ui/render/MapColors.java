package sc.fiji.neurometa.ui.render;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.ui.ColorScale;

/**
 * The colours of a map above its threshold.
 *
 * @param positive of values above 0, from the smallest to the largest
 * @param negative of values below 0, from the smallest to the largest size
 */
public record MapColors(ColorScale positive, ColorScale negative) {

	/** Warm where values are positive, cold where they are negative; see {@link ColorScale#HOT}. */
	public static final MapColors WARM_AND_COLD = new MapColors(ColorScale.HOT, ColorScale.COLD);

	/** The whole of a scale from the smallest to the largest size: for maps with values of one sign. */
	public static MapColors along(final ColorScale scale) {
		return new MapColors(scale, scale);
	}

	/** A scale from the lowest to the highest value, its middle at 0: for maps with values of both signs. */
	public static MapColors across(final ColorScale scale) {
		final List<Integer> below = new ArrayList<>(), above = new ArrayList<>();
		final int steps = 128;
		for (int i = 0; i <= steps; i++) {
			above.add(scale.color(0.5 + 0.5 * i / steps));
			below.add(scale.color(0.5 - 0.5 * i / steps));
		}
		return new MapColors(new ColorScale(above), new ColorScale(below));
	}

	/** The colours of a sign, 1 or -1. */
	public ColorScale of(final int sign) {
		return sign > 0 ? positive : negative;
	}
}
