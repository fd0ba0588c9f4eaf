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
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/**
 * The co-activations of a region.
 *
 * @param selection the experiments that report it
 * @param ale the ALE of all their foci
 * @param region its findings in the region itself
 * @param correction how the correction was chosen
 */
public record MacmResult(Selection selection, MainEffectResult ale, RegionFinding region, CorrectionChoice correction) {

	/** The same with a correction that was chosen in another way. */
	MacmResult with(final CorrectionChoice chosen) {
		return new MacmResult(selection, ale, region, chosen);
	}

	/** Whether a point, in mm of the mask's space, lies in a voxel of the region, as in {@link #region}. */
	public Predicate<Point> inRegion() {
		final Mask mask = ale.mask();
		final int[] ordinals = selection.region().ordinals(mask, ale.settings().transform());
		return point -> {
			final int voxel = mask.grid().nearestVoxel(point.xMm(), point.yMm(), point.zMm());
			return voxel >= 0 && mask.contains(voxel) && Arrays.binarySearch(ordinals, mask.ordinal(voxel)) >= 0;
		};
	}

	/** What became of the foci in the region. */
	public SeedFoci seedFoci() {
		return SeedFoci.of(ale.input());
	}

	/** Whether there are clusters, but none that extends beyond the region and its halo. */
	public boolean isConfined() {
		final List<TestedCluster> clusters = ale.thresholding().survivors();
		return region.isConfined(clusters.stream().map(c -> c.cluster().size()).toList());
	}

	/** What it means that no cluster extends beyond the region and its halo, in a sentence. */
	public String confinement() {
		return seedFoci().confinement();
	}

	/** Warnings for a reader of the result, in whole sentences. */
	public List<String> warnings() {
		final List<String> warnings = new ArrayList<>(ale.warnings());
		if (isConfined()) warnings.add(confinement());
		if (ale.input().baseRate().isEmpty()) warnings.add("Under the uniform null regions also emerge that experiments " +
			"report often in any task, such as the anterior insula and the medial frontal cortex. null_model = base_rate " +
			"allows for that (Langner et al. 2014).");
		return warnings;
	}
}
