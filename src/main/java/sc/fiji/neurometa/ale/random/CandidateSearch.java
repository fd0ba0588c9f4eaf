/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Search for the voxels of a null map that matter, many times faster than {@link RandomFoci}: the ALE of random foci at
 * all voxels that reach a given value, and at the highest voxel. For the same random numbers the values are
 * bit-identical.
 * <p>
 * <b>Bound.</b> {@code -ln(1 - ALE) = sum_e max_f g_f <= sum_f g_f} with {@code g = -ln(1 - p)}, sum over experiments e
 * and maximum over their foci f (non-additive; equal for additive). The right side is bounded in integer units: inside
 * the {@linkplain LogKernel core} of its kernel every focus adds its g, clipped at c, times a scale s and rounded up;
 * outside it, {@code g <= t}, and every focus that can reach a block of voxels adds s t to the whole block, rounded up
 * once. So the {@linkplain UpperBoundMap lane} of a voxel is at least {@code s min(c, -ln(1 - ALE))}. Nothing is cut from a
 * kernel except what RandomFoci cuts.
 * <p>
 * <b>No voxel is lost.</b> Let the ALE of a voxel, as RandomFoci computes it, be at least {@code a <= 1}. It is {@code
 * 1 - P}, with P the product of at most n factors; the subtraction is off by at most {@code 2^-54}, P by less than
 * {@code n 2^-52} of its value (unless it underflows, when its logarithm is below -700). Hence for the same factors
 * without rounding {@code -ln(1 - ALE) >= level(a) = -ln(1 - a + 2^-52) - n 2^-52}. With {@code c = level(lowest)} and
 * {@code a <= lowest} the voxel's lane is at least {@code s level(a)}, which is what {@link UpperBoundMap#collect} asks for.
 * <p>
 * <b>No lane overflows unnoticed.</b> Before anything is added, for every block, the tails of the foci that can reach it
 * and, for each focus whose core can reach it, the largest value of its core are summed: where that fits in a lane with
 * its highest bit free, every lane of the block fits. (Margins are not checked: they are never read, and share no word
 * with a block.) Otherwise {@link OverflowCheck} decides afterwards.
 * <p>
 * <b>Scale.</b> For few foci it is chosen so that nothing has to be checked afterwards. Where rounding up, by half a
 * unit on average for every core at a voxel, would then cost too much, it is finer: as fine as useful, but so that a
 * lane overflows in less than one set of foci among ten thousand. Bernstein's inequality for the sum S at a voxel of
 * independent foci, with mean m, variance v and largest addend b, gives {@code P(S >= m + sqrt(2 v L) + b L / 3) <=
 * e^-L}; L is chosen for all voxels together.
 * <p>
 * <b>The rest is exact.</b> Voxels whose lane reaches the level are evaluated by {@link ExactAle}. When none reaches
 * the lowest value, then the best of them, or else the voxel with the highest lane, has some value b, and the highest
 * voxel is among those whose lane reaches {@code level(b)}. Where too many voxels would have to be evaluated, or a
 * lane has overflowed, RandomFoci computes the whole map.
 * <p>
 * Immutable and thread-safe; {@link CandidateDraws} is for one thread.
 */
public final class CandidateSearch {

	/** The most that the tails may add to the bound where foci lie densest, relative to where it should be close. */
	private static final double TAIL_SHARE = 0.1;
	/** The most that rounding up should add, and that it may add, relative to where the bound should be close. */
	private static final double GOOD_ROUNDING = 0.02, MOST_ROUNDING = 0.5;
	/** Largest probability that a lane overflows. */
	private static final double OVERFLOWS = 1e-4;

	private final NullDesign experiments;
	private final double lowest;
	private final double clip;
	private final double tail;
	private final List<LogKernel> cores;
	private final Optional<QuantisedKernels> tables;
	private final KernelLookup stencils;

	/**
	 * @param experiments whose numbers of foci and kernels are kept
	 * @param mask the voxels to look at
	 * @param sampling the voxels from which foci are drawn, on the grid of the mask or one that continues it
	 * @param model combines the foci of an experiment
	 * @param lowestAle the smallest ALE value of interest; infinite when only the highest voxel matters
	 */
	public CandidateSearch(final List<KernelFoci> experiments, final Mask mask, final Mask sampling, final MaModel model,
		final double lowestAle)
	{
		this.experiments = new NullDesign(experiments, mask, sampling, model);
		lowest = lowestAle;
		clip = Math.max(0, unclipped(lowest));
		// where the bound should be close: the lowest level, but no more than one focus adds at its place
		final double interest = Math.min(clip,
			this.experiments.stencils().stream().mapToDouble(s -> -StrictMath.log(s.at(0, 0, 0))).max().orElse(0));
		final double reaching = expectedPerBlock(this.experiments.stencils().stream().map(KernelStencil::reach).toList());
		tail = TAIL_SHARE * interest / Math.max(1, reaching);
		final Map<KernelStencil, LogKernel> made = new HashMap<>();
		cores = IntStream.range(0, this.experiments.size())
			.mapToObj(e -> made.computeIfAbsent(this.experiments.stencil(e), s -> new LogKernel(s, tail))).toList();
		tables = perUnit(interest, reaching).map(perUnit -> new QuantisedKernels(new PackedGrid(this.experiments.mask(),
			sampling, largest(cores.stream().distinct().map(LogKernel::reach).toList())), cores, tail, clip, perUnit));
		stencils = new KernelLookup(this.experiments);
	}

