package sc.fiji.neurometa.analysis;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Point;

/**
 * The co-activations of a region.
 *
 * @param selection the experiments that report it
 * @param ale the ALE of all their foci
 * @param region what it has in the region itself
 */
public record MacmResult(Selection selection, MainEffectResult ale, RegionFinding region) {

	/** Whether a point, in mm of the mask's space, lies in the region. */
	public boolean isInRegion(final Point point) {
		return selection.region().contains(new Focus(point.xMm(), point.yMm(), point.zMm()), ale
			.mask().space(), ale.settings().transform());
	}

	/** What a reader of the result should know, in whole sentences. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>(ale.warnings());
		if (ale.input().baseRate().isEmpty()) warnings.add("Under the uniform null also regions come out that experiments " +
			"report often whatever the task, such as the anterior insula and the medial frontal cortex. null_model = base_rate " +
			"allows for that (Langner et al. 2014).");
		return warnings;
	}
}
