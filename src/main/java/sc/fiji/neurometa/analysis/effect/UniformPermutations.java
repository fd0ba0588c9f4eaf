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
package sc.fiji.neurometa.analysis.effect;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.random.CandidateSearch;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.NullMaps;
import sc.fiji.neurometa.analysis.effect.Thresholding.ObservedMap;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.MaximaPermutations;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.permutation.PermutationDriver.FixedCount;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.SequentialStopping;

/**
 * Permutations of an ALE of spatially independent experiments, for the corrections that need their maxima.
 *
 * @param input literature and mask
 * @param settings of the ALE
 * @param foci the experiments of the analysis
 * @param driver runs the permutations
 * @param progress receives progress and may cancel
 */
record UniformPermutations(AleInput input, AleSettings settings, PreparedFoci foci, PermutationDriver driver,
	Progress progress)
{

	/** The number of foci from which on whole quantised maps are faster than exact values of the voxels that matter. */
	static final int MANY_FOCI = 20_000;
	/** Name of the permutations within a run. */
	private static final String PERMUTATIONS = "permutations";

	/** An ALE with the permutations that its correction needs. */
	AleNull.Uniform of(final AleNull.Uniform ale) {
		if (settings.correction().familyWise().isEmpty()) return ale;
		final FamilyWise correction = settings.correction().familyWise().get();
		final PermutationTest<NullMaxima> test = test(correction, ale);
		if (settings.stopEarly().isEmpty())
			return ale.with(driver.run(PERMUTATIONS, test, settings.permutations(), progress));
		final SequentialStopping rule = rule(correction, ale, settings.stopEarly().get().stopInterval());
		final NullMaxima maxima = driver.run(PERMUTATIONS, test, settings.permutations(), rule, progress);
		return ale.with(maxima, new StopOutcome(maxima.permutations(),
			maxima.permutations() < settings.permutations() ? rule.reason(maxima) : Optional.empty()));
	}

	/** An ALE with the permutations of an earlier run, which end where they ended then. */
	AleNull.Uniform again(final AleNull.Uniform ale, final StopOutcome known) {
		return settings.correction().familyWise()
			.map(c -> ale.with(
				driver.run(PERMUTATIONS, test(c, ale), settings.permutations(), new FixedCount(known.permutations()), progress),
				known))
			.orElse(ale);
	}

	private PermutationTest<NullMaxima> test(final FamilyWise correction, final AleNull.Uniform ale) {
		progress.stage("Permutations");
		return silent(correction, ale);
	}

	/** The permutations of a correction, without a stage of their own. */
	PermutationTest<NullMaxima> silent(final FamilyWise correction, final AleNull.Uniform ale) {
		final double[] formingAle = DoubleStream.of(settings.formingP()).map(ale.analytic()::threshold).toArray();
		final PermutationEngine engine = correction.engine(
			new NullMaps(input.mask(), settings.connectivity(), formingAle, ale.analytic(), lowest -> fields(lowest)));
		return new MaximaPermutations(engine, formingAle, settings.seed());
	}

	private SequentialStopping rule(final FamilyWise correction, final AleNull.Uniform ale, final double percent) {
		final ObservedMap map =
			ObservedMap.of(input.mask(), new AleMaps(ale.ale(), new double[0], new double[0]), ale, settings);
		return new SequentialStopping(settings.alpha(), percent, correction::tested,
			correction.observed(map, Thresholding.level(settings)));
	}

	private Supplier<CandidateEngine.Field> fields(final double lowestAle) {
		if (foci.analysed().fociCount() < MANY_FOCI) {
			final CandidateSearch random =
				new CandidateSearch(foci.kernelFoci(), input.mask(), input.randomFoci(), settings.maModel(), lowestAle);
			return () -> random.draws()::draw;
		}
		final QuantisedAle random =
			new QuantisedAle(foci.kernelFoci(), input.mask(), BaseRate.uniform(input.randomFoci()), settings.maModel());
		return () -> random.draws()::draw;
	}
}
