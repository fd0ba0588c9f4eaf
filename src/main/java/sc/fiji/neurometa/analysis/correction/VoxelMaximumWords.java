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

/** The words of {@link VoxelMaximum}. */
record VoxelMaximumWords() implements FamilyWiseWords {

	@Override
	public String label() {
		return "Voxel, family-wise";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "voxel FWE ≤ " + alpha;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a family-wise p ≤ " + alpha + " of voxels";
	}

	@Override
	public String methods(final MethodSentences s) {
		return s.permutations("the largest ALE value was recorded") + s.level("voxel", "its ALE value") +
			s.connected("The surviving voxels");
	}

	@Override
	public String unit() {
		return "voxel";
	}

	@Override
	public String required() {
		return "A voxel had to have an ALE value of at least ";
	}

	@Override
	public String symbol() {
		return "ALE ";
	}

	@Override
	public String maximum() {
		return "Largest ALE value";
	}

	@Override
	public String axis() {
		return "largest ALE value";
	}

	@Override
	public String contrastAxis() {
		return "largest difference of ALE values";
	}
}
