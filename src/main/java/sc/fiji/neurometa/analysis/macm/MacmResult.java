package sc.fiji.neurometa.analysis.macm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/**
 * The co-activations of a region.
 *
 * @param selection the experiments that report it
 * @param ale the ALE of all their foci
 * @param region its findings in the region itself
 */
public record MacmResult(Selection selection, MainEffectResult ale, RegionFinding region) {

	/** Whether a point, in mm of the mask's space, lies in a voxel of the region, as in {@link #region}. */
	public Predicate<Point> inRegion() {
		final Mask mask = ale.mask();
		final int[] ordinals = selection.region().ordinals(mask, ale.settings().transform());
		return point -> {
			final int voxel = mask.grid().nearestVoxel(point.xMm(), point.yMm(), point.zMm());
			return voxel >= 0 && mask.contains(voxel) && Arrays.binarySearch(ordinals, mask.ordinal(voxel)) >= 0;
		};
	}

	/** Warnings for a reader of the result, in whole sentences. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>(ale.warnings());
		if (ale.input().baseRate().isEmpty()) warnings.add("Under the uniform null regions also emerge that experiments " +
			"report often in any task, such as the anterior insula and the medial frontal cortex. null_model = base_rate " +
			"allows for that (Langner et al. 2014).");
		return warnings;
	}
}
