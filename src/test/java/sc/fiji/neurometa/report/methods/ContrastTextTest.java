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
package sc.fiji.neurometa.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.contrast.Tails;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SharedExperiments;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.table.Numbers;

/** What the text of a contrast says is what its record holds. */
class ContrastTextTest {

	private static String count(final int number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(ContrastMethod.class)
	void theNumbersAreThoseOfTheRecord(final ContrastMethod method) {
		final ContrastRecord run = SmallContrasts.record(SmallContrasts.run(method));
		final String text = ContrastText.of(run), paragraph = ContrastText.paragraph(run);
		assertTrue(text.startsWith("# ALE contrast: first and second\n"), text);
		assertTrue(text.contains(count(run.result().aMinusB().testedVoxels()) + " voxel"), text);
		assertTrue(text.contains(count(run.result().conjunctionVoxels()) + " voxel"), text);
		run.result().aMinusB().clusters()
			.forEach(c -> assertTrue(text.contains("| " + c.cluster() + " | " + count(c.voxels()) + " |"), text));
		switch (method) {
			case GATED -> {
				assertTrue(
					paragraph.contains(
						"in each of 500 permutations (seed 5), they were divided at random into groups of 18 " + "and 20"),
					paragraph);
				assertTrue(
					paragraph.contains(
						"Voxels with p ≤ 0.05 were joined into clusters (6 neighbours); clusters smaller than " + "100 mm³"),
					paragraph);
			}
			case POOLED -> {
				assertTrue(
					paragraph.contains("at the " + count(run.result().gate().orElseThrow().voxels()) + " voxels of the " +
						run.result().gate().orElseThrow().clusters().size() + " clusters that survived in an ALE"),
					paragraph);
				assertTrue(paragraph.contains("Voxels with p ≤ 0.01 among the m permutations and the observed division"),
					paragraph);
				assertTrue(paragraph.contains("doubled because two directions were tested"), paragraph);
			}
			case WHOLE_MASK -> {
				assertTrue(paragraph.contains("Nichols and Holmes, 2002"), paragraph);
				assertTrue(paragraph.contains("m permutations whose largest statistic in the same direction"), paragraph);
				assertTrue(paragraph.contains("voxels with p ≤ 0.1 were joined into clusters"), paragraph);
			}
			case BALANCED -> {
				assertTrue(paragraph.contains("all subsamples of 16 experiments of each"), paragraph);
				assertTrue(paragraph.contains("Voxels with p ≤ 0.05 in either direction"), paragraph);
				assertTrue(text.contains("as the software JALE (github.com/LenFrahm/JALE) compares drawn ones"), text);
			}
		}
		assertTrue(paragraph.contains("The null hypothesis was that " + ContrastWords.nullHypothesis(run.settings()) + "."),
			paragraph);
		assertFalse(paragraph.contains("Laird et al., 2005"), paragraph);
		assertTrue(paragraph.contains("minimum statistic; Nichols et al., 2005"));
		assertFalse(text.replaceAll("null (distribution|hypothesis)", "").contains("null"), text);
	}

	@Test
	void randomFociAreNamedWithTheirHypothesis() {
		final ContrastRecord run = SmallContrasts.record(SmallContrasts.runRandomFoci());
		final String text = ContrastText.of(run);
		assertTrue(text.contains("40 subsamples of 16 experiments"), text);
		assertTrue(text.contains("The null hypothesis was that neither literature converges anywhere"), text);
		assertTrue(text.contains("in at least half of the subsamples of both literatures"), text);
	}

	@Test
	void clusterCorrectionsNameTheirThresholds() {
		for (final Correction correction : List.of(Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE,
			Correction.UNCORRECTED))
		{
			final ContrastRecord run =
				SmallContrasts.record(SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), SmallContrasts.ale(correction),
					SmallContrasts.asBefore(SmallContrasts.contrast(ContrastMethod.WHOLE_MASK, Tails.A_MINUS_B, 200))));
			final String text = ContrastText.of(run);
			assertTrue(
				text.contains(
					"voxels with a difference of at least " + Numbers.digits(run.result().formingDifference().orElseThrow(), 4)),
				text);
			assertTrue(text.contains(correction == Correction.CLUSTER_MASS_FWE ? "if its mass"
				: "if it held at least " + (int) run.result().limit().orElseThrow().smallest() + " voxel"), text);
			assertTrue(text.contains("Only first − second was tested."), text);
			assertTrue(text.contains("This direction was not tested."), text);
			assertEquals(correction == Correction.UNCORRECTED, text.contains("the main effects were not"));
		}
	}

	@Test
	void experimentsOfBothAreNamed() {
		final ExperimentSet a = SmallContrasts.a(), b = SmallContrasts.b();
		final ExperimentSet both =
			new ExperimentSet("second", Stream.concat(b.experiments().stream(), a.experiments().stream().limit(2)).toList());
		final AleSettings ale = SmallContrasts.ale(Correction.UNCORRECTED);
		final ContrastRecord run = SmallContrasts.record(SmallContrasts.run(a, both, ale,
			ContrastSettings.defaults("first", "second").withContrastMethod(ContrastMethod.GATED).withRelabelings(100)
				.withExtentContrast(0).withSharedExperiments(SharedExperiments.KEEP_A)));
		final String text = ContrastText.of(run);
		assertTrue(text.contains("2 experiments that appeared in both literatures were kept in first only."), text);
		assertTrue(text.contains("- first 0: contrast = first 0: contrast"), text);
		assertTrue(text.contains("2 experiments appear in both literatures and were excluded from second"), text);
	}
}
