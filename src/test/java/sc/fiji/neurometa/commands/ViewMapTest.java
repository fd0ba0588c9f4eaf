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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import sc.fiji.neurometa.commands.figure.MapUnit;
import sc.fiji.neurometa.commands.figure.ViewedMaps;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.viewer.MapViewer;
import sc.fiji.neurometa.ui.viewer.ViewedMap;

/** Maps of any origin on anatomy, without a display. */
class ViewMapTest extends CommandRunner {

	private static final Grid GRID = ReferenceMasks.mni152().grid();

	/** A map with a ball of values around a place, over a background that fills the brain. */
	static Path map(final Path file, final Point ball, final float height, final float background, final Space space) {
		final Volume volume = Volume.zeros(GRID);
		for (int i = 0; i < GRID.voxels(); i++) {
			final double[] mm = GRID.centreMm(i);
			final double far = Math.hypot(Math.hypot(mm[0] - ball.xMm(), mm[1] - ball.yMm()), mm[2] - ball.zMm());
			if (ReferenceMasks.mni152().contains(i)) volume.set(i, background * (1 + i % 7));
			if (far < 12) volume.set(i, (float) (height * (1.5 - far / 24)));
		}
		NiftiWriter.write(file, volume, space, NiftiType.FLOAT32, "");
		return file;
	}

	private static int colored(final ImagePlus picture) {
		final ImageProcessor pixels = picture.getProcessor();
		int count = 0;
		for (int i = 0; i < pixels.getPixelCount(); i++) {
			final int red = pixels.get(i) >> 16 & 0xff, blue = pixels.get(i) & 0xff;
			if (Math.abs(red - blue) > 60) count++;
		}
		return count;
	}

	@Test
	void theViewsGoThroughTheMaximumOnAnatomy() throws Exception {
		final Path file = map(folder.resolve("GingerALE_Z.nii.gz"), new Point(30, -20, 10), 4, 0, Space.MNI);
		final CommandModule module = run(ViewMap.class, "map_list", file.toString());
		assertFalse(module.isCanceled(), module.getCancelReason());
		final ImagePlus views = (ImagePlus) module.getOutput("views_image"),
			map = (ImagePlus) module.getOutput("viewed_map");
		assertEquals("Map GingerALE Z views", views.getTitle());
		assertTrue(colored(views) > 3000, "the ball is in all three views: " + colored(views));
		assertEquals(List.of(GRID.nx(), GRID.ny(), GRID.nz()), List.of(map.getWidth(), map.getHeight(), map.getNSlices()));
		final MapViewer.Scene scene = ViewedMaps.read(List.of(file), 0, "");
		assertEquals(new Point(30, -20, 10), scene.maps().get(0).maximum());
		assertEquals("Z", scene.maps().get(0).unit());
	}

	@Test
	void aMapThatFillsTheBrainBeginsWithItsLargestValues() throws Exception {
		final Path file = map(folder.resolve("map.nii.gz"), new Point(30, -20, 10), 4, 0.1f, Space.MNI);
		final ViewedMap whole = ViewedMaps.read(List.of(file), 0, "").maps().get(0);
		assertTrue(whole.threshold() >= 0.1 && whole.threshold() < 4, "threshold " + whole.threshold());
		assertEquals(2.5, ViewedMaps.read(List.of(file), 2.5, "").maps().get(0).threshold());
		final ImagePlus all =
			(ImagePlus) run(ViewMap.class, "map_list", file.toString(), "threshold", 0.05).getOutput("views_image"),
			few = (ImagePlus) run(ViewMap.class, "map_list", file.toString()).getOutput("views_image");
		assertTrue(colored(all) > 5 * colored(few), colored(all) + " and " + colored(few));
	}

	@Test
	void whatCannotBeShownIsRefused() throws Exception {
		final Path mni = map(folder.resolve("mni.nii.gz"), new Point(0, 0, 0), 4, 0, Space.MNI),
			talairach = map(folder.resolve("tal.nii.gz"), new Point(0, 0, 0), 4, 0, Space.TALAIRACH);
		refused("map_list names no map", "map_list", " ");
		refused("Talairach space", "map_list", mni + ";" + talairach);
		refused("underlay_file", "map_list", mni.toString(), "underlay_file", talairach.toFile());
		refused("lut = mauve is not known", "map_list", mni.toString(), "lut", "mauve");
	}

	private void refused(final String why, final Object... inputs) throws Exception {
		final CommandModule module = run(ViewMap.class, inputs);
		assertTrue(module.isCanceled() && module.getCancelReason().contains(why), module.getCancelReason());
		assertNull(module.getOutput("views_image"));
	}

	@Test
	void theUnitFollowsFromTheNameOfTheFile() {
		assertEquals("Z", MapUnit.ofName("pain_thresholded_Z.nii.gz"));
		assertEquals("Z", MapUnit.ofName("z_desc-size_level-cluster_corr-FWE_method-montecarlo.nii.gz"));
		assertEquals("ALE", MapUnit.ofName("MyStudy_C05_1k_ALE.nii"));
		assertEquals("p", MapUnit.ofName("MyStudy_P.nii"));
		assertEquals("p", MapUnit.ofName("p.nii.gz"));
		assertEquals("value", MapUnit.ofName("zebra_pale_sub-p.nii.gz"));
	}
}
