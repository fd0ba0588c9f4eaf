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

import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.macm.BaseRateUse;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.MacmInput;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.database.DatabaseFile;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.RunBaseRateDatabase;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.reference.ShippedDatabase;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;
import java.util.Optional;

/**
 * A database and the choices about it.
 *
 * @param path the file or folder; empty for the one that comes with NeuroMeta
 * @param file the database as it was read
 * @param unknown the treatment of experiments of unknown space
 * @param choices space, mask and sampling
 * @param mask the voxels to analyse
 */
public record MacmSource(String path, DatabaseFile file, UnknownSpace unknown, SourceChoices choices, Mask mask) {

	/** A database with its mask; only experiments that pass the filter decide whether all of it is Talairach. */
	public static MacmSource of(final String path, final DatabaseFile file, final UnknownSpace unknown,
		final SourceChoices choices, final DatabaseFilter filter)
	{
		return new MacmSource(path, file, unknown, choices,
			choices.mask(new ExperimentSet("", filter.of(file.database()))));
	}

	/** The input of co-activations. */
	MacmInput input(final MacmChoices how) {
		final SamplingSpace sampling = choices.sampling().sampling(mask, how.settings());
		return new MacmInput(file.database(), how.macm(), use(how, sampling), mask, sampling,
			choices.anatomy(mask.space()));
	}

	/** The base rates: of the database that was named for them, otherwise of the one that is searched. */
	private BaseRateUse use(final MacmChoices how, final SamplingSpace sampling) {
		final BaseRateChoice rates = how.baseRates();
		final Optional<BaseRateDatabase> other =
			named(how).map(source -> source.database(mask, sampling, how.settings(), rates.unit()));
		return new BaseRateUse(rates.unit(), other.isEmpty() && !isShipped(), other);
	}

	private static Optional<BaseRateSource> named(final MacmChoices how) {
		return how.baseRates().isNamed() ? how.baseRates().source(how.settings()) : Optional.empty();
	}

	/** Two tasks are no literature at large. */
	private boolean isShipped() {
		return path.isEmpty() || ShippedDatabase.isCopy(file);
	}

	/** The entries about the database of base rates in a run record. */
	RunBaseRateDatabase.Origin baseRates(final MacmChoices how) {
		return named(how).map(BaseRateSource::origin)
			.orElseGet(() -> new RunBaseRateDatabase.Origin(path, record(), how.macm().filter()));
	}

	/** The entries about the database in a run record. */
	RunDatabase record() {
		// the shipped database is never refused: experiments for which others would be are dropped
		final boolean dropped = unknown == UnknownSpace.REFUSE && file.unknownSpace() > 0;
		return BaseRateSource.record(file, choices.space(), dropped ? UnknownSpace.DROP : unknown);
	}

	/** The same as the source of an ALE, whose foci come from the first file. */
	RunSource source() {
		final DatabaseFile.Source first = file.files().get(0);
		return new RunSource(first.name(), first.path(), first.sha256(), Choice.word(file.format()), choices.space().key(),
			file.notes());
	}
}
