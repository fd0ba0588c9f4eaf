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
package sc.fiji.neurometa.io.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.io.foci.ListedExperiment;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.Numbers;

/**
 * Decision on the space of every experiment of a database: the user's choice, else that of the files, else the rule for
 * experiments whose space they do not name.
 */
final class SpaceDecision {

	private static final String KEY = "space_if_unknown";
	private static final Remedy DROP = Remedy.set("Drop them", KEY, "drop"),
		MNI = Remedy.set("Take them as MNI", KEY, "mni"),
		TALAIRACH = Remedy.set("Take them as Talairach", KEY, "talairach");

	private final Contents contents;
	private final SpaceChoice choice;
	private final UnknownSpace unknown;

	SpaceDecision(final Contents contents, final SpaceChoice choice, final UnknownSpace unknown) {
		this.contents = contents;
		this.choice = choice;
		this.unknown = unknown;
	}

	/**
	 * The database.
	 *
	 * @throws InputException when there are experiments without a known space and they are to be refused, or no foci are
	 *           left
	 */
	DatabaseFile databaseFile() {
		final int count =
			choice == SpaceChoice.AUTO ? (int) contents.experiments().stream().filter(this::isUnknown).count() : 0;
		final String share = count + " of " + Numbers.quantity(contents.experiments().size(), "experiment");
		if (count > 0 && unknown == UnknownSpace.REFUSE) throw InputException.about(KEY,
			contents.title() + ": " + share + (count == 1 ? " does" : " do") +
				" not say whether the coordinates are MNI or Talairach. Set the key space_if_unknown to " +
				"drop (leave them out), mni or talairach (take them as that).",
			DROP, MNI, TALAIRACH);
		final List<String> notes = new ArrayList<>(contents.notes());
		noteOverruled(notes);
		if (count > 0)
			notes.add(share + (unknown == UnknownSpace.DROP
				? " left out, since the space of the coordinates is " + "not known (space_if_unknown=drop)."
				: " taken as " + space(unknown).label() +
					", since the space of the coordinates is not known (space_if_unknown=" +
					unknown.name().toLowerCase(Locale.ROOT) + ")."));
		final List<Experiment> entries = contents.experiments().stream()
			.filter(e -> choice != SpaceChoice.AUTO || unknown != UnknownSpace.DROP || !isUnknown(e)).map(this::entry)
			.toList();
		final Database database = new Database(contents.name(), entries);
		if (database.fociCount() == 0) throw InputException.about(count > 0 ? KEY : "",
			contents.title() +
				(count > 0 ? " holds no foci whose space is known. Set the key space_if_unknown to mni or talairach."
					: " holds no foci. Give a database that lists coordinates x, y and z in mm."));
		if (entries.stream().map(e -> e.space()).distinct().count() > 1)
			notes.add("The database mixes MNI and Talairach; each experiment keeps its own space.");
		return new DatabaseFile(contents.format(), contents.files(), database, count, notes);
	}

	private boolean isUnknown(final ListedExperiment listed) {
		return !listed.hasSpace() && !listed.experiment().foci().isEmpty();
	}

	private void noteOverruled(final List<String> notes) {
		if (choice == SpaceChoice.AUTO) return;
		final Space space = choice.space().orElseThrow();
		final long overruled =
			contents.experiments().stream().filter(e -> e.hasSpace() && e.experiment().space() != space).count();
		if (overruled > 0) notes.add(Numbers.quantity((int) overruled, "experiment") + " taken as " + space.label() +
			" against what the database says (space=" + choice.key() + ").");
	}

	private Experiment entry(final ListedExperiment listed) {
		final Experiment experiment = listed.experiment();
		final Space known = listed.hasSpace() ? experiment.space() : space(unknown);
		return experiment.withFoci(experiment.foci(), choice.space().orElse(known));
	}

	private static Space space(final UnknownSpace unknown) {
		return unknown == UnknownSpace.TALAIRACH ? Space.TALAIRACH : Space.MNI;
	}
}
