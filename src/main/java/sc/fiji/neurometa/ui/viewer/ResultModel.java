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
package sc.fiji.neurometa.ui.viewer;

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.StackLook;

/**
 * The views of a finished result.
 *
 * @param title beginning of the titles of its windows
 * @param mask the voxels, whose ordinals index all maps
 * @param anatomy names the regions
 * @param sets the clusters, one or more sets; those of one map name the same map
 * @param whole maps that are shown as stacks without a threshold
 * @param readOut maps whose values are read out at the crosshair
 * @param seed the voxels of the seed of a co-activation analysis; empty for other results
 */
public record ResultModel(String title, Mask mask, Anatomy anatomy, List<ClusterSet> sets, List<WholeMap> whole,
	List<MapModel> readOut, Optional<int[]> seed)
{

	/** A result without a seed. */
	public ResultModel(final String title, final Mask mask, final Anatomy anatomy, final List<ClusterSet> sets,
		final List<WholeMap> whole, final List<MapModel> readOut)
	{
		this(title, mask, anatomy, sets, whole, readOut, Optional.empty());
	}

	/** The same of a co-activation analysis, with the voxels of its seed as ordinals of the mask. */
	public ResultModel withSeed(final int[] voxels) {
		return new ResultModel(title, mask, anatomy, sets, whole, readOut, Optional.of(voxels));
	}

	/** A map without a threshold and how its stack is shown. */
	public record WholeMap(MapModel map, StackLook look) {}

	/** @throws IllegalArgumentException when there is no set, or a map does not fit the mask */
	public ResultModel {
		sets = List.copyOf(sets);
		whole = List.copyOf(whole);
		readOut = List.copyOf(readOut);
		if (sets.isEmpty()) throw new IllegalArgumentException("A result needs at least one set of clusters");
		for (final ClusterSet set : sets)
			if (set.map().values().length != mask.size() || set.numbers().length != mask.size())
				throw new IllegalArgumentException("The map of " + set.title() + " does not fit the mask");
	}

	/** The thresholded maps, each once. */
	List<MapModel> maps() {
		return sets.stream().map(ClusterSet::map).distinct().toList();
	}

	/** Where the crosshair is at first. */
	Point firstPlace() {
		return sets.stream().filter(s -> !s.isEmpty()).findFirst().or(() -> Optional.of(sets.get(0)))
			.flatMap(ClusterSet::firstPlace).orElse(new Point(0, 0, 0));
	}

	/** The voxel of the mask nearest to a point, as an ordinal; -1 when the point lies outside the mask. */
	int ordinal(final Point point) {
		final int voxel = mask.grid().nearestVoxel(point.xMm(), point.yMm(), point.zMm());
		return voxel < 0 ? -1 : mask.ordinal(voxel);
	}
}
