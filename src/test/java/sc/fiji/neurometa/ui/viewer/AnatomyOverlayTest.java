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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.BrainEdge;
import sc.fiji.neurometa.ui.StackGeometry;
import sc.fiji.neurometa.ui.VolumeStacks;
import sc.fiji.neurometa.ui.render.ColorRange;

/** A map on anatomy: pixels stay values, anatomy lies where there are none. */
class AnatomyOverlayTest {

	private static List<Grid> grids() {
		return Viewed.grids();
	}

	private static ImagePlus stack(final Grid grid, final Volume anatomy) {
		final ResultModel result = Viewed.of(grid);
		return StackView.onAnatomy(result, result.sets().get(0).map(), anatomy, result.firstPlace()).stack();
	}

	@Tag("slow")
	@ParameterizedTest
	@MethodSource("grids")
	void anatomyHidesZeroAndNothingElse(final Grid grid) {
		final Volume anatomy = Viewed.anatomy(grid);
		final ImagePlus stack = stack(grid, anatomy), brain = VolumeStacks.of("t1", anatomy, Space.MNI);
		final Volume map = Viewed.mask(grid).volume(Viewed.of(grid).sets().get(0).map().values(), 0);
		final ImagePlus plain = VolumeStacks.of("map", map, Space.MNI);
		final double white = BrainEdge.of(anatomy).white();
		int transparent = 0;
		for (int slice = 1; slice <= stack.getStackSize(); slice++) {
			assertTrue(
				Arrays.equals((float[]) plain.getStack().getPixels(slice), (float[]) stack.getStack().getPixels(slice)));
			final ImageProcessor picture = anatomy(stack.getOverlay(), slice).getProcessor();
			final int[] pixels = (int[]) ((ColorProcessor) picture).getPixels();
			final ImageProcessor grey = brain.getStack().getProcessor(slice), values = stack.getStack().getProcessor(slice);
			for (int i = 0; i < pixels.length; i++) {
				final int level = pixels[i] & 255;
				assertEquals(values.getf(i) != 0, level == 0);
				if (level == 0) transparent++;
				else assertEquals(Math.max(1, grey.getf(i) / white * 255), level, 0.51, grid.toString());
			}
		}
		assertEquals(38, transparent);
	}

	private static ImageRoi anatomy(final Overlay overlay, final int slice) {
		for (final Roi roi : overlay)
			// the name is lost in a TIFF
			if (roi instanceof ImageRoi image && roi.getPosition() == slice &&
				!AnatomyOverlay.COLOR_BAR.equals(roi.getName())) return image;
		throw new AssertionError("No anatomy on slice " + slice);
	}

	@Test
	void theColourBarHasNumbersAndUnitAndFollowsTheDisplayRange() {
		final Grid grid = grids().get(0);
		final ImagePlus stack = stack(grid, Viewed.anatomy(grid));
		assertEquals(List.of("7.10", "5.35", "3.60", "Z"), texts(stack.getOverlay()));
		stack.setDisplayRange(0, 10);
		final AnatomyOverlay overlay =
			AnatomyOverlay.of(Viewed.anatomy(grid), StackGeometry.of(stack).orElseThrow().pixelToMm(), 91, 109, 91);
		overlay.renewColorBar(stack, ColorRange.of(Viewed.of(grid).sets().get(0).map().values()), "Z");
		assertEquals(List.of("10.00", "5.00", "0.00", "Z"), texts(stack.getOverlay()));
	}

	private static List<String> texts(final Overlay overlay) {
		return Arrays.stream(overlay.toArray()).filter(TextRoi.class::isInstance)
			.map(roi -> ((TextRoi) roi).getText().strip()).toList();
	}

	@Test
	void theCrosshairIsMarkedOnItsSliceOnly() {
		final Grid grid = grids().get(1);
		final ImagePlus stack = stack(grid, Viewed.anatomy(grid));
		final AnatomyOverlay overlay =
			AnatomyOverlay.of(Viewed.anatomy(grid), StackGeometry.of(stack).orElseThrow().pixelToMm(), 20, 22, 18);
		overlay.mark(stack, 5, 6, 7);
		overlay.mark(stack, 8, 9, 10);
		final List<Roi> marks =
			Arrays.stream(stack.getOverlay().toArray()).filter(r -> AnatomyOverlay.CROSSHAIR.equals(r.getName())).toList();
		assertEquals(4, marks.size());
		marks.forEach(m -> assertEquals(10, m.getPosition()));
		assertEquals(8.5, marks.stream().mapToDouble(m -> m.getFloatBounds().getCenterX()).average().orElseThrow(), 1e-9);
	}

