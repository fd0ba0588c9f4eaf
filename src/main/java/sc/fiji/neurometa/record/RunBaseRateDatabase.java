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

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.Macm;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;

/**
 * The database whose base rates a run used. It is not in the record: a repetition reads its files again.
 *
 * @param nullModel whether random foci were drawn from it
 * @param unit what random experiments took from it
 * @param compares whether clusters were compared with its studies
 * @param path the file or folder by which it was opened; empty for the one that comes with NeuroMeta
 * @param database its files, and what was noticed while they were read
 * @param filter which of its experiments were used
 * @param experiments number of experiments that were used: those that pass the filter and have foci on the grid of the mask
 * @param studies number of studies that these are of
 * @param foci number of their foci on the grid from which random ones were drawn
 * @param sha256 SHA-256 of the places: for each experiment the number of its study, the number of its foci and their voxels
 *          on the grid, each a 32-bit integer, highest byte first
 */
public record RunBaseRateDatabase(NullModel nullModel, BaseRateUnit unit, boolean compares, String path,
	RunDatabase database, DatabaseFilter filter, int experiments, int studies, int foci, String sha256)
{

	/**
	 * The origin of a database, as it was chosen.
	 *
	 * @param path the file or folder by which it was opened; empty for the one that comes with NeuroMeta
	 * @param database its files
	 * @param filter which of its experiments are used
	 */
	public record Origin(String path, RunDatabase database, DatabaseFilter filter) {}

	static RunBaseRateDatabase of(final BaseRateDatabase used, final NullModel nullModel, final Origin origin) {
		return new RunBaseRateDatabase(nullModel, used.unit(), used.compares(), origin.path, origin.database, origin.filter,
			used.experiments(), used.studies(), used.foci(), sha256(used));
	}

	/** The checksum of the places of a database. */
	static String sha256(final BaseRateDatabase used) {
		final MessageDigest digest = VoxelBits.digest();
		for (int e = 0; e < used.experiments(); e++) {
			final int[] places = used.places(e);
			final ByteBuffer buffer = ByteBuffer.allocate(4 * (places.length + 2));
			buffer.asIntBuffer().put(used.study(e)).put(places.length).put(places);
			digest.update(buffer.array());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Whether random experiments took their foci from it, and the record does not hold these foci. */
	public boolean isNeeded() {
		return nullModel == NullModel.BASE_RATE && unit == BaseRateUnit.EXPERIMENTS;
	}

	/** Its origin, for a repetition. */
	Origin origin() {
		return new Origin(path, database, filter);
	}

	/** Whether it is the database that the experiments of the run come from, too. */
	public boolean isSource(final RunSource source) {
		return database.files().stream().anyMatch(f -> f.sha256().equals(source.sha256()));
	}

	/** The name of the database in texts. */
	public String name() {
		return database.name();
	}

	/**
	 * The database as the run used it.
	 *
	 * @param read the database, read again
	 * @param input mask and sampling space of the run
	 * @param settings the settings of the run
	 * @throws InputException when it is another one
	 */
	public BaseRateDatabase restore(final Database read, final AleInput input, final AleSettings settings) {
		final ExperimentSet placed = Macm.place(new Database(read.name(), filter.of(read)), input.mask(), settings);
		final BaseRateDatabase restored =
			BaseRateDatabase.of(placed, settings.poolBy(), input.sampling().foci().grid(), unit, compares);
		if (!sha256(restored).equals(sha256))
			throw new InputException("The base rates of the run cannot be computed again: " + name() +
				" gives other places than in the run. Use the version of NeuroMeta that the run record names.");
		return input.excluded().map(region -> restored.without(region, input.mask().space())).orElse(restored);
	}
}
