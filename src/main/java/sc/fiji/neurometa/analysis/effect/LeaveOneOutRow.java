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
package sc.fiji.neurometa.analysis.effect;

/**
 * The fate of a cluster when an experiment is left out.
 *
 * @param cluster number of the cluster, counted from 1
 * @param experiment name of the experiment
 * @param stands whether it survives: whether one of its voxels is in a cluster that survives without the experiment
 * @param voxels number of its voxels that are in such clusters
 * @param percent the same in percent of its voxels
 * @param found voxels of the largest cluster that shares a voxel with it: of those that survive or, if none does, of those
 *          that are formed; 0 when there is none
 * @param foundMm3 its volume in mm3
 * @param fweP its family-wise p; NaN without permutations and without a cluster
 * @param maxAle its largest ALE value; NaN without a cluster
 * @param maxZ the z of that; NaN without a cluster
 * @param leastAle the ALE value that a voxel had to reach; infinite when none could
 */
public record LeaveOneOutRow(int cluster, String experiment, boolean stands, int voxels, double percent, int found,
	double foundMm3, double fweP, double maxAle, double maxZ, double leastAle)
{}
