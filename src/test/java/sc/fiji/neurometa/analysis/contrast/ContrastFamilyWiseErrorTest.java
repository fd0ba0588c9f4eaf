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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.NullLiterature;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;

/**
 * How often two literatures whose labels are exchangeable differ significantly: at a level of 5 % in 5 % of all cases.
 * Both converge at the same places, two thirds of their experiments at each. The ordinary run is small;
 * {@code mvn -Pstudies test -Dneurometa.study=ContrastFamilyWiseErrorTest} runs the study that {@code docs/validation.md} reports, in
 * the real brain mask, and leaves its table in {@code target/contrast-family-wise-error.md}; its sizes are the system
 * properties {@code neurometa.contrast.datasets}, {@code .sizes} (such as {@code 20/20,20/60}) and {@code .relabelings}.
 */
@Tag("slow")
class ContrastFamilyWiseErrorTest {

	private static final double ALPHA = 0.05;
	private static final Mask SMALL = Literature.ball(Affine.scaling(2, 2, 2, -16, -16, -16), 17, 17, 17, 16);
	private static final Path TABLE = Path.of("target", "contrast-family-wise-error.md");

	private final boolean study = Boolean.getBoolean("neurometa.fwe.study");
	private final int datasets = Integer.getInteger("neurometa.contrast.datasets", 40);
	private final int relabelings = Integer.getInteger("neurometa.contrast.relabelings", 99);
	private final Mask mask = study ? ReferenceMasks.mni152() : SMALL;
	private final Mask sampling = study ? ReferenceMasks.grayMatter(mask) : SMALL;

	@Test
	void exchangeableLiteraturesDifferInFivePercentOfAllCases() throws IOException {
		final List<String> rows = new ArrayList<>(
			List.of("| experiments of A / B | data sets | relabelings | voxel FWE | cluster size FWE | cluster mass FWE |",
				"|--|--|--|--|--|--|"));
		final List<String> wrong = new ArrayList<>();
		for (final String sizes : System.getProperty("neurometa.contrast.sizes", "8/8,6/14").split(",")) {
			final Rate[] rates = rates(Integer.parseInt(sizes.split("/")[0]), Integer.parseInt(sizes.split("/")[1]));
			rows.add(String.format(Locale.ROOT, "| %s | %d | %d | %s | %s | %s |", sizes, datasets, relabelings, rates[0],
				rates[1], rates[2]));
			for (int quantity = 0; quantity < 3; quantity++)
				rates[quantity].check(sizes + " " + List.of("voxel", "size", "mass").get(quantity), ALPHA, wrong);
		}
		Files.createDirectories(TABLE.getParent());
		Files.write(TABLE, rows);
		assertEquals(List.of(), wrong, () -> String.join("\n", rows));
	}

	private Rate[] rates(final int sizeA, final int sizeB) {
		final int[] found = new int[3];
		for (int n = 0; n < datasets; n++) {
			final List<Experiment> pool = exchangeable(sizeA + sizeB, n);
			final AleSettings ale = AleSettings.defaults().withPermutations(100).withCorrection(Correction.UNCORRECTED)
				.withAlpha(ALPHA).withSeed(n + 1);
			final ContrastResult result = Contrast.run(
				new ContrastInput(new ExperimentSet("a", pool.subList(0, sizeA)),
					new ExperimentSet("b", pool.subList(sizeA, pool.size())), mask, sampling, Literature.NO_ATLAS),
				ale, ContrastSettings.defaults("a", "b").withContrastMethod(ContrastMethod.WHOLE_MASK)
					.withRelabelings(relabelings).withContrastP(0.01).withExtentContrast(0),
				Progress.NONE);
			final boolean[] significant = significant(result);
			assertEquals(significant[1], !result.aMinusB().clusters().isEmpty() || !result.bMinusA().clusters().isEmpty());
			for (int quantity = 0; quantity < 3; quantity++)
				found[quantity] += significant[quantity] ? 1 : 0;
		}
		return Arrays.stream(found).mapToObj(f -> new Rate(f, datasets)).toArray(Rate[]::new);
	}

	/** Null experiments, to which foci near the same two places are added; all of them are drawn alike. */
	private List<Experiment> exchangeable(final int experiments, final int number) {
		final Random random = new Random(1_000_003L * experiments + number);
		final double[][] places =
			IntStream.range(0, 2).mapToObj(i -> sampling.grid().centreMm(sampling.voxel(random.nextInt(sampling.size()))))
				.toArray(double[][]::new);
		return new NullLiterature(experiments, sampling, true).draw(number).experiments().stream().map(e -> {
			final List<Focus> foci = new ArrayList<>(e.foci().subList(0, Math.min(5, e.foci().size())));
			for (final double[] place : places)
				if (random.nextInt(3) < 2) foci.add(new Focus(place[0] + 4 * random.nextGaussian(),
					place[1] + 4 * random.nextGaussian(), place[2] + 4 * random.nextGaussian()));
			return e.withFoci(foci, e.space());
		}).toList();
	}

	/** By voxel, cluster size and cluster mass: the same relabelings serve all three. */
	private static boolean[] significant(final ContrastResult result) {
		final boolean[] significant = new boolean[3];
		for (final Group more : Group.values()) {
			final LabelCorrection.Direction correction = result.labels().orElseThrow().direction(more).orElseThrow();
			final double[] values = more.of(result.aMinusB(), result.bMinusA()).maps().ale();
			final int highest =
				IntStream.range(0, values.length).boxed().max(Comparator.comparingDouble(v -> values[v])).orElseThrow();
			significant[0] |= correction.p(new Cluster(new int[] { highest }, values[highest]), values).voxel() <= ALPHA;
			for (final Cluster cluster : new ClusterFinder(result.mask(), result.a().settings().connectivity())
				.find(correction.excess(), Double.MIN_VALUE))
			{
				significant[1] |= correction.p(cluster, values).size() <= ALPHA;
				significant[2] |= correction.p(cluster, values).mass() <= ALPHA;
			}
		}
		return significant;
	}

	/** Random foci in both literatures: the balanced contrast corrects over all voxels and both directions. */
	@Test
	void balancedContrastsOfNothingAreRarelySignificant() {
		int found = 0;
		final int sets = 60;
		for (int n = 0; n < sets; n++) {
			final AleSettings d = AleSettings.defaults();
			final AleSettings ale =
				d.withPermutations(100).withCorrection(Correction.UNCORRECTED).withAlpha(0.2).withSeed(n + 1);
			final ContrastResult result = Contrast.run(
				new ContrastInput(new NullLiterature(8, SMALL, false).draw(n),
					renamed(new NullLiterature(12, SMALL, false).draw(n)), SMALL, SMALL, Literature.NO_ATLAS),
				ale, ContrastSettings.defaults("a", "b").withContrastMethod(ContrastMethod.BALANCED)
					.withBalancedNull(BalancedNull.RANDOM_FOCI).withDraws(10),
				Progress.NONE);
			if (!result.aMinusB().clusters().isEmpty() || !result.bMinusA().clusters().isEmpty()) found++;
		}
		final List<String> wrong = new ArrayList<>();
		new Rate(found, sets).check("balanced, 20 %", 0.2, wrong);
		assertEquals(List.of(), wrong);
	}

	private static ExperimentSet renamed(final ExperimentSet set) {
		return new ExperimentSet(set.name(),
			set.experiments().stream()
				.map(e -> new Experiment("Other " + e.study(), e.contrast(), e.subjects(), e.space(), e.foci(), e.line()))
				.toList());
	}
}
