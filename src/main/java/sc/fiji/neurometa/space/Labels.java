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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.SimilarWords;
import sc.fiji.neurometa.model.Space;

/**
 * The regions of an atlas: a number per voxel, a name per number. 0 is not a region but the absence of one; a point
 * outside all regions has no label: methods return an empty {@link Optional}, never a name.
 * <p>
 * Points are given in mm of {@link #space()}. For points of the other space, use {@link #in(Space)}.
 */
public final class Labels implements Atlas {

	private final String atlas;
	private final Space space;
	private final Grid grid;
	private final Affine toVoxel;
	private final List<String> regions;
	private final Map<String, Integer> places;
	/** By voxel the place of its region in {@link #regions}, counted from 1; 0 where there is none. */
	private final short[] placeOfVoxel;
	private final int[] voxelsOfRegion;
	private final Optional<VoxelReading> reading;

	private Labels(final String atlas, final Space space, final Grid grid, final List<String> regions,
		final Map<String, Integer> places, final short[] placeOfVoxel, final int[] voxelsOfRegion)
	{
		this.atlas = atlas;
		this.space = space;
		this.grid = grid;
		this.regions = regions;
		this.places = places;
		this.placeOfVoxel = placeOfVoxel;
		this.voxelsOfRegion = voxelsOfRegion;
		reading = Optional.empty();
		toVoxel = grid.voxelToMm().inverse();
	}

	private Labels(final Labels labels, final VoxelReading reading) {
		atlas = labels.atlas;
		space = labels.space;
		grid = labels.grid;
		regions = labels.regions;
		places = labels.places;
		placeOfVoxel = labels.placeOfVoxel;
		voxelsOfRegion = labels.voxelsOfRegion;
		toVoxel = labels.toVoxel;
		this.reading = Optional.of(reading);
	}

	/**
	 * The regions of an atlas.
	 *
	 * @param atlas name of the atlas in results, e.g. {@code AAL}
	 * @param space the space of the grid's millimetres
	 * @param grid the grid of the voxels
	 * @param ids by voxel the number of its region, 0 for none
	 * @param names the name of each number; a number that no voxel has is allowed
	 * @throws IllegalArgumentException when the numbers of ids and of voxels differ
	 * @throws InputException when a number has no name, 0 has one, or a name is blank or given twice
	 */
	public static Labels of(final String atlas, final Space space, final Grid grid, final int[] ids,
		final SortedMap<Integer, String> names)
	{
		Objects.requireNonNull(space, "space");
		if (ids.length != grid.voxels())
			throw new IllegalArgumentException(ids.length + " labels for " + grid.voxels() + " voxels");
		if (names.size() > Short.MAX_VALUE) throw new InputException(
			"Atlas " + atlas + " has " + names.size() + " regions; up to " + Short.MAX_VALUE + " are possible.");
		final List<String> regions = new ArrayList<>();
		final Map<String, Integer> places = new HashMap<>();
		final Map<Integer, Integer> placeOfId = new HashMap<>();
		placeOfId.put(0, 0);
		names.forEach((id, name) -> {
			checkName(atlas, id, name, places);
			regions.add(name);
			places.put(name, regions.size());
			placeOfId.put(id, regions.size());
		});
		final TreeSet<Integer> nameless = new TreeSet<>();
		final short[] placeOfVoxel = new short[ids.length];
		final int[] counts = new int[regions.size() + 1];
		for (int i = 0; i < ids.length; i++) {
			final Integer place = placeOfId.get(ids[i]);
			if (place == null) nameless.add(ids[i]);
			else {
				placeOfVoxel[i] = place.shortValue();
				counts[place]++;
			}
		}
		if (!nameless.isEmpty()) throw new InputException("Atlas " + atlas +
			" has voxels with numbers that have no name: " + nameless + ". Add them to its table of names.");
		return new Labels(atlas, space, grid, List.copyOf(regions), places, placeOfVoxel, counts);
	}

	/** The same regions, whose image was read in this way. */
	public Labels read(final VoxelReading how) {
		return new Labels(this, how);
	}

