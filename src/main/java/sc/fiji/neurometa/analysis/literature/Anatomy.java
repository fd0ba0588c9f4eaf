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
package sc.fiji.neurometa.analysis.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Atlas;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Point;

/**
 * The atlases that give places their names.
 *
 * @param atlases label volumes in the space of the analysis, in the order in which their names are listed
 * @param own further atlases, of the user, each of which names places in a column of its own
 */
public record Anatomy(List<Labels> atlases, List<OwnAtlas> own) {

	/**
	 * The overlap of a cluster with a region of an atlas.
	 *
	 * @param cluster number of the cluster, counted from 1
	 * @param atlas name of the atlas
	 * @param region name of the region, or {@value #UNLABELLED}
	 * @param percentOfCluster percentage of the cluster's volume that lies in the region
	 * @param percentOfRegion percentage of the region's volume that the cluster covers; NaN where no region is
	 */
	public record RegionShare(int cluster, String atlas, String region, double percentOfCluster,
		double percentOfRegion)
	{}

	/** Stands for the part of a cluster that lies in no region of an atlas. */
	public static final String UNLABELLED = "unlabelled";
	/**
	 * Largest distance in mm from a peak to a region that gives it its name, as in the Talairach Daemon's search for
	 * grey matter.
	 */
	public static final double REACH_MM = 5;
	/** The atlas of the cortex, drawn by hand, which in places extends into neighbouring structures. */
	private static final String CORTEX = "Brodmann";
	/** The atlas whose regions have plain names. */
	private static final String GYRI = "AAL";
	/**
	 * Beginnings of the names of AAL's regions (in its own spelling) in which Brodmann saw none of the areas of the map: what
	 * is not cerebral cortex, hippocampus and amygdala, and the insula, whose areas 13 to 16 the map lacks.
	 */
	private static final List<String> WITHOUT_AREA =
		List.of("Cerebelum", "Vermis", "Caudate", "Putamen", "Pallidum", "Thalamus", "Hippocampus", "Amygdala", "Insula");
	private static final String NOWHERE = "no region within 5 mm";
	/** A smaller rest of a cluster is rounding. */
	private static final double ROUNDING_PERCENT = 1e-9;

	public Anatomy {
		atlases = List.copyOf(atlases);
		own = List.copyOf(own);
	}

	/** The anatomy of the shipped atlases alone. */
	public Anatomy(final List<Labels> atlases) {
		this(atlases, List.of());
	}

	/** The same with atlases of the user, of any space. */
	public Anatomy with(final List<OwnAtlas> further, final Space space) {
		return new Anatomy(atlases, further.stream().map(atlas -> atlas.in(space)).toList());
	}

	/**
	 * The names of the regions at a point, or nearest to it within {@value #REACH_MM} mm: {@code Fusiform_R; BA 37}.
	 * Cerebellum, basal ganglia, thalamus, hippocampus, amygdala and insula get no Brodmann area.
	 */
	public String label(final Point point) {
		final List<String> names = new ArrayList<>();
		for (final Labels atlas : atlases)
			if (!atlas.atlas().equals(CORTEX) || names.stream().noneMatch(Anatomy::isWithoutArea))
				atlas.nearest(point.toArray(), REACH_MM).ifPresent(names::add);
		return names.isEmpty() ? NOWHERE : String.join("; ", names);
	}

	/** The plain name of the place, such as {@code left supplementary motor area, frontal lobe}; empty where none is near. */
	public Optional<String> place(final Point point) {
		return gyri().flatMap(aal -> aal.nearest(point.toArray(), REACH_MM)).flatMap(PlainRegion::of)
			.map(PlainRegion::text);
	}

	private Optional<Labels> gyri() {
		return atlases.stream().filter(a -> a.atlas().equals(GYRI)).findFirst();
	}

	private static boolean isWithoutArea(final String region) {
		return WITHOUT_AREA.stream().anyMatch(region::startsWith);
	}

	/** Names of all atlases, the shipped ones first. */
	public List<String> atlasNames() {
		return Stream.concat(atlases.stream(), own.stream().map(OwnAtlas::atlas)).map(Atlas::atlas).toList();
	}

	/** The files of the atlases of the user; empty when there are none. */
	public Optional<List<AtlasFile>> files() {
		return Optional.of(own.stream().map(OwnAtlas::file).toList()).filter(files -> !files.isEmpty());
	}

	/** Names of the columns about places besides the label: the plain name, and one for each atlas of the user. */
	public List<String> columns() {
		return Stream.concat(Stream.of("place"), Stream.iterate(2, i -> i + 1).limit(own.size()).map(i -> "label_" + i))
			.toList();
	}

	/** What stands at a point in the columns; empty where no region is near. */
	public List<String> names(final Point point) {
		return Stream.concat(Stream.of(place(point).orElse("")),
			own.stream().map(a -> a.atlas().text(point.toArray(), REACH_MM).orElse(NOWHERE))).toList();
	}

	/**
	 * The overlap of a cluster with each region of each atlas, and what lies in no region of it: the shares of an atlas add up
	 * to 100.
	 */
	public List<RegionShare> shares(final int cluster, final List<Point> points, final double pointVolumeMm3) {
		final List<double[]> places = points.stream().map(Point::toArray).toList();
		return Stream.concat(atlases.stream(), own.stream().map(OwnAtlas::atlas))
			.flatMap(atlas -> shares(cluster, atlas, places, pointVolumeMm3).stream()).toList();
	}

	private List<RegionShare> shares(final int cluster, final Atlas atlas, final List<double[]> places,
		final double pointVolumeMm3)
	{
		final List<RegionShare> shares = new ArrayList<>();
		double rest = 100;
		for (final Atlas.Share share : atlas.shares(places, pointVolumeMm3, isNamed(atlas))) {
			shares
				.add(new RegionShare(cluster, atlas.atlas(), share.region(), share.percentOfPoints(), share.percentOfRegion()));
			rest -= share.percentOfPoints();
		}
		if (rest > ROUNDING_PERCENT) shares.add(new RegionShare(cluster, atlas.atlas(), UNLABELLED, rest, Double.NaN));
		return shares;
	}

	/** A Brodmann area is not where AAL has a region without one. */
	private Predicate<double[]> isNamed(final Atlas atlas) {
		final Optional<Labels> gyri = atlas.atlas().equals(CORTEX) ? gyri() : Optional.empty();
		return mm -> gyri.flatMap(aal -> aal.at(mm)).filter(Anatomy::isWithoutArea).isEmpty();
	}
}
