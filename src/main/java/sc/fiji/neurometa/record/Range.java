package sc.fiji.neurometa.record;

import java.util.Arrays;

/**
 * Range and middle of some numbers.
 *
 * @param min the smallest
 * @param median of an even number the upper one of the two in the middle, {@code sorted[n / 2]}, as GingerALE has it
 * @param max the largest
 */
public record Range(double min, double median, double max) {

	/** The range of at least one number. */
	static Range of(final double[] numbers) {
		final double[] sorted = numbers.clone();
		Arrays.sort(sorted);
		return new Range(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
	}
}
