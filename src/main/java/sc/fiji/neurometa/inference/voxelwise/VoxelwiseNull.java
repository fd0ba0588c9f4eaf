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
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.voxelwise.VoxelPass.UnitField;
import sc.fiji.neurometa.space.Mask;

/**
 * A permutation test in which every voxel has its own null distribution, of the observed map and m null maps that
 * are exchangeable with it under the null hypothesis.
 * <p>
 * <b>Voxels.</b> {@code p(v) = (b + 1) / (m + 1)} with b the null maps that reach the observed value at v, ties counted
 * (Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9:39,
 * <a href="https://doi.org/10.2202/1544-6115.1585">doi:10.2202/1544-6115.1585</a>).
 * <p>
 * <b>Clusters.</b> They are formed at one p for all voxels, not at one value. In the same way as the observed map, each of
 * the m + 1 maps has a p at v: the share of all of them that reach its value there. With k the whole part of {@code p (m +
 * 1)}, it is at most p where the value exceeds the (k+1)-th largest of the m + 1 values at v. A first pass over the maps
 * finds these values, a second one, over the same random numbers, the largest clusters of each map above them, so that no
 * map is kept. Observed and null maps are treated alike, hence the family-wise p of the observed clusters is valid for
 * any number of permutations.
 * <p>
 * Memory is {@link #bytesPerVoxel} for each in-mask voxel, and a map for each thread. Counts and largest values do not depend
 * on the order in which maps come, so the result is the same for any number of threads.
 */
public final class VoxelwiseNull {

	private final VoxelPass pass;
	private final VoxelPass.Tally tally;
	/** By cluster-forming p and voxel the value to exceed. */
	private final int[][] exceeded;

	private VoxelwiseNull(final VoxelPass pass, final VoxelPass.Tally tally, final int[][] exceeded) {
		this.pass = pass;
		this.tally = tally;
		this.exceeded = exceeded;
	}

	/**
	 * The first pass, on as many threads as {@link sc.fiji.neurometa.space.Workers} has.
	 *
	 * @param fields makes a source of null maps for a thread
	 * @param observed the observed map in units
	 * @param formingP cluster-forming p, each between 0 and 1; may be none
	 * @param seed the seed of the run
	 * @param permutations number of null maps
	 * @param progress receives each map and may cancel between two
	 * @throws java.util.concurrent.CancellationException when {@code progress} cancels
	 */
	public static VoxelwiseNull of(final Supplier<? extends UnitField> fields, final int[] observed,
		final double[] formingP, final long seed, final int permutations, final Progress progress)
	{
		final VoxelPass pass = new VoxelPass(fields, observed, formingP, seed, permutations);
		return of(pass, pass.run(0, permutations, progress));
	}

	/**
	 * The result of the first pass.
	 *
	 * @param pass the first pass
	 * @param tally the tally of all its permutations
	 */
	public static VoxelwiseNull of(final VoxelPass pass, final VoxelPass.Tally tally) {
		return new VoxelwiseNull(pass, tally.counts(), pass.exceeded(tally));
	}

	/**
	 * Bytes per voxel: {@code 4 (k + 1)} for its largest values, and four for its count and for each
	 * cluster-forming p.
	 *
	 * @param formingP cluster-forming p
	 * @param permutations number of null maps
	 */
	public static long bytesPerVoxel(final double[] formingP, final int permutations) {
		return 4L *
			(2 + formingP.length + Arrays.stream(formingP).mapToInt(p -> allowed(p, permutations)).max().orElse(-1));
	}

	/** The most of the m + 1 maps that may reach a value whose p is at most the given one. */
	static int allowed(final double p, final int permutations) {
		// the tiny factor takes .009 * 3000 = 26.999999999999996 as 27
		return (int) Math.floor(p * (permutations + 1.0) * (1 + 1e-12));
	}

	/** A thread's null maps, one after the other. */
	static IntFunction<int[]> maps(final Supplier<? extends UnitField> fields, final int voxels, final long seed,
		final long first)
	{
		final UnitField field = fields.get();
		final int[] units = new int[voxels];
		return i -> {
			field.draw(SplitMix64.of(seed, first + i), units);
			return units;
		};
	}

	/** The uncorrected p of each voxel of the observed map. */
	public double[] p() {
		return Arrays.stream(tally.reaching()).mapToDouble(b -> (b + 1.0) / (tally.largest().length + 1.0)).toArray();
	}

	/** The largest value of each null map in units. */
	public int[] largest() {
		return tally.largest().clone();
	}

	/**
	 * The excess of each value of a map over the value to exceed, negative where it does not.
	 *
	 * @param units the map
	 * @param forming number of the cluster-forming p
	 * @param value of a number of units
	 */
	public double[] excess(final int[] units, final int forming, final IntToDoubleFunction value) {
		final double[] excess = new double[units.length];
		excess(units, exceeded[forming], value, excess);
		return excess;
	}

	static void excess(final int[] units, final int[] least, final IntToDoubleFunction value, final double[] into) {
		Arrays.fill(into, -1);
		for (int v = 0; v < into.length; v++)
			if (units[v] > least[v]) into[v] = value.applyAsDouble(units[v]) - value.applyAsDouble(least[v]);
	}

	/**
	 * The second pass: the largest and the heaviest cluster of each null map, for each cluster-forming p. The mass of a
	 * cluster is the summed excess of its values over those to exceed.
	 *
	 * @param mask the voxels
	 * @param connectivity the neighbourhood of voxels
	 * @param value converts a number of units to a value, rising
	 */
	public ClusterPass clusters(final Mask mask, final Connectivity connectivity, final IntToDoubleFunction value) {
		return new ClusterPass(pass.fields(), pass.seed(), exceeded, mask, connectivity, value);
	}
}
