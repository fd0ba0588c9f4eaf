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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.CoarseBrain;
import sc.fiji.neurometa.analysis.Rate;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.literature.Literature;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;

/**
 * How often sets without a common topic give a significant result under the base rate of a database: articles against all
 * others, and foci drawn one by one from all. At a level of 5 % it should be in 5 % of all sets. Random experiments take whole
 * patterns or single foci of the database; the uniform null shows what it is without a base rate.
 * <p>
 * The ordinary run is small and made up, and catches gross errors only; the study takes articles of Neurosynth, see
 * {@link UniformCalibrationTest}. {@code neurometa.calibration.base_rate} is its number of sets of each kind.
 */
@Tag("slow")
class BaseRateCalibrationTest {

	private static final int PERMUTATIONS = 199;
	private static final String UNIFORM = "uniform null";

	/** Articles of at most as many foci, 0 for any number, against all others. */
	private static Trials articles(final Articles articles, final Mask mask, final int experiments, final int mostFoci,
		final String method, final AleSettings settings)
	{
		final String data = mostFoci == 0 ? "articles" : "articles of at most " + mostFoci + " foci";
		return new Trials(data, method, mask.name(), "" + experiments, 0, settings.permutations(), set -> {
			final Articles.Split split = articles.split(experiments, mostFoci, set);
			final AleInput input = new AleInput(split.drawn(), mask, mask, Literature.NO_ATLAS);
			if (method.equals(UNIFORM)) return MainEffectTrial.smallestP(input, settings.withSeed(set + 1L));
			final BaseRateDatabase database =
				BaseRateDatabase.of(split.others(), PoolBy.NONE, mask.grid(), unit(method), false);
			return MainEffectTrial.smallestP(input.with(database, true), settings.withSeed(set + 1L));
		});
	}

	/** Foci drawn one by one from all articles. */
	private static Trials singleFoci(final Articles articles, final Mask mask, final int experiments,
		final BaseRateDatabase database, final AleSettings settings)
	{
		return new Trials("single foci of articles", method(database.unit()), mask.name(), "" + experiments, 0,
			settings.permutations(),
			set -> MainEffectTrial.smallestP(
				new AleInput(articles.singleFoci(experiments, set), mask, mask, Literature.NO_ATLAS).with(database, true),
				settings.withSeed(set + 1L)));
	}

	private static String method(final BaseRateUnit unit) {
		return "base rate of " + unit.name().toLowerCase(Locale.ROOT);
	}

	private static BaseRateUnit unit(final String method) {
		return Stream.of(BaseRateUnit.values()).filter(unit -> method(unit).equals(method)).findFirst().orElseThrow();
	}

	private static BaseRateDatabase database(final Articles articles, final Mask mask, final BaseRateUnit unit) {
		return BaseRateDatabase.of(articles.split(0, 0, 0).others(), PoolBy.NONE, mask.grid(), unit, false);
	}

	private static AleSettings settings(final double voxelP) {
		return AleSettings.defaults().withDefaultSubjects(20).withVoxelP(voxelP).withPermutations(PERMUTATIONS);
	}

	@Test
	void baseRatesHoldTheLevelForMadeUpArticles(@TempDir final Path folder) throws IOException {
		final Mask mask = Literature.ball(Affine.scaling(2, 2, 2, -16, -16, -16), 17, 17, 17, 16);
		final Articles articles = Articles.madeUp(800, mask);
		final Path file = folder.resolve("sets.csv");
		final Trials patterns = articles(articles, mask, 12, 0, method(BaseRateUnit.EXPERIMENTS), settings(0.05)),
			foci = singleFoci(articles, mask, 12, database(articles, mask, BaseRateUnit.FOCI), settings(0.05));
		CalibrationTable.of(file).fill(patterns, 30);
		final List<String> half = Files.readAllLines(file);
		final List<String> wrong = new ArrayList<>();
		for (final Trials trials : List.of(patterns, foci)) {
			final Map<String, Rate> rates = CalibrationTable.of(file).fill(trials, 60);
			assertEquals(List.of("voxel", "size"), List.copyOf(rates.keySet()));
			rates.forEach((what, rate) -> rate.check(trials.method() + " " + what, CalibrationTable.ALPHA, wrong));
		}
		assertEquals(List.of(), wrong);
		assertEquals(half, Files.readAllLines(file).subList(0, 31), "sets that are there are not computed again");
	}

	@Test
	void studyWithArticlesOfNeurosynth() throws IOException {
		final int sets = CalibrationTable.sets("base_rate");
		final Articles articles = Articles.ofNeurosynth();
		final Mask mask = CoarseBrain.mask();
		final AleSettings settings = settings(0.01);
		final List<Trials> all = new ArrayList<>();
		for (final int experiments : new int[] { 20, 50 }) {
			for (final BaseRateUnit unit : BaseRateUnit.values()) {
				all.add(singleFoci(articles, mask, experiments, database(articles, mask, unit), settings));
				for (final int most : new int[] { 16, 0 })
					all.add(articles(articles, mask, experiments, most, method(unit), settings));
			}
			all.add(articles(articles, mask, experiments, 16, UNIFORM, settings(0.001)));
		}
		CalibrationTable.of(CalibrationTable.STUDY).fill(all, sets, 20);
	}
}
