package sc.fiji.neurometa.ale;

/**
 * The difference of the ALE values of a group of experiments and of the rest, for every voxel a function of the group's
 * sum; see {@link QuantisedScale#difference}. The hyperbolic sine of small arguments is taken from its series,
 * {@code y (1 + y^2/6 (1 + y^2/20 (1 + y^2/42 (1 + ...))))}, whose terms have one sign, so that no digit is lost.
 */
public final class AleDifference {

	/** Up to here the first omitted term, {@code y^16 / 17!}, is below 1e-19. */
	private static final double SMALL = 0.5;
	private static final double[] RATIOS = { 6, 20, 42, 72, 110, 156, 210 };

	private final double halfUnit;
	private final int[] total;
	private final double[] factor;

	AleDifference(final double unit, final int[] total) {
		halfUnit = unit / 2;
		this.total = total;
		factor = new double[total.length];
		for (int v = 0; v < total.length; v++)
			factor[v] = 2 * StrictMath.exp(-halfUnit * total[v]);
	}

	/**
	 * The difference at a voxel.
	 *
	 * @param voxel its ordinal
	 * @param sum the group's sum in units
	 */
	public double of(final int voxel, final int sum) {
		return factor[voxel] * sinh(halfUnit * (2L * sum - total[voxel]));
	}

	private static double sinh(final double y) {
		if (!(Math.abs(y) < SMALL)) return StrictMath.sinh(y);
		final double square = y * y;
		double series = 1;
		for (int k = RATIOS.length - 1; k >= 0; k--)
			series = 1 + square / RATIOS[k] * series;
		return y * series;
	}
}
