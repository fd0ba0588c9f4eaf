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

import java.util.Arrays;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.analysis.effect.AleMaps;

/**
 * The voxels at which a direction is tested.
 *
 * @param at whether it is, by ordinal
 * @param p its one-sided p there, 1 elsewhere
 */
record TestedVoxels(boolean[] at, double[] p) {

	/** None, until some are put. */
	static TestedVoxels nowhere(final int voxels) {
		final double[] p = new double[voxels];
		Arrays.fill(p, 1);
		return new TestedVoxels(new boolean[voxels], p);
	}

	/** All, with the given p. */
	static TestedVoxels everywhere(final double[] p) {
		final boolean[] everywhere = new boolean[p.length];
		Arrays.fill(everywhere, true);
		return new TestedVoxels(everywhere, p);
	}

	/** Their number. */
	int voxels() {
		return (int) IntStream.range(0, at.length).filter(i -> at[i]).count();
	}

	/** The maps of the direction, with 0 as z where it is not tested. */
	AleMaps maps(final double[] statistic) {
		final double[] z = new double[statistic.length];
		for (int i = 0; i < z.length; i++)
			z[i] = at[i] ? ZScore.ofP(p[i]) : 0;
		return new AleMaps(statistic, p, z);
	}
}
