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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.PlainRegion;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/** Regions lie where anatomy has them, left on the left. */
class AtlasesTest {

	@ParameterizedTest
	@CsvSource({ "-38,-22,56,Precentral_L", "40,-20,56,Precentral_R", "-22,-4,-18,Amygdala_L", "24,-4,-18,Amygdala_R",
		"-26,-20,-14,Hippocampus_L", "-12,-18,8,Thalamus_L", "12,-18,8,Thalamus_R", "-26,0,2,Putamen_L",
		"42,-52,-20,Fusiform_R", "-2,4,58,Supp_Motor_Area_L", "8,-78,8,Calcarine_R", "-38,14,0,Insula_L" })
	void aalRegionsLieWhereTheyShould(final double x, final double y, final double z, final String region) {
		assertEquals(Optional.of(region), Atlases.aal().at(x, y, z));
	}

	@ParameterizedTest
	@CsvSource({ "-38,-22,58,BA 4", "-8,-94,0,BA 17", "8,-90,0,BA 17", "-28,-8,62,BA 6", "-48,-66,26,BA 39",
		"4,46,-6,BA 10,BA 32" })
	void brodmannAreasLieWhereTheyShould(final double x, final double y, final double z, final String area) {
		assertEquals(Optional.of(area), Atlases.brodmann().nearest(new double[] { x, y, z }, 4));
	}

	/** Sizes in voxels of 2 mm as the authors of AAL distribute it: the sampling is neither shifted nor mirrored. */
	@ParameterizedTest
	@CsvSource({ "Precentral_L,3526", "Precentral_R,3381", "Frontal_Sup_L,3599", "Frontal_Sup_R,4056",
		"Hippocampus_L,932", "Hippocampus_R,946", "Amygdala_L,220", "Amygdala_R,248" })
	void aalRegionsHaveTheirSizes(final String region, final int voxels) {
		assertEquals(voxels, Atlases.aal().voxels(region));
	}

	@Test
	void leftIsLeft() {
		for (final String region : Atlases.aal().regions())
			if (region.endsWith("_L") || region.endsWith("_R")) {
				final Mask mask = Atlases.aal().mask(region);
				double sum = 0;
				for (int i = 0; i < mask.size(); i++)
					sum += mask.grid().centreMm(mask.voxel(i))[0];
				assertTrue(region.endsWith("_L") ? sum / mask.size() < -4 : sum / mask.size() > 4, region);
			}
	}

	@Test
	void allRegionsAreThere() {
		assertEquals(116, Atlases.aal().regions().size());
		assertEquals(40, Atlases.brodmann().regions().size());
		for (final Labels atlas : Atlases.all(Space.MNI)) {
			assertTrue(atlas.grid().matches(ReferenceMasks.mni152().grid()));
			assertSame(Space.MNI, atlas.space());
			for (final String region : atlas.regions())
				assertTrue(atlas.voxels(region) > 10, region);
		}
		assertEquals(List.of("AAL", "Brodmann"), Atlases.all(Space.MNI).stream().map(Labels::atlas).toList());
	}

	@Test
	void noVoxelHasAnAreaThatBrodmannDidNotPutThere() {
		assertFalse(Atlases.brodmann().regions().contains("BA 48"));
		assertEquals(Optional.empty(), Atlases.brodmann().at(-38, 2, 4), "the file says 48");
		assertEquals("Insula_L", label(Space.MNI, -38, 2, 4), "its areas 13 to 16 are not in the map");
		assertEquals("Amygdala_L", label(Space.MNI, -22, -4, -18));
		final List<Point> cerebellum = List.of(new Point(22, -66, -26), new Point(24, -66, -26));
		assertEquals(List.of("Cerebelum_6_R", "unlabelled"),
			new Anatomy(Atlases.all(Space.MNI)).shares(1, cerebellum, 8).stream().map(Anatomy.RegionShare::region).toList(),
			"in the map of the cortex they are 19");
	}

	@Test
	void everyRegionOfAalHasAPlainNameWithItsSide() {
		for (final String region : Atlases.aal().regions()) {
			final PlainRegion plain = PlainRegion.of(region).orElseThrow(() -> new AssertionError(region));
			assertEquals(region.endsWith("_L") ? "left" : region.endsWith("_R") ? "right" : "", plain.side(), region);
		}
		assertEquals(116,
			Atlases.aal().regions().stream().map(r -> PlainRegion.of(r).orElseThrow().text()).distinct().count());
		assertEquals("left supplementary motor area, frontal lobe",
			new Anatomy(Atlases.all(Space.MNI)).place(new Point(-2, 4, 58)).orElseThrow());
		assertEquals(Optional.empty(), new Anatomy(Atlases.all(Space.MNI)).place(new Point(0, -126, -72)));
		assertEquals(Optional.empty(), PlainRegion.of("BA 6"));
	}

	@Test
	void labelsOfPeaks() {
		assertEquals("Precentral_L; BA 4", label(Space.MNI, -38, -22, 58));
		final double[] tal = CoordinateTransform.LANCASTER_POOLED.mniToTalairach(-38, -22, 58);
		assertEquals("Precentral_L; BA 4", label(Space.TALAIRACH, tal));
		assertEquals("Fusiform_R; BA 37", label(Space.MNI, 42, -52, -20));
		assertEquals("Cerebelum_6_R", label(Space.MNI, 22, -66, -26), "Brodmann's areas are of the cerebrum");
		assertEquals(Optional.of("BA 19"), Atlases.brodmann().at(22, -66, -26), "though the map says so");
		assertEquals("Thalamus_L", label(Space.MNI, -12, -18, 8));
		assertEquals("no region within 5 mm", label(Space.MNI, 0, -126, -72));
		assertEquals("no region within 5 mm", label(Space.TALAIRACH, 500, 0, 0));
	}

	private static String label(final Space space, final double... mm) {
		return new Anatomy(Atlases.all(space)).label(new Point(mm[0], mm[1], mm[2]));
	}
}
