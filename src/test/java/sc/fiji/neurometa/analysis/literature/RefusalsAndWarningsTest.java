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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;

/** What an analysis refuses, and what it tells about what it did not refuse. */
class RefusalsAndWarningsTest {

	private static final ExperimentSet TWENTY = Literature.scattered(20, 8);
	private static final String ANYWHERE = "Random foci fall anywhere in the mask";
	private static final AleSettings UNCORRECTED = Literature.uncorrected(0.001, 0);

	private static String refusal(final ExperimentSet experiments, final AleSettings settings) {
		return assertThrows(InputException.class, () -> Literature.run(experiments, settings)).getMessage();
	}

	/** All warnings but that of the sampling space, which is the mask here. */
	private static List<String> warnings(final ExperimentSet experiments, final AleSettings settings) {
		return Literature.run(experiments, settings).warnings().stream().filter(w -> !w.startsWith(ANYWHERE)).toList();
	}

	@Test
	void randomFociInWhiteMatterAreWarnedOf() {
		final AleSettings corrected = Literature.settings();
		final MainEffectResult anywhere = Literature.run(TWENTY, corrected);
		assertTrue(anywhere.warnings().stream()
			.anyMatch(w -> w.startsWith(ANYWHERE) && w.contains("8 to 9 %") && w.contains("sampling = gray_matter")));
		final Mask half = Mask.of("half", Literature.BRAIN.grid(), Space.MNI,
			v -> Literature.BRAIN.contains(v) && Literature.BRAIN.grid().centreMm(v)[0] > 0);
		for (final MainEffectResult other : List.of(Literature.run(TWENTY, UNCORRECTED),
			MainEffect.run(new AleInput(TWENTY, Literature.BRAIN, half, Literature.NO_ATLAS), corrected, Progress.NONE)))
			assertTrue(other.warnings().stream().noneMatch(w -> w.startsWith(ANYWHERE)));
	}

	private static ExperimentSet withoutSubjects(final int... places) {
		return Literature.with(TWENTY, list -> {
			for (final int e : places)
				list.set(e, list.get(e).withSubjects(0));
			return list;
		});
	}

	@Test
	void missingSampleSizesAreListedWithTheirLines() {
		final String message = refusal(withoutSubjects(0, 7), UNCORRECTED);
		assertTrue(message.startsWith("made up: 2 of 20 experiments have no number of subjects"), message);
		assertTrue(message.contains("line 1 'Author 0, 2001: task - rest', line 22 'Author 7, 2001: task - rest'"),
			message);
		assertTrue(message.contains("default_subjects") && message.contains("kernel_fwhm_mm"), message);
	}

	@Test
	void twentyOfManyMissingSampleSizesAreListed() {
		final ExperimentSet many =
			Literature.with(Literature.scattered(31, 2), list -> list.stream().map(e -> e.withSubjects(0)).toList());
		final String message = refusal(many, UNCORRECTED);
		assertTrue(message.contains("31 of 31") && message.contains("'Author 19, 2001: task - rest' and 11 more"), message);
		assertFalse(message.contains("Author 20"), message);
	}

	@Test
	void aLiteratureWithoutFociIsRefused() {
		final ExperimentSet empty =
			Literature.with(TWENTY, list -> list.stream().map(e -> e.withFoci(List.of(), Space.MNI)).toList());
		assertEquals("made up holds no foci.", refusal(empty, UNCORRECTED));
		assertEquals("made up holds no foci.", refusal(new ExperimentSet("made up", List.of()), UNCORRECTED));
	}

	@Test
	void allFociOutsideIsRefusedKeptOrDropped() {
		final ExperimentSet voxels = Literature.with(TWENTY,
			list -> list.stream().map(e -> e
				.withFoci(e.foci().stream().map(f -> f.movedTo(f.xMm() + 90, f.yMm() + 126, f.zMm() + 72)).toList(), Space.MNI))
				.toList());
		for (final OutsideFoci outside : OutsideFoci.values()) {
			final AleSettings choice = Literature.settings().withOutsideFoci(outside);
			final String message = refusal(voxels, choice);
			assertTrue(message.startsWith("All " + TWENTY.fociCount() + " foci of made up lie outside the mask ball."),
				message);
		}
	}

	@Test
	void emptyMasksAndSamplingSpacesAreRefused() {
		final Mask empty = Mask.of("nothing", Literature.BRAIN.grid(), Space.MNI, i -> false);
		assertTrue(
			assertThrows(InputException.class, () -> new AleInput(TWENTY, empty, Literature.BRAIN, Literature.NO_ATLAS))
				.getMessage().startsWith("The mask nothing is empty"));
		assertTrue(
			assertThrows(InputException.class, () -> new AleInput(TWENTY, Literature.BRAIN, empty, Literature.NO_ATLAS))
				.getMessage().contains("sampling space nothing"));
	}

	/** Such a kernel would make a probability of 1, and contributions of 0 / 0. */
	@Test
	void aKernelWithinAVoxelIsRefused() {
		final AleSettings choice = Literature.settings().withKernelFwhmMm(2.5);
		final String message = refusal(TWENTY, choice);
		assertTrue(message.contains("2.5 mm") && message.contains("kernel_fwhm_mm"), message);
		final Mask coarse = Literature.ball(Affine.scaling(12, 12, 12, -48, -48, -48), 9, 9, 9, 50);
		assertThrows(InputException.class,
			() -> MainEffect.run(Literature.input(TWENTY, coarse), UNCORRECTED, Progress.NONE));
		assertTrue(Literature.run(TWENTY, choice.withKernelFwhmMm(4)).contributions().stream()
			.allMatch(c -> c.contributionPercent() >= 0));
	}

