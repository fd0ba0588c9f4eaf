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
package sc.fiji.neurometa.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.contrast.BalancedNull;
import sc.fiji.neurometa.analysis.contrast.BalancedResult;
import sc.fiji.neurometa.analysis.contrast.Contrast;
import sc.fiji.neurometa.analysis.contrast.ContrastDirection;
import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.LabelCorrection;
import sc.fiji.neurometa.analysis.contrast.WholeMaskCorrection.ClusterP;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * One contrast of a calibration study, and what it finds.
 *
 * @param kind how literatures are compared
 * @param mask the voxels
 * @param sampling the voxels of random foci
 * @param ale how main effects and gate are computed
 * @param relabelings number of label permutations
 * @param formingP cluster-forming p
 * @param draws number of subsamples of the balanced contrast whose null is random foci
 */
record ContrastTrial(Kind kind, Mask mask, SamplingSpace sampling, AleSettings ale, int relabelings, double formingP,
	int draws)
{

	/** The ways to compare. */
	enum Kind {
		POOLED, GATED, WHOLE_MASK, BALANCED, RANDOM_FOCI
	}

	private ContrastSettings settings() {
		final ContrastSettings defaults = ContrastSettings.defaults("a", "b").withRelabelings(relabelings);
		return switch (kind) {
			case POOLED -> defaults.withContrastP(formingP);
			case GATED -> defaults.withContrastMethod(ContrastMethod.GATED);
			case WHOLE_MASK -> defaults.withContrastMethod(ContrastMethod.WHOLE_MASK).withContrastP(formingP);
			case BALANCED -> defaults.withContrastMethod(ContrastMethod.BALANCED);
			case RANDOM_FOCI -> defaults.withContrastMethod(ContrastMethod.BALANCED)
				.withBalancedNull(BalancedNull.RANDOM_FOCI).withDraws(draws);
		};
	}

	/** The smallest p of any finding in either direction by {@link Trials#QUANTITIES}; NaN for those that the method does not test. */
	double[] smallestP(final ExperimentSet a, final ExperimentSet b, final int seed) {
		final ContrastResult result = Contrast.run(new ContrastInput(a, b, mask, sampling, new Anatomy(List.of())),
			ale.withSeed(seed + 1L), settings(), Progress.NONE);
		if (result.labels().isPresent()) return ofLabels(result);
		final double[] p = { Double.NaN, Double.NaN, Double.NaN, Double.NaN };
		if (result.balanced().isPresent()) {
			final BalancedResult balanced = result.balanced().get();
			p[0] = Math.min(1, 2 *
				Math.min(Arrays.stream(balanced.pA()).min().orElseThrow(), Arrays.stream(balanced.pB()).min().orElseThrow()));
		}
		else p[3] = result.aMinusB().clusters().isEmpty() && result.bMinusA().clusters().isEmpty() ? 1 : 0;
		return p;
	}

	private double[] ofLabels(final ContrastResult result) {
		double size = 1, mass = 1, voxel = 1;
		final ClusterFinder finder = new ClusterFinder(mask, ale.connectivity());
		for (final Group more : Group.values()) {
			final LabelCorrection.Direction correction = result.labels().orElseThrow().direction(more).orElse(null);
			// where nothing converges, nothing is tested
			if (correction == null) continue;
			final ContrastDirection direction = more.of(result.aMinusB(), result.bMinusA());
			final double[] values = direction.maps().ale();
			for (final Cluster cluster : finder.find(correction.excess(), Double.MIN_VALUE)) {
				final ClusterP p = correction.p(cluster, values);
				size = Math.min(size, p.size());
				mass = Math.min(mass, p.mass());
			}
			final int highest = IntStream.range(0, values.length).filter(v -> direction.maps().p()[v] < 1).boxed()
				.max((v, w) -> Double.compare(values[v], values[w])).orElse(0);
			voxel = Math.min(voxel, correction.p(new Cluster(new int[] { highest }, values[highest]), values).voxel());
		}
		return new double[] { voxel, size, mass, Double.NaN };
	}
}
