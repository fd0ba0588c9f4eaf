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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.CorrectionTrial;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Flattened;
import sc.fiji.neurometa.analysis.macm.CorrectionChoice;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.analysis.macm.MacmResult;
import sc.fiji.neurometa.analysis.macm.MacmSettings;
import sc.fiji.neurometa.analysis.macm.MacmTask;
import sc.fiji.neurometa.analysis.macm.RegionFinding;
import sc.fiji.neurometa.analysis.macm.SeedFoci;
import sc.fiji.neurometa.analysis.macm.SeedRegion;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;

/**
 * The record of a co-activation analysis: that of its ALE, and the data of the selection. It can be repeated without
 * the database, since the selected experiments, the region and, where it was used, the base rate are in it.
 *
 * @param head its format, and what computed it when
 * @param threads number of threads; the result does not depend on it
 * @param database the database
 * @param filter the filter for its experiments
 * @param searched numbers of experiments and foci before and after the filter
 * @param region the region
 * @param nullModel the distribution of random foci
 * @param selected descriptions of the selected experiments in the database, in the order of {@code ale.experiments}
 * @param inRegion the findings of the map in the region
 * @param ale the ALE of the selected experiments
 * @param warnings warnings for a reader of the result
 * @param outputPrefix prefix of the names of the output files
 * @param seedFoci what became of the foci in the region; absent where they were kept
 * @param correctionTrial the trial that chose the correction; absent where it was chosen by hand
 */
