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
package sc.fiji.neurometa.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** Masks and template: sizes, places, and that they are what their names say. */
class ReferenceMasksTest {

	private static final Grid MNI = new Grid(91, 109, 91, Affine.scaling(-2, 2, 2, 90, -126, -72));
	private static final Grid TALAIRACH = new Grid(80, 96, 70, Affine.scaling(2, 2, 2, -80, -116, -62));

	private static void check(final String name, final Mask mask, final Grid grid, final Space space, final int size) {
		assertEquals(name, mask.name());
		assertEquals(grid, mask.grid());
		assertSame(space, mask.space());
		assertEquals(size, mask.size());
	}

	@Test
	void masksHaveTheirGridsAndSizes() {
		check("mni152", ReferenceMasks.mni152(), MNI, Space.MNI, 228_483);
		check("mni152_dilated", ReferenceMasks.mni152Dilated(), MNI, Space.MNI, 262_245);
		check("gray_matter", ReferenceMasks.grayMatter(Space.MNI), MNI, Space.MNI, 192_577);
		check("talairach", ReferenceMasks.talairach(), TALAIRACH, Space.TALAIRACH, 181_295);
		check("talairach_gray_matter", ReferenceMasks.grayMatter(Space.TALAIRACH), TALAIRACH, Space.TALAIRACH, 152_648);
		assertSame(ReferenceMasks.mni152(), ReferenceMasks.mni152());
	}

	@Test
	void theDilatedMaskHasTheVoxelsOfGingerAle() {
		final Volume volume = NiftiReader.read(Needs.shared("gingerale/face/face_brainmap_ALE.nii.gz")).volume();
		final Mask mask = ReferenceMasks.mni152Dilated();
		assertTrue(volume.grid().matches(mask.grid()));
		for (int i = 0; i < mask.grid().voxels(); i++)
			assertEquals(volume.get(i) > 0, mask.contains(i), "voxel " + i);
	}

	@Test
	void masksNestAndDiffer() {
		final Mask brain = ReferenceMasks.mni152(), dilated = ReferenceMasks.mni152Dilated();
		final Mask gray = ReferenceMasks.grayMatter(Space.MNI);
		for (int i = 0; i < brain.grid().voxels(); i++) {
			assertTrue(!brain.contains(i) || dilated.contains(i));
			assertTrue(!gray.contains(i) || brain.contains(i));
		}
		// thalamus and precentral cortex are grey; the parietal white matter and the corpus callosum's genu are not
		assertTrue(contains(gray, -12, -18, 8) && contains(gray, -38, -22, 56));
		assertTrue(contains(brain, 26, -40, 30) && !contains(gray, 26, -40, 30));
		assertTrue(contains(brain, 0, 26, 4) && !contains(gray, 0, 26, 4));
		assertFalse(contains(dilated, 0, 100, 0), "in front of the head");
	}

	private static boolean contains(final Mask mask, final double x, final double y, final double z) {
		final int voxel = mask.grid().nearestVoxel(x, y, z);
		return voxel >= 0 && mask.contains(voxel);
	}

	@Test
	void theTalairachMaskIsTheMniMaskCarriedOver() {
		final Mask talairach = ReferenceMasks.talairach(), mni = ReferenceMasks.mni152();
		final Mask talairachGray = ReferenceMasks.grayMatter(Space.TALAIRACH), gray = ReferenceMasks.grayMatter(Space.MNI);
		for (int i = 0; i < talairach.grid().voxels(); i++) {
			final double[] t = talairach.grid().centreMm(i);
			final double[] p = CoordinateTransform.LANCASTER_POOLED.talairachToMni(t[0], t[1], t[2]);
			assertEquals(contains(mni, p[0], p[1], p[2]), talairach.contains(i), "voxel " + i);
			assertEquals(contains(gray, p[0], p[1], p[2]), talairachGray.contains(i), "grey matter, voxel " + i);
		}
		// nothing is cut off by the edge of the grid: the brain's volume changes by the transform's determinant alone
		assertEquals(0.9357 * 0.9396 * 0.8967, (double) talairach.size() / mni.size(), 0.01);
		for (int i = 0; i < talairach.size(); i++) {
			final int v = talairach.voxel(i);
			final Grid grid = talairach.grid();
			assertTrue(grid.x(v) > 0 && grid.x(v) < 79 && grid.y(v) > 0 && grid.y(v) < 95 && grid.z(v) < 69);
		}
	}

