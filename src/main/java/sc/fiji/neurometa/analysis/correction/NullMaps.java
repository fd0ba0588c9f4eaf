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
package sc.fiji.neurometa.analysis.correction;

import java.util.function.DoubleFunction;
import java.util.function.Supplier;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.space.Mask;

/**
 * The maps of an ALE under the null hypothesis, as engines need them.
 *
 * @param mask the voxels
 * @param connectivity which of them are neighbours
 * @param formingAle the cluster-forming ALE values
 * @param analytic the uncorrected p of a voxel
 * @param fields makes, for a thread, maps of which at least the voxels from an ALE value on are delivered
 */
public record NullMaps(Mask mask, Connectivity connectivity, double[] formingAle, AnalyticNull analytic,
	DoubleFunction<Supplier<CandidateEngine.Field>> fields)
{

	/** The engine that keeps the largest ALE value, and the largest and the heaviest cluster at each cluster-forming value. */
	public PermutationEngine candidates() {
		return new CandidateEngine(mask, connectivity, formingAle, fields.apply(CandidateEngine.lowest(formingAle)));
	}
}
