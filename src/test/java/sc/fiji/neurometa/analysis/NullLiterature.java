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
package sc.fiji.neurometa.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;

/**
 * Literatures without any effect: 8 to 40 subjects and 1 to 16 foci per experiment, each focus in a random voxel.
 *
 * @param experiments number of experiments
 * @param sampling where foci fall
 * @param foci where in its voxel a focus lies, and near which others
 */
public record NullLiterature(int experiments, Mask sampling, Foci foci) {

	/** Where the foci of an experiment lie. */
	public enum Foci {

		/** Each at the centre of a random voxel. */
		AT_CENTRES,
		/** Each anywhere in a random voxel, as real ones are. */
		SCATTERED,
		/** As scattered, but every third lies within some mm of the one before, some of them outside the brain. */
		CLUMPED;

		/** Standard deviation of the distance from the focus before, by axis, in mm. */
		private static final double CLUMP_MM = 8;

		/** The name in sentences and tables. */
		public String words() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}
	}

	/** Far from the seeds that people use, so that no data set repeats the draws of its own permutations. */
	private static final long SEED = 0x5EED_0F_DA7AL;

	public ExperimentSet draw(final int number) {
		final RandomGenerator random = SplitMix64.of(SEED + experiments, number);
		final List<Experiment> drawn = new ArrayList<>();
		for (int e = 0; e < experiments; e++) {
			final List<Focus> drawnFoci = new ArrayList<>();
			for (int f = random.nextInt(16); f >= 0; f--) {
				if (foci == Foci.CLUMPED && !drawnFoci.isEmpty() && random.nextInt(3) == 0)
					drawnFoci.add(near(drawnFoci.get(drawnFoci.size() - 1), random));
				else drawnFoci.add(anywhere(random));
			}
			drawn.add(new Experiment("Study " + e, "", 8 + random.nextInt(33), Space.MNI, drawnFoci));
		}
		return new ExperimentSet("null " + number, drawn);
	}

	private Focus anywhere(final RandomGenerator random) {
		final int voxel = sampling.voxel(random.nextInt(sampling.size()));
		final double[] c = sampling.grid().voxelToMm().apply(sampling.grid().x(voxel) + shift(random),
			sampling.grid().y(voxel) + shift(random), sampling.grid().z(voxel) + shift(random));
		return new Focus(c[0], c[1], c[2]);
	}

	private static Focus near(final Focus focus, final RandomGenerator random) {
		return new Focus(focus.xMm() + Foci.CLUMP_MM * random.nextGaussian(),
			focus.yMm() + Foci.CLUMP_MM * random.nextGaussian(), focus.zMm() + Foci.CLUMP_MM * random.nextGaussian());
	}

	private double shift(final RandomGenerator random) {
		return foci == Foci.AT_CENTRES ? 0 : random.nextInt(1001) / 1000.0 - 0.5;
	}
}
