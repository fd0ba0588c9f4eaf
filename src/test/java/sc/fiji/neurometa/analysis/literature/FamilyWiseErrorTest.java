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
package sc.fiji.neurometa.analysis.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.NullLiterature;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;

/**
 * How often a literature without any effect gives a significant result: at a level of 5 % in 5 % of all cases, or less.
 * Every data set goes through {@link MainEffect} like a real one.
 * <p>
 * The ordinary run is small and catches gross errors only. {@code mvn -Pstudies test} runs the study that
 * {@code docs/validation.md} reports, in the real brain mask; its sizes are the system properties
 * {@code neurometa.fwe.datasets}, {@code .experiments} (several, with commas between), {@code .permutations} and
 * {@code .scattered}, and it leaves its table in {@code target/family-wise-error.md}.
 */
@Tag("slow")
class FamilyWiseErrorTest {

	private static final double ALPHA = 0.05;
	private static final Mask SMALL = Literature.ball(Affine.scaling(2, 2, 2, -16, -16, -16), 17, 17, 17, 16);
	private static final Path TABLE = Path.of("target", "family-wise-error.md");

	private final boolean study = Boolean.getBoolean("neurometa.fwe.study");
	private final int datasets = Integer.getInteger("neurometa.fwe.datasets", 60);
	private final int permutations = Integer.getInteger("neurometa.fwe.permutations", 199);
	private final boolean scattered = Boolean.getBoolean("neurometa.fwe.scattered");

	/** Significant data sets, by voxel, by cluster size and by cluster mass; and all voxels with p <= .001. */
	private record Counts(int voxel, int size, int mass, long voxelsBelow, long voxels) {}

	@Test
	void nothingIsFoundInFivePercentOfAllNullLiteratures() throws IOException {
		final List<String> rows = new ArrayList<>(List.of(
			"| experiments | null data sets | permutations | voxel FWE | cluster size FWE | cluster mass FWE | voxels with p <= .001 |",
			"|--|--|--|--|--|--|--|"));
		final List<String> wrong = new ArrayList<>();
		for (final String experiments : System.getProperty("neurometa.fwe.experiments", "12").split(",")) {
			final Counts counts = count(Integer.parseInt(experiments.strip()));
			rows.add(String.format(Locale.ROOT, "| %s | %d | %d | %s | %s | %s | %.5f |", experiments, datasets, permutations,
				new Rate(counts.voxel, datasets), new Rate(counts.size, datasets), new Rate(counts.mass, datasets),
				counts.voxelsBelow / (double) counts.voxels));
			new Rate(counts.voxel, datasets).check(experiments + " experiments, voxel FWE", ALPHA, wrong);
			new Rate(counts.size, datasets).check(experiments + " experiments, cluster size FWE", ALPHA, wrong);
			new Rate(counts.mass, datasets).check(experiments + " experiments, cluster mass FWE", ALPHA, wrong);
		}
		Files.createDirectories(TABLE.getParent());
		Files.write(TABLE, rows);
		assertEquals(List.of(), wrong, () -> String.join("\n", rows));
	}

	private Mask mask() {
		return study ? ReferenceMasks.mni152() : SMALL;
	}

	private Counts count(final int experiments) {
		final Mask mask = mask(), sampling = study ? ReferenceMasks.grayMatter(mask) : mask;
		final NullLiterature literature = new NullLiterature(experiments, sampling, scattered);
		int voxel = 0, size = 0, mass = 0;
		long below = 0;
		for (int n = 0; n < datasets; n++) {
			final AleSettings choice = Literature.settings().withPermutations(permutations).withSeed(n + 1);
			final AleInput input = new AleInput(literature.draw(n), mask, sampling, Literature.NO_ATLAS);
			final MainEffectResult result = MainEffect.run(input, choice, Progress.NONE);
			final NullMaxima maxima = result.nullMaxima().orElseThrow();
			final boolean[] significant = significant(result, maxima);
			assertEquals(!result.thresholding().survivors().isEmpty(), significant[1]);
			// the same maxima serve all three corrections; that this is what the corrections do, a few data sets show
			if (n < (study ? 1 : 5))
				for (final Correction other : new Correction[] { Correction.VOXEL_FWE, Correction.CLUSTER_MASS_FWE })
				{
					assertEquals(
						!MainEffect.run(input, choice.withCorrection(other), Progress.NONE).thresholding().survivors().isEmpty(),
						significant[other == Correction.VOXEL_FWE ? 0 : 2], other.name());
				}
			voxel += significant[0] ? 1 : 0;
			size += significant[1] ? 1 : 0;
			mass += significant[2] ? 1 : 0;
			below += result.maps().voxelsWithin(0.001);
		}
		return new Counts(voxel, size, mass, below, (long) datasets * mask.size());
	}

	private static boolean[] significant(final MainEffectResult result, final NullMaxima maxima) {
		final double[] ale = result.maps().ale();
		final double forming = maxima.clusters().get(0).formingValue();
		final List<Cluster> clusters = new ClusterFinder(result.mask(), Connectivity.FACES).find(ale, forming);
		return new boolean[] { maxima.valueNull().p(Arrays.stream(ale).max().orElseThrow()) <= ALPHA,
			maxima.clusters().get(0).sizeNull().p(clusters.stream().mapToInt(Cluster::size).max().orElse(0)) <= ALPHA,
			maxima.clusters().get(0).massNull().p(clusters.stream().mapToDouble(c -> c.mass(ale, forming)).max().orElse(0)) <=
				ALPHA };
	}

	@Test
	void aNullLiteratureIsReproducibleAndInsideTheMask() {
		for (final boolean anywhere : new boolean[] { false, true }) {
			final NullLiterature literature = new NullLiterature(12, SMALL, anywhere);
			assertEquals(literature.draw(3), literature.draw(3));
			assertTrue(!literature.draw(3).equals(literature.draw(4)));
			assertTrue(literature.draw(3).foci()
				.allMatch(f -> SMALL.contains(SMALL.grid().nearestVoxel(f.xMm() - 1e-6, f.yMm() - 1e-6, f.zMm() - 1e-6))));
			assertTrue(
				literature.draw(5).experiments().stream().allMatch(e -> e.space() == Space.MNI && e.foci().size() <= 16));
		}
	}
}
