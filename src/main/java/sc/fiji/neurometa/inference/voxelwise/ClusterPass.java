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
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.inference.Maxima;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.inference.cluster.ClusterMeasure;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass.UnitField;
import sc.fiji.neurometa.space.Mask;

/**
 * The second pass of a {@link VoxelwiseNull} over the null maps: of each map the largest and the heaviest cluster, for each
 * cluster-forming p; 12 bytes each. A thread has two maps and what a {@link ClusterFinder} needs.
 */
public final class ClusterPass implements PermutationTest<List<ClusterMaxima>> {

	private final Supplier<? extends UnitField> fields;
	private final long seed;
	private final int[][] exceeded;
	private final Mask mask;
	private final Connectivity connectivity;
	private final IntToDoubleFunction value;

	/**
	 * @param fields makes a source of null maps for a thread
	 * @param seed the seed of the run
	 * @param exceeded by cluster-forming p and voxel the value to exceed
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 * @param value converts a number of units to a value, rising
	 */
	ClusterPass(final Supplier<? extends UnitField> fields, final long seed, final int[][] exceeded, final Mask mask,
		final Connectivity connectivity, final IntToDoubleFunction value)
	{
		this.fields = fields;
		this.seed = seed;
		this.exceeded = exceeded;
		this.mask = mask;
		this.connectivity = connectivity;
		this.value = value;
	}

	@Override
	public List<ClusterMaxima> run(final long first, final int count, final Progress progress) {
		final List<ClusterMaxima> found =
			Stream.generate(() -> new ClusterMaxima(0, new int[count], new double[count])).limit(exceeded.length).toList();
		final int[] all = IntStream.range(0, mask.size()).toArray();
		Permutations.forEach(count, progress, () -> {
			final IntFunction<int[]> maps = VoxelwiseNull.maps(fields, mask.size(), seed, first);
			final ClusterMeasure measure = new ClusterMeasure(new ClusterFinder(mask, connectivity), new double[1]);
			final Maxima maxima = new Maxima(1);
			final double[] excess = new double[mask.size()];
			return i -> {
				final int[] units = maps.apply(i);
				for (int t = 0; t < exceeded.length; t++) {
					VoxelwiseNull.excess(units, exceeded[t], value, excess);
					measure.measure(excess, all, all.length, maxima);
					found.get(t).sizes()[i] = maxima.size[0];
					found.get(t).masses()[i] = maxima.mass[0];
				}
			};
		});
		return found;
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
}
