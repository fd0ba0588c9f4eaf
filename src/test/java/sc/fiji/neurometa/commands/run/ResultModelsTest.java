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
package sc.fiji.neurometa.commands.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.viewer.ClusterSet;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/** What of real results is shown. */
class ResultModelsTest {

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void anAle(final Correction correction) {
		final MainEffectResult result = SmallRuns.run(SmallRuns.settings(correction));
		final ResultModel viewed = ResultModels.of("small", result);
		final ClusterSet set = viewed.sets().get(0);
		assertEquals("small thresholded Z", set.map().title());
		assertEquals("small Z", viewed.whole().get(0).map().title());
		assertArrayEquals(result.thresholded(result.maps().z()), set.map().values());
		assertEquals(result.contributions(), set.literatures().get(0).contributions());
		assertEquals(List.of("Z", "ALE", "p"), viewed.readOut().stream().map(m -> m.name()).toList());
		assertTrue(
			set.finding()
				.matches("(1 (significant )?cluster|\\d+ (significant )?clusters) \\(.*(at least|p \u2264) [0-9].*\\)\\..*"),
			set.finding());
	}

	@Test
	void anAleOfWhichNothingStands() {
		final MainEffectResult result =
			SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE).withMinClusterMm3(1e6).withNullSteps(List.of()));
		final ClusterSet set = ResultModels.of("small", result).sets().get(0);
		assertEquals(0, set.clusters().rows().size());
		assertTrue(set.finding().matches(
			"No significant clusters \\(cluster size, family-wise: at least \\d+ voxels = [\\d,]+ mm\u00b3 at uncorrected " +
				"p \u2264 0\\.002 and at least 1,000,000 mm\u00b3\\)\\. Largest cluster left out: \\d+ voxels " +
				"\\([\\d,]+ mm\u00b3\\), family-wise p = 0\\.\\d+\\."),
			set.finding());
		final int peak = result.mask().ordinal(result.mask().grid().nearestVoxel(set.nearest().orElseThrow().place().xMm(),
			set.nearest().get().place().yMm(), set.nearest().get().place().zMm()));
		final int[] largest = result.thresholding().largestRejected().orElseThrow().cluster().ordinals();
		assertTrue(Arrays.stream(largest).anyMatch(i -> i == peak));
	}

	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void aContrastHasBothDirectionsAndTheConjunction(final ContrastMethod method) {
		final ContrastResult result = SmallContrasts.run(method);
		final ResultModel viewed = ResultModels.of("first_vs_second", result);
		assertEquals(List.of("A\u2212B: first > second", "B\u2212A: second > first", "Conjunction"),
			viewed.sets().stream().map(ClusterSet::name).toList());
		assertEquals(List.of("first_vs_second contrast Z", "first_vs_second contrast Z", "first_vs_second conjunction"),
			viewed.sets().stream().map(s -> s.map().title()).toList());
		assertEquals(
			List.of("first_vs_second A-B clusters", "first_vs_second B-A clusters", "first_vs_second conjunction clusters"),
			viewed.sets().stream().map(ClusterSet::title).toList());
		assertArrayEquals(result.signedThresholdedZ(), viewed.sets().get(1).map().values());
		viewed.sets()
			.forEach(s -> assertEquals(List.of("first", "second"), s.literatures().stream().map(l -> l.name()).toList()));
	}

	@Test
	void coActivationsTellOfTheRegion() {
		final MacmResult result = SmallMacm.run(SmallMacm.sphere(), NullModel.UNIFORM, Correction.UNCORRECTED);
		final ClusterSet set = ResultModels.of("seed", result).sets().get(0);
		assertTrue(set.clusters().header().contains("region_voxels") && set.peaks().header().contains("in_region"));
		assertTrue(set.finding().contains("In the region itself (sphere), where convergence is by construction, " +
			result.region().survivingVoxels() + " of " + result.region().voxels() + " voxels"), set.finding());
	}

	@Test
	void withoutItsFociTheRegionDoesNotConvergeByConstruction() {
		final MacmResult result =
			SmallMacm.run(SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), NullModel.UNIFORM).leavingOut(),
				SmallMacm.settings(Correction.UNCORRECTED));
		final String finding = ResultModels.of("seed", result).sets().get(0).finding();
		assertTrue(finding.contains("In the region itself (sphere), whose foci were left out, ") &&
			!finding.contains("by construction") && !finding.contains("halo"), finding);
	}

	/** Files keep the names of the contract; windows say what the values are. */
	@Test
	void valuesOfAContrastAreNotCalledAle() {
		for (final ContrastMethod method : ContrastMethod.values()) {
			final String value = method == ContrastMethod.POOLED || method == ContrastMethod.WHOLE_MASK
				? "standardised_difference" : "difference";
			final List<ClusterSet> sets = ResultModels.of("c", SmallContrasts.run(method)).sets();
			for (final ClusterSet direction : sets.subList(0, 2)) {
				assertTrue(direction.peaks().header().contains(value) && !direction.peaks().header().contains("ale"));
				assertTrue(
					direction.clusters().header().contains("max_" + value) && !direction.clusters().header().contains("max_ale"));
			}
			assertTrue(sets.get(2).peaks().header().contains("ale"), "the conjunction is of ALE values");
		}
	}

	@Test
	void mapsThatAgreeAndMapsThatDoNot() {
		final ConjoinedMaps agree = conjoined(0, 1), apart = conjoined(0, 900);
		final ResultModel viewed = ResultModels.of("both", agree, "Z");
		assertEquals("both", viewed.sets().get(0).map().title());
		assertEquals("1 cluster of voxels where both maps are above 0, with the smallest of their values.",
			viewed.sets().get(0).finding());
		final ResultModel empty = ResultModels.of("both", apart, "value");
		assertEquals("The 2 maps share no voxel.", empty.sets().get(0).finding());
		assertEquals(0, empty.mask().size());
	}

	/** The conjunction of two maps of three voxels each that begin at the given ones. */
	private static ConjoinedMaps conjoined(final int first, final int second) {
		return ConjoinedMaps.of(List.of(map("a", first), map("b", second)), Connectivity.FACES,
			space -> SmallRuns.anatomy(), space -> 1e6);
	}

	private static ThresholdedMap map(final String name, final int first) {
		final Volume volume = Volume.zeros(SmallRuns.GRID);
		for (int i = 0; i < 3; i++)
			volume.set(4000 + first + i, 1 + i);
		return new ThresholdedMap(name, "/" + name, name, volume, Optional.of(Space.MNI), false);
	}
}
