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

/** The words of {@link ClusterSize}. */
record ClusterSizeWords() implements FamilyWiseWords {

	@Override
	public String label() {
		return "Cluster size, family-wise";
	}

	@Override
	public String figure(final double alpha, final double voxelP) {
		return "cluster size FWE ≤ " + alpha + ", cluster-forming p ≤ " + voxelP;
	}

	@Override
	public String threshold(final String alpha, final String voxelP) {
		return "a family-wise p ≤ " + alpha + " of the size of clusters formed at p ≤ " + voxelP;
	}

	@Override
	public String methods(final MethodSentences s) {
		return s.forming() + s.permutations("the number of voxels of the largest cluster was recorded") +
			s.level("cluster", "its size");
	}

	@Override
	public String unit() {
		return "cluster";
	}

	@Override
	public String required() {
		return "A cluster had to hold at least ";
	}

	@Override
	public String symbol() {
		return "";
	}

	@Override
	public String maximum() {
		return "Largest cluster";
	}

	@Override
	public String axis() {
		return "largest cluster (voxels)";
	}

	@Override
	public String contrastAxis() {
		return axis();
	}
}