	private static void checkName(final String atlas, final int id, final String name, final Map<String, Integer> taken) {
		if (id == 0) throw new InputException("Atlas " + atlas + " names number 0 '" + name +
			"', but 0 means that a voxel belongs to no region. Remove it from the table of names.");
		if (name == null || name.isBlank())
			throw new InputException("Atlas " + atlas + " gives number " + id + " no name. Complete its table of names.");
		if (taken.containsKey(name)) throw new InputException(
			"Atlas " + atlas + " gives two numbers the name '" + name + "'. Make the names in its table differ.");
	}

	/**
	 * For points of the given space: the labels themselves, or their grid carried over by the pooled
	 * transform of Lancaster et al. (2007), see {@link CoordinateTransform#LANCASTER_POOLED}.
	 */
	@Override
	public Labels in(final Space wanted) {
		if (wanted == space) return this;
		final double[] t = moved(grid.voxelToMm().apply(0, 0, 0), wanted);
		final double[][] rows = new double[3][4];
		for (int axis = 0; axis < 3; axis++) {
			final double[] p = moved(grid.voxelToMm().apply(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0), wanted);
			for (int r = 0; r < 3; r++)
				rows[r][axis] = p[r] - t[r];
		}
		for (int r = 0; r < 3; r++)
			rows[r][3] = t[r];
		final Grid carried = new Grid(grid.nx(), grid.ny(), grid.nz(), new Affine(rows));
		final Labels moved = new Labels(atlas, wanted, carried, regions, places, placeOfVoxel, voxelsOfRegion);
		return reading.map(moved::read).orElse(moved);
	}

	private static double[] moved(final double[] p, final Space wanted) {
		final CoordinateTransform transform = CoordinateTransform.LANCASTER_POOLED;
		return wanted == Space.TALAIRACH ? transform.mniToTalairach(p[0], p[1], p[2])
			: transform.talairachToMni(p[0], p[1], p[2]);
	}

	@Override
	public String atlas() {
		return atlas;
	}

	@Override
	public Space space() {
		return space;
	}

	@Override
	public Labels labels() {
		return this;
	}

	@Override
	public Optional<String> text(final double[] mm, final double maxDistanceMm) {
		return nearest(mm, maxDistanceMm);
	}

	/** How its image was read; empty for what comes with NeuroMeta. */
	public Optional<VoxelReading> reading() {
		return reading;
	}

	/** The grid of the voxels. */
	public Grid grid() {
		return grid;
	}

	/** Names of all regions, in the order of their numbers. */
	public List<String> regions() {
		return regions;
	}

	/**
	 * Number of voxels of a region.
	 *
	 * @throws InputException when the atlas has no region of that name
	 */
	public int voxels(final String region) {
		return voxelsOfRegion[place(region)];
	}

	/**
	 * The voxels of a region as a mask.
	 *
	 * @throws InputException when the atlas has no region of that name
	 */
	public Mask mask(final String region) {
		final int place = place(region);
		final Mask mask = Mask.of(region, grid, space, i -> placeOfVoxel[i] == place);
		return reading.map(mask::read).orElse(mask);
	}

	private int place(final String region) {
		final Integer place = places.get(region);
		if (place == null) throw new InputException(unknown(region));
		return place;
	}

	/** The regions whose names are most like a text that is none of them, the likest first; empty when none is like it. */
	public List<String> similar(final String text) {
		return new SimilarWords(regions).to(text);
	}

	/** The message that there is no region of a name. */
	public String unknown(final String region) {
		return "Atlas " + atlas + " has no region '" + region + "'. " + hint(region);
	}

	/** The regions with names similar to this one, or else all. */
	private String hint(final String wanted) {
		final List<String> near = similar(wanted);
		return near.isEmpty() ? "Its regions are: " + String.join(", ", regions) + "."
			: "Did you mean " + String.join(" or ", near) + "?";
	}

	/** The region of a numbered voxel; empty when it has none. */
	public Optional<String> ofVoxel(final int voxel) {
		return name(placeOfVoxel[voxel]);
	}