	@ParameterizedTest
	@MethodSource("grids")
	void flattenedItIsAPictureOfBoth(final Grid grid) {
		final ImagePlus stack = stack(grid, Viewed.anatomy(grid)), bare = stack.duplicate();
		bare.setOverlay(null);
		bare.setSlice(stack.getCurrentSlice());
		final ImageProcessor picture = stack.flatten().getProcessor();
		final BufferedImage colors = bare.getBufferedImage();
		int colored = 0, grey = 0;
		for (int i = 0; i < picture.getPixelCount(); i++) {
			final int x = i % stack.getWidth(), y = i / stack.getWidth(), color = picture.get(i);
			if (stack.getProcessor().getf(i) != 0) {
				assertEquals(colors.getRGB(x, y) & 0xffffff, color & 0xffffff);
				colored++;
			}
			else if ((color & 255) > 60 && (color & 255) == (color >> 16 & 255)) grey++;
		}
		assertTrue(colored > 0 && grey > 100, colored + " " + grey);
	}

	/** ImageJ's own TIFF keeps values, colours and the overlay. */
	@ParameterizedTest
	@MethodSource("grids")
	void savedAsTiffNothingIsLost(final Grid grid, @TempDir final Path folder) {
		final ImagePlus stack = stack(grid, Viewed.anatomy(grid));
		final AnatomyOverlay overlay = AnatomyOverlay.of(Viewed.anatomy(grid),
			StackGeometry.of(stack).orElseThrow().pixelToMm(), stack.getWidth(), stack.getHeight(), stack.getStackSize());
		overlay.mark(stack, 5, 6, 7);
		final Path file = folder.resolve("map.tif");
		assertTrue(new FileSaver(stack).saveAsTiffStack(file.toString()));
		final ImagePlus opened = new Opener().openImage(file.toString());
		assertEquals(stack.getStackSize(), opened.getStackSize());
		for (int slice = 1; slice <= stack.getStackSize(); slice++) {
			assertArrayEquals((float[]) stack.getStack().getPixels(slice), (float[]) opened.getStack().getPixels(slice));
			final ImageRoi before = anatomy(stack.getOverlay(), slice), after = anatomy(opened.getOverlay(), slice);
			assertArrayEquals((int[]) before.getProcessor().getPixels(), (int[]) after.getProcessor().getPixels());
			assertTrue(after.getZeroTransparent());
		}
		assertEquals(texts(stack.getOverlay()), texts(opened.getOverlay()));
		assertEquals(stack.getOverlay().size(), opened.getOverlay().size());
		assertEquals(stack.getDisplayRangeMin(), opened.getDisplayRangeMin(), 1e-6);
		assertEquals(stack.getDisplayRangeMax(), opened.getDisplayRangeMax(), 1e-6);
		assertEquals(stack.getCalibration().pixelWidth, opened.getCalibration().pixelWidth, 1e-5);
		opened.setSlice(stack.getCurrentSlice());
		assertArrayEquals((int[]) stack.flatten().getProcessor().getPixels(),
			(int[]) opened.flatten().getProcessor().getPixels());
	}

	@Test
	void coloursOfOneDirectionAndOfTwo() {
		final ColorRange one = ColorRange.of(new double[] { 0, 3, 5 });
		assertFalse(one.negative());
		assertEquals(0xff000000, shown(one, 0));
		assertEquals(one.color(3) | 0xff000000, shown(one, 3));
		assertEquals(one.color(5) | 0xff000000, shown(one, 5));
		final ColorRange two = ColorRange.of(new double[] { 0, 2, -4, Double.NaN });
		assertEquals(0xff000000, shown(two, 0));
		assertTrue(new Color(shown(two, -4)).getBlue() > new Color(shown(two, -2.1)).getRed());
		assertTrue(new Color(shown(two, 2.1)).getRed() > 100 && new Color(shown(two, 2.1)).getBlue() < 60);
		assertTrue(new Color(shown(two, -2.1)).getBlue() > 90 && new Color(shown(two, -2.1)).getRed() < 60);
		assertTrue(ColorRange.of(new double[3]).isEmpty());
		assertNotNull(ColorRange.of(new double[0]).lut());
	}

	/** The colour that ImageJ shows for a value. */
	private static int shown(final ColorRange colors, final double value) {
		final ImagePlus image = new ImagePlus("", new FloatProcessor(1, 1, new float[] { (float) value }));
		image.setLut(colors.lut());
		image.setDisplayRange(colors.low(), colors.high());
		return image.getBufferedImage().getRGB(0, 0);
	}
}
