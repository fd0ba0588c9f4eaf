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
 * @param title what the titles of its windows begin with
 * @param mask the voxels, whose ordinals index all maps
 * @param anatomy names the regions
 * @param sets the clusters, one or more sets; those of one map name the same map
 * @param whole maps that are shown as stacks as they are, without a threshold
 * @param readOut maps whose values are read out at the crosshair
 */
public record ResultModel(String title, Mask mask, Anatomy anatomy, List<ClusterSet> sets, List<WholeMap> whole,
	List<MapModel> readOut)
{

	/** A map without a threshold and how its stack is shown. */
	public record WholeMap(MapModel map, StackLook look) {}

	/** @throws IllegalArgumentException when there is no set, or a map does not fit the mask */
	public ResultModel {
		sets = List.copyOf(sets);
		whole = List.copyOf(whole);
		readOut = List.copyOf(readOut);
		if (sets.isEmpty()) throw new IllegalArgumentException("A result has clusters, be it none of them");
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
		return sets.stream().filter(s -> !s.isEmpty()).findFirst().or(() -> Optional.of(sets.get(0))).flatMap(
			ClusterSet::firstPlace).orElse(new Point(0, 0, 0));
	}

	/** The voxel of the mask nearest to a point, as an ordinal; -1 when the point lies outside the mask. */
	int ordinal(final Point point) {
		final int voxel = mask.grid().nearestVoxel(point.xMm(), point.yMm(), point.zMm());
		return voxel < 0 ? -1 : mask.ordinal(voxel);
	}
}
