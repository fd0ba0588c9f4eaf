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
package sc.fiji.neurometa.commands.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import ij.IJ;

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.io.database.DatabaseCache;
import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.RunBaseRateDatabase;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.reference.ShippedDatabase;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * A database as base rate: all its experiments whose space is known.
 *
 * @param path the file or folder; empty for the one that comes with NeuroMeta
 * @param file the database as it was read
 */
public record BaseRateSource(String path, DatabaseFile file) {

	private static final DatabaseCache CACHE = new DatabaseCache();

	/** A database in a file or folder, which is read once in a session. */
	static BaseRateSource of(final Path file) {
		return new BaseRateSource(file.toString(), CACHE.read(file, SpaceChoice.AUTO, UnknownSpace.DROP));
	}

	/** The database that comes with NeuroMeta. */
	static BaseRateSource shipped(final AleSettings settings) {
		return new BaseRateSource("", shipped(SpaceChoice.AUTO, UnknownSpace.DROP, settings));
	}

	/** The database that comes with NeuroMeta, without experiments that have no kernel. */
	public static DatabaseFile shipped(final SpaceChoice space, final UnknownSpace unknown, final AleSettings settings) {
		return ShippedDatabase.read(space, unknown, settings.defaultSubjects() == 0 && settings.kernelFwhmMm() == 0);
	}

	/** Whether it is the database that comes with NeuroMeta, or a copy of it. */
	boolean isShipped() {
		return path.isEmpty() || ShippedDatabase.isCopy(file);
	}

	/** The places that it reports, on the grid of the null hypothesis of an ALE. */
	BaseRateDatabase database(final AleInput input, final AleSettings settings, final BaseRateUnit unit) {
		return database(input.mask(), input.sampling(), settings, unit);
	}

	/** The places that it reports, on the grid of a null hypothesis. */
	BaseRateDatabase database(final Mask mask, final SamplingSpace sampling, final AleSettings settings,
		final BaseRateUnit unit)
	{
		return BaseRateDatabase.of(Macm.place(file.database(), mask, settings), settings.poolBy(), sampling.foci().grid(),
			unit, true);
	}

	/** The entries about it in a run record. */
	RunBaseRateDatabase.Origin origin() {
		return new RunBaseRateDatabase.Origin(path, record(file, SpaceChoice.AUTO, UnknownSpace.DROP),
			DatabaseFilter.none());
	}

	/** The entries about a database in a run record. */
	static RunDatabase record(final DatabaseFile file, final SpaceChoice space, final UnknownSpace unknown) {
		return new RunDatabase(file.database().name(), Choice.word(file.format()), files(file), space.key(),
			Choice.word(unknown), file.unknownSpace(), file.notes());
	}

	private static List<RunDatabase.File> files(final DatabaseFile file) {
		return file.files().stream().map(f -> new RunDatabase.File(f.name(), f.path(), f.sha256())).toList();
	}

	/**
	 * Reads the database of a run again. Where the run only compared clusters with it and it cannot be used, the log says so
	 * and there is no comparison.
	 *
	 * @param run the entries of its record
	 * @param settings the settings of the run
	 * @throws InputException when random experiments are drawn from it, and it is missing or has changed
	 */
	static Optional<Database> again(final RunBaseRateDatabase run, final AleSettings settings) {
		try {
			return Optional.of(read(run, settings));
		}
		catch (final InputException e) {
			if (run.isNeeded()) throw e;
			IJ.log("Clusters are not compared with " + run.name() + ". " + e.getMessage());
			return Optional.empty();
		}
	}

	private static Database read(final RunBaseRateDatabase run, final AleSettings settings) {
		final SpaceChoice space = Choice.of(SpaceChoice.class, "space", run.database().space());
		final UnknownSpace unknown = Choice.of(UnknownSpace.class, "space_if_unknown", run.database().spaceIfUnknown());
		if (!run.path().isEmpty() && !Files.exists(InputFiles.path(run.path()))) throw new InputException(
			"The base rates of this run came from " + run.path() + ", which is not there. Put it back to repeat the run.");
		final DatabaseFile file = run.path().isEmpty() ? shipped(space, unknown, settings)
			: CACHE.read(InputFiles.path(run.path()), space, unknown);
		final List<String> then = run.database().files().stream().map(RunDatabase.File::sha256).toList(),
			now = files(file).stream().map(RunDatabase.File::sha256).toList();
		if (!now.equals(then)) throw new InputException("The base rates of this run came from " +
			(run.path().isEmpty() ? "the database that comes with NeuroMeta" : run.path()) +
			", which has changed since (other SHA-256). Put back the file of the run to repeat it.");
		return file.database();
	}
}