	/** The region that holds a point; empty when none does or the point lies off the grid. */
	public Optional<String> at(final double... mm) {
		return name(placeAt(mm));
	}

	private int placeAt(final double[] mm) {
		final int voxel = grid.nearestVoxel(mm[0], mm[1], mm[2]);
		return voxel < 0 ? 0 : placeOfVoxel[voxel];
	}

	private Optional<String> name(final int place) {
		return place == 0 ? Optional.empty() : Optional.of(regions.get(place - 1));
	}

	/**
	 * The region that holds a point, else the one with the voxel centre nearest to it. Of two equally near the one with
	 * the smaller number is taken, so that the answer does not depend on how the image is stored.
	 *
	 * @param mm the point
	 * @param maxDistanceMm largest distance of the voxel centre
	 * @return empty when no region is that near
	 */
	public Optional<String> nearest(final double[] mm, final double maxDistanceMm) {
		final int own = placeAt(mm);
		if (own != 0 || !(maxDistanceMm > 0)) return name(own);
		final int[] low = new int[3], high = new int[3];
		searchBox(mm, maxDistanceMm, low, high);
		// distances that differ by rounding alone are equal
		final double tolerance = 1e-9;
		double nearest = maxDistanceMm + tolerance;
		int found = 0;
		for (int z = low[2]; z <= high[2]; z++)
			for (int y = low[1]; y <= high[1]; y++)
				for (int x = low[0]; x <= high[0]; x++) {
					final int place = placeOfVoxel[grid.index(x, y, z)];
					if (place == 0) continue;
					final double[] c = grid.voxelToMm().apply(x, y, z);
					final double distance = Math.sqrt(square(c[0] - mm[0]) + square(c[1] - mm[1]) + square(c[2] - mm[2]));
					final boolean tie = found != 0 && Math.abs(distance - nearest) <= tolerance;
					if (tie ? place < found : distance <= nearest) {
						found = place;
						nearest = distance;
					}
				}
		return name(found);
	}

	/** The voxels that a ball can touch, also under a slanted affine: row lengths of the inverse bound each axis. */
	private void searchBox(final double[] mm, final double radiusMm, final int[] low, final int[] high) {
		final double[] v = toVoxel.apply(mm[0], mm[1], mm[2]);
		final int[] size = { grid.nx(), grid.ny(), grid.nz() };
		for (int r = 0; r < 3; r++) {
			final double reach =
				radiusMm * Math.sqrt(square(toVoxel.get(r, 0)) + square(toVoxel.get(r, 1)) + square(toVoxel.get(r, 2)));
			low[r] = (int) Math.max(0, Math.ceil(v[r] - reach - 1e-6));
			high[r] = (int) Math.min(size[r] - 1, Math.floor(v[r] + reach + 1e-6));
		}
	}

	private static double square(final double value) {
		return value * value;
	}

	@Override
	public List<Share> shares(final Iterable<double[]> pointsMm, final double pointVolumeMm3,
		final Predicate<double[]> isNamed)
	{
		if (!(pointVolumeMm3 > 0)) throw new IllegalArgumentException("Volume per point " + pointVolumeMm3);
		final int[] counts = new int[regions.size() + 1];
		int points = 0;
		for (final double[] mm : pointsMm) {
			counts[isNamed.test(mm) ? placeAt(mm) : 0]++;
			points++;
		}
		final List<Share> shares = new ArrayList<>();
		for (int place = 1; place < counts.length; place++)
			if (counts[place] > 0) {
				final double regionMm3 = voxelsOfRegion[place] * grid.voxelVolumeMm3();
				shares.add(new Share(regions.get(place - 1), 100.0 * counts[place] / points,
					Math.min(100, 100.0 * counts[place] * pointVolumeMm3 / regionMm3)));
			}
		// stable, so that equal shares stay in the order of the regions' numbers
		shares.sort(Comparator.comparingDouble(Share::percentOfPoints).reversed());
		return shares;
	}
}
