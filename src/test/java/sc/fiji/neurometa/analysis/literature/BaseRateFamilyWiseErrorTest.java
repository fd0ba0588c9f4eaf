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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.DatabaseEntry;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.ShippedDatabase;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * How often experiments whose foci are drawn from a database, whatever they have in common, give a significant result
 * under the base rate of that database: at a level of 5 % in 5 % of all cases, or less. Each data set goes through
 * {@link MainEffect} like a real one, foci at their exact places.
 * <p>
 * The ordinary run is small, in a ball half of which is reported five times as often, and catches gross errors only.
 * {@code mvn -Pstudies test -Dneurometa.study=BaseRateFamilyWiseErrorTest} runs the study that {@code docs/validation.md}
 * reports, on the shipped database in the real brain mask; it leaves its table in {@code target/base-rate-error.md}.
 */
@Tag("slow")
class BaseRateFamilyWiseErrorTest {

	private static final double ALPHA = 0.05;
	private static final Path TABLE = Path.of("target", "base-rate-error.md");

	private final boolean study = Boolean.getBoolean("neurometa.fwe.study");
	private final int datasets = Integer.getInteger("neurometa.macm.datasets", 60);
	private final int permutations = Integer.getInteger("neurometa.macm.permutations", 199);
	private final int size = Integer.getInteger("neurometa.macm.experiments", 12);
	private final Mask mask =
		study ? ReferenceMasks.mni152() : Literature.ball(Affine.scaling(2, 2, 2, -16, -16, -16), 17, 17, 17, 16);

	@Test
	void nothingIsFoundInFivePercentOfAllDrawsFromADatabase() throws IOException {
		final List<Focus> pool = study ? shipped() : uneven();
		final BaseRate rate =
			BaseRate.of(new ExperimentSet("pool", List.of(new Experiment("", "", 0, Space.MNI, pool))), mask.grid());
		int voxel = 0, clusters = 0, mass = 0;
		for (int n = 0; n < datasets; n++) {
			final AleInput input =
				new AleInput(draw(pool, n), mask, SamplingSpace.within(mask, mask), Literature.NO_ATLAS).with(rate);
			final MainEffectResult bySize = run(input, Correction.CLUSTER_FWE, n);
			clusters += bySize.thresholding().survivors().isEmpty() ? 0 : 1;
			mass += run(input, Correction.CLUSTER_MASS_FWE, n).thresholding().survivors().isEmpty() ? 0 : 1;
			voxel +=
				bySize.nullMaxima().orElseThrow().valueNull().p(Arrays.stream(bySize.maps().ale()).max().orElseThrow()) <= ALPHA
					? 1 : 0;
		}
		final List<String> rows =
			List.of("| experiments | data sets | permutations | voxel FWE | cluster size FWE | cluster mass FWE |",
				"|--|--|--|--|--|--|", String.format(Locale.ROOT, "| %d | %d | %d | %s | %s | %s |", size, datasets,
					permutations, new Rate(voxel, datasets), new Rate(clusters, datasets), new Rate(mass, datasets)));
		Files.createDirectories(TABLE.getParent());
		Files.write(TABLE, rows);
		final List<String> wrong = new ArrayList<>();
		new Rate(voxel, datasets).check("voxel FWE", ALPHA, wrong);
		new Rate(clusters, datasets).check("cluster size FWE", ALPHA, wrong);
		new Rate(mass, datasets).check("cluster mass FWE", ALPHA, wrong);
		assertEquals(List.of(), wrong, () -> String.join("\n", rows));
	}

	private MainEffectResult run(final AleInput input, final Correction correction, final int seed) {
		final AleSettings settings = Literature.settings().withCorrection(correction).withVoxelP(study ? 0.01 : 0.05)
			.withPermutations(permutations).withSeed(seed + 1);
		return MainEffect.run(input, settings, Progress.NONE);
	}

	/** Experiments of 8 to 39 subjects with one to twelve foci of the pool each. */
	private ExperimentSet draw(final List<Focus> pool, final int seed) {
		final Random random = new Random(seed);
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = 0; e < size; e++)
			experiments.add(new Experiment("Study " + e, "", 8 + random.nextInt(32), Space.MNI,
				random.ints(1 + random.nextInt(12), 0, pool.size()).mapToObj(pool::get).toList()));
		return new ExperimentSet("drawn", experiments);
	}

	private static List<Focus> shipped() {
		return ShippedDatabase.read(SpaceChoice.AUTO, UnknownSpace.DROP, false).database().entries().stream()
			.map(DatabaseEntry::experiment)
			.flatMap(e -> CoordinateTransform.LANCASTER_POOLED.convert(e, Space.MNI).foci().stream()).toList();
	}

	/** Foci anywhere in the mask, on one side five times as many. */
	private List<Focus> uneven() {
		final Random random = new Random(5);
		final List<Focus> pool = new ArrayList<>();
		while (pool.size() < 3000) {
			final double[] c = mask.grid().centreMm(mask.voxel(random.nextInt(mask.size())));
			if (c[0] > 0 || random.nextInt(5) == 0) pool.add(new Focus(c[0] + random.nextInt(3) - 1, c[1], c[2]));
		}
		return pool;
	}
}
