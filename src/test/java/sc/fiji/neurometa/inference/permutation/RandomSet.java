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
package sc.fiji.neurometa.inference.permutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.random.CandidateSearch;
import sc.fiji.neurometa.ale.random.RandomFoci;
import sc.fiji.neurometa.inference.RandomSpace;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.cluster.FieldEngine;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * A made-up permutation test, and both engines for it. Everything follows from one number.
 *
 * @param seed the number
 * @param experiments 1 to 800 with up to 60 foci each
 * @param mask the voxels
 * @param sampling where foci fall
 * @param model how the foci of an experiment combine
 * @param connectivity which voxels are neighbours
 * @param formingValues the cluster-forming thresholds, up to four
 * @param clumping the chance that a focus falls where the one before it fell
 * @param permutations how many are compared
 */
public record RandomSet(long seed, List<KernelFoci> experiments, Mask mask, Mask sampling, MaModel model,
	Connectivity connectivity, double[] formingValues, double clumping, int permutations)
{

	/** So many kernel values of the plain algorithm a set may cost. */
	private static final double WORK = 5e8;
	/** The mm of a kernel's reach, roughly, beyond which it adds nothing. */
	private static final double REACH_MM = 25;

	public static RandomSet of(final long seed) {
		return of(seed, 50);
	}

	/** @param edge the most voxels along an axis, but for single rows */
	public static RandomSet of(final long seed, final int edge) {
		final RandomGenerator random = SplitMix64.of(seed, 1);
		final List<KernelFoci> experiments = experiments(random);
		final int foci = foci(experiments);
		// many foci on many voxels would take minutes
		final Grid grid = RandomSpace.grid(random, Math.max(4, Math.min(edge, (int) Math.cbrt(WORK / (foci + 1)))));
		final Mask mask = RandomSpace.mask(grid, random), sampling = RandomSpace.sampling(mask, random);
		final MaModel model = MaModel.values()[random.nextInt(2)];
		final double clumping = random.nextInt(5) == 0 ? Math.sqrt(random.nextDouble()) : 0;
		final double perFocus = Math.min(mask.size(), 4 * Math.pow(REACH_MM, 3) / grid.voxelVolumeMm3());
		final int permutations = (int) Math.max(1, Math.min(12, WORK / 20 / (foci * perFocus + 5 * mask.size())));
		final RandomSet open = new RandomSet(seed, experiments, mask, sampling, model,
			Connectivity.values()[random.nextInt(3)], new double[0], clumping, permutations);
		final double[] map = new double[mask.size()];
		new RandomFoci(experiments, mask, sampling, model).draw(open.random(0), map);
		return open.withForming(thresholds(random, map));
	}

	private static int foci(final List<KernelFoci> experiments) {
		return experiments.stream().mapToInt(e -> e.foci().size()).sum();
	}

	private static List<KernelFoci> experiments(final RandomGenerator random) {
		final int size = switch (random.nextInt(30)) {
			case 0 -> 200 + random.nextInt(601);
			case 1, 2 -> 1;
			case 3 -> 31 + random.nextInt(170);
			default -> 1 + random.nextInt(30);
		};
		final int mostFoci = random.nextInt(20) == 0 ? 60 : 1 + random.nextInt(12);
		final List<Kernel> kernels = kernels(random);
		final boolean single = random.nextInt(8) == 0;
		final List<KernelFoci> experiments = new ArrayList<>();
		for (int e = 0; e < size; e++)
			experiments
				.add(new KernelFoci(Collections.nCopies(single ? 1 : random.nextInt(mostFoci + 1), new Focus(0, 0, 0, 1)),
					kernels.get(random.nextInt(kernels.size()))));
		return experiments;
	}

	/** One sample size, two, or many; in some sets kernels narrower than a voxel, and some wider than the whole mask. */
	private static List<Kernel> kernels(final RandomGenerator random) {
		final int sizes = new int[] { 1, 2, 10, 40 }[random.nextInt(4)];
		final List<Kernel> kernels = new ArrayList<>();
		for (int k = 0; k < sizes; k++)
			kernels.add(Kernel.ofSubjects(1 + random.nextInt(random.nextBoolean() ? 60 : 1000)));
		// of a kernel narrower than a voxel the peak is 1, and its logarithm infinite
		if (random.nextInt(10) == 0) kernels.set(0, new Kernel(.5 + 2 * random.nextDouble()));
		if (random.nextInt(15) == 0) kernels.set(sizes - 1, new Kernel(20 + 20 * random.nextDouble()));
		return kernels;
	}

	/** Thresholds among the values of the first permutation's map, and some that nothing or everything reaches. */
	public static double[] thresholds(final RandomGenerator random, final double[] map) {
		final double[] sorted = map.clone();
		Arrays.sort(sorted);
		final double[] thresholds = new double[random.nextInt(5)];
		for (int t = 0; t < thresholds.length; t++)
			thresholds[t] = switch (random.nextInt(12)) {
				case 0 -> sorted[sorted.length - 1];
				case 1 -> Math.nextUp(sorted[sorted.length - 1]);
				case 2 -> new double[] { -1, 0, 1e-9, .5, 1, 2, Double.MIN_VALUE }[random.nextInt(7)];
				case 3 -> sorted[random.nextInt(sorted.length)];
				case 4 -> t > 0 ? thresholds[t - 1] : sorted[0];
				default -> sorted[(int) (sorted.length * (1 - Math.pow(10, -1 - 3 * random.nextDouble())))];
			};
		return thresholds;
	}

	public RandomSet withForming(final double[] values) {
		return new RandomSet(seed, experiments, mask, sampling, model, connectivity, values, clumping, permutations);
	}

	/** The random numbers of a permutation. */
	public RandomGenerator random(final long permutation) {
		final RandomGenerator numbers = SplitMix64.of(seed, permutation);
		if (clumping == 0) return numbers;
		final RandomGenerator choice = SplitMix64.of(~seed, permutation);
		return new RandomGenerator() {

			private long last = numbers.nextLong();

			@Override
			public long nextLong() {
				if (choice.nextDouble() >= clumping) last = numbers.nextLong();
				return last;
			}
		};
	}

	PermutationEngine plain() {
		return new FieldEngine(mask, connectivity, formingValues,
			() -> new RandomFoci(experiments, mask, sampling, model)::draw);
	}

	/** @param delivered learns of each permutation how many voxels were looked at */
	PermutationEngine fast(final IntConsumer delivered) {
		final CandidateSearch foci =
			new CandidateSearch(experiments, mask, sampling, model, CandidateEngine.lowest(formingValues));
		return new CandidateEngine(mask, connectivity, formingValues, () -> {
			final CandidateEngine.Field field = foci.draws()::draw;
			return (random, lowest, values, ordinals) -> {
				final int size = field.draw(random, lowest, values, ordinals);
				delivered.accept(size);
				return size;
			};
		});
	}

	@Override
	public String toString() {
		final Grid grid = mask.grid();
		return experiments.size() + " experiments, " + foci(experiments) + " foci, " +
			experiments.stream().map(KernelFoci::kernel).distinct().count() + " kernels, clumping " + clumping + ", grid " +
			grid.nx() + "x" + grid.ny() + "x" + grid.nz() + " of " + (float) grid.voxelVolumeMm3() + " mm3, mask " +
			mask.name() + " " + mask.size() + ", sampling " + sampling.name() + " " + sampling.size() + ", " + model + ", " +
			connectivity + ", thresholds " + Arrays.toString(formingValues);
	}
}