	@Test
	void grayMatterOfAnalysisMasks() {
		assertEquals(192_577, ReferenceMasks.grayMatter(ReferenceMasks.mni152()).size());
		assertEquals(192_577, ReferenceMasks.grayMatter(ReferenceMasks.mni152Dilated()).size());
		final Mask talairach = ReferenceMasks.grayMatter(ReferenceMasks.talairach());
		check("talairach grey matter", talairach, TALAIRACH, Space.TALAIRACH, 152_648);

		// the same voxels stored from left to right
		final Grid flipped = new Grid(91, 109, 91, Affine.scaling(2, 2, 2, -90, -126, -72));
		final Mask mirror = Mask.of("mine", flipped, Space.MNI, i -> true);
		final Mask gray = ReferenceMasks.grayMatter(mirror);
		check("mine grey matter", gray, flipped, Space.MNI, 192_577);
		assertTrue(contains(gray, -38, -22, 56));
		assertEquals(contains(ReferenceMasks.grayMatter(Space.MNI), -22, 40, -20), contains(gray, -22, 40, -20));

		final Grid coarse = new Grid(46, 55, 46, Affine.scaling(4, 4, 4, -90, -126, -72));
		final Mask sphere = Mask.of("sphere", coarse, Space.MNI, i -> Math.abs(coarse.centreMm(i)[0]) < 20);
		final Mask within = ReferenceMasks.grayMatter(sphere);
		assertTrue(within.size() > 1000 && within.size() < sphere.size());
		for (int i = 0; i < within.size(); i++)
			assertTrue(sphere.contains(within.voxel(i)));
	}

	@Test
	void aMaskWithoutGrayMatterIsRefused() {
		final Grid far = new Grid(5, 5, 5, Affine.scaling(2, 2, 2, 400, 0, 0));
		final Mask elsewhere = Mask.of("box.nii", far, Space.TALAIRACH, i -> true);
		final String message = assertThrows(InputException.class, () -> ReferenceMasks.grayMatter(elsewhere)).getMessage();
		assertTrue(
			message.contains("box.nii") && message.contains("Talairach coordinates") && message.contains("sampling=mask"),
			message);
		final Mask corner = Mask.of("corner", MNI, Space.MNI, i -> i == 0);
		assertThrows(InputException.class, () -> ReferenceMasks.grayMatter(corner));
	}

	@Test
	void theTemplateIsABrainOnTheMniGrid() {
		final Volume t1 = Templates.t1(Space.MNI);
		assertEquals(MNI, t1.grid());
		final Mask brain = ReferenceMasks.mni152();
		int bright = 0, outside = 0;
		for (int i = 0; i < t1.grid().voxels(); i++) {
			assertTrue(t1.get(i) >= 0 && t1.get(i) <= 255);
			if (t1.get(i) > 0 && brain.contains(i)) bright++;
			if (t1.get(i) > 0 && !ReferenceMasks.mni152Dilated().contains(i)) outside++;
		}
		assertTrue(bright > 0.99 * brain.size(), bright + " voxels of the mask are bright");
		assertTrue(outside < 0.06 * brain.size(), outside + " bright voxels outside the brain");
		final float white = t1.get(MNI.nearestVoxel(-26, -24, 32)), ventricle = t1.get(MNI.nearestVoxel(-8, -4, 20));
		assertTrue(white > 1.5 * ventricle, "white matter " + white + ", ventricle " + ventricle);
	}
}
