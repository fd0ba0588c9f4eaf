package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * What {@link RandomFoci} finds where it matters, many times faster: the ALE of random foci at all voxels that reach a
 * given value, and at the highest voxel. The same random numbers give the same bits.
 * <p>
 * <b>Bound.</b> {@code -ln(1 - ALE) = sum_e max_f g_f <= sum_f g_f} with {@code g = -ln(1 - p)}, sum over experiments e
 * and maximum over their foci f (non-additive; equal for additive). The right side is bounded in whole units: inside
 * the {@linkplain KernelCore core} of its kernel every focus adds its g, clipped at c, times a scale s and rounded up;
 * outside it, {@code g <= t}, and every focus that can reach a block of voxels adds s t to the whole block, rounded up
 * once. So the {@linkplain LaneSum lane} of a voxel is at least {@code s min(c, -ln(1 - ALE))}.
 * <p>
 * <b>No voxel is lost.</b> Let the ALE of a voxel, as RandomFoci computes it, be at least {@code a <= 1}. It is {@code
 * 1 - P}, with P the product of at most n factors; the subtraction is off by at most {@code 2^-54}, P by less than
 * {@code n 2^-52} of its value (unless it underflows, when its logarithm is below -700). Hence for the same factors
 * without rounding {@code -ln(1 - ALE) >= level(a) = -ln(1 - a + 2^-52) - n 2^-52}. With {@code c = level(lowest)} and
 * {@code a <= lowest} the voxel's lane is at least {@code s level(a)}, which is what {@link LaneSum#collect} asks for.
 * <p>
 * <b>No lane overflows.</b> Before anything is added, for every block, the tails of the foci that can reach it and, for
 * each focus whose core can reach it, the largest value of all cores are summed; nothing is added unless that fits in a
 * lane with its highest bit free ({@link LaneSum#load}). The scale of lanes of 16 bits leaves room for six standard
 * deviations more foci around a block than expected. Where that is not enough for a set of foci, or in general because
 * there are so many foci that rounding up would cost much of the value, lanes of 32 bits are used, with room for all
 * foci at one voxel.
 * <p>
 * <b>The rest is exact.</b> Voxels whose lane reaches the level are evaluated by {@link FocusAle}. When none reaches
 * the lowest value, then the best of them, or else the voxel with the highest lane, has some value b, and the highest
 * voxel is among those whose lane reaches {@code level(b)}. Where too many voxels were to be evaluated for that,
 * RandomFoci computes the whole map.
 * <p>
 * Immutable but for what it makes when first needed, and for all threads; {@link BoundedDraws} is for one.
 */
public final class BoundedFoci {

	/** How much the tails may add to the bound where foci lie densest, relative to where it should be close. */
	private static final double TAIL_SHARE = 0.03;
	/** How much rounding up may add in 16-bit lanes, relative to where it should be close. */
	private static final double ROUNDING_SHARE = 0.05;
	private static final int LOG2_NARROW = 2;
	private static final int LOG2_WIDE = 1;

	private final RandomExperiments experiments;
	private final double lowest;
	private final double clip;
	/** Where the bound should be close: the lowest level, but no more than one focus adds at its place. */
	private final double interest;
	private final double tail;
	private final KernelCore[] cores;
	private final LaneTables narrow;
	private LaneTables wide;

	/**
	 * @param experiments whose numbers of foci and kernels are kept
	 * @param mask the voxels to look at
	 * @param sampling the voxels on which foci fall, on the same grid
	 * @param model how the foci of an experiment combine
	 * @param lowestAle the smallest ALE value of interest; infinite when only the highest voxel is
	 */
	public BoundedFoci(final List<KernelFoci> experiments, final Mask mask, final Mask sampling, final MaModel model,
		final double lowestAle)
	{
		this.experiments = new RandomExperiments(experiments, mask, sampling, model);
		lowest = lowestAle;
		clip = Math.max(0, unclipped(lowest));
		final double reaching = expectedPerBlock(maxReach(KernelStencil::reach, this.experiments.stencils()));
		interest = Math.min(clip, this.experiments.stencils().stream().mapToDouble(s -> -StrictMath.log(s.at(0, 0, 0))).max()
			.orElse(0));
		tail = TAIL_SHARE * interest / Math.max(1, reaching);
		final Map<KernelStencil, KernelCore> made = new HashMap<>();
		cores = new KernelCore[this.experiments.size()];
		Arrays.setAll(cores, e -> made.computeIfAbsent(this.experiments.stencil(e), s -> new KernelCore(s, tail)));
		final double cored = expectedPerBlock(maxReach(KernelCore::reach, List.of(cores)));
		final LaneTables tables = tables(LOG2_NARROW, room(cored), room(reaching));
		narrow = isFine(tables) ? tables : null;
	}

	private static <T> int[] maxReach(final ToIntBiFunction<T, Integer> reach, final List<T> kernels) {
		final int[] largest = new int[3];
		Arrays.setAll(largest, axis -> kernels.stream().mapToInt(k -> reach.applyAsInt(k, axis)).max().orElse(0));
		return largest;
	}

	/** Number of foci that are expected to reach a block of voxels, of all blocks the largest. */
	private double expectedPerBlock(final int[] reach) {
		final Mask sampling = experiments.sampling();
		final Grid grid = sampling.grid();
		final LaneBox box = new LaneBox(experiments.mask(), sampling, reach, LOG2_NARROW);
		final BlockCounts counts = new BlockCounts(box);
		for (int i = 0; i < sampling.size(); i++) {
			final int v = sampling.voxel(i);
			counts.add(box.position(0, grid.x(v)), box.position(1, grid.y(v)), box.position(2, grid.z(v)), reach[0],
				reach[1], reach[2]);
		}
		counts.finish();
		return (double) counts.largest() / sampling.size() * experiments.foci();
	}

	/** Room for as many foci as a block with so many expected ones (binomial, so at most Poisson) may ever get. */
	private int room(final double expected) {
		return (int) Math.min(experiments.foci(), Math.ceil(expected + 6 * Math.sqrt(expected) + 6));
	}

	private LaneTables tables(final int log2Lanes, final int cored, final int reaching) {
		return new LaneTables(new LaneBox(experiments.mask(), experiments.sampling(), maxReach(KernelCore::reach, List.of(
			cores)), log2Lanes), List.of(cores), tail, clip, cored, reaching);
	}

	/** Whether rounding up, by half a unit on average at each voxel of a core, costs little. */
	private boolean isFine(final LaneTables tables) {
		double covered = 0;
		for (int e = 0; e < cores.length; e++)
			covered += (double) cores[e].voxels() * (experiments.firstFocus(e + 1) - experiments.firstFocus(e));
		return covered / experiments.sampling().size() / 2 <= ROUNDING_SHARE * tables.unitsBelow(interest);
	}

	/** What a thread needs to draw foci. */
	public BoundedDraws draws() {
		return new BoundedDraws(this);
	}

	/** See the class: the smallest {@code -ln(1 - ALE)} without rounding of a voxel with at least this ALE. */
	private double unclipped(final double ale) {
		return -StrictMath.log(Math.max(0, 1 - ale) + 0x1p-52) - experiments.foci() * 0x1p-52;
	}

	/** What the lane of every voxel with at least this ALE, or with that of interest if smaller, reaches. */
	double level(final double ale) {
		return Math.min(clip, unclipped(ale));
	}

	/** The smallest ALE value of interest. */
	double lowest() {
		return lowest;
	}

	/** The experiments. */
	RandomExperiments experiments() {
		return experiments;
	}

	/** Sums in 16-bit lanes, null where they would be too coarse. */
	LaneSum narrow() {
		return narrow == null ? null : new LaneSum(experiments, cores, narrow);
	}

	/** Sums in 32-bit lanes. */
	synchronized LaneSum wide() {
		if (wide == null) wide = tables(LOG2_WIDE, experiments.foci(), experiments.foci());
		return new LaneSum(experiments, cores, wide);
	}
}
