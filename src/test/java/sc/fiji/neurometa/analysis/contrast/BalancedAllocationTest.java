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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.ProbabilisticAle;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PooledLiteratures;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Allocated;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.RandomSubsets;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Group;

/** A warm permutation of the balanced contrast, with all that is measured of it, makes no object for each cluster. */
class BalancedAllocationTest {

	private static final long FEW = 512;

	private static PreparedFoci prepared(final ExperimentSet literature, final AleSettings settings) {
		return PreparedFoci.of(literature, SmallRuns.MASK, settings);
	}

	private static int[][] subsets(final int experiments) {
		final RandomSubsets subsets = new RandomSubsets(experiments, 12, experiments);
		return IntStream.range(0, 8).mapToObj(subsets::draw).toArray(int[][]::new);
	}

	@ParameterizedTest
	@ValueSource(strings = { "VOXEL_FWE", "CLUSTER_FWE", "CLUSTER_MASS_FWE" })
	void permutations(final Correction correction) {
		final AleSettings settings = SmallContrasts.ale(correction);
		final PooledLiteratures pool =
			PooledLiteratures.of(prepared(SmallContrasts.a(), settings), prepared(SmallContrasts.b(), settings));
		final int[][] a = subsets(pool.sizeA()), b = subsets(pool.sizeB());
		final BalancedPermutations test = new BalancedPermutations(pool, a, b, convergence(pool, Group.A, a, settings),
			convergence(pool, Group.B, b, settings), SmallRuns.MASK, SmallRuns.MASK, settings);
		assertTrue(test.run(0, 1, Progress.NONE).inA()[0] > 0, "there is something to measure");
		Allocated.assertAtMost("balanced, " + correction, FEW, 50, test);
	}

	private static ProbabilisticAle convergence(final PooledLiteratures pool, final Group group, final int[][] subsets,
		final AleSettings settings)
	{
		final List<KernelFoci> experiments = IntStream.of(pool.of(group)).mapToObj(pool.kernelFoci()::get).toList();
		return ProbabilisticAle.of(experiments,
			new AleInput(SmallContrasts.a(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()), settings, subsets,
			Progress.NONE);
	}
}
