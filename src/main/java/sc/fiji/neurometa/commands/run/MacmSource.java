package sc.fiji.neurometa.commands.run;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.MacmInput;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.model.DatabaseEntry;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Mask;

/**
 * A database and the choices about it.
 *
 * @param file the database as it was read
 * @param unknown what became of experiments of unknown space
 * @param choices space, mask and sampling
 * @param mask the voxels to analyse
 */
public record MacmSource(DatabaseFile file, UnknownSpace unknown, SourceChoices choices, Mask mask) {

	/** A database with its mask, of which only what a filter leaves counts for whether all of it is Talairach. */
	public static MacmSource of(final DatabaseFile file, final UnknownSpace unknown, final SourceChoices choices,
		final DatabaseFilter filter)
	{
		return new MacmSource(file, unknown, choices, choices.mask().mask(new ExperimentSet("", filter.of(file.database())
			.stream().map(DatabaseEntry::experiment).toList()), choices.maskFile()));
	}

	/** What co-activations are computed from. */
	MacmInput input(final MacmChoices how) {
		return new MacmInput(file.database(), how.filter(), how.nullModel(), mask, choices.sampling().sampling(mask),
			new Anatomy(Atlases.all(mask.space())));
	}

	/** What a run record tells of the database. */
	RunDatabase record() {
		// the shipped database has nothing to refuse: what others are refused for is left out of it
		final boolean dropped = unknown == UnknownSpace.REFUSE && file.unknownSpace() > 0;
		return new RunDatabase(file.database().name(), Choice.word(file.format()), file.files().stream().map(
			f -> new RunDatabase.File(f.name(), f.path(), f.sha256())).toList(), choices.space().key(), Choice.word(dropped
				? UnknownSpace.DROP : unknown), file.unknownSpace(), file.notes());
	}

	/** The same as the source of an ALE, whose foci come from the first file. */
	RunSource source() {
		final DatabaseFile.Source first = file.files().get(0);
		return new RunSource(first.name(), first.path(), first.sha256(), Choice.word(file.format()), choices.space().key(), file
			.notes());
	}
}
