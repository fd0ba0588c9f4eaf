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

import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Point;

/**
 * The atlases that give places their names.
 *
 * @param atlases label volumes in the space of the analysis, in the order in which their names are listed
 */
public record Anatomy(List<Labels> atlases) {

	/**
	 * The overlap of a cluster with a region of an atlas.
	 *
	 * @param cluster number of the cluster, counted from 1
	 * @param atlas name of the atlas
	 * @param region name of the region
	 * @param percentOfCluster percentage of the cluster's volume that lies in the region
	 * @param percentOfRegion percentage of the region's volume that the cluster covers
	 */
	public record RegionShare(int cluster, String atlas, String region, double percentOfCluster,
		double percentOfRegion)
	{}

	/**
	 * Largest distance in mm from a peak to a region that gives it its name, as in the Talairach Daemon's search for
	 * grey matter.
	 */
	public static final double REACH_MM = 5;
	/** The atlas that is a map of the cortex, drawn by hand, which in places extends into neighbouring structures. */
	private static final String CORTEX = "Brodmann";
	/** Beginnings of the names of AAL's regions (in its own spelling) that have no cerebral cortex. */
	private static final List<String> WITHOUT_CORTEX =
		List.of("Cerebelum", "Vermis", "Caudate", "Putamen", "Pallidum", "Thalamus");
	private static final String NOWHERE = "no region within 5 mm";

	public Anatomy {
		atlases = List.copyOf(atlases);
	}

	/**
	 * The names of the regions at a point, or nearest to it within {@value #REACH_MM} mm: {@code Fusiform_R; BA 37}.
	 * Cerebellum, basal ganglia and thalamus get no Brodmann area.
	 */
	public String label(final Point point) {
		final List<String> names = new ArrayList<>();
		for (final Labels atlas : atlases)
			if (!atlas.atlas().equals(CORTEX) || names.stream().noneMatch(Anatomy::isWithoutCortex))
				atlas.nearest(point.toArray(), REACH_MM).ifPresent(names::add);
		return names.isEmpty() ? NOWHERE : String.join("; ", names);
	}

	private static boolean isWithoutCortex(final String region) {
		return WITHOUT_CORTEX.stream().anyMatch(region::startsWith);
	}

	/** The overlap of a cluster with each region of each atlas. */
	public List<RegionShare> shares(final int cluster, final List<Point> points, final double pointVolumeMm3) {
		final List<double[]> places = points.stream().map(Point::toArray).toList();
		return atlases.stream()
			.flatMap(atlas -> atlas.shares(places, pointVolumeMm3).stream().map(share -> new RegionShare(cluster,
				atlas.atlas(), share.region(), share.percentOfPoints(), share.percentOfRegion())))
			.toList();
	}
}
