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
package sc.fiji.neurometa.analysis.contrast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import sc.fiji.neurometa.ale.random.RandomSubsamples;
import sc.fiji.neurometa.analysis.effect.ProbabilisticAle;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.StoredNumbers;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.space.Mask;

/**
 * The permutations of a {@link BalancedContrast}: data sets with foci at random locations. Of each the largest and the smallest
 * mean difference of the subsamples is kept, and the maximum against which the convergence of each literature is tested: 32 bytes.
 *
 * @param pool the experiments of both literatures
 * @param subsetsA the subsamples of A
 * @param subsetsB the subsamples of B, as many
 * @param convergenceA measures the subsamples of A
 * @param convergenceB measures those of B
 * @param mask the voxels
 * @param sampling voxels of random foci
 * @param ale model and seed
 */
record BalancedPermutations(PooledLiteratures pool, int[][] subsetsA, int[][] subsetsB, ProbabilisticAle convergenceA,
	ProbabilisticAle convergenceB, Mask mask, Mask sampling, AleSettings ale)
	implements PermutationTest<BalancedPermutations.Extremes>
{

	/**
	 * The maxima of data sets, by their indices.
	 *
	 * @param maxima the largest mean difference
	 * @param minima the smallest
	 * @param inA the maximum that the correction tests, of a subsample of A
	 * @param inB the same of B
	 */
	record Extremes(double[] maxima, double[] minima, double[] inA, double[] inB) {}

	@Override
	public Extremes run(final long first, final int count, final Progress progress) {
		final Extremes found = new Extremes(new double[count], new double[count], new double[count], new double[count]);
		final RandomSubsamples.Literature literatureA = new RandomSubsamples.Literature(pool.of(Group.A), subsetsA);
		final RandomSubsamples.Literature literatureB = new RandomSubsamples.Literature(pool.of(Group.B), subsetsB);
		Permutations.forEach(count, progress, () -> {
			final RandomSubsamples random =
				new RandomSubsamples(pool.kernelFoci(), literatureA, literatureB, mask, sampling, ale.maModel());
			final ProbabilisticAle.Measure measureA = convergenceA.measure(), measureB = convergenceB.measure();
			return i -> {
				final int draw = (int) ((first + i) % subsetsA.length);
				random.draw(SplitMix64.of(ale.seed(), first + i), draw);
				found.maxima[i] = random.largest();
				found.minima[i] = random.smallest();
				found.inA[i] = measureA.measure(random.ale(Group.A), draw);
				found.inB[i] = measureB.measure(random.ale(Group.B), draw);
			};
		});
		return found;
	}

	@Override
	public Extremes merge(final Extremes earlier, final Extremes later) {
		return new Extremes(StoredNumbers.joined(earlier.maxima, later.maxima),
			StoredNumbers.joined(earlier.minima, later.minima), StoredNumbers.joined(earlier.inA, later.inA),
			StoredNumbers.joined(earlier.inB, later.inB));
	}

	@Override
	public void write(final Extremes result, final DataOutput out) throws IOException {
		StoredNumbers.write(result.maxima, out);
		StoredNumbers.write(result.minima, out);
		StoredNumbers.write(result.inA, out);
		StoredNumbers.write(result.inB, out);
	}

	@Override
	public Extremes read(final DataInput in) throws IOException {
		return new Extremes(StoredNumbers.readDoubles(in), StoredNumbers.readDoubles(in), StoredNumbers.readDoubles(in),
			StoredNumbers.readDoubles(in));
	}
}