public record MacmRecord(@Flattened RunHead head, int threads, RunDatabase database, DatabaseFilter filter,
	Selection.Searched searched, RunRegion region, NullModel nullModel, List<Described> selected, RegionFinding inRegion,
	RunRecord ale, List<String> warnings, String outputPrefix, Optional<SeedFoci> seedFoci,
	Optional<CorrectionTrial> correctionTrial) implements Run
{

	/**
	 * The description of an experiment in the database, apart from its foci.
	 *
	 * @param title title of the publication, may be empty
	 * @param year year of the publication, 0 when unknown
	 * @param tags other words about it
	 */
	public record Described(String title, int year, List<String> tags) {

		public Described {
			tags = List.copyOf(tags);
		}

		static Described of(final Experiment entry) {
			return new Described(entry.about().title(), entry.year(), entry.about().tags());
		}
	}

	/**
	 * @throws IllegalArgumentException when the numbers of selected experiments and of those of the ALE differ, the null
	 *           model lacks its base rate, or the ALE did not leave out the foci that are said to be left out
	 */
	public MacmRecord {
		selected = List.copyOf(selected);
		warnings = List.copyOf(warnings);
		if (selected.size() != ale.experiments().size()) throw new IllegalArgumentException(
			selected.size() + " selected experiments, but " + ale.experiments().size() + " in the ALE");
		if (ale.nullModel() != nullModel)
			throw new IllegalArgumentException("a base rate belongs to the null model of that name, and to no other");
		if (ale.excludedRegion().isPresent() != seedFoci.equals(Optional.of(SeedFoci.LEAVE_OUT)))
			throw new IllegalArgumentException("a region without its foci belongs to seed_foci = leave_out, and to no other");
	}

	/**
	 * The record of a run that is complete.
	 *
	 * @param result the result
	 * @param database the database
	 * @param macm which of its experiments were searched, and where random foci fell
	 * @param context origin of the experiments of the ALE, and time
	 */
	public static MacmRecord of(final MacmResult result, final RunDatabase database, final MacmSettings macm,
		final RunContext context)
	{
		final RunRegion region = RunRegion.of(result.selection().region());
		final RunRecord all = RunRecord.of(result.ale(), context);
		final RunRecord ale = macm.seedFoci() == SeedFoci.LEAVE_OUT ? all.without(region) : all;
		return new MacmRecord(RunHead.of(Kind.MACM.command(), context.how()), context.how().threads(), database,
			macm.filter(), result.selection().searched(), region, macm.nullModel(),
			result.selection().experiments().stream().map(s -> Described.of(s.entry())).toList(), result.region(), ale,
			context.warnings(result.warnings(), result.ale()), context.how().outputPrefix(),
			Optional.of(macm.seedFoci()).filter(seeds -> seeds != SeedFoci.KEEP), result.correction().trial());
	}

	/** What became of the foci in the region. */
	public SeedFoci seeds() {
		return seedFoci.orElse(SeedFoci.KEEP);
	}

	/** How the correction was chosen. */
	public CorrectionChoice correction() {
		return correctionTrial.map(CorrectionChoice::of).orElse(CorrectionChoice.BY_HAND);
	}

	/** Which experiments of the database were searched, where random foci fell, and whether a trial chose the correction. */
	public MacmSettings macm() {
		return new MacmSettings(filter, nullModel, seeds(), correctionTrial.isPresent());
	}

	/**
	 * The selection of the run.
	 *
	 * @param mask the mask of the run, whose space the foci are placed in
	 * @throws InputException when the region is not one that all its experiments report
	 */
	public Selection selection(final Mask mask) {
		final SeedRegion seed = region.restore();
		final CoordinateTransform transform = ale.settings().transform();
		final List<Selection.Selected> experiments = new ArrayList<>();
		for (int e = 0; e < selected.size(); e++) {
			final Experiment read = ale.experiments().get(e);
			final Experiment placed = Macm.place(read, mask, ale.settings());
			final List<Focus> inside = placed.foci().stream().filter(f -> seed.contains(f, mask.space(), transform)).toList();
			if (inside.isEmpty()) throw new InputException("The region in the run record is not the one of the run: " +
				read.name() + " reports no focus in it. The record was changed. Use an unchanged copy of it.");
			experiments.add(new Selection.Selected(described(read, selected.get(e)), placed, inside));
		}
		return new Selection(seed, searched, experiments);
	}

	/** An experiment with the facts that records of old keep apart from it. */
	private static Experiment described(final Experiment read, final Described about) {
		return read.with(read.about().or(About.of(about.title(), about.year(), about.tags())));
	}

	/**
	 * Whether another run would compute the same: the same experiments, region, mask, null model and settings, with the
	 * same version.
	 *
	 * @param task its experiments and region, with the input and settings of their ALE
	 * @param other which experiments it searches, and where its random foci fall
	 */
	public boolean answers(final MacmTask task, final MacmSettings other) {
		final Selection selection = task.selection();
		final AleInput input = task.input();
		return software().neurometa().equals(RunSoftware.current().neurometa()) && macm().equals(other) &&
			ale.settings().equals(settings(task)) && searched.equals(selection.searched()) &&
			region.isSame(RunRegion.of(selection.region())) && ale.experiments().equals(input.experiments().experiments()) &&
			ale.mask().sha256().equals(VoxelBits.sha256(input.mask())) &&
			ale.sampling().sha256().equals(VoxelBits.sha256(input.sampling().foci())) &&
			ale.baseRate().map(RunBaseRate::sha256).equals(RunBaseRate.of(input).map(RunBaseRate::sha256)) &&
			ale.baseRateDatabase().map(d -> List.of(d.sha256(), d.unit(), d.compares()))
				.equals(input.database().map(d -> List.of(RunBaseRateDatabase.sha256(d), d.unit(), d.compares())));
	}

	/** The settings of a task; where a trial is to choose the correction, with that of this run. */
	private AleSettings settings(final MacmTask task) {
		return task.correction().isOpen() ? task.settings().withCorrection(ale.settings().correction()) : task.settings();
	}

	@Override
	public <T> T on(final Cases<T> cases) {
		return cases.macm().apply(this);
	}

	@Override
	public Fingerprint fingerprint() {
		return ale.fingerprint();
	}
}
