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

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.space.Mask;

/**
 * Context of a run, recorded in addition to the result: origin of the input, time, duration and number of threads.
 *
 * @param command leaf of the command in the menu, e.g. {@code ALE Meta-Analysis}
 * @param source the foci file
 * @param mask the choice of the mask, a word of the key {@code mask}
 * @param maskFile the path of the mask's file, empty for a mask that comes with NeuroMeta; a mask from a file goes into
 *          the record as a whole
 * @param sampling the choice of the sampling space, a word of the key {@code sampling}
 * @param how circumstances of the run
 * @param rethresholded the run whose result was thresholded again; empty for an original run
 * @param baseRates the origin of the database whose base rates were used; empty when there was none
 */
public record RunContext(String command, RunSource source, String mask, Optional<String> maskFile, String sampling,
	Circumstances how, Optional<Rethresholded> rethresholded, Optional<RunBaseRateDatabase.Origin> baseRates)
{

	/** The context of an original run with a mask that comes with NeuroMeta. */
	public RunContext(final String command, final RunSource source, final String mask, final String sampling,
		final Circumstances how)
	{
		this(command, source, mask, Optional.empty(), sampling, how, Optional.empty(), Optional.empty());
	}

	/** The same of a run that used the base rates of a database. */
	public RunContext with(final RunBaseRateDatabase.Origin database) {
		return new RunContext(command, source, mask, maskFile, sampling, how, rethresholded, Optional.of(database));
	}

	/** The same with a mask from a file. */
	public RunContext withMaskFile(final String path) {
		return new RunContext(command, source, mask, Optional.of(path), sampling, how, rethresholded, baseRates);
	}

	/** The context of a result that was thresholded again. */
	public RunContext with(final Rethresholded again) {
		return new RunContext(command, source, mask, maskFile, sampling, how, Optional.of(again), baseRates);
	}

	/** The head of the record. */
	RunHead head() {
		return RunHead.of(command, how);
	}

	/** The mask in the record. */
	RunMask mask(final Mask used) {
		return maskFile.map(file -> RunMask.ofFile(used, mask, file)).orElseGet(() -> RunMask.shipped(used, mask));
	}

	/** The warnings in the record: those of a result, with further ones when its threshold is not the first. */
	List<String> warnings(final List<String> warnings, final MainEffectResult ale) {
		return rethresholded.map(r -> r.warnings(warnings, ale)).orElse(warnings);
	}
}
