package sc.fiji.neurometa.analysis;

import java.util.ArrayList;
import java.util.List;
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
 * @param scattered whether foci lie anywhere in their voxel, as real ones do, instead of at its centre
 */
public record NullLiterature(int experiments, Mask sampling, boolean scattered) {

	/** Far from the seeds that people use, so that no data set repeats the draws of its own permutations. */
	private static final long SEED = 0x5EED_0F_DA7AL;

	public ExperimentSet draw(final int number) {
		final RandomGenerator random = SplitMix64.of(SEED + experiments, number);
		final List<Experiment> drawn = new ArrayList<>();
		for (int e = 0; e < experiments; e++) {
			final List<Focus> foci = new ArrayList<>();
			for (int f = random.nextInt(16); f >= 0; f--) {
				final int voxel = sampling.voxel(random.nextInt(sampling.size()));
				final double[] c = sampling.grid().voxelToMm().apply(sampling.grid().x(voxel) + shift(random), sampling.grid().y(
					voxel) + shift(random), sampling.grid().z(voxel) + shift(random));
				foci.add(new Focus(c[0], c[1], c[2]));
			}
			drawn.add(new Experiment("Study " + e, "", 8 + random.nextInt(33), Space.MNI, foci));
		}
		return new ExperimentSet("null " + number, drawn);
	}

	private double shift(final RandomGenerator random) {
		return scattered ? random.nextInt(1001) / 1000.0 - 0.5 : 0;
	}
}
