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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.literature.SharedExperiments;
import sc.fiji.neurometa.record.RecordMembers;

class ContrastSettingsTest {

	private static final ContrastSettings DEFAULTS = ContrastSettings.defaults("A", "B");

	/** Each wither changes the setting of its name, and no other; another method has its own usual values. */
	@Test
	void oneSettingIsChangedAtATime() {
		final Map<String, ContrastSettings> changed =
			Map.of("extent_a", DEFAULTS.withExtentA(1), "extent_b", DEFAULTS.withExtentB(2), "tails",
				DEFAULTS.withTails(Tails.A_MINUS_B), "relabelings", DEFAULTS.withRelabelings(500), "contrast_p",
				DEFAULTS.withContrastP(0.01), "extent_contrast", DEFAULTS.withExtentContrast(3), "shared_experiments",
				DEFAULTS.withSharedExperiments(SharedExperiments.KEEP_A), "balanced_n", DEFAULTS.withBalancedN(17), "draws",
				DEFAULTS.withDraws(20), "balanced_null", DEFAULTS.withBalancedNull(BalancedNull.LABELS));
		final Map<String, Object> before = values(DEFAULTS);
		assertEquals(before.keySet(),
			Set.copyOf(
				Stream.concat(changed.keySet().stream(), Stream.of("name_a", "name_b", "contrast_method", "contrast_statistic"))
					.toList()));
		changed.forEach((name, settings) -> assertEquals(List.of(name), changes(DEFAULTS, settings)));
		assertEquals(List.of("contrast_method"), changes(DEFAULTS, DEFAULTS.withContrastMethod(ContrastMethod.WHOLE_MASK)));
	}

	private static List<String> changes(final ContrastSettings from, final ContrastSettings to) {
		final Map<String, Object> before = values(from), after = values(to);
		return before.keySet().stream().filter(n -> !before.get(n).equals(after.get(n))).toList();
	}

	@Test
	void anotherMethodHasItsUsualValuesUnlessOthersWereGiven() {
		final ContrastSettings gated = DEFAULTS.withContrastMethod(ContrastMethod.GATED);
		assertEquals(List.of("contrast_method", "contrast_p", "extent_contrast", "contrast_statistic"),
			changes(DEFAULTS, gated));
		assertEquals(0.05, gated.contrastP());
		assertEquals(200, gated.extentContrast());
		assertEquals(DEFAULTS, gated.withContrastMethod(ContrastMethod.POOLED));
		final ContrastSettings given =
			DEFAULTS.withContrastP(0.02).withExtentContrast(3).withContrastMethod(ContrastMethod.GATED);
		assertEquals(0.02, given.contrastP());
		assertEquals(3, given.extentContrast());
		assertEquals(
			new Comparison(ContrastMethod.POOLED, Tails.BOTH, 9, 0.001, 0, Optional.of(ContrastStatistic.STANDARDISED_SUM)),
			Comparison.of(ContrastMethod.POOLED, Tails.BOTH, 9, Comparison.USUAL_P, Comparison.USUAL_EXTENT));
	}

	/** The order of the settings in run records and checkpoints. */
	@Test
	void filesHaveThemInOneList() {
		assertEquals(
			"name_a=A, name_b=B, extent_a=0.0, extent_b=0.0, contrast_method=POOLED, tails=BOTH, relabelings=10000, " +
				"contrast_p=0.001, extent_contrast=0.0, contrast_statistic=Optional[STANDARDISED_SUM], " +
				"shared_experiments=REFUSE, balanced_n=0, draws=1000, balanced_null=Optional.empty",
			values(DEFAULTS).entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")));
	}

	@Test
	void accessorsGiveTheSettingsOfTheGroups() {
		final ContrastSettings s = new ContrastSettings(new ComparedLiteratures(" x ", "y", 1, 2),
			new Comparison(ContrastMethod.WHOLE_MASK, Tails.B_MINUS_A, 300, 0.01, 3, Optional.empty()),
			SharedExperiments.KEEP_B, new Subsampling(17, 40, Optional.of(BalancedNull.LABELS)));
		assertEquals(List.copyOf(values(s).values()),
			List.of(s.nameA(), s.nameB(), s.extentA(), s.extentB(), s.contrastMethod(), s.tails(), s.relabelings(),
				s.contrastP(), s.extentContrast(), Optional.empty(), s.sharedExperiments(), s.balancedN(), s.draws(),
				Optional.of(BalancedNull.LABELS)));
		assertEquals("x", s.nameA());
	}

	private static Map<String, Object> values(final ContrastSettings settings) {
		final Map<String, Object> values = new LinkedHashMap<>();
		RecordMembers.of(ContrastSettings.class).forEach(m -> values.put(m.name(), m.of(settings)));
		return values;
	}
}
