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
package sc.fiji.neurometa.ale;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Number of foci of a database at each voxel: the places of random foci under a null hypothesis in which
 * some regions are reported more often than others for any task (Langner et al. 2014, NeuroImage 99:559-570,
 * <a href="https://doi.org/10.1016/j.neuroimage.2014.06.007">doi:10.1016/j.neuroimage.2014.06.007</a>). A random focus
 * is one of the foci of the database, drawn with equal probability, at the centre of the voxel nearest to it.
 */
public final class BaseRate implements NullFoci {

	private final Grid grid;
	private final int[] voxels;

	private BaseRate(final Grid grid, final int[] voxels) {
		if (voxels.length == 0) throw new IllegalArgumentException("No foci on the grid");
		this.grid = grid;
		this.voxels = voxels;
	}

	/**
	 * The base rate of experiments.
	 *
	 * @param experiments the experiments, in the space of the grid; foci off the grid are left out
	 * @param grid the grid
	 * @throws InputException when no focus lies on the grid
	 */
	public static BaseRate of(final ExperimentSet experiments, final Grid grid) {
		final int[] voxels =
			experiments.experiments().stream().flatMapToInt(e -> Arrays.stream(places(e, grid))).sorted().toArray();
		if (voxels.length == 0) throw nowhere();
		return new BaseRate(grid, voxels);
	}

	/** The grid numbers of the voxels nearest to the foci of an experiment, in their order; foci off the grid are left out. */
	public static int[] places(final Experiment experiment, final Grid grid) {
		return experiment.foci().stream().mapToInt(f -> {
			// ties to the even voxel, since half of all foci lie at odd mm: always taking the next one would shift them
			final double[] mm = grid.roundedMm(f.xMm(), f.yMm(), f.zMm());
			return grid.nearestVoxel(mm[0], mm[1], mm[2]);
		}).filter(v -> v >= 0).toArray();
	}

	static InputException nowhere() {
		return new InputException("No focus of the database lies on the image of the mask, so that " +
			"there is no base rate. Check the space of the database and of the mask.");
	}

	/** The uniform base rate: one focus at each voxel of a sampling space. */
	public static BaseRate uniform(final Mask sampling) {
		return new BaseRate(sampling.grid(), IntStream.range(0, sampling.size()).map(sampling::voxel).toArray());
	}

	/**
	 * The base rate with the given number of foci at each voxel of a grid.
	 *
	 * @throws IllegalArgumentException when the numbers of counts and voxels differ, one is negative, or all are 0
	 */
	public static BaseRate ofCounts(final Grid grid, final int[] counts) {
		if (counts.length != grid.voxels())
			throw new IllegalArgumentException(counts.length + " counts for " + grid.voxels() + " voxels");
		if (Arrays.stream(counts).anyMatch(n -> n < 0)) throw new IllegalArgumentException("Negative number of foci");
		return new BaseRate(grid,
			IntStream.range(0, counts.length).flatMap(v -> IntStream.generate(() -> v).limit(counts[v])).toArray());
	}

	@Override
	public Grid grid() {
		return grid;
	}

	@Override
	public int foci() {
		return voxels.length;
	}

	/** Grid number of the voxel of a focus; foci are in the order of their voxels. */
	@Override
	public int voxel(final int focus) {
		return voxels[focus];
	}

	/** Number of foci at each voxel of the grid. */
	public int[] counts() {
		final int[] counts = new int[grid.voxels()];
		for (final int voxel : voxels)
			counts[voxel]++;
		return counts;
	}

	/** Draws foci one by one, independently and with replacement, one random integer each. */
	@Override
	public void draw(final RandomGenerator random, final int[] firstFocus, final int[] drawn) {
		for (int f = firstFocus[0]; f < firstFocus[firstFocus.length - 1]; f++)
			drawn[f] = random.nextInt(voxels.length);
	}
}
