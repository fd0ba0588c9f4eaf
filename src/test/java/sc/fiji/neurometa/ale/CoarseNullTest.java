package sc.fiji.neurometa.ale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

class CoarseNullTest {

	@Test
	void thresholdsAreThoseOfFineBins() {
		final Mask mask = ReferenceMasks.mni152(), sampling = ReferenceMasks.grayMatter(mask);
		final Random random = new Random(1);
		for (final int size : new int[] { 5, 17, 60 }) {
			final List<KernelFoci> experiments = new ArrayList<>();
			for (int e = 0; e < size; e++) {
				final List<Focus> foci = new ArrayList<>();
				for (int f = random.nextInt(12); f >= 0; f--) {
					final double[] mm = mask.grid().centreMm(sampling.voxel(random.nextInt(sampling.size())));
					foci.add(new Focus(mm[0], mm[1], mm[2]));
				}
				experiments.add(new KernelFoci(foci, Kernel.ofSubjects(8 + random.nextInt(30))));
			}
			final List<MaHistogram> histograms = Ale.of(experiments, mask, new ModelledActivation(mask, FocusPlacement.EXACT,
				MaModel.NON_ADDITIVE), () -> {}).histograms();
			final AnalyticNull fine = AnalyticNull.of(histograms, () -> {});
			final CoarseNull coarse = CoarseNull.of(histograms.stream().map(CoarseNull::bins).toList());
			for (final double p : new double[] { .05, .01, .001, 1e-4, 1e-6 }) {
				final double threshold = coarse.threshold(p);
				assertEquals(fine.threshold(p), threshold, 1e-4, size + " experiments, p " + p);
				assertEquals(p, coarse.p(threshold), 1e-9 * p);
			}
			assertTrue(coarse.p(0) <= 1 && coarse.p(.9) > 0);
		}
	}
}