	private static int[] largest(final List<int[]> reaches) {
		final int[] largest = new int[3];
		for (final int[] reach : reaches)
			Arrays.setAll(largest, axis -> Math.max(largest[axis], reach[axis]));
		return largest;
	}

	/** The largest expected number of foci that reach a block of voxels, over all blocks. */
	private double expectedPerBlock(final List<int[]> reaches) {
		final Mask sampling = experiments.sampling();
		final Grid grid = sampling.grid();
		final int[] reach = largest(reaches);
		final PackedGrid box = new PackedGrid(experiments.mask(), sampling, reach);
		final BlockCounts counts = new BlockCounts(box);
		for (int i = 0; i < sampling.size(); i++) {
			final int v = sampling.voxel(i);
			counts.add(box.position(0, grid.x(v)), box.position(1, grid.y(v)), box.position(2, grid.z(v)), reach, 1);
		}
		counts.finish();
		return (double) counts.largest() / sampling.size() * experiments.foci();
	}

	/** A number of foci that a block with the given expected number (binomial, so at most Poisson) hardly ever exceeds. */
	private double atMost(final double expected) {
		return Math.min(experiments.foci(), Math.ceil(expected + 6 * Math.sqrt(expected) + 6));
	}

	/** The number of units in a g of 1; empty when the lanes are too coarse for this number of foci. */
	private Optional<Double> perUnit(final double interest, final double reaching) {
		double peak = 0, all = 0, mean = 0, variance = 0, covering = 0;
		final Map<LogKernel, double[]> moments = new HashMap<>();
		for (int e = 0; e < cores.size(); e++) {
			final int foci = experiments.firstFocus(e + 1) - experiments.firstFocus(e);
			final LogKernel core = cores.get(e);
			final double[] moment = moments.computeIfAbsent(core, c -> c.moments(clip));
			final double largest = Math.min(clip, core.largest());
			peak = Math.max(peak, largest);
			all += foci * largest;
			mean += foci * moment[0] / experiments.sampling().size();
			variance += foci * moment[1] / experiments.sampling().size();
			covering += (double) foci * core.voxels() / experiments.sampling().size();
		}
		final double cored = atMost(expectedPerBlock(cores.stream().distinct().map(LogKernel::reach).toList()));
		final double tails = atMost(reaching) * tail, rare = StrictMath.log(experiments.mask().size() / OVERFLOWS);
		// every addend may be rounded up by nearly one unit
		final double safe = (PackedGrid.LARGEST - cored - 1) / (cored * peak + tails);
		final double likely = (PackedGrid.LARGEST - cored - 1) /
			(Math.min(all, mean + Math.sqrt(2 * variance * rare) + peak * rare / 3) + tails);
		final double useful = covering / 2 / (GOOD_ROUNDING * interest);
		final double perUnit = Math.max(safe, Math.min(likely, useful)) * (1 - 1e-9);
		return perUnit > 0 && perUnit < Double.POSITIVE_INFINITY && covering / 2 <= MOST_ROUNDING * perUnit * interest
			? Optional.of(perUnit) : Optional.empty();
	}

	/** A worker for one thread. */
	public CandidateDraws draws() {
		return new CandidateDraws(this);
	}

	/** See the class: the smallest {@code -ln(1 - ALE)} without rounding of a voxel with at least this ALE. */
	private double unclipped(final double ale) {
		return -StrictMath.log(Math.max(0, 1 - ale) + 0x1p-52) - experiments.foci() * 0x1p-52;
	}

	/** The value that the lane of every voxel with at least this ALE, or with that of interest if smaller, reaches. */
	double level(final double ale) {
		return Math.min(clip, unclipped(ale));
	}

	/** The smallest ALE value of interest. */
	double lowest() {
		return lowest;
	}

	/** The experiments. */
	NullDesign experiments() {
		return experiments;
	}

	/** The kernels for the exact values. */
	KernelLookup stencils() {
		return stencils;
	}

	/** Bounds for a thread; empty where lanes are too coarse for them. */
	Optional<UpperBoundMap> sum() {
		return tables.map(t -> new UpperBoundMap(experiments, cores, t));
	}
}
