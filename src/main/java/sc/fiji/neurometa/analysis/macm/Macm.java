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
package sc.fiji.neurometa.analysis.macm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.PoolBy;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * Meta-analytic connectivity modelling (MACM): convergence of the foci of those experiments of a database that report a
 * region, beyond chance (Robinson et al. 2010, Human Brain Mapping 31:173-184,
 * <a href="https://doi.org/10.1002/hbm.20854">doi:10.1002/hbm.20854</a>; Eickhoff et al. 2011, NeuroImage 57:938-949,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.05.021">doi:10.1016/j.neuroimage.2011.05.021</a>). All foci of every
 * experiment with at least one focus in the region go into an ALE. The region itself converges by construction, and is
 * reported apart; {@link SeedFoci#LEAVE_OUT} leaves out the foci in it, and keeps random foci out of it.
 *
 * <pre>{@code
 * Macm.Placed database = Macm.Placed.of(input, settings);
 * Selection selection = Macm.select(database, region, input, settings);
 * AleInput ale = Macm.aleInput(selection, database, input, settings, "insula");
 * MacmResult result = Macm.run(selection, ale, settings, Progress.NONE);
 * }</pre>
 */
public final class Macm {

	private Macm() {}

	/** Converts an experiment to the space of a mask, without foci outside when these are to be dropped. */
	public static Experiment place(final Experiment experiment, final Mask mask, final AleSettings settings) {
		final Experiment converted = settings.transform().convert(experiment, mask.space());
		return settings.outsideFoci() == OutsideFoci.KEEP ? converted
			: converted.withFoci(converted.foci().stream().filter(f -> isInside(f, mask)).toList(), mask.space());
	}

	/** Converts the experiments of a database to the space of a mask, as {@link #place(Experiment, Mask, AleSettings)}. */
	public static ExperimentSet place(final Database database, final Mask mask, final AleSettings settings) {
		return new ExperimentSet("database", database.entries().stream().map(e -> place(e, mask, settings)).toList());
	}

	private static boolean isInside(final Focus focus, final Mask mask) {
		final int voxel = mask.grid().nearestVoxel(focus.xMm(), focus.yMm(), focus.zMm());
		return voxel >= 0 && mask.contains(voxel);
	}

	/** A database with every focus in the space of a mask. */
	public static final class Placed {

		private final int databaseExperiments;
		private final int databaseFoci;
		private final List<Experiment> entries;
		private final List<Experiment> placed;
		private final PoolBy poolBy;

		private Placed(final int databaseExperiments, final int databaseFoci, final List<Experiment> entries,
			final List<Experiment> placed, final PoolBy poolBy)
		{
			this.poolBy = poolBy;
			this.databaseExperiments = databaseExperiments;
			this.databaseFoci = databaseFoci;
			this.entries = entries;
			this.placed = placed;
		}

		/**
		 * Filters a database and converts foci of the other space; foci outside the mask are left out if
		 * requested.
		 *
		 * @throws InputException when the filter leaves nothing
		 */
		public static Placed of(final MacmInput input, final AleSettings settings) {
			final List<Experiment> entries = input.macm().filter().of(input.database());
			if (entries.isEmpty()) throw new InputException("The filter leaves none of the " +
				input.database().entries().size() + " experiments of " + input.database().name() +
				". Check filter_years, filter_words, filter_min_n and filter_tags; experiments whose year or number of subjects is unknown " +
				"do not pass a filter on it.");
			final List<Experiment> placed = entries.stream().map(e -> place(e, input.mask(), settings)).toList();
			return new Placed(input.database().entries().size(), input.database().fociCount(), entries, placed,
				settings.poolBy());
		}

		/** Number of experiments that passed the filter. */
		public int size() {
			return entries.size();
		}

		/** An experiment in the space of the mask. */
		public Experiment experiment(final int number) {
			return placed.get(number);
		}

		/** All experiments in the space of the mask. */
		public ExperimentSet experiments() {
			return new ExperimentSet("database", placed);
		}

		/** An experiment as one that reports a region. */
		Selection.Selected selected(final int number, final List<Focus> inside) {
			return new Selection.Selected(entries.get(number), placed.get(number), inside);
		}

		Selection.Searched searched() {
			return new Selection.Searched(databaseExperiments, databaseFoci, entries.size(),
				placed.stream().mapToInt(e -> e.foci().size()).sum());
		}
	}

	/**
	 * Finds the experiments that report a region. A focus is converted to the space of the region and tested there to the
	 * millimetre.
	 *
	 * @param database the database
	 * @param region the region
	 * @param input the mask
	 * @param settings the transform
	 * @throws InputException when the region lies outside the mask, or no experiment reports it
	 */
	public static Selection select(final Placed database, final SeedRegion region, final MacmInput input,
		final AleSettings settings)
	{
		region.ordinals(input.mask(), settings.transform());
		final List<Selection.Selected> selected = new ArrayList<>();
		for (int e = 0; e < database.size(); e++) {
			final Experiment placed = database.experiment(e);
			final List<Focus> inside =
				placed.foci().stream().filter(f -> region.contains(f, placed.space(), settings.transform())).toList();
			if (!inside.isEmpty()) selected.add(database.selected(e, inside));
		}
		final Selection.Searched searched = database.searched();
		if (selected.isEmpty()) throw new InputException("None of " + searched.experiments() + " experiments of " +
			input.database().name() + " reports a focus in the region " + region.name() +
			". Choose a larger region, or check its coordinates and the filter.");
		return new Selection(region, searched, selected);
	}

	/**
	 * The input of the ALE of a selection.
	 *
	 * @param selection the experiments
	 * @param database the database they come from, and the base rate with them
	 * @param input everything else
	 * @param settings converts points of the other space
	 * @param name name of the selection in results
	 */
	public static AleInput aleInput(final Selection selection, final Placed database, final MacmInput input,
		final AleSettings settings, final String name)
	{
		final AleInput ale = new AleInput(selection.asRead(name), input.mask(), input.sampling(), input.anatomy());
		final AleInput chosen = withSeeds(selection, ale, input, settings);
		return baseRate(database, input).map(rates -> with(rates, chosen, input)).orElse(chosen);
	}

	/** The input of an ALE with the foci in the region kept or left out, as chosen. */
	static AleInput withSeeds(final Selection selection, final AleInput ale, final MacmInput input,
		final AleSettings settings)
	{
		return input.macm().seedFoci() == SeedFoci.KEEP ? ale
			: ale.without(selection.region().excluded(settings.transform()));
	}

	/** The database of base rates; empty when there is none to draw from or to compare with. */
	public static Optional<BaseRateDatabase> baseRate(final Placed database, final MacmInput input) {
		final BaseRateUse rates = input.rates();
		if (rates.other().isPresent() || input.macm().nullModel() == NullModel.UNIFORM && !rates.compares())
			return rates.other();
		return Optional.of(BaseRateDatabase.of(database.experiments(), database.poolBy, input.sampling().foci().grid(),
			rates.unit(), rates.compares()));
	}

	/** The input of an ALE with the database of base rates, without the foci that the ALE leaves out. */
	static AleInput with(final BaseRateDatabase database, final AleInput ale, final MacmInput input) {
		final boolean isDrawn = input.macm().nullModel() == NullModel.BASE_RATE;
		final BaseRateDatabase rates =
			ale.excluded().map(region -> database.without(region, input.mask().space())).orElse(database);
		// single foci without a comparison need no more of the database than their numbers
		return rates.compares() || rates.unit() == BaseRateUnit.EXPERIMENTS ? ale.with(rates, isDrawn)
			: ale.with(rates.nullFoci());
	}

	/**
	 * Computes the co-activations.
	 *
	 * @param selection the experiments
	 * @param input the input of the ALE
	 * @param settings the settings of the ALE
	 * @param progress receives progress and may cancel
	 * @throws InputException when the foci cannot be used
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static MacmResult run(final Selection selection, final AleInput input, final AleSettings settings,
		final Progress progress)
	{
		return result(selection, MainEffect.run(input, settings, progress), PermutationDriver.PLAIN, progress);
	}

	/**
	 * The co-activations that an ALE of the selected experiments shows.
	 *
	 * @param selection the experiments
	 * @param ale their ALE
	 * @param driver runs permutations where every voxel has its own null distribution
	 * @param progress receives progress and may cancel
	 */
	public static MacmResult result(final Selection selection, final MainEffectResult ale, final PermutationDriver driver,
		final Progress progress)
	{
		return new MacmResult(selection, ale, RegionFinding.of(selection.region(), ale, driver, progress),
			CorrectionChoice.BY_HAND);
	}
}