	@ParameterizedTest
	@CsvSource({ "1, Only 1 experiment: below 17", "16, Only 16 experiments: below 17",
		"17, 17 experiments are slightly fewer than the 20", "19, 19 experiments are slightly fewer than the 20" })
	void fewExperiments(final int count, final String beginning) {
		assertTrue(
			warnings(Literature.scattered(count, 5), Literature.of(Correction.VOXEL_FWE)).get(0).startsWith(beginning));
	}

	@Test
	void nothingToSay() {
		assertEquals(List.of(), warnings(TWENTY, Literature.of(Correction.CLUSTER_FWE)));
	}

	@ParameterizedTest
	@CsvSource({ "UNCORRECTED, not corrected", "FDR_BH, false discovery rate", "FDR_BY, false discovery rate",
		"CLUSTER_FWE,", "CLUSTER_MASS_FWE,", "VOXEL_FWE," })
	void correctionsThatAreNotAdvised(final Correction correction, final String part) {
		final List<String> found = warnings(Literature.converging(20, 5), Literature.of(correction));
		assertEquals(part == null ? 0 : 1, found.stream().filter(w -> w.contains("cluster_fwe")).count(), found::toString);
		if (part != null) assertTrue(found.get(0).contains(part));
	}

	@Test
	void fociOutside() {
		final ExperimentSet far = Literature.with(TWENTY, list -> {
			list.set(3, list.get(3).withFoci(List.of(new Focus(0, 0, 40), new Focus(0, 0, 400)), Space.MNI));
			return list;
		});
		final int foci = far.fociCount();
		final AleSettings choice = Literature.settings();
		assertEquals(List.of("2 of " + foci + " foci lie outside the mask and were kept; the table of foci lists them."),
			warnings(far, choice));
		final List<String> dropped = warnings(far, choice.withOutsideFoci(OutsideFoci.DROP));
		assertEquals(List.of(
			"19 experiments are slightly fewer than the 20 that Eickhoff et al. (2016) advise (Müller et al. 2018: 17 to 20).",
			"2 of " + foci + " foci lie outside the mask and were dropped; the table of foci lists them.",
			"1 experiment lost all its foci and was left out."), dropped);
	}

	@Test
	void missingSampleSizesThatWereAssumed() {
		final AleSettings choice = Literature.settings().withDefaultSubjects(15);
		assertEquals(List.of("2 experiments have no sample size; 15 subjects were assumed."),
			warnings(withoutSubjects(1, 2), choice));
		assertEquals(List.of("1 experiment has no sample size; 15 subjects were assumed."),
			warnings(withoutSubjects(1), choice));
		assertEquals(
			List.of("1 experiment has no sample size; the kernel width was given.",
				"All kernels have the given width, 9.5 mm, regardless of the sample sizes."),
			warnings(withoutSubjects(1), choice.withKernelFwhmMm(9.5)));
	}

	@Test
	void aContrastWithoutSampleSizeHasThatOfItsStudy() {
		final ExperimentSet two = Literature.with(TWENTY, list -> {
			final Experiment e = list.get(0);
			list.add(new Experiment(e.study(), "other", 0, Space.MNI, List.of(new Focus(0, 0, 0)), 99));
			return list;
		});
		final AleSettings choice = Literature.settings().withPoolBy(PoolBy.STUDY);
		assertEquals(List.of(), warnings(two, choice));
	}

	@Test
	void experimentsWithoutFociAndOfOneStudy() {
		final ExperimentSet set = Literature.with(TWENTY, list -> {
			list.add(new Experiment("Empty, 2003", "", 10, Space.MNI, List.of()));
			list.add(new Experiment(list.get(4).study(), "other", 10, Space.MNI, List.of(new Focus(0, 0, 0))));
			return list;
		});
		final List<String> found = warnings(set, Literature.settings());
		assertEquals("1 experiment without foci was left out.", found.get(0));
		assertTrue(found.get(1).startsWith("1 study appears with several experiments"), found.get(1));
		assertEquals(2, found.size());
	}

	@Test
	void aClusterThatRestsOnOneExperiment() {
		final ExperimentSet set = Literature.with(Literature.scattered(20, 12), list -> {
			final List<Experiment> moved =
				new ArrayList<>(list.stream()
					.map(e -> e.withFoci(
						Stream.of(e.foci().get(0)).map(f -> f.movedTo(-Math.abs(f.xMm()), f.yMm(), f.zMm())).toList(), Space.MNI))
					.toList());
			moved.add(new Experiment("Alone, 2009", "", 4000, Space.MNI, List.of(new Focus(27, 0, 0))));
			return moved;
		});
		final MainEffectResult result = Literature.run(set, Literature.uncorrected(0.02, 0));
		final Contribution largest = result.contributions().stream().filter(c -> c.experiment().equals("Alone, 2009"))
			.max((a, b) -> Double.compare(a.contributionPercent(), b.contributionPercent())).orElseThrow();
		assertTrue(largest.contributionPercent() > 50, largest.toString());
		assertTrue(result.warnings()
			.contains("Cluster " + largest.cluster() + " rests on one experiment: 'Alone, 2009' contributes " +
				Math.round(largest.contributionPercent()) + " % of it."));
	}
}
