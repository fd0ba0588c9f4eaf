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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.SubsampleMeans;
import sc.fiji.neurometa.inference.RandomSets;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** The balanced contrast of random foci: its extremes, the subsamples' ALE, and the means of real foci. */
class RandomSubsamplesTest {

	/** Random literatures on a random grid. */
	private record Case(List<KernelFoci> all, RandomSubsamples.Literature a, RandomSubsamples.Literature b, Mask mask,
		MaModel model)
	{

		static Case of(final long seed) {
			final Random random = new Random(seed);
			final double size = 2 + 3 * random.nextDouble();
			final Grid grid = new Grid(6 + random.nextInt(9), 6 + random.nextInt(9), 6 + random.nextInt(9),
				Affine.scaling(random.nextBoolean() ? size : -size, size, size, 0, 0, 0));
			final Mask mask = Mask.of("random", grid, Space.MNI, v -> random.nextInt(4) > 0);
			final int inA = 2 + random.nextInt(6), inB = 2 + random.nextInt(6);
			final List<KernelFoci> all = new ArrayList<>();
			for (int e = 0; e < inA + inB; e++)
				all.add(new KernelFoci(Collections.nCopies(1 + random.nextInt(4), new Focus(0, 0, 0)),
					Kernel.ofSubjects(5 + random.nextInt(40))));
			final List<Integer> order = new ArrayList<>(IntStream.range(0, inA + inB).boxed().toList());
			Collections.shuffle(order, random);
			final int n = 1 + random.nextInt(Math.min(inA, inB));
			return new Case(all, literature(order.subList(0, inA), n, random),
				literature(order.subList(inA, inA + inB), n, random), mask, MaModel.values()[random.nextInt(2)]);
		}

		private static RandomSubsamples.Literature literature(final List<Integer> members, final int n,
			final Random random)
		{
			return new RandomSubsamples.Literature(members.stream().mapToInt(i -> i).sorted().toArray(),
				IntStream.range(0, 7).mapToObj(d -> subset(members.size(), n, random)).toArray(int[][]::new));
		}

		private static int[] subset(final int size, final int n, final Random random) {
			final List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
			Collections.shuffle(order, random);
			return order.subList(0, n).stream().mapToInt(i -> i).sorted().toArray();
		}

		RandomSubsamples random() {
			return new RandomSubsamples(all, a, b, mask, mask, model);
		}
	}

	@Test
	void theExtremesAreThoseOfAllVoxels() {
		RandomSets.forEach(RandomSubsamplesTest.class, 300, seed -> {
			final Case test = Case.of(seed);
			final RandomSubsamples random = test.random();
			random.draw(new Random(seed), (int) (seed % 7));
			double largest = Double.NEGATIVE_INFINITY, smallest = Double.POSITIVE_INFINITY;
			for (int v = 0; v < test.mask.size(); v++) {
				largest = Math.max(largest, random.difference(0, v));
				smallest = Math.min(smallest, 0 - random.difference(1, v));
			}
			assertEquals(largest, random.largest());
			assertEquals(smallest, random.smallest());
		});
	}

	/** The ALE of a subsample, and the mean difference, from whole maps of the plain algorithm. */
	@Test
	void valuesAreThoseOfThePlainAlgorithm() {
		for (long seed = 0; seed < 60; seed++) {
			final Case test = Case.of(seed);
			final NullDesign experiments = new NullDesign(test.all, test.mask, test.mask, test.model);
			final int[] places = new int[experiments.foci()];
			experiments.draw(new Random(seed), places);
			final MaAccumulator activation = new MaAccumulator(experiments);
			final double[][] off = new double[test.all.size()][test.mask.size()];
			for (int e = 0; e < off.length; e++) {
				Arrays.fill(off[e], 1);
				activation.multiply(e, places, off[e]);
			}
			final RandomSubsamples random = test.random();
			final int draw = (int) (seed % 7);
			random.draw(new Random(seed), draw);
			for (int v = 0; v < test.mask.size(); v++) {
				assertEquals(ale(off, test.a, draw, v), random.ale(Group.A)[v], 1e-14);
				assertEquals(ale(off, test.b, draw, v), random.ale(Group.B)[v], 1e-14);
				assertEquals(mean(off, test.a, v) - mean(off, test.b, v), random.difference(0, v), 1e-13);
			}
		}
	}

	private static double ale(final double[][] off, final RandomSubsamples.Literature literature, final int draw,
		final int voxel)
	{
		double product = 1;
		for (final int e : literature.subsets()[draw])
			product *= off[literature.members()[e]][voxel];
		return 1 - product;
	}

	private static double mean(final double[][] off, final RandomSubsamples.Literature literature, final int voxel) {
		return IntStream.range(0, literature.subsets().length).mapToDouble(d -> ale(off, literature, d, voxel)).average()
			.orElseThrow();
	}

	@Test
	void meansOverAllSubsamplesAreThoseOfEnumeration() {
		final Grid grid = new Grid(7, 8, 6, Affine.scaling(3, 3, 3, 0, 0, 0));
		final Mask mask = Mask.of("all", grid, Space.MNI, v -> v % 5 > 0);
		final Random random = new Random(1);
		final List<KernelFoci> experiments = IntStream.range(0, 5)
			.mapToObj(e -> new KernelFoci(
				List.of(new Focus(20 * random.nextDouble(), 20 * random.nextDouble(), 15 * random.nextDouble())),
				Kernel.ofSubjects(10 + e)))
			.toList();
		final int[][] subsets = IntStream.range(0, 1 << 5).filter(bits -> Integer.bitCount(bits) == 3)
			.mapToObj(bits -> IntStream.range(0, 5).filter(e -> (bits >> e & 1) != 0).toArray()).toArray(int[][]::new);
		final ModelledActivation activation = new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE);
		final double[] means = SubsampleMeans.of(experiments, mask, activation, subsets, () -> {});
		final double[] expected = new double[mask.size()];
		for (final int[] subset : subsets) {
			final double[] ale =
				Ale.of(Arrays.stream(subset).mapToObj(experiments::get).toList(), mask, activation, () -> {}).values();
			for (int v = 0; v < expected.length; v++)
				expected[v] += ale[v] / subsets.length;
		}
		assertArrayEquals(expected, means, 1e-14);
	}
}
