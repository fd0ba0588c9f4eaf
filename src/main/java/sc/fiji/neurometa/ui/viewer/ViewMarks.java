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

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/**
 * The marks in the views of a result: where no cluster survives the outline of what came nearest, and on demand the foci of
 * its experiments and the outline of the seed of a co-activation analysis.
 */
final class ViewMarks {

	private static final Color NEAREST = new Color(0xffd24d), SEED = new Color(0x7dff7a);

	private final ResultModel result;
	private final ViewsPanel views;
	private ClusterSet set;
	private boolean hasFoci, hasSeed;

	ViewMarks(final ResultModel result, final ViewsPanel views) {
		this.result = result;
		this.views = views;
		set = result.sets().get(0);
		draw();
	}

	/** The buttons that show and hide marks. */
	List<LinkButton> links() {
		final List<LinkButton> links = new ArrayList<>();
		if (result.sets().stream().anyMatch(s -> !s.literatures().isEmpty())) links.add(
			new LinkButton("Foci", "Shows or hides the foci of all experiments, those within 2 mm of each slice.", () -> {
				hasFoci = !hasFoci;
				draw();
			}));
		if (result.seed().isPresent())
			links.add(new LinkButton("Seed", "Shows or hides the outline of the seed region.", () -> {
				hasSeed = !hasSeed;
				draw();
			}));
		return links;
	}

	/** Marks what belongs to another set of clusters. */
	void show(final ClusterSet shown) {
		set = shown;
		draw();
	}

	private void draw() {
		final List<ViewsPicture.Outline> outlines = new ArrayList<>();
		if (set.isEmpty()) set.nearest().map(ClusterSet.Nearest::voxels).filter(v -> v.length > 0)
			.ifPresent(voxels -> outlines.add(new ViewsPicture.Outline(mask("nearest", voxels), NEAREST)));
		if (hasSeed) result.seed().ifPresent(voxels -> outlines.add(new ViewsPicture.Outline(mask("seed", voxels), SEED)));
		final List<Point> dots = hasFoci ? set.literatures().stream().flatMap(l -> l.analysed().experiments().stream())
			.flatMap(e -> e.foci().stream()).map(f -> new Point(f.xMm(), f.yMm(), f.zMm())).toList() : List.of();
		views.mark(outlines, dots);
	}

	private Mask mask(final String name, final int[] ordinals) {
		final int[] voxels = Arrays.stream(ordinals).map(result.mask()::voxel).sorted().toArray();
		return Mask.of(name, result.mask().grid(), result.mask().space(), v -> Arrays.binarySearch(voxels, v) >= 0);
	}
}
