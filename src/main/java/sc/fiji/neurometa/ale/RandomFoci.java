package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The ALE of experiments whose foci fall at random places: the null hypothesis of the family-wise corrections. Every
 * experiment keeps its number of foci and its kernel; each focus falls, independently and with replacement, on the
 * centre of a voxel of the sampling space (Eickhoff et al. 2012, NeuroImage 59:2349-2361,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.09.017">doi:10.1016/j.neuroimage.2011.09.017</a>).
 * <p>
 * This is the plain algorithm, one experiment after the other: {@code prod_e (1 - MA_e)} is built up over the voxels
 * that the experiment's kernels reach, and {@code ALE = 1 - prod}. A kernel is cut where it falls below {@code 5e-6 /
 * n}, with n the number of experiments (non-additive) or foci (additive), so that all that is cut can change no ALE
 * value by more than 5e-6, half the bin in which the analytic null counts.
 * <p>
 * Memory is two values per in-mask voxel and a stencil per sample size. Not for use by several threads at once.
 */
public final class RandomFoci {

	private final RandomExperiments experiments;
	private final Mask mask;
	private final int[] places;
	private final int[] runX;
	private final double[] experiment;
	private int[] touched = new int[1024];
	private int touchedSize;

	/**
	 * @param experiments whose numbers of foci and kernels are kept
	 * @param mask the voxels to compute
	 * @param sampling the voxels on which foci fall, on the same grid
	 * @param model how the foci of an experiment combine
	 */
	public RandomFoci(final List<KernelFoci> experiments, final Mask mask, final Mask sampling, final MaModel model) {
		this(new RandomExperiments(experiments, mask, sampling, model));
	}

	RandomFoci(final RandomExperiments experiments) {
		this.experiments = experiments;
		mask = experiments.mask();
		places = new int[experiments.foci()];
		runX = new int[mask.firstRun(mask.grid().ny() * mask.grid().nz())];
		Arrays.setAll(runX, mask::runX);
		experiment = new double[mask.size()];
		Arrays.fill(experiment, 1);
	}

	/**
	 * Draws one set of foci and computes its ALE.
	 *
	 * @param random where the numbers come from
	 * @param ale receives the ALE values, by ordinal of the mask
	 */
	public void draw(final RandomGenerator random, final double[] ale) {
		experiments.draw(random, places);
		compute(places, ale);
	}

	/**
	 * Computes the ALE of foci that have been drawn.
	 *
	 * @param foci the grid number of the voxel of each focus
	 * @param ale receives the ALE values, by ordinal of the mask
	 */
	void compute(final int[] foci, final double[] ale) {
		Arrays.fill(ale, 1);
		for (int e = 0; e < experiments.size(); e++) {
			final int first = experiments.firstFocus(e), end = experiments.firstFocus(e + 1);
			final boolean direct = experiments.model() == MaModel.ADDITIVE || end - first == 1;
			for (int f = first; f < end; f++)
				add(experiments.stencil(e), foci[f], direct, ale);
			if (!direct) multiplyExperiment(ale);
		}
		for (int i = 0; i < ale.length; i++)
			ale[i] = 1 - ale[i];
	}

	private void add(final KernelStencil stencil, final int focus, final boolean direct, final double[] product) {
		final Grid grid = mask.grid();
		final int x = grid.x(focus), y = grid.y(focus), z = grid.z(focus);
		for (int row = 0; row < stencil.rows(); row++) {
			final int rowY = y + stencil.dy(row), rowZ = z + stencil.dz(row);
			if (rowY < 0 || rowZ < 0 || rowY >= grid.ny() || rowZ >= grid.nz()) continue;
			final int gridRow = rowY + grid.ny() * rowZ;
			final int value = stencil.valueAtFocus(row) - x;
			final int fromX = x + stencil.fromX(row), endX = x + stencil.endX(row);
			for (int run = mask.firstRun(gridRow); run < mask.firstRun(gridRow + 1); run++) {
				// ordinal minus x is the same for all voxels of a run
				final int shift = mask.runStart(run) - runX[run];
				final int from = Math.max(mask.runStart(run), fromX + shift);
				final int end = Math.min(mask.runStart(run + 1), endX + shift);
				if (from >= end) continue;
				if (direct) multiply(product, from, end, stencil.values(), value - shift);
				else lower(from, end, stencil.values(), value - shift);
			}
		}
	}

	private static void multiply(final double[] product, final int from, final int end, final double[] values,
		final int shift)
	{
		for (int i = from; i < end; i++)
			product[i] *= values[i + shift];
	}

	/** Takes the largest probability, that is the smallest {@code 1 - p}, over the foci of the present experiment. */
	private void lower(final int from, final int end, final double[] values, final int shift) {
		for (int i = from; i < end; i++)
			experiment[i] = Math.min(experiment[i], values[i + shift]);
		if (touchedSize == touched.length) touched = Arrays.copyOf(touched, 2 * touchedSize);
		touched[touchedSize++] = from;
		touched[touchedSize++] = end;
	}

	private void multiplyExperiment(final double[] product) {
		for (int t = 0; t < touchedSize; t += 2)
			for (int i = touched[t]; i < touched[t + 1]; i++) {
				product[i] *= experiment[i];
				experiment[i] = 1;
			}
		touchedSize = 0;
	}
}
