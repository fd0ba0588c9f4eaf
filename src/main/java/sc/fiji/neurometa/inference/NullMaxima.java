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
package sc.fiji.neurometa.inference;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The maxima of a range of permutations.
 *
 * @param values largest value of each permutation's map
 * @param clusters the cluster maxima, per cluster-forming threshold
 */
public record NullMaxima(double[] values, List<ClusterMaxima> clusters) {

	/**
	 * The cluster maxima at one threshold.
	 *
	 * @param formingValue the cluster-forming threshold, a value of the map (inclusive)
	 * @param sizes number of voxels of each permutation's largest cluster, 0 where there is none
	 * @param masses mass of each permutation's heaviest cluster, 0 where there is none
	 */
	public record ClusterMaxima(double formingValue, int[] sizes, double[] masses) {

		/** The null of the cluster size in voxels. */
		public MaximumNull sizeNull() {
			return new MaximumNull(Arrays.stream(sizes).asDoubleStream().toArray());
		}

		/** The null of the cluster mass. */
		public MaximumNull massNull() {
			return new MaximumNull(masses);
		}

		/** The maxima of this range followed by those of another. */
		public ClusterMaxima with(final ClusterMaxima later) {
			return new ClusterMaxima(formingValue, StoredNumbers.joined(sizes, later.sizes),
				StoredNumbers.joined(masses, later.masses));
		}

		public void write(final DataOutput out) throws IOException {
			out.writeDouble(formingValue);
			StoredNumbers.write(sizes, out);
			StoredNumbers.write(masses, out);
		}

		public static ClusterMaxima read(final DataInput in) throws IOException {
			return new ClusterMaxima(in.readDouble(), StoredNumbers.readInts(in), StoredNumbers.readDoubles(in));
		}
	}

	public NullMaxima {
		clusters = List.copyOf(clusters);
	}

	/** The null of the largest value. */
	public MaximumNull valueNull() {
		return new MaximumNull(values);
	}

	/** Number of permutations. */
	public int permutations() {
		return values.length;
	}

	/** The maxima of this range followed by those of another. */
	public NullMaxima with(final NullMaxima later) {
		return new NullMaxima(StoredNumbers.joined(values, later.values), with(clusters, later.clusters));
	}

	public static List<ClusterMaxima> with(final List<ClusterMaxima> earlier, final List<ClusterMaxima> later) {
		return IntStream.range(0, earlier.size()).mapToObj(t -> earlier.get(t).with(later.get(t))).toList();
	}

	/** The maxima of the first permutations alone. */
	public NullMaxima head(final int count) {
		return new NullMaxima(Arrays.copyOf(values, count),
			clusters.stream()
				.map(c -> new ClusterMaxima(c.formingValue, Arrays.copyOf(c.sizes, count), Arrays.copyOf(c.masses, count)))
				.toList());
	}

	public static void write(final List<ClusterMaxima> clusters, final DataOutput out) throws IOException {
		out.writeInt(clusters.size());
		for (final ClusterMaxima cluster : clusters)
			cluster.write(out);
	}

	public static List<ClusterMaxima> readClusters(final DataInput in) throws IOException {
		final int size = in.readInt();
		final List<ClusterMaxima> clusters = new ArrayList<>();
		for (int t = 0; t < size; t++)
			clusters.add(ClusterMaxima.read(in));
		return clusters;
	}

	public void write(final DataOutput out) throws IOException {
		StoredNumbers.write(values, out);
		write(clusters, out);
	}

	public static NullMaxima read(final DataInput in) throws IOException {
		return new NullMaxima(StoredNumbers.readDoubles(in), readClusters(in));
	}
}
