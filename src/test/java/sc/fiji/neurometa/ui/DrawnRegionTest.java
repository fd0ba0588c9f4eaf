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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** Selections become the voxels that they hold, on the slices that they were drawn on. */
class DrawnRegionTest {

	/** Shown from (-8, 10, -6) mm on, 2 mm a pixel: 9 columns, 7 rows, 5 slices. */
	private static final Affine MNI = Affine.scaling(-2, 2, 2, 8, -2, -6);

	private static ImagePlus stack(final Space space) {
		return VolumeStacks.of("brain", Volume.zeros(new Grid(9, 7, 5, MNI)), space);
	}

	/** A stack of 2 channels, 5 slices and 3 frames with the same geometry. */
	private static ImagePlus hyperstack() {
		final ImagePlus image = new ImagePlus("hyper", ImageStack.create(9, 7, 30, 8));
		image.setDimensions(2, 5, 3);
		image.setOpenAsHyperStack(true);
		StackGeometry.of(MNI, 9, 7, 5, 4).applyTo(image);
		return image;
	}

	/** {@code column,row,slice} of each voxel, sorted. */
	private static String voxels(final Mask mask) {
		return IntStream.range(0, mask.size()).map(mask::voxel)
			.mapToObj(v -> mask.grid().x(v) + "," + mask.grid().y(v) + "," + mask.grid().z(v))
			.collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(" "));
	}

	private static Roi on(final Roi roi, final int position) {
		roi.setPosition(position);
		return roi;
	}

	private static String refused(final ImagePlus image, final Roi... rois) {
		return assertThrows(InputException.class, () -> DrawnRegion.of(image, List.of(rois))).getMessage();
	}

	@Test
	void aRectangleHoldsItsPixelsOnTheSliceShown() {
		final ImagePlus image = stack(Space.MNI);
		image.setSlice(3);
		image.setRoi(new Roi(1, 2, 3, 2));
		final Mask mask = DrawnRegion.of(image, List.of());
		assertEquals("1,2,2 1,3,2 2,2,2 2,3,2 3,2,2 3,3,2", voxels(mask));
		assertEquals("selection on brain", mask.name());
		image.getRoi().setName("cluster 2 of pain");
		assertEquals("cluster 2 of pain", DrawnRegion.of(image, List.of()).name());
		assertEquals(Space.MNI, mask.space());
		// column 1, row 2, slice 2 of a picture whose rows run down
		assertArrayEquals(new double[] { -6, 6, -2 }, mask.grid().centreMm(mask.voxel(0)), 1e-12);
		assertTrue(mask.contains(mask.grid().nearestVoxel(-2, 4, -2)));
		assertFalse(mask.contains(mask.grid().nearestVoxel(-2, 2, -2)));
	}

	@Test
	void aSelectionWithASliceOfItsOwnStaysThere() {
		final ImagePlus image = stack(Space.TALAIRACH);
		image.setSlice(1);
		image.setRoi(on(new Roi(0, 0, 1, 1), 4));
		final Mask mask = DrawnRegion.of(image, List.of());
		assertEquals("0,0,3", voxels(mask));
		assertEquals(Space.TALAIRACH, mask.space());
	}

	@Test
	void theManagersSelectionsAreTakenTogetherEachOnItsSlice() {
		final ImagePlus image = stack(Space.MNI);
		image.setSlice(5);
		image.setRoi(new Roi(7, 5, 1, 1));
		final Roi old = new Roi(4, 4, 1, 1);
		old.setName("0002-0004-0004");
		final Roi named = new Roi(8, 6, 1, 1);
		named.setName("hippocampus");
		assertEquals("1,1,0 3,3,2 4,4,1 8,6,4",
			voxels(DrawnRegion.of(image, List.of(on(new Roi(1, 1, 1, 1), 1), on(new Roi(3, 3, 1, 1), 3), old, named))));
	}

	@Test
	void ovalsPolygonsAndCompositesHoldWhatImageJSays() {
		final ImagePlus image = stack(Space.MNI);
		final Roi oval = new OvalRoi(1, 1, 5, 5),
			triangle = new PolygonRoi(new float[] { 0, 6, 0 }, new float[] { 0, 0, 6 }, Roi.POLYGON);
		final Roi ring = new ShapeRoi(new Roi(0, 0, 5, 5)).not(new ShapeRoi(new Roi(1, 1, 3, 3)));
		for (final Roi roi : List.of(oval, triangle, ring)) {
			final Mask mask = DrawnRegion.of(image, List.of(on(roi, 2)));
			for (int voxel = 0; voxel < mask.grid().voxels(); voxel++)
				assertEquals(mask.grid().z(voxel) == 1 && roi.contains(mask.grid().x(voxel), mask.grid().y(voxel)),
					mask.contains(voxel), roi + " at " + voxel);
		}
		assertEquals(16, DrawnRegion.of(image, List.of(on(ring, 2))).size());
		assertEquals(21, DrawnRegion.of(image, List.of(on(oval, 2))).size());
	}

	@Test
	void whatLiesOffTheImageIsCutOff() {
		final ImagePlus image = stack(Space.MNI);
		assertEquals("0,0,0", voxels(DrawnRegion.of(image, List.of(new Roi(-3, -3, 4, 4)))));
		assertEquals("8,6,0", voxels(DrawnRegion.of(image, List.of(new Roi(8, 6, 40, 40)))));
	}

	@Test
	void pointsHoldTheVoxelsThatTheyLieInEachOnItsSlice() {
		final ImagePlus image = stack(Space.MNI);
		image.setSlice(2);
		image.setRoi(new PointRoi(3, 4));
		assertEquals("3,4,1", voxels(DrawnRegion.of(image, List.of())));
		final PointRoi several = new PointRoi();
		several.addPoint(1, 1, 1);
		several.addPoint(2.4, 1.6, 5);
		several.addPoint(20, 1, 3);
		several.addPoint(0, 6, 0);
		// the point that is on no slice is on the one shown, the one beside the image is none
		assertEquals("0,6,1 1,1,0 2,2,4", voxels(DrawnRegion.of(image, List.of(several))));
	}

	@Test
	void channelsAndFramesAreNotSlices() {
		final ImagePlus image = hyperstack();
		final Roi roi = new Roi(0, 0, 1, 1);
		roi.setPosition(2, 4, 3);
		assertEquals("0,0,3", voxels(DrawnRegion.of(image, List.of(roi))));
		image.setPositionWithoutUpdate(1, 5, 2);
		roi.setPosition(2, 0, 3);
		assertEquals("0,0,4", voxels(DrawnRegion.of(image, List.of(roi))));
		assertEquals("1,1,4", voxels(DrawnRegion.of(image, List.of(new Roi(1, 1, 1, 1)))));
		// the 17th plane: channel 1, slice 4, frame 2
		assertEquals("1,1,3", voxels(DrawnRegion.of(image, List.of(on(new Roi(1, 1, 1, 1), 17)))));
		final PointRoi point = new PointRoi();
		point.addPoint(2, 2, 17);
		assertEquals("2,2,3", voxels(DrawnRegion.of(image, List.of(point))));
		assertEquals(5, DrawnRegion.of(image, List.of(point)).grid().nz());
	}

	@Test
	void whatCannotBeARegionIsSaid() {
		assertTrue(refused(null).startsWith("There is no image with a selection."));
		final ImagePlus other = new ImagePlus("cells", ImageStack.create(9, 7, 5, 8));
		other.setRoi(new Roi(0, 0, 2, 2));
		assertTrue(refused(other)
			.startsWith("The image cells has no known position in mm. Open the NIfTI " + "file with File > Open"));
		final ImagePlus image = stack(Space.MNI);
		assertTrue(refused(image).startsWith("There is no selection on brain."));
		assertTrue(refused(image, new Roi(50, 50, 3, 3)).startsWith("The selection on brain is empty"));
		assertTrue(refused(image, new PolygonRoi(new float[] { 2.6f, 3.4f, 3 }, new float[] { 2, 2, 5 }, Roi.POLYGON))
			.startsWith("The selection on brain is empty"));
		final Line line = new Line(0, 0, 5, 5);
		line.setName("axis");
		assertTrue(
			refused(image, line).startsWith("The selection 'axis' on brain (straight line) holds no voxels. Draw an area"));
		assertTrue(
			refused(image, new PolygonRoi(new float[] { 0, 6 }, new float[] { 0, 3 }, Roi.POLYLINE)).contains("(polyline)"));
		assertTrue(refused(image, new TextRoi(1, 1, "left")).contains("(text)"));
		final String missing = "was drawn on slice 6, but brain has 5.";
		assertTrue(refused(image, on(new Roi(0, 0, 1, 1), 6)).contains(missing));
		final Roi hyper = new Roi(0, 0, 1, 1);
		hyper.setPosition(1, 6, 1);
		assertTrue(refused(image, hyper).contains(missing));
		final PointRoi point = new PointRoi();
		point.addPoint(1, 1, 6);
		assertTrue(refused(image, point).contains(missing));
	}
}
