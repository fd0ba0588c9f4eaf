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

import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.CorrectionTrial;

/**
 * How the correction of a co-activation analysis is chosen: by hand, by a trial that is still to be made, or by one that was.
 *
 * @param isOpen whether a trial is to be made
 * @param trial the trial; empty before it and without one
 */
public record CorrectionChoice(boolean isOpen, Optional<CorrectionTrial> trial) {

	/** The correction of the settings. */
	public static final CorrectionChoice BY_HAND = new CorrectionChoice(false, Optional.empty());
	/** The one that a trial will choose. */
	public static final CorrectionChoice AUTO = new CorrectionChoice(true, Optional.empty());

	/** The one that a trial has chosen. */
	public static CorrectionChoice of(final CorrectionTrial trial) {
		return new CorrectionChoice(false, Optional.of(trial));
	}

	/** Whether it is that of a trial, made or not. */
	public boolean isAuto() {
		return isOpen || trial.isPresent();
	}
}
