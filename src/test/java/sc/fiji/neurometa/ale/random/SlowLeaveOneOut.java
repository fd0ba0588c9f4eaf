package sc.fiji.neurometa.ale.random;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Mask;

/**
 * The plain way to the ALE of random foci without an experiment: the foci of all are drawn, and the experiment is passed
 * over. The oracle of {@link RandomLeaveOneOut}.
 */
public final class SlowLeaveOneOut {

	private final NullDesign experiments;
	private final MaAccumulator activation;
	private final Mask mask;

	/** As {@link RandomFoci#RandomFoci}. */
	public SlowLeaveOneOut(final List<KernelFoci> experiments, final Mask mask, final Mask sampling, final MaModel model) {
		this.experiments = new NullDesign(experiments, mask, sampling, model);
		activation = new MaAccumulator(this.experiments);
		this.mask = mask;
	}

	/** The whole map without an experiment; of all for -1. */
	public double[] draw(final RandomGenerator random, final int without) {
		final int[] places = new int[experiments.foci()];
		experiments.draw(random, places);
		final double[] ale = new double[mask.size()];
		Arrays.fill(ale, 1);
		for (int e = 0; e < experiments.size(); e++)
			if (e != without) activation.multiply(e, places, ale);
		return Arrays.stream(ale).map(product -> 1 - product).toArray();
	}
}
