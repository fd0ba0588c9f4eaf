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

import sc.fiji.neurometa.analysis.effect.NullModel;

/**
 * The settings of a co-activation analysis besides those of its ALE.
 *
 * @param filter the filter for the experiments of the database
 * @param nullModel the distribution of random foci
 * @param seedFoci what becomes of the foci in the region
 * @param choosesCorrection whether a trial chooses the correction
 */
public record MacmSettings(DatabaseFilter filter, NullModel nullModel, SeedFoci seedFoci, boolean choosesCorrection) {

	/** The whole database, with random foci anywhere in the sampling space and the correction of the settings of the ALE. */
	public static MacmSettings defaults() {
		return new MacmSettings(DatabaseFilter.none(), NullModel.UNIFORM, SeedFoci.KEEP, false);
	}

	/** The same with another filter. */
	public MacmSettings with(final DatabaseFilter chosen) {
		return new MacmSettings(chosen, nullModel, seedFoci, choosesCorrection);
	}

	/** The same with another null model. */
	public MacmSettings with(final NullModel chosen) {
		return new MacmSettings(filter, chosen, seedFoci, choosesCorrection);
	}

	/** The same with the foci in the region kept or left out. */
	public MacmSettings with(final SeedFoci chosen) {
		return new MacmSettings(filter, nullModel, chosen, choosesCorrection);
	}

	/** The same with a correction that a trial chooses. */
	public MacmSettings withAutoCorrection() {
		return new MacmSettings(filter, nullModel, seedFoci, true);
	}

	/** How the correction is chosen before anything is computed. */
	public CorrectionChoice correction() {
		return choosesCorrection ? CorrectionChoice.AUTO : CorrectionChoice.BY_HAND;
	}
}
