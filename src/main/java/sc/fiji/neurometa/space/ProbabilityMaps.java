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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/**
 * A probabilistic atlas: for each voxel the probability of each region, in whole percent. Where the probabilities of a
 * voxel add up to more than 100, each is scaled down, so that shares never do.
 */
public final class ProbabilityMaps implements Atlas {

	private static final int MOST_NAMED = 3, WHOLE = 100;

	private final Labels largest;
	/** By region and voxel of the grid the probability in percent. */
	private final List<byte[]> percent;

	private ProbabilityMaps(final Labels largest, final List<byte[]> percent) {
		this.largest = largest;
		this.percent = percent;
	}

	/**
	 * The probabilities of regions.
	 *
	 * @param atlas name of the atlas in results
	 * @param space the space of the grid's millimetres
	 * @param grid the grid of the voxels
	 * @param regions names of the regions
	 * @param percent for each region by voxel its probability, 0 to 100
	 * @throws IllegalArgumentException when the numbers of regions, names or voxels differ
	 * @throws InputException when a name is blank or given twice, or no voxel has a probability above 0
	 */
	public static ProbabilityMaps of(final String atlas, final Space space, final Grid grid, final List<String> regions,
		final List<byte[]> percent)
	{
		if (regions.size() != percent.size() || percent.stream().anyMatch(p -> p.length != grid.voxels()))
			throw new IllegalArgumentException(regions.size() + " names, " + percent.size() + " regions, " + grid);
		final SortedMap<Integer, String> names = new TreeMap<>();
		regions.forEach(region -> names.put(names.size() + 1, region));
		final int[] ids = new int[grid.voxels()];
		for (int voxel = 0; voxel < ids.length; voxel++) {
			int most = 0;
			for (int r = 0; r < percent.size(); r++)
				if (percent.get(r)[voxel] > most) {
					most = percent.get(r)[voxel];
					ids[voxel] = r + 1;
				}
		}
		if (IntStream.of(ids).allMatch(id -> id == 0))
			throw new InputException("Atlas " + atlas + " has no probability above 0 in any voxel.");
		return new ProbabilityMaps(Labels.of(atlas, space, grid, ids, names), List.copyOf(percent));
	}

	/** The same, whose image was read in this way. */
	public ProbabilityMaps read(final VoxelReading how) {
		return new ProbabilityMaps(largest.read(how), percent);
	}

	@Override
	public String atlas() {
		return largest.atlas();
	}

	@Override
	public Space space() {
		return largest.space();
	}

	@Override
	public ProbabilityMaps in(final Space wanted) {
		return wanted == space() ? this : new ProbabilityMaps(largest.in(wanted), percent);
	}

	@Override
	public Labels labels() {
		return largest;
	}

	/** The probability of each region in a voxel, in percent of which all together are at most 100. */
	private double[] percent(final int voxel) {
		final double[] p = new double[percent.size()];
		if (voxel < 0) return p;
		double sum = 0;
		for (int r = 0; r < p.length; r++) {
			p[r] = percent.get(r)[voxel];
			sum += p[r];
		}
		if (sum > WHOLE) for (int r = 0; r < p.length; r++)
			p[r] *= WHOLE / sum;
		return p;
	}

	/** The most probable regions, {@code Insular Cortex 62 %, Putamen 12 %}; off all of them the nearest one. */
	@Override
	public Optional<String> text(final double[] mm, final double maxDistanceMm) {
		final double[] p = percent(largest.grid().nearestVoxel(mm[0], mm[1], mm[2]));
		final String names = IntStream.range(0, p.length).filter(r -> p[r] > 0).boxed()
			.sorted(Comparator.comparingDouble((Integer r) -> p[r]).reversed()).limit(MOST_NAMED)
			.map(r -> largest.regions().get(r) + String.format(Locale.ROOT, " %.0f %%", p[r]))
			.collect(Collectors.joining(", "));
		return names.isEmpty() ? largest.nearest(mm, maxDistanceMm) : Optional.of(names);
	}

	@Override
	public List<Share> shares(final Iterable<double[]> pointsMm, final double pointVolumeMm3,
		final Predicate<double[]> isNamed)
	{
		if (!(pointVolumeMm3 > 0)) throw new IllegalArgumentException("Volume per point " + pointVolumeMm3);
		final double[] sum = new double[percent.size()];
		int points = 0;
		for (final double[] mm : pointsMm) {
			points++;
			if (!isNamed.test(mm)) continue;
			final double[] p = percent(largest.grid().nearestVoxel(mm[0], mm[1], mm[2]));
			for (int r = 0; r < p.length; r++)
				sum[r] += p[r];
		}
		final List<Share> shares = new ArrayList<>();
		final double[] whole = points == 0 ? sum : whole();
		for (int r = 0; r < sum.length; r++)
			if (sum[r] > 0) shares.add(new Share(largest.regions().get(r), sum[r] / points,
				Math.min(WHOLE, WHOLE * sum[r] * pointVolumeMm3 / (whole[r] * largest.grid().voxelVolumeMm3()))));
		shares.sort(Comparator.comparingDouble(Share::percentOfPoints).reversed());
		return shares;
	}

	/** The probability of each region, summed over all voxels. */
	private double[] whole() {
		final double[] sum = new double[percent.size()];
		for (int voxel = 0; voxel < largest.grid().voxels(); voxel++) {
			final double[] p = percent(voxel);
			for (int r = 0; r < sum.length; r++)
				sum[r] += p[r];
		}
		return sum;
	}

}
