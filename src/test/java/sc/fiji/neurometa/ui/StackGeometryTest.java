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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.plugin.Duplicator;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Stacks are the right way up, and their millimetres stay true through crops, substacks and changes of scale. */
class StackGeometryTest {

	private static final Affine MNI = Affine.scaling(-2, 2, 2, 90, -126, -72);

	private static ImagePlus stack(final Affine affine, final int nx, final int ny, final int nz) {
		final Volume volume = Volume.zeros(new Grid(nx, ny, nz, affine));
		for (int i = 0; i < volume.grid().voxels(); i++)
			volume.set(i, i);
		return VolumeStacks.of("test", volume, Space.MNI);
	}

	@Test
	void leftIsLeftAnteriorIsUpAndInferiorIsFirst() {
		final ImagePlus image = stack(MNI, 91, 109, 91);
		final StackGeometry geometry = StackGeometry.of(image).orElseThrow();
		assertArrayEquals(new double[] { -90, 90, -72 }, geometry.mm(0, 0, 0));
		assertArrayEquals(new double[] { 90, -126, 108 }, geometry.mm(90, 108, 90));
		// the stored voxel (90, 108, 0) is the leftmost, foremost, lowest one
		assertEquals(90 + 91 * 108, image.getStack().getVoxel(0, 0, 0));
		assertEquals("z = -72 mm L|R", image.getStack().getSliceLabel(1));
		assertEquals("z = 108 mm L|R", image.getStack().getSliceLabel(91));
		assertTrue(MNI.maxDifference(geometry.voxelToMm(91, 109, 91)) == 0);
	}

	/** What the status bar shows and what macros get from toScaled. */
	@Test
	void imageJsCoordinatesAreMillimetres() {
		final ImagePlus image = stack(MNI, 91, 109, 91);
		final Calibration c = image.getCalibration();
		final StackGeometry geometry = StackGeometry.of(image).orElseThrow();
		for (final int[] pixel : new int[][] { { 0, 0, 0 }, { 10, 20, 30 }, { 90, 108, 90 } }) {
			final double[] shown = { c.getX(pixel[0]), c.getY(pixel[1], image.getHeight()), c.getZ(pixel[2]) };
			assertArrayEquals(geometry.mm(pixel[0], pixel[1], pixel[2]), shown, 1e-9);
			assertArrayEquals(new double[] { pixel[0], pixel[1], pixel[2] }, geometry.pixel(shown[0], shown[1], shown[2]),
				1e-9);
		}
		assertEquals("mm", c.getUnit());
		assertTrue(c.pixelWidth == 2 && c.pixelHeight == 2 && c.pixelDepth == 2);
	}

	@Test
	void anOriginInTheTopRowIsShownToo() {
		final ImagePlus image = stack(Affine.scaling(1, 1, 1, 0, -3, 0), 4, 4, 2);
		assertEquals(0, image.getCalibration().getY(0, 4), 1e-6);
		assertEquals(-3, image.getCalibration().getY(3, 4), 1e-6);
	}

	@Test
	void sagittalAndObliquePlanesAreLabelledAsWhatTheyAre() {
		final ImagePlus sagittal = stack(Affine.of(0, 0, 1.5, -10, 2, 0, 0, -20, 0, -2, 0, 30), 5, 6, 3);
		assertEquals("x = -8.5 mm P|A", sagittal.getStack().getSliceLabel(2));
		final StackGeometry geometry = StackGeometry.of(sagittal).orElseThrow();
		assertTrue(geometry.mm(0, 0, 0)[2] > geometry.mm(0, 5, 0)[2], "superior is up");
		final ImagePlus oblique = stack(Affine.of(2, .3, 0, 0, -.3, 2, 0, 0, 0, 0, 2, 0), 3, 3, 2);
		assertEquals("oblique slice 2 L|R", oblique.getStack().getSliceLabel(2));
	}

	@Test
	void planesThatNeedNoTurningAreNotCopied() {
		final Volume volume = Volume.zeros(new Grid(3, 2, 2, Affine.scaling(1, -1, 1, 0, 0, 0)));
		final ImagePlus image = VolumeStacks.of("test", volume, Space.MNI);
		assertSame(volume.plane(1), image.getStack().getPixels(2));
		final Volume turned = Volume.zeros(new Grid(3, 2, 2, MNI));
		turned.set(0, 5);
		VolumeStacks.of("test", turned, Space.MNI);
		assertEquals(5, turned.get(0));
	}

	@Test
	void cropsAndSubstacksKnowWhereTheyAre() {
		final ImagePlus image = stack(MNI, 91, 109, 91);
		image.setRoi(10, 20, 30, 40);
		final ImagePlus part = new Duplicator().run(image, 5, 20);
		assertEquals(30, part.getWidth());
		assertFalse(StackGeometry.of(part).isPresent(), "the origin has not moved yet");
		// as the command Image > Duplicate does
		part.getCalibration().xOrigin -= 10;
		part.getCalibration().yOrigin -= 20;
		final StackGeometry geometry = StackGeometry.of(part).orElseThrow();
		assertArrayEquals(StackGeometry.of(image).orElseThrow().mm(10, 20, 4), geometry.mm(0, 0, 0), 1e-9);
		assertArrayEquals(StackGeometry.of(image).orElseThrow().mm(39, 59, 19), geometry.mm(29, 39, 15), 1e-9);
	}

	@Test
	void whereSlicesAreGoneWithoutATraceNothingIsClaimed() {
		final ImagePlus image = stack(MNI, 9, 7, 9);
		final ImageStack stack = image.getStack();
		stack.deleteSlice(3);
		final ImagePlus gap = image.createImagePlus();
		gap.setStack(stack);
		gap.setProperties(image.getPropertiesAsArray());
		assertEquals(Optional.empty(), StackGeometry.of(gap));
		final ImagePlus turned = new ImagePlus("turned", ImageStack.create(7, 9, 9, 32));
		turned.setCalibration(image.getCalibration());
		turned.setProperties(image.getPropertiesAsArray());
		assertEquals(Optional.empty(), StackGeometry.of(turned));
	}

	@Test
	void aNewPixelSizeIsFollowed() {
		final ImagePlus image = stack(Affine.scaling(-2, 2, 2, 20, -30, 0), 9, 7, 3);
		image.getCalibration().pixelWidth = 1;
		image.getCalibration().xOrigin *= 2;
		final StackGeometry geometry = StackGeometry.of(image).orElseThrow();
		assertEquals(1, geometry.pixelToMm().columnLength(0), 1e-12);
		assertArrayEquals(new double[] { 0, 0, 0 },
			geometry.mm(image.getCalibration().xOrigin, image.getCalibration().yOrigin, 0), 1e-6);
	}

	@Test
	void spoiledPropertiesAreNoGeometry() {
		final ImagePlus image = stack(MNI, 3, 3, 3);
		image.setProp("neurometa.affine", "1 2 x");
		assertFalse(StackGeometry.of(image).isPresent());
		image.setProp("neurometa.affine", "0 0 0 0 0 0 0 0 0 0 0 0");
		assertFalse(StackGeometry.of(image).isPresent());
		assertFalse(StackGeometry.of(new ImagePlus("", ImageStack.create(2, 2, 2, 32))).isPresent());
	}
}
