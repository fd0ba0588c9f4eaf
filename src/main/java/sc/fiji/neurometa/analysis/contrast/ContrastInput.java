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
package sc.fiji.neurometa.analysis.contrast;

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.Overlap;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * The input of a contrast.
 *
 * @param a the first literature as read
 * @param b the second
 * @param mask the voxels to analyse
 * @param sampling the voxels of the null hypothesis
 * @param anatomy names the regions of the results
 * @param rates the foci that random ones are drawn from in the main effects, and the database their clusters are compared
 *          with
 * @param leftOut experiments of both literatures that were excluded before, as in a run that is repeated
 */
public record ContrastInput(ExperimentSet a, ExperimentSet b, Mask mask, SamplingSpace sampling, Anatomy anatomy,
	BaseRates rates, Overlap leftOut)
{

	/** Two literatures from which nothing was left out. */
	public ContrastInput(final ExperimentSet a, final ExperimentSet b, final Mask mask, final SamplingSpace sampling,
		final Anatomy anatomy)
	{
		this(a, b, mask, sampling, anatomy, BaseRates.NONE, new Overlap(List.of()));
	}

	/**
	 * The base rates of the main effects.
	 *
	 * @param baseRate the foci from which random ones are drawn; empty when they are drawn from the sampling space
	 * @param database the database of the base rates; empty when there is none
	 */
	public record BaseRates(Optional<NullFoci> baseRate, Optional<BaseRateDatabase> database) {

		/** None. */
		public static final BaseRates NONE = new BaseRates(Optional.empty(), Optional.empty());

		/** Those of a main effect. */
		public static BaseRates of(final AleInput input) {
			return new BaseRates(input.baseRate(), input.database());
		}
	}

	/** The same with the base rates of a main effect. */
	public ContrastInput with(final BaseRates chosen) {
		return new ContrastInput(a, b, mask, sampling, anatomy, chosen, leftOut);
	}

	/** The input of the main effect of a literature. */
	public AleInput mainEffect(final ExperimentSet literature) {
		return new AleInput(literature, mask, sampling, anatomy, rates.baseRate, rates.database, Optional.empty());
	}

	/**
	 * Two literatures from which nothing was left out, with a null hypothesis that concerns the mask alone.
	 *
	 * @param sampling the voxels of the mask on which random foci fall
	 */
	public ContrastInput(final ExperimentSet a, final ExperimentSet b, final Mask mask, final Mask sampling,
		final Anatomy anatomy)
	{
		this(a, b, mask, AleInput.within(mask, sampling), anatomy);
	}
}
