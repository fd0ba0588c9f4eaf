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
package sc.fiji.neurometa.record;

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.analysis.effect.ClusterBaseRate;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.AtlasFile;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.Flattened;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * The record of a run: everything needed to repeat it bit-identically without any of its files, and to write the text
 * about it.
 *
 * @param head its format, and what computed it when
 * @param threads number of threads; the result does not depend on it
 * @param settings the choices that change the numbers, under their macro keys
 * @param source the foci file
 * @param mask the mask
 * @param sampling the voxels from which random foci were drawn
 * @param atlases names of the atlases that named regions
 * @param counts experiments, foci and subjects
 * @param kernelFwhmMm full widths at half maximum of the kernels in mm
 * @param nullBinWidth width of the bins of ALE values in the analytic null
 * @param result the result
 * @param warnings warnings for a reader of the result, in whole sentences
 * @param outputPrefix prefix of the names of the output files
 * @param name name of the literature
 * @param experiments the literature as read, with the lines of its file
 * @param baseRate the distribution of the foci of a database, from which the random ones were drawn one by one; empty when
 *          they were drawn otherwise
 * @param rethresholded the run whose result was thresholded again; empty for an original run
 * @param leaveOneOut for each cluster, whether it survives without each experiment, in the order of their numbers;
 *          empty when not requested
 * @param baseRateDatabase the database whose base rates were used, whether as null hypothesis or for comparison; empty
 *          without one, and where only the numbers of its foci at each voxel were used
 * @param clusterBaseRates each cluster compared with the studies of the database, in the order of their numbers; empty
 *          without one
 * @param excludedRegion the region whose foci were left out, and into which no random focus fell; empty when all were kept
 * @param labelAtlases the files of the atlases of the user that named places, too; empty without any
 */
public record RunRecord(@Flattened RunHead head, int threads, AleSettings settings, RunSource source, RunMask mask,
	RunSampling sampling, List<String> atlases, RunCounts counts, Range kernelFwhmMm, double nullBinWidth,
	RunResult result, List<String> warnings, String outputPrefix, String name, List<Experiment> experiments,
	Optional<RunBaseRate> baseRate, Optional<Rethresholded> rethresholded, Optional<List<LeaveOneOutSummary>> leaveOneOut,
	Optional<RunBaseRateDatabase> baseRateDatabase, Optional<List<ClusterBaseRate>> clusterBaseRates,
	Optional<RunRegion> excludedRegion, Optional<List<AtlasFile>> labelAtlases) implements Run
{

	/**
	 * @throws IllegalArgumentException when the clusters of leave one out, or those that were compared with a database, are
	 *           not those of the result
	 */
	public RunRecord {
		atlases = List.copyOf(atlases);
		warnings = List.copyOf(warnings);
		experiments = List.copyOf(experiments);
		labelAtlases = labelAtlases.map(List::copyOf);
		leaveOneOut = leaveOneOut.map(List::copyOf);
		if (leaveOneOut.isPresent() && !leaveOneOut.get().stream().map(LeaveOneOutSummary::cluster).toList()
			.equals(result.clusters().stream().map(RunResult.ClusterSummary::cluster).toList()))
			throw new IllegalArgumentException("leave_one_out has other clusters than the result");
		clusterBaseRates = clusterBaseRates.map(List::copyOf);
		if (clusterBaseRates.isPresent() && !clusterBaseRates.get().stream().map(ClusterBaseRate::cluster).toList()
			.equals(result.clusters().stream().map(RunResult.ClusterSummary::cluster).toList()))
			throw new IllegalArgumentException("cluster_base_rates has other clusters than the result");
	}

	/** The record of a run that is complete. */
	public static RunRecord of(final MainEffectResult result, final RunContext context) {
		final AleInput input = result.input();
		return new RunRecord(context.head(), context.how().threads(), result.settings(), context.source(),
			context.mask(input.mask()), RunSampling.of(input, context.sampling()), input.anatomy().atlasNames(),
			RunCounts.of(result), Range.of(result.foci().sortedFwhmMm()), AnalyticNull.BIN_WIDTH, RunResult.of(result),
			context.warnings(result.warnings(), result), context.how().outputPrefix(), input.experiments().name(),
			input.experiments().experiments(), RunBaseRate.of(input), context.rethresholded(),
			result.leaveOneOut().map(LeaveOneOutSummary::of),
			input.database().map(d -> RunBaseRateDatabase.of(d, NullModel.of(input), context.baseRates().orElseThrow())),
			result.baseRates(), Optional.empty(), input.anatomy().files());
	}

	/** The same of an ALE that left out the foci in a region. */
	RunRecord without(final RunRegion region) {
		return new RunRecord(head, threads, settings, source, mask, sampling, atlases, counts, kernelFwhmMm, nullBinWidth,
			result, warnings, outputPrefix, name, experiments, baseRate, rethresholded, leaveOneOut, baseRateDatabase,
			clusterBaseRates, Optional.of(region), labelAtlases);
	}

	/** The literature as read. */
	public ExperimentSet experimentSet() {
		return new ExperimentSet(name, experiments);
	}

	/**
	 * The input of the run, from which it can be repeated with {@link #settings}.
	 *
	 * @param reference masks, atlases and databases
	 * @throws InputException when mask, sampling space or database are not those of the run, or random experiments took their
	 *           foci from a database that is not there
	 */
	public AleInput input(final RunReference reference) {
		final Mask restored = mask.restore(reference::mask);
		final SamplingSpace chance = sampling.restore(restored, reference);
		final AleInput input = new AleInput(experimentSet(), restored, chance,
			reference.anatomy(restored.space(), labelAtlases.orElse(List.of())),
			baseRate.map(rate -> rate.restore(chance.foci().grid())), Optional.empty(),
			excludedRegion.map(region -> region.restore().excluded(settings.transform())));
		final Optional<BaseRateDatabase> database = baseRateDatabase
			.flatMap(used -> reference.database(used, settings).map(read -> used.restore(read, input, settings)));
		if (database.isEmpty() && baseRateDatabase.filter(RunBaseRateDatabase::isNeeded).isPresent())
			throw new InputException("The random experiments of the run come from " + baseRateDatabase.get().name() +
				", which is not at hand. Put it back to " + baseRateDatabase.get().path() + ".");
		return database.map(d -> input.with(d, nullModel() == NullModel.BASE_RATE)).orElse(input);
	}

	/** Whether random foci were drawn from a database. */
	public boolean followsBaseRate() {
		return nullModel() == NullModel.BASE_RATE;
	}

	/** The distribution of random foci. */
	public NullModel nullModel() {
		return baseRate.isPresent() || baseRateDatabase.filter(RunBaseRateDatabase::isNeeded).isPresent()
			? NullModel.BASE_RATE : NullModel.UNIFORM;
	}

	/**
	 * The context of a repetition of this run.
	 *
	 * @param how circumstances of the repetition
	 */
	public RunContext repetition(final Circumstances how) {
		return new RunContext(command(), source, mask.choice(), mask.file(), sampling.choice(), how, rethresholded,
			baseRateDatabase.map(RunBaseRateDatabase::origin));
	}

	@Override
	public <T> T on(final Cases<T> cases) {
		return cases.ale().apply(this);
	}

	@Override
	public Fingerprint fingerprint() {
		return result.sha256();
	}

	/** Number of permutations that were run; empty when neither the correction nor the p-values of voxels need any. */
	public Optional<Integer> permutations() {
		return settings.correction().needsPermutations() || followsBaseRate()
			? Optional.of(result.ended().map(StopOutcome::permutations).orElse(settings.permutations())) : Optional.empty();
	}
}
