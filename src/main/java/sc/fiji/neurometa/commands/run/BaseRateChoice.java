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

import java.nio.file.Path;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.LeaveOneOut;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateUnit;
import sc.fiji.neurometa.model.InputException;

/**
 * The choices of a dialog about base rates.
 *
 * @param nullModel where random foci fall
 * @param unit what random experiments take from the database
 * @param file the database, a file or folder; empty for none
 * @param shipped whether the database that comes with NeuroMeta may serve
 */
public record BaseRateChoice(NullModel nullModel, BaseRateUnit unit, Optional<Path> file, boolean shipped) {

	private static final String TWO_TASKS =
		"The database that comes with NeuroMeta holds n-back and flanker studies only, and is no base rate of the " +
			"literature at large. Give another database in base_rate_file, such as Neurosynth (docs/base-rates.md), or set " +
			"base_rate_shipped = true to use these two tasks nevertheless.";

	/**
	 * Refuses what cannot be computed, before anything is read.
	 *
	 * @param settings of the ALE
	 * @param leaveOneOut whether experiments are to be left out
	 */
	public void check(final AleSettings settings, final boolean leaveOneOut) {
		nullModel.checkPermutations(settings);
		if (leaveOneOut) LeaveOneOut.check(nullModel, settings);
		if (file.isPresent() && shipped) throw new InputException(
			"base_rate_file and base_rate_shipped = true name two databases. Leave one of them out.");
	}

	/** Whether a database was named, so that no other takes its place. */
	boolean isNamed() {
		return file.isPresent() || shipped;
	}

	/**
	 * The database that was named.
	 *
	 * @param settings which experiments of the shipped database can be used
	 * @throws InputException when none was named though random foci are to be drawn from one, or it is the shipped one without
	 *           leave, or it cannot be read
	 */
	public Optional<BaseRateSource> source(final AleSettings settings) {
		if (file.isEmpty() && !shipped) {
			if (nullModel == NullModel.BASE_RATE) throw new InputException(
				"base_rate_file is not set, from which null_model = base_rate draws random foci. " + TWO_TASKS);
			return Optional.empty();
		}
		final BaseRateSource source = file.isPresent() ? BaseRateSource.of(file.get()) : BaseRateSource.shipped(settings);
		if (!shipped && source.isShipped()) throw new InputException(TWO_TASKS);
		return Optional.of(source);
	}
}
