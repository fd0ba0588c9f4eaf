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
package sc.fiji.neurometa.space;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

import sc.fiji.neurometa.model.Space;

/**
 * The voxels of an analysis. In-mask voxels have an <em>ordinal</em>, 0 to {@code size() - 1}, in the order
 * of their grid index; hot loops run over arrays indexed by ordinal. Along the first axis they form <em>runs</em>:
 * neighbours on the grid that are neighbours in ordinals too.
 */
public final class Mask {

	private final String name;
	private final Grid grid;
	private final Space space;
	private final int[] voxels;
	private final int[] ordinals;
	private final int[] firstRunOfRow;
	private final int[] runStart;
	private final Optional<VoxelReading> reading;
	private volatile MaskDistance distance;

	private Mask(final String name, final Grid grid, final Space space, final int[] voxels) {
		this.name = name;
		this.grid = grid;
		this.space = space;
		this.voxels = voxels;
		ordinals = new int[grid.voxels()];
		Arrays.fill(ordinals, -1);
		for (int i = 0; i < voxels.length; i++)
			ordinals[voxels[i]] = i;
		firstRunOfRow = new int[grid.ny() * grid.nz() + 1];
		runStart = findRuns();
		reading = Optional.empty();
	}

	private Mask(final Mask mask, final VoxelReading reading) {
		name = mask.name;
		grid = mask.grid;
		space = mask.space;
		voxels = mask.voxels;
		ordinals = mask.ordinals;
		firstRunOfRow = mask.firstRunOfRow;
		runStart = mask.runStart;
		this.reading = Optional.of(reading);
	}

	private int[] findRuns() {
		final int[] starts = new int[voxels.length + 1];
		int runs = 0;
		int row = 0;
		for (int i = 0; i < voxels.length; i++) {
			final int rowOfVoxel = voxels[i] / grid.nx();
			if (i > 0 && voxels[i] == voxels[i - 1] + 1 && rowOfVoxel == voxels[i - 1] / grid.nx()) continue;
			while (row <= rowOfVoxel)
				firstRunOfRow[row++] = runs;
			starts[runs++] = i;
		}
		Arrays.fill(firstRunOfRow, row, firstRunOfRow.length, runs);
		starts[runs] = voxels.length;
		return Arrays.copyOf(starts, runs + 1);
	}

	/**
	 * The mask of the voxels that satisfy a predicate.
	 *
	 * @param name its name in results
	 * @param grid its grid, on which results are computed
	 * @param space the space of the grid's millimetres
	 * @param inside whether a voxel, given by its number on the grid, is inside
	 */
	public static Mask of(final String name, final Grid grid, final Space space, final IntPredicate inside) {
		final int[] voxels = new int[grid.voxels()];
		int size = 0;
		for (int i = 0; i < voxels.length; i++)
			if (inside.test(i)) voxels[size++] = i;
		return new Mask(name, grid, space, Arrays.copyOf(voxels, size));
	}

	/** The mask of the voxels of a volume that are neither zero nor NaN. */
	public static Mask of(final String name, final Volume volume, final Space space) {
		return of(name, volume.grid(), space, i -> {
			final float value = volume.get(i);
			return value != 0 && !Float.isNaN(value);
		});
	}

	/** The same mask, which was read in this way from an image. */
	public Mask read(final VoxelReading how) {
		return new Mask(this, how);
	}

	/** How it was read from an image; empty for a mask of another origin, and for one that is derived from another. */
	public Optional<VoxelReading> reading() {
		return reading;
	}

	/** Whether another mask has the same voxels on the same grid of the same space, whatever its name. */
	public boolean hasSameVoxels(final Mask other) {
		return voxels == other.voxels ||
			grid.equals(other.grid) && space == other.space && Arrays.equals(voxels, other.voxels);
	}

	/** Name of this mask in results, e.g. {@code mni152}. */
	public String name() {
		return name;
	}

	/** The grid. */
	public Grid grid() {
		return grid;
	}

	/** The space of the grid's millimetres. */
	public Space space() {
		return space;
	}

	/** Number of voxels inside. */
	public int size() {
		return voxels.length;
	}

	/** Grid number of the voxel with the given ordinal. */
	public int voxel(final int ordinal) {
		return voxels[ordinal];
	}

	/** Ordinal of the voxel with the given grid number, -1 when it is outside. */
	public int ordinal(final int voxel) {
		return ordinals[voxel];
	}

	/** Whether the voxel with the given grid number is inside. */
	public boolean contains(final int voxel) {
		return ordinals[voxel] >= 0;
	}

	/** First run of grid row {@code y + ny z}; the runs of a row end where those of the next row begin. */
	public int firstRun(final int row) {
		return firstRunOfRow[row];
	}

	/** Ordinal of the first voxel of a run; a run ends where the next begins. */
	public int runStart(final int run) {
		return runStart[run];
	}

	/** First coordinate of the first voxel of a run. */
	public int runX(final int run) {
		return grid.x(voxels[runStart[run]]);
	}

	/**
	 * The same voxels on a grid that continues this one beyond its borders, with the same ordinals.
	 *
	 * @throws IllegalArgumentException when the other grid does not continue this one
	 */
	public Mask on(final Grid larger) {
		if (grid.matches(larger)) return this;
		final double[] corner = grid.centreMm(0),
			first = larger.voxelToMm().inverse().apply(corner[0], corner[1], corner[2]);
		final int x = (int) Math.round(first[0]), y = (int) Math.round(first[1]), z = (int) Math.round(first[2]);
		final boolean aligned = x >= 0 && y >= 0 && z >= 0 && grid.matches(
			new Grid(grid.nx(), grid.ny(), grid.nz(), larger.voxelToMm().withOrigin(larger.voxelToMm().apply(x, y, z))));
		if (!aligned || !larger.contains(x + grid.nx() - 1, y + grid.ny() - 1, z + grid.nz() - 1))
			throw new IllegalArgumentException("The grid does not continue that of mask " + name);
		return new Mask(name, larger, space,
			Arrays.stream(voxels).map(v -> larger.index(x + grid.x(v), y + grid.y(v), z + grid.z(v))).toArray());
	}

	/** The voxels of this mask that are also inside another mask of the same grid. */
	public Mask intersection(final String newName, final Mask other) {
		if (!grid.matches(other.grid))
			throw new IllegalArgumentException("Masks " + name + " and " + other.name + " lie on different grids");
		return new Mask(newName, grid, space, Arrays.stream(voxels).filter(other::contains).toArray());
	}

	/** Distance in mm from a point to the nearest voxel centre inside; infinite when the mask is empty. */
	public double distanceMm(final double xMm, final double yMm, final double zMm) {
		MaskDistance known = distance;
		// made twice it is the same
		if (known == null) distance = known = new MaskDistance(grid, voxels, runStart);
		return known.of(xMm, yMm, zMm);
	}

	/**
	 * The volume that holds a value per in-mask voxel.
	 *
	 * @param values by ordinal
	 * @param outside the value of all other voxels
	 */
	public Volume volume(final double[] values, final float outside) {
		final Volume volume = Volume.zeros(grid);
		if (outside != 0) for (int z = 0; z < grid.nz(); z++)
			Arrays.fill(volume.plane(z), outside);
		for (int i = 0; i < voxels.length; i++)
			volume.set(voxels[i], (float) values[i]);
		return volume;
	}
}
