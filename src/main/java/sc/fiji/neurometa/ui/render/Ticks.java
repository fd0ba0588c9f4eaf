package sc.fiji.neurometa.ui.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along a scale. */
public final class Ticks {

	private Ticks() {}

	/** A place on a scale and its label. */
	public record Tick(double value, String label) {}

	/**
	 * Multiples of 1, 2 or 5 times a power of ten.
	 *
	 * @param from least value of the scale
	 * @param to greatest value, above {@code from}
	 * @param about the wanted number of ticks
	 */
	public static List<Tick> between(final double from, final double to, final int about) {
		final double rough = (to - from) / about;
		final int exponent = (int) Math.floor(Math.log10(rough));
		final double power = Math.pow(10, exponent), share = rough / power;
		final double step = power * (share > 7 ? 10 : share > 3 ? 5 : share > 1.4 ? 2 : 1);
		final int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
		final List<Tick> ticks = new ArrayList<>();
		final long last = (long) Math.floor(to / step + 1e-9);
		for (long i = (long) Math.ceil(from / step - 1e-9); i <= last; i++)
			ticks.add(new Tick(i * step, label(i * step, decimals)));
		return ticks;
	}

	/** The same for a scale of whole numbers: only whole numbers. */
	public static List<Tick> whole(final double from, final double to, final int about) {
		return between(from, to, Math.max(1, Math.min(about, (int) (to - from))));
	}

	private static String label(final double value, final int decimals) {
		if (value == 0) return "0";
		final boolean plain = decimals <= 4 && Math.abs(value) < 1e6;
		return Paper.number(String.format(Locale.ROOT, plain ? "%." + decimals + "f" : "%.1e", value));
	}
}
