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

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;

class AleSettingsTest {

	private static final Map<String, BiFunction<AleSettings, Double, AleSettings>> KEYS =
		Map.of("voxel_p", AleSettings::withVoxelP, "alpha", AleSettings::withAlpha, "permutations",
			(s, v) -> s.withPermutations(v.intValue()), "min_cluster_mm3", AleSettings::withMinClusterMm3, "kernel_fwhm_mm",
			AleSettings::withKernelFwhmMm, "default_subjects", (s, v) -> s.withDefaultSubjects(v.intValue()), "null_steps",
			(s, v) -> s.withNullSteps(List.of(0.01, v)));

	@ParameterizedTest
	@CsvSource({ "voxel_p, 2", "voxel_p, 0", "voxel_p, 1", "voxel_p, -0.1", "voxel_p, NaN", "alpha, 0", "alpha, 1",
		"alpha, NaN", "permutations, 0", "permutations, 99", "permutations, -5", "min_cluster_mm3, -1",
		"min_cluster_mm3, NaN", "min_cluster_mm3, Infinity", "kernel_fwhm_mm, -1", "kernel_fwhm_mm, NaN",
		"kernel_fwhm_mm, Infinity", "default_subjects, -1", "null_steps, 0", "null_steps, 1", "null_steps, NaN" })
	void aBadValueIsRefusedByItsKey(final String key, final double value) {
		for (final Correction correction : Correction.values()) {
			final AleSettings settings = Literature.of(correction);
			final String message =
				assertThrows(InputException.class, () -> KEYS.get(key).apply(settings, value)).getMessage();
			assertTrue(message.startsWith(key + " = "), message);
			assertTrue(
				message.contains(key.equals("permutations") || key.equals("default_subjects") ? "" + (int) value : "" + value),
				message);
		}
	}

	@Test
	void permutationsMustSufficeForAlphaWhereTheyAreUsed() {
		final AleSettings few = AleSettings.defaults().withPermutations(198);
		final String message = assertThrows(InputException.class, () -> few.withAlpha(0.005)).getMessage();
		assertTrue(message.contains("1/199") && message.contains("at least 199"), message);
		assertEquals(0.005, few.withPermutations(199).withAlpha(0.005).alpha());
		assertEquals(0.005, Literature.of(Correction.FDR_BH).withAlpha(0.005).alpha());
	}

	/** The number that the message asks for is accepted, and one less is not, for every level people use. */
	@Test
	void theNumberThatIsAskedForIsTheSmallest() {
		for (final double alpha : new double[] { 0.009, 0.008, 0.005, 0.004, 0.003, 0.0025, 0.002, 0.001, 0.0008, 0.0007,
			0.0005, 0.0001, 1e-5 })
		{
			final String message =
				assertThrows(InputException.class, () -> Literature.settings().withAlpha(alpha)).getMessage();
			final int asked = Integer.parseInt(message.replaceAll(".*at least (\\d+)\\.", "$1"));
			final AleSettings enough = AleSettings.defaults().withPermutations(asked).withAlpha(alpha);
			assertThrows(InputException.class, () -> enough.withPermutations(asked - 1), message);
		}
	}

	@Test
	void defaultsAreThoseOfTheContract() {
		final AleSettings d = AleSettings.defaults();
		assertEquals(Correction.CLUSTER_FWE, d.correction());
		assertEquals(List.of(0.001, 0.05, 0.0, 0.0), List.of(d.voxelP(), d.alpha(), d.minClusterMm3(), d.kernelFwhmMm()));
		assertEquals(List.of(0, 1000, 6), List.of(d.defaultSubjects(), d.permutations(), d.connectivity().neighbours()));
		assertEquals(1, d.seed());
		assertEquals(List.of("EXACT", "KEEP", "NON_ADDITIVE", "NONE", "LANCASTER_POOLED"), List.of(
			d.focusPlacement().name(), d.outsideFoci().name(), d.maModel().name(), d.poolBy().name(), d.transform().name()));
		assertTrue(d.nullSteps().isEmpty());
	}

	@Test
	void anotherThresholdKeepsEachFormingPOnce() {
		final AleSettings first = Literature.settings().withNullSteps(List.of(0.01, 0.001, 0.0001, 0.01));
		final AleSettings moved = first.with(new ThresholdChoice(Correction.CLUSTER_FWE, 0.0001, 0.05, 0));
		assertEquals(List.of(0.001, 0.01), moved.nullSteps());
		assertEquals(List.of(0.0001, 0.01), moved.with(first.threshold()).nullSteps());
		assertEquals(first, first.with(first.threshold()));
	}

	/** Each wither changes the setting of its name, and no other. */
	@Test
	void oneSettingIsChangedAtATime() {
		final AleSettings d = AleSettings.defaults();
		final Map<String, AleSettings> changed =
			Map.ofEntries(Map.entry("transform", d.withTransform(CoordinateTransform.LANCASTER_SPM)),
				Map.entry("focusPlacement", d.withFocusPlacement(FocusPlacement.NEAREST)),
				Map.entry("outsideFoci", d.withOutsideFoci(OutsideFoci.DROP)),
				Map.entry("maModel", d.withMaModel(MaModel.ADDITIVE)), Map.entry("poolBy", d.withPoolBy(PoolBy.STUDY)),
				Map.entry("kernelFwhmMm", d.withKernelFwhmMm(9.5)), Map.entry("defaultSubjects", d.withDefaultSubjects(12)),
				Map.entry("correction", d.withCorrection(Correction.VOXEL_FWE)), Map.entry("voxelP", d.withVoxelP(0.005)),
				Map.entry("alpha", d.withAlpha(0.01)), Map.entry("minClusterMm3", d.withMinClusterMm3(200)),
				Map.entry("connectivity", d.withConnectivity(Connectivity.EDGES)),
				Map.entry("permutations", d.withPermutations(5000)), Map.entry("nullSteps", d.withNullSteps(List.of(0.01))),
				Map.entry("seed", d.withSeed(7)), Map.entry("stopEarly", d.withStopEarly(new StoppingRule(10))));
		final List<String> names = values(d).keySet().stream().toList();
		assertEquals(16, names.size());
		assertEquals(Set.copyOf(names), changed.keySet());
		changed.forEach((name, settings) -> assertEquals(List.of(name),
			names.stream().filter(n -> !values(settings).get(n).equals(values(d).get(n))).toList()));
		assertEquals(d, d.withStopEarly(new StoppingRule(10)).withoutStopEarly());
	}

	/** The single settings of the three groups, by the accessors of the settings. */
	private static Map<String, Object> values(final AleSettings settings) {
		return Stream.of(Modelling.class, ThresholdChoice.class, Testing.class, Permuting.class)
			.flatMap(group -> Arrays.stream(group.getRecordComponents())).map(RecordComponent::getName)
			.filter(name -> !name.equals("threshold")).collect(Collectors.toMap(name -> name,
				name -> assertDoesNotThrow(() -> AleSettings.class.getMethod(name).invoke(settings))));
	}
}
