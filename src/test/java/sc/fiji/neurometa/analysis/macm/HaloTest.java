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
package sc.fiji.neurometa.analysis.macm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.io.results.MacmTables;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;

class HaloTest {

	/** 60 experiments with a focus in the region and one anywhere, and 440 with one anywhere. */
	private static Database nothingInCommon() {
		final RandomGenerator random = SplitMix64.of(3, 0);
		final Mask mask = SmallRuns.MASK;
		final List<Experiment> entries = new ArrayList<>();
		for (int e = 0; e < 500; e++) {
			final List<Focus> foci = new ArrayList<>();
			if (e < 60) foci.add(new Focus(SmallMacm.SEED.xMm() + random.nextInt(7) - 3,
				SmallMacm.SEED.yMm() + random.nextInt(7) - 3, SmallMacm.SEED.zMm() + random.nextInt(7) - 3));
			final double[] mm = mask.grid().centreMm(mask.voxel(random.nextInt(mask.size())));
			foci.add(new Focus(mm[0], mm[1], mm[2]));
			entries.add(new Experiment("Study " + e, "", 16, Space.MNI, foci).with(About.of("", 2000, List.of())));
		}
		return new Database("nothing in common", entries);
	}

	/** The defect: a blur of the region itself that reached beyond it counted as co-activation. */
	@ParameterizedTest
	@EnumSource(NullModel.class)
	void experimentsWithNothingElseInCommonHaveNoCoActivation(final NullModel nullModel) {
		final MacmResult result = SmallMacm.run(SmallMacm.question(nothingInCommon(), SmallMacm.sphere(), nullModel),
			SmallMacm.settings(Correction.CLUSTER_FWE));
		assertTrue(result.region().survivingVoxels() > 0);
		final CsvTable clusters = MacmTables.clusters(result);
		final int outside = clusters.header().indexOf("outside_region_mm3"),
			beyond = clusters.header().indexOf("outside_halo_mm3");
		assertTrue(clusters.rows().stream().mapToDouble(r -> ((Number) r.get(outside)).doubleValue()).sum() > 0);
		assertEquals(0, clusters.rows().stream().mapToDouble(r -> ((Number) r.get(beyond)).doubleValue()).sum());
		assertTrue(result.isConfined());
		assertTrue(result.warnings().stream().anyMatch(w -> w.contains("no co-activation was found")));
	}

	@Test
	void partnersLieBeyondTheHalo() {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, Correction.CLUSTER_FWE);
		assertFalse(result.isConfined());
		final Halo halo = result.region().halo().orElseThrow();
		final Mask mask = SmallRuns.MASK;
		final int partner =
			mask.ordinal(mask.grid().nearestVoxel(SmallMacm.PARTNER.xMm(), SmallMacm.PARTNER.yMm(), SmallMacm.PARTNER.zMm()));
		final List<TestedCluster> clusters = result.ale().thresholding().survivors();
		for (int c = 0; c < clusters.size(); c++)
			if (Arrays.binarySearch(clusters.get(c).cluster().ordinals(), partner) >= 0)
				assertTrue(result.region().beyond(c, clusters.get(c).cluster().size()) > 0);
		assertEquals(clusters.size(), halo.voxelsOfClusters().size());
	}

	/** By the definition, voxel by voxel and focus by focus. */
	@Test
	void haloIsWhereTheFociInsidePassAlone() {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), NullModel.UNIFORM, Correction.CLUSTER_FWE);
		final Mask mask = SmallRuns.MASK;
		final Halo halo = result.region().halo().orElseThrow();
		final double least = halo.leastAle().orElseThrow();
		assertEquals(result.ale().thresholding().threshold().ale(), least);
		final int[] region = SmallMacm.sphere().ordinals(mask, result.ale().settings().transform());
		final List<TestedCluster> clusters = result.ale().thresholding().survivors();
		for (int c = 0; c < clusters.size(); c++) {
			int expected = 0;
			for (final int i : clusters.get(c).cluster().ordinals())
				if (Arrays.binarySearch(region, i) < 0 && (alone(result, i) >= least ||
					(1 - alone(result, i)) * (1 - alone(result, i)) <= 1 - result.ale().maps().ale()[i])) expected++;
			assertEquals(expected, halo.voxelsOfClusters().get(c));
		}
		assertTrue(halo.voxelsOfClusters().stream().mapToInt(n -> n).sum() > 0);
	}

	/** Under the base rate, by the null maps of the run: each voxel against the foci that they have there. */
	@Test
	void underTheBaseRateEachVoxelHasItsOwnThreshold() {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), NullModel.BASE_RATE, Correction.CLUSTER_FWE);
		final Halo halo = result.region().halo().orElseThrow();
		assertEquals(Optional.empty(), halo.leastAle());
		final Mask mask = SmallRuns.MASK;
		final AleSettings settings = result.ale().settings();
		final List<KernelFoci> all = result.ale().foci().kernelFoci(), inside = all.stream()
			.map(e -> new KernelFoci(
				e.foci().stream().filter(f -> SmallMacm.sphere().contains(f, Space.MNI, settings.transform())).toList(),
				e.kernel()))
			.filter(e -> !e.foci().isEmpty()).toList();
		final double[] observed = Ale
			.of(inside, mask, new ModelledActivation(mask, settings.focusPlacement(), settings.maModel()), () -> {}).values();
		final QuantisedAle random =
			new QuantisedAle(all, mask, result.ale().input().baseRate().orElseThrow(), settings.maModel());
		final QuantisedAle.Draws draws = random.draws();
		final int[] units = new int[mask.size()], reaching = new int[mask.size()], partial = new int[mask.size()];
		Ale.of(inside, mask, new ModelledActivation(mask, settings.focusPlacement(), settings.maModel()), () -> {},
			random.observed(partial));
		for (int m = 0; m < settings.permutations(); m++) {
			draws.draw(SplitMix64.of(settings.seed(), m), units);
			for (int i = 0; i < units.length; i++)
				if (units[i] >= partial[i]) reaching[i]++;
		}
		final int[] region = SmallMacm.sphere().ordinals(mask, settings.transform());
		int expected = 0;
		for (final TestedCluster cluster : result.ale().thresholding().survivors())
			for (final int i : cluster.cluster().ordinals()) {
				if (Arrays.binarySearch(region, i) >= 0 || observed[i] == 0) continue;
				final boolean passes = (reaching[i] + 1.0) / (settings.permutations() + 1.0) <= settings.voxelP();
				final boolean half = (1 - observed[i]) * (1 - observed[i]) <= 1 - result.ale().maps().ale()[i];
				if (passes || half) expected++;
			}
		assertEquals(expected, halo.voxelsOfClusters().stream().mapToInt(n -> n).sum());
		assertTrue(expected > 0);
	}

	private static double alone(final MacmResult result, final int ordinal) {
		final double[] mm = SmallRuns.GRID.centreMm(SmallRuns.MASK.voxel(ordinal));
		double none = 1;
		for (final Selection.Selected experiment : result.selection().experiments()) {
			final Experiment placed = experiment.placed();
			final Kernel kernel = Kernel.ofSubjects(placed.hasSubjects() ? placed.subjects() : 14);
			final double largest = experiment.inside().stream()
				.mapToDouble(f -> kernel.peak(64) * Math.exp(-kernel.exponentPerMm2() *
					(Math.pow(f.xMm() - mm[0], 2) + Math.pow(f.yMm() - mm[1], 2) + Math.pow(f.zMm() - mm[2], 2))))
				.max().orElseThrow();
			none *= 1 - largest;
		}
		return 1 - none;
	}
}
