package sc.fiji.neurometa.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Point;

/**
 * The atlases that name what is found.
 *
 * @param atlases label volumes in the space of the analysis, in the order in which names are given
 */
public record Anatomy(List<Labels> atlases) {

	/** How far from a peak a region may be that lends it its name. */
	public static final double REACH_MM = 5;
	private static final String NOWHERE = "no region within 5 mm";

	public Anatomy {
		atlases = List.copyOf(atlases);
	}

	/** The names of the regions at a point, or nearest to it within {@value #REACH_MM} mm: {@code Fusiform_R; BA 37}. */
	public String label(final Point point) {
		final String names = atlases.stream().map(a -> a.nearest(point.toArray(), REACH_MM)).flatMap(Optional::stream)
			.collect(Collectors.joining("; "));
		return names.isEmpty() ? NOWHERE : names;
	}

	/** What a cluster shares with each region of each atlas. */
	public List<RegionShare> shares(final int cluster, final List<Point> points, final double pointVolumeMm3) {
		final List<double[]> places = points.stream().map(Point::toArray).toList();
		return atlases.stream().flatMap(atlas -> atlas.shares(places, pointVolumeMm3).stream().map(share -> new RegionShare(
			cluster, atlas.atlas(), share.region(), share.percentOfPoints(), share.percentOfRegion()))).toList();
	}
}
