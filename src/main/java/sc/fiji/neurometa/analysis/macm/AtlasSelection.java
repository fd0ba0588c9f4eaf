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
package sc.fiji.neurometa.analysis.macm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Region;

/**
 * The experiments of a database that report each region of an atlas, found in one pass over its foci: a focus belongs to
 * the region of the voxel nearest to it.
 *
 * @param regions names of the regions, in the order of the atlas
 * @param selections for each region the experiments that report it; may be empty
 */
public record AtlasSelection(List<String> regions, List<Selection> selections) {

	public AtlasSelection {
		regions = List.copyOf(regions);
		selections = List.copyOf(selections);
	}

	/**
	 * An atlas.
	 *
	 * @param labels its regions
	 * @param kind whether it comes with NeuroMeta or from a file
	 * @param source its name, or the path of its image
	 */
	public record Atlas(Labels labels, RegionKind kind, String source) {

		/** An atlas that comes with NeuroMeta. */
		public static Atlas shipped(final Labels labels) {
			return new Atlas(labels, RegionKind.ATLAS, labels.atlas());
		}

		/** An atlas from a file. */
		public static Atlas ofFile(final Labels labels, final String path) {
			return new Atlas(labels, RegionKind.LABEL, path);
		}
	}

	/**
	 * Finds the experiments.
	 *
	 * @param database the database, in the space of the mask
	 * @param atlas the atlas
	 * @param wanted names of the regions that are wanted
	 * @param space the space of the mask
	 * @param transform converts foci when that is not the space of the atlas
	 */
	public static AtlasSelection of(final Macm.Placed database, final Atlas atlas, final List<String> wanted,
		final Space space, final CoordinateTransform transform)
	{
		final Labels labels = atlas.labels();
		final Map<String, List<Selection.Selected>> byRegion = new LinkedHashMap<>();
		wanted.forEach(region -> byRegion.put(region, new ArrayList<>()));
		for (int e = 0; e < database.size(); e++) {
			final Experiment placed = database.experiment(e);
			final Map<String, List<Focus>> inside = new LinkedHashMap<>();
			for (final Focus focus : placed.foci())
				labels.at(transform.convert(focus.xMm(), focus.yMm(), focus.zMm(), space, labels.space()))
					.filter(byRegion::containsKey)
					.ifPresent(region -> inside.computeIfAbsent(region, r -> new ArrayList<>()).add(focus));
			final int entry = e;
			inside.forEach((region, foci) -> byRegion.get(region).add(database.selected(entry, foci)));
		}
		return new AtlasSelection(wanted,
			wanted.stream()
				.map(region -> new Selection(
					new SeedRegion(atlas.kind(), region, Optional.of(atlas.source()), new Region.OfAtlas(labels, region)),
					database.searched(), byRegion.get(region)))
				.toList());
	}

	/** For each two regions the number of experiments that report both; on the diagonal those that report the region. */
	public int[][] together() {
		final List<Set<Experiment>> reporting = selections.stream().map(s -> {
			final Set<Experiment> set = Collections.newSetFromMap(new IdentityHashMap<>());
			s.experiments().forEach(x -> set.add(x.placed()));
			return set;
		}).toList();
		final int[][] together = new int[regions.size()][regions.size()];
		for (int a = 0; a < together.length; a++)
			for (int b = 0; b <= a; b++) {
				final Set<Experiment> other = reporting.get(b);
				together[a][b] = (int) reporting.get(a).stream().filter(other::contains).count();
				together[b][a] = together[a][b];
			}
		return together;
	}

	/**
	 * The Jaccard index of each two regions: the experiments that report both, as a share of those that report either;
	 * NaN on the diagonal, and where no experiment reports either.
	 */
	public double[][] jaccard() {
		final int[][] together = together();
		final double[][] jaccard = new double[together.length][together.length];
		for (int a = 0; a < together.length; a++)
			for (int b = 0; b < together.length; b++)
				jaccard[a][b] =
					a == b ? Double.NaN : (double) together[a][b] / (together[a][a] + together[b][b] - together[a][b]);
		return jaccard;
	}
}
