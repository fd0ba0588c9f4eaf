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
package sc.fiji.neurometa.inference.voxelwise;

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.relabeling.LabelCounts;
import sc.fiji.neurometa.space.Mask;

/**
 * A permutation test of two groups by the exchange of labels, in which every voxel has its own null distribution, of the
 * observed labels and m relabelings that are exchangeable with them under the null hypothesis. It is to groups what
 * {@link VoxelwiseNull} is to a map.
 * <p>
 * <b>Voxels.</b> p is {@code (b + 1) / (m + 1)}, see {@link LabelCounts}; the maxima over voxels are those of the
 * {@link sc.fiji.neurometa.inference.relabeling.StandardisedSum}.
 * <p>
 * <b>Clusters.</b> They are formed at one p for all voxels: with k the whole part of {@code p (m + 1)}, where the sum exceeds the
 * (k+1)-th largest of the m + 1 sums at the voxel. A first pass over the relabelings finds these sums, a second one, over
 * the same relabelings, the largest clusters of each. Mass is the excess of the standardised sum over that of the sum to exceed,
 * summed. Observed labels and relabelings are treated alike, hence the family-wise p of the observed clusters is valid for
 * any number of relabelings.
 * <p>
 * Each direction has a null distribution of its own.
 */
public final class LabelwiseNull {

	private static final String VOXELS = "relabelings", CLUSTERS = "clusters of relabelings";

	private final LabelTest test;
	private final LabelCounts counts;
	private final double[] largest;
	private final double[] smallest;
	private final List<ClusterMaxima> clusters;
	private final double[] excessAbove;
	private final double[] excessBelow;

	private LabelwiseNull(final LabelTest test, final LabelVoxelPass.Tally tally, final List<ClusterMaxima> clusters,
		final double[] excessAbove, final double[] excessBelow)
	{
		this.test = test;
		counts = tally.counts();
		largest = tally.largest();
		smallest = tally.smallest();
		this.clusters = clusters;
		this.excessAbove = excessAbove;
		this.excessBelow = excessBelow;
	}

	/**
	 * Runs both passes.
	 *
	 * @param test the exchange of labels
	 * @param formingP cluster-forming p, between 0 and 1; 0 when no clusters are formed
	 * @param relabelings number of relabelings
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 * @param driver runs the relabelings
	 * @param progress receives progress and may cancel
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static LabelwiseNull of(final LabelTest test, final double formingP, final int relabelings, final Mask mask,
		final Connectivity connectivity, final PermutationDriver driver, final Progress progress)
	{
		progress.stage("Label permutations");
		final LabelVoxelPass pass = new LabelVoxelPass(test, formingP, relabelings);
		final LabelVoxelPass.Tally tally = driver.run(VOXELS, pass, relabelings, progress);
		if (!pass.formsClusters()) return new LabelwiseNull(test, tally, List.of(), new double[0], new double[0]);
		final int voxels = mask.size();
		final int[] total = test.maps().total();
		// nothing exceeds the largest int, nothing falls below 0
		final int[] above = test.upper() ? pass.exceeded(tally, true) : filled(voxels, Integer.MAX_VALUE),
			rest = test.lower() ? pass.exceeded(tally, false) : total, below = new int[voxels];
		for (int v = 0; v < voxels; v++)
			below[v] = total[v] - rest[v];
		progress.stage("Label permutations, clusters");
		final LabelClusterPass second = new LabelClusterPass(test, above, below, mask, connectivity);
		final List<ClusterMaxima> clusters = driver.run(CLUSTERS, second, relabelings, progress);
		return new LabelwiseNull(test, tally, clusters, second.excess(true), second.excess(false));
	}

	private static int[] filled(final int size, final int value) {
		final int[] filled = new int[size];
		Arrays.fill(filled, value);
		return filled;
	}

	/**
	 * Bytes per voxel of the first pass: eight for its counts, and {@code 4 (k + 1)} for its largest sums in each direction.
	 *
	 * @param formingP cluster-forming p; 0 when no clusters are formed
	 * @param relabelings number of relabelings
	 * @param directions number of directions that are tested
	 */
	public static long bytesPerVoxel(final double formingP, final int relabelings, final int directions) {
		return 8 + (formingP > 0 ? 4L * directions * (VoxelwiseNull.allowed(formingP, relabelings) + 1) : 0);
	}

	/** How the relabelings compare with the observed sums. */
	public LabelCounts counts() {
		return counts;
	}

	/** The observed standardised sums, those of the rest where it is asked for the chosen group having less; by ordinal. */
	public double[] observed(final boolean upper) {
		final double[] values = new double[test.observed().length];
		for (int v = 0; v < values.length; v++) {
			final double value = test.statistic().of(v, test.observed()[v]);
			// not -0, which would not be the mirror of 0
			values[v] = upper ? value + 0.0 : 0 - value;
		}
		return values;
	}

	/** The maxima of the relabelings of a direction; without clusters when none are formed. */
	public NullMaxima maxima(final boolean upper) {
		return new NullMaxima(upper ? largest : Arrays.stream(smallest).map(x -> 0 - x).toArray(),
			clusters.isEmpty() ? List.of() : List.of(clusters.get(upper ? 0 : 1)));
	}

	/** The excess of the observed standardised sums over those that form clusters, negative elsewhere; empty without clusters. */
	public double[] excess(final boolean upper) {
		return upper ? excessAbove : excessBelow;
	}
}
