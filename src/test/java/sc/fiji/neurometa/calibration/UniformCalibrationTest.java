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
package sc.fiji.neurometa.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.NullLiterature;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * How often a literature without any effect gives a significant result under the uniform null: at a level of 5 % in 5 % of
 * all cases, or less. Every data set goes through {@link MainEffect} like a real one.
 * <p>
 * The ordinary run is small and catches gross errors only. {@code mvn -Pcalibration test} runs the study of
 * {@code docs/validation.md} in the shipped mask, and its other two parts, {@link BaseRateCalibrationTest} and
 * {@link ContrastCalibrationTest}; {@code neurometa.calibration.uniform} is its number of data sets of each kind. Its rows are
 * in {@code target/calibration/sets.csv}, and its rates beside them.
 */
@Tag("slow")
class UniformCalibrationTest {

	private static final Mask SMALL = Literature.ball(Affine.scaling(2, 2, 2, -16, -16, -16), 17, 17, 17, 16);
	private static final int PERMUTATIONS = 199;

	private static Trials trials(final NullLiterature.Foci foci, final int experiments, final Mask mask,
		final SamplingSpace sampling, final AleSettings settings, final String method)
	{
		final NullLiterature literature = new NullLiterature(experiments, sampling.foci(), foci);
		return new Trials("foci " + foci.words(), method, mask.name(), "" + experiments, 0, settings.permutations(),
			set -> MainEffectTrial.smallestP(new AleInput(literature.draw(set), mask, sampling, Literature.NO_ATLAS),
				settings.withSeed(set + 1L)));
	}

	private static AleSettings settings() {
		return AleSettings.defaults().withPermutations(PERMUTATIONS);
	}

	@Test
	void nothingIsFoundInFivePercentOfAllNullLiteratures(@TempDir final Path folder) throws IOException {
		final Trials trials =
			trials(NullLiterature.Foci.AT_CENTRES, 12, SMALL, SamplingSpace.within(SMALL, SMALL), settings(), "uniform null");
		final Map<String, Rate> rates = CalibrationTable.of(folder.resolve("sets.csv")).fill(trials, 60);
		assertEquals(List.of("voxel", "size", "mass"), List.copyOf(rates.keySet()));
		final List<String> wrong = new ArrayList<>();
		rates.forEach((what, rate) -> rate.check(what, CalibrationTable.ALPHA, wrong));
		assertEquals(List.of(), wrong);
	}

	/** The same maxima serve all three corrections. */
	@Test
	void everyCorrectionFindsWhatItsMaximaSay() {
		final NullLiterature literature = new NullLiterature(12, SMALL, NullLiterature.Foci.AT_CENTRES);
		for (int set = 0; set < 5; set++) {
			final AleInput input = new AleInput(literature.draw(set), SMALL, SMALL, Literature.NO_ATLAS);
			final AleSettings settings = settings().withSeed(set + 1L);
			final double[] p = MainEffectTrial.smallestP(input, settings);
			final List<Correction> corrections =
				List.of(Correction.VOXEL_FWE, Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE);
			for (int c = 0; c < corrections.size(); c++)
				assertEquals(p[c] <= CalibrationTable.ALPHA, !MainEffect
					.run(input, settings.withCorrection(corrections.get(c)), Progress.NONE).thresholding().survivors().isEmpty(),
					set + " " + corrections.get(c));
		}
	}

	@Test
	void aNullLiteratureIsReproducibleAndWhereItShouldBe() {
		for (final NullLiterature.Foci foci : NullLiterature.Foci.values()) {
			final NullLiterature literature = new NullLiterature(12, SMALL, foci);
			assertEquals(literature.draw(3), literature.draw(3));
			assertTrue(!literature.draw(3).equals(literature.draw(4)));
			final long all = literature.draw(3).foci().count(),
				inside = literature.draw(3).foci().filter(UniformCalibrationTest::isInside).count();
			assertTrue(foci == NullLiterature.Foci.CLUMPED ? inside < all && inside > all / 2 : inside == all,
				foci + ": " + inside + " of " + all);
			assertTrue(
				literature.draw(5).experiments().stream().allMatch(e -> e.space() == Space.MNI && e.foci().size() <= 16));
		}
	}

	private static boolean isInside(final Focus focus) {
		final int voxel = SMALL.grid().nearestVoxel(focus.xMm() - 1e-6, focus.yMm() - 1e-6, focus.zMm() - 1e-6);
		return voxel >= 0 && SMALL.contains(voxel);
	}

	@Test
	void studyWithRandomFoci() throws IOException {
		final int sets = CalibrationTable.sets("uniform");
		final Mask brain = ReferenceMasks.mni152(), left =
			Mask.of("left hemisphere", brain.grid(), Space.MNI, v -> brain.contains(v) && brain.grid().centreMm(v)[0] < 0);
		final SamplingSpace whole = ReferenceMasks.grayMatterAround(brain), around = ReferenceMasks.grayMatterAround(left);
		final CalibrationTable table = CalibrationTable.of(CalibrationTable.STUDY);
		final List<Trials> many = Stream.of(20, 50)
			.map(n -> trials(NullLiterature.Foci.CLUMPED, n, brain, whole, settings(), "uniform null")).toList();
		final List<Trials> few = Stream.of(20, 50)
			.flatMap(n -> Stream.of(trials(NullLiterature.Foci.SCATTERED, n, brain, whole, settings(), "uniform null"),
				trials(NullLiterature.Foci.SCATTERED, n, left, around, settings(), "uniform null"),
				trials(NullLiterature.Foci.SCATTERED, n, brain, whole,
					settings().withPermutations(1000).withStopEarly(new StoppingRule(10)), "uniform null stopped early")))
			.toList();
		table.fill(few, Math.max(1, sets / 10), 50);
		table.fill(many, sets, 200);
	}
}
