package sc.fiji.neurometa.analysis.literature;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.Literature.Settings;
import sc.fiji.neurometa.model.InputException;

class AleSettingsTest {

	private static final Map<String, BiConsumer<Settings, Double>> KEYS = Map.of("voxel_p", (s, v) -> s.voxelP = v, "alpha",
		(s, v) -> s.alpha = v, "permutations", (s, v) -> s.permutations = v.intValue(), "min_cluster_mm3", (s,
			v) -> s.minCluster = v, "kernel_fwhm_mm", (s, v) -> s.fwhm = v, "default_subjects", (s, v) -> s.subjects = v
				.intValue(), "null_steps", (s, v) -> s.nullSteps = List.of(0.01, v));

	@ParameterizedTest
	@CsvSource({ "voxel_p, 2", "voxel_p, 0", "voxel_p, 1", "voxel_p, -0.1", "voxel_p, NaN", "alpha, 0", "alpha, 1",
		"alpha, NaN", "permutations, 0", "permutations, 99", "permutations, -5", "min_cluster_mm3, -1",
		"min_cluster_mm3, NaN", "min_cluster_mm3, Infinity", "kernel_fwhm_mm, -1", "kernel_fwhm_mm, NaN",
		"kernel_fwhm_mm, Infinity", "default_subjects, -1", "null_steps, 0", "null_steps, 1", "null_steps, NaN" })
	void aBadValueIsRefusedByItsKey(final String key, final double value) {
		for (final Correction correction : Correction.values()) {
			final Settings settings = Literature.settings();
			settings.correction = correction;
			KEYS.get(key).accept(settings, value);
			final String message = assertThrows(InputException.class, settings::done).getMessage();
			assertTrue(message.startsWith(key + " = "), message);
			assertTrue(message.contains(key.equals("permutations") || key.equals("default_subjects") ? "" + (int) value
				: "" + value), message);
		}
	}

	@Test
	void permutationsMustSufficeForAlphaWhereTheyAreUsed() {
		final Settings settings = Literature.settings();
		settings.alpha = 0.005;
		settings.permutations = 198;
		final String message = assertThrows(InputException.class, settings::done).getMessage();
		assertTrue(message.contains("1/199") && message.contains("at least 199"), message);
		settings.permutations = 199;
		assertDoesNotThrow(settings::done);
		settings.permutations = 100;
		settings.correction = Correction.FDR_BH;
		assertDoesNotThrow(settings::done);
	}

	/** The number that the message asks for is accepted, and one less is not, for every level people use. */
	@Test
	void theNumberThatIsAskedForIsTheSmallest() {
		for (final double alpha : new double[] { 0.009, 0.008, 0.005, 0.004, 0.003, 0.0025, 0.002, 0.001, 0.0008, 0.0007,
			0.0005, 0.0001, 1e-5 })
		{
			final Settings settings = Literature.settings();
			settings.alpha = alpha;
			final String message = assertThrows(InputException.class, settings::done).getMessage();
			settings.permutations = Integer.parseInt(message.replaceAll(".*at least (\\d+)\\.", "$1"));
			assertDoesNotThrow(settings::done, message);
			settings.permutations--;
			assertThrows(InputException.class, settings::done, message);
		}
	}

	@Test
	void defaultsAreThoseOfTheContract() {
		final AleSettings d = AleSettings.defaults();
		assertEquals(Correction.CLUSTER_FWE, d.correction());
		assertEquals(List.of(0.001, 0.05, 0.0, 0.0), List.of(d.voxelP(), d.alpha(), d.minClusterMm3(), d.kernelFwhmMm()));
		assertEquals(List.of(0, 1000, 6), List.of(d.defaultSubjects(), d.permutations(), d.connectivity().neighbours()));
		assertEquals(1, d.seed());
		assertEquals(List.of("EXACT", "KEEP", "NON_ADDITIVE", "NONE", "LANCASTER_POOLED"), List.of(d.focusPlacement().name(),
			d.outsideFoci().name(), d.maModel().name(), d.poolBy().name(), d.transform().name()));
		assertTrue(d.nullSteps().isEmpty());
	}

	@Test
	void anotherThresholdKeepsEachFormingPOnce() {
		final Settings settings = Literature.settings();
		settings.voxelP = 0.001;
		settings.nullSteps = List.of(0.01, 0.001, 0.0001, 0.01);
		final AleSettings first = settings.done(), moved = first.with(new ThresholdChoice(Correction.CLUSTER_FWE, 0.0001, 0.05,
			0));
		assertEquals(List.of(0.001, 0.01), moved.nullSteps());
		assertEquals(List.of(0.0001, 0.01), moved.with(ThresholdChoice.of(first)).nullSteps());
		assertEquals(first, first.with(ThresholdChoice.of(first)));
	}
}
