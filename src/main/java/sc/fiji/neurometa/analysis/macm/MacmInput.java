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

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * The input of a co-activation analysis, apart from the region.
 *
 * @param database the database
 * @param macm which of its experiments are searched, and where random foci fall
 * @param rates what random experiments take from a database under its base rate, and comparisons
 * @param mask the voxels to analyse
 * @param sampling the voxels of the uniform null hypothesis, whose grid a base rate has, too
 * @param anatomy names the regions of the results
 */
public record MacmInput(Database database, MacmSettings macm, BaseRateUse rates, Mask mask, SamplingSpace sampling,
	Anatomy anatomy)
{

	/** The input of an analysis whose random foci are drawn one by one and whose clusters are compared with no studies. */
	public MacmInput(final Database database, final MacmSettings macm, final Mask mask, final SamplingSpace sampling,
		final Anatomy anatomy)
	{
		this(database, macm, BaseRateUse.none(), mask, sampling, anatomy);
	}

	/**
	 * The same with a null hypothesis that concerns the mask alone.
	 *
	 * @param sampling the voxels of the mask on which random foci fall
	 */
	public MacmInput(final Database database, final MacmSettings macm, final Mask mask, final Mask sampling,
		final Anatomy anatomy)
	{
		this(database, macm, mask, AleInput.within(mask, sampling), anatomy);
	}
}
