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

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.relabeling.LabelSums;
import sc.fiji.neurometa.inference.relabeling.UnitMaps;
import sc.fiji.neurometa.inference.relabeling.VoxelSums;
import sc.fiji.neurometa.space.Mask;

/**
 * The second pass of a {@link LabelwiseNull} over the relabelings: of each the largest and the heaviest cluster of the
 * chosen group having more, and of its having less; 24 bytes. A thread has the sums of a block, the voxels of
 * {@value LabelTest#BATCH} relabelings that form clusters, and a {@link ClusterFinder}.
 */
public final class LabelClusterPass implements PermutationTest<List<ClusterMaxima>> {

	private final LabelTest test;
	private final int[] aboveSum;
	private final int[] belowSum;
	private final Mask mask;
	private final Connectivity connectivity;

	/**
	 * @param test the exchange of labels
	 * @param aboveSum per voxel the sum of the chosen group to exceed
	 * @param belowSum per voxel the sum of the chosen group to fall below
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 */
	LabelClusterPass(final LabelTest test, final int[] aboveSum, final int[] belowSum, final Mask mask,
		final Connectivity connectivity)
	{
		this.test = test;
		this.aboveSum = aboveSum;
		this.belowSum = belowSum;
		this.mask = mask;
		this.connectivity = connectivity;
	}

	@Override
	public List<ClusterMaxima> run(final long first, final int count, final Progress progress) {
		final List<ClusterMaxima> found =
			Stream.generate(() -> new ClusterMaxima(0, new int[count], new double[count])).limit(2).toList();
		Permutations.collect(count, LabelTest.BATCH, progress, () -> new Batch(first, found), Boolean::logicalAnd, true);
		return found;
	}

	/** The worker of a thread. */
	private final class Batch implements Permutations.Worker<Boolean> {

		private final long first;
		private final List<ClusterMaxima> found;
		private final LabelSums sums = new LabelSums(test.maps(), LabelTest.BATCH);
		private final List<VoxelSums> above = Stream.generate(VoxelSums::new).limit(LabelTest.BATCH).toList();
		private final List<VoxelSums> below = Stream.generate(VoxelSums::new).limit(LabelTest.BATCH).toList();
		private final ClusterFinder finder = new ClusterFinder(mask, connectivity);
		private final double[] excess = new double[mask.size()];
		private final int[] ascending = new int[mask.size()];

		Batch(final long first, final List<ClusterMaxima> found) {
			this.first = first;
			this.found = found;
			Arrays.fill(excess, -1);
		}

		@Override
		public void work(final int from, final int end) {
			sums.load(test.draw(first + from, end - from), end - from);
			for (int b = 0; b < test.maps().blocks(); b++) {
				final int[][] sum = sums.block(b);
				for (int s = 0; s < end - from; s++)
					collect(b * UnitMaps.BLOCK, sum[s], above.get(s), below.get(s));
			}
			for (int s = 0; s < end - from; s++) {
				measure(above.get(s), true, found.get(0), from + s);
				measure(below.get(s), false, found.get(1), from + s);
			}
		}

		private void collect(final int at, final int[] sum, final VoxelSums more, final VoxelSums less) {
			final int size = Math.min(UnitMaps.BLOCK, mask.size() - at);
			for (int i = 0; i < size; i++) {
				if (sum[i] > aboveSum[at + i]) more.add(at + i, sum[i]);
				if (sum[i] < belowSum[at + i]) less.add(at + i, sum[i]);
			}
		}

		private void measure(final VoxelSums voxels, final boolean upper, final ClusterMaxima maxima, final int number) {
			for (int i = 0; i < voxels.size(); i++) {
				final int v = voxels.ordinals()[i];
				excess[v] = excess(v, voxels.sum(i), upper);
			}
			finder.visit(excess, voxels.ordinals(), voxels.size(), 0, (cluster, size) -> {
				maxima.sizes()[number] = Math.max(maxima.sizes()[number], size);
				// in the order in which the mass of an observed cluster is summed
				System.arraycopy(cluster, 0, ascending, 0, size);
				Arrays.sort(ascending, 0, size);
				maxima.masses()[number] = Math.max(maxima.masses()[number], Cluster.mass(ascending, size, excess, 0));
			});
			for (int i = 0; i < voxels.size(); i++)
				excess[voxels.ordinals()[i]] = -1;
			voxels.clear();
		}

		@Override
		public Boolean result() {
			return true;
		}
	}

	/** The excess of the standardised sum of a voxel over that of the sum to exceed, or to fall below. */
	double excess(final int voxel, final int sum, final boolean upper) {
		final double value = test.statistic().of(voxel, sum);
		return upper ? value - test.statistic().of(voxel, aboveSum[voxel])
			: test.statistic().of(voxel, belowSum[voxel]) - value;
	}

	/** The same of the observed labels, by ordinal; negative where no cluster is formed. */
	double[] excess(final boolean upper) {
		final double[] observed = new double[mask.size()];
		for (int v = 0; v < observed.length; v++) {
			final int sum = test.observed()[v];
			observed[v] = (upper ? sum > aboveSum[v] : sum < belowSum[v]) ? excess(v, sum, upper) : -1;
		}
		return observed;
	}

	@Override
	public List<ClusterMaxima> merge(final List<ClusterMaxima> earlier, final List<ClusterMaxima> later) {
		return NullMaxima.with(earlier, later);
	}

	@Override
	public void write(final List<ClusterMaxima> result, final DataOutput out) throws IOException {
		NullMaxima.write(result, out);
	}

	@Override
	public List<ClusterMaxima> read(final DataInput in) throws IOException {
		return NullMaxima.readClusters(in);
	}

	@Override
	public int piece() {
		return LabelTest.BATCH;
	}
}
