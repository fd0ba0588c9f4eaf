package sc.fiji.neurometa.report.html;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.record.RunRegion;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Mask;

/** What a region is called in a title. */
public final class RegionTitle {

	/** How a run names a label of an image. */
	private static final Pattern LABEL = Pattern.compile("(.+) (label \\d+)");

	private RegionTitle() {}

	/** Its name; of a label of an image that and where in the brain its middle is. */
	public static String of(final RunRegion region) {
		final Matcher label = LABEL.matcher(region.name());
		if (region.kind() != RegionKind.LABEL || !label.matches()) return region.name().replace('_', ' ');
		return label.group(2) + " of " + label.group(1) + anatomical(region).map(name -> " (" + name.replace('_', ' ') + ")")
			.orElse("");
	}

	/** The region of the AAL atlas at the voxel that is nearest to the middle of all. */
	private static Optional<String> anatomical(final RunRegion region) {
		return region.restore().region().asVoxels().flatMap(voxels -> Atlases.aal().in(region.space()).nearest(middle(voxels),
			Anatomy.REACH_MM));
	}

	private static double[] middle(final Mask voxels) {
		final double[] mean = new double[3];
		IntStream.range(0, voxels.size()).mapToObj(i -> voxels.grid().centreMm(voxels.voxel(i))).forEach(centre -> {
			for (int axis = 0; axis < 3; axis++)
				mean[axis] += centre[axis] / voxels.size();
		});
		return IntStream.range(0, voxels.size()).mapToObj(i -> voxels.grid().centreMm(voxels.voxel(i))).min(Comparator
			.comparingDouble(centre -> Math.hypot(Math.hypot(centre[0] - mean[0], centre[1] - mean[1]), centre[2] - mean[2])))
			.orElse(mean);
	}
}
