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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.process.FloatProcessor;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.DrawnRegion;
import sc.fiji.neurometa.ui.VolumeStacks;

/** A cluster as a selection is the cluster again when MACM reads the selection. */
class ClusterPointsTest {

	@TempDir
	Path folder;

	private static List<Grid> grids() {
		return Viewed.grids();
	}

	@ParameterizedTest
	@MethodSource("grids")
	void theSelectionIsTheCluster(final Grid grid) {
		final ResultModel result = Viewed.of(grid);
		final ClusterSet set = result.sets().get(0);
		final ImagePlus stack =
			VolumeStacks.of("made-up thresholded Z", result.mask().volume(set.map().values(), 0), Space.MNI);
		check(result, set, stack);
	}

	@Test
	void alsoOnAMapThatWasSavedAndOpenedAgain() {
		final ResultModel result = Viewed.of(grids().get(2));
		final ClusterSet set = result.sets().get(0);
		final Path file = folder.resolve("map.nii.gz");
		NiftiWriter.write(file, result.mask().volume(set.map().values(), 0), Space.MNI, NiftiType.FLOAT32, "map");
		check(result, set, VolumeStacks.of("map.nii.gz", NiftiReader.read(file).volume(), Space.MNI));
	}

	private static void check(final ResultModel result, final ClusterSet set, final ImagePlus stack) {
		for (int cluster = 1; cluster <= 2; cluster++) {
			final PointRoi roi = StackView.points(stack, result.mask(), set.voxels(cluster), "cluster").orElseThrow();
			assertFalse(roi.getShowLabels());
			stack.setRoi(roi);
			final Mask drawn = DrawnRegion.of(stack, List.of());
			assertEquals(places(result.mask(), set.voxels(cluster)),
				places(drawn, IntStream.range(0, drawn.size()).toArray()));
		}
	}

	private static TreeSet<String> places(final Mask mask, final int[] ordinals) {
		final TreeSet<String> places = new TreeSet<>();
		for (final int i : ordinals) {
			final double[] mm = mask.grid().centreMm(mask.voxel(i));
			places.add(Math.round(mm[0] * 100) + " " + Math.round(mm[1] * 100) + " " + Math.round(mm[2] * 100));
		}
		return places;
	}

	@Test
	void anImageWithoutPlacesGetsNone() {
		final ResultModel result = Viewed.of(grids().get(1));
		assertTrue(StackView
			.points(new ImagePlus("x", new FloatProcessor(20, 22)), result.mask(), new int[] { 1 }, "cluster").isEmpty());
	}
}
