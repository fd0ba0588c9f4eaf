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
package sc.fiji.neurometa.analysis.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.LanguageStudy;
import sc.fiji.neurometa.analysis.contrast.Contrast;
import sc.fiji.neurometa.analysis.contrast.ContrastDirection;
import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** The gated contrast and the conjunction beside genuine output of GingerALE 3.0, see {@link LanguageStudy}. */
@Tag("slow")
class GingerAleContrastTest {

	private static ContrastResult result;

	@BeforeAll
	static void run() {
		final AleSettings settings = AleSettings.defaults().withCorrection(Correction.UNCORRECTED);
		final Mask mask = ReferenceMasks.mni152();
		result = Contrast.run(
			new ContrastInput(LanguageStudy.children(), LanguageStudy.adults(), mask, mask,
				new Anatomy(Atlases.all(Space.MNI))),
			settings, ContrastSettings.defaults("children", "adults").withContrastMethod(ContrastMethod.GATED)
				.withExtentA(896).withExtentB(656),
			Progress.NONE);
	}

	private static boolean isIn(final double[] map, final int voxel) {
		final int ordinal = result.mask().ordinal(voxel);
		return ordinal >= 0 && map[ordinal] > 0;
	}

	@Test
	void theConjunctionHasTheSameVoxels() {
		final Volume theirs = LanguageStudy.image("children_conj_adults");
		int different = 0, voxels = 0;
		for (int v = 0; v < theirs.grid().voxels(); v++) {
			final boolean isTheirs = theirs.get(v) > 0;
			if (isTheirs) voxels++;
			if (isTheirs != isIn(result.conjunction().maps().ale(), v)) different++;
		}
		assertTrue(voxels > 0);
		assertEquals(0, different, "voxels in one conjunction only");
	}

	@Test
	void theContrastsOverlap() {
		assertOverlap("children-adults", result.aMinusB());
		assertOverlap("adults-children", result.bMinusA());
	}

	private static void assertOverlap(final String image, final ContrastDirection ours) {
		final Volume theirs = LanguageStudy.image(image + "_10k-p05");
		int both = 0, sizes = 0;
		final double[] clusters = ours.clusterNumbers();
		for (int v = 0; v < theirs.grid().voxels(); v++) {
			final boolean isTheirs = theirs.get(v) > 0, isOurs = isIn(clusters, v);
			if (isTheirs && isOurs) both++;
			sizes += (isTheirs ? 1 : 0) + (isOurs ? 1 : 0);
		}
		final double dice = 2.0 * both / sizes;
		assertTrue(dice >= 0.95, image + ": Dice " + dice);
	}

	/** GingerALE's gate is a little wider than its own main effect, by at most one voxel; ours is the main effect. */
	@Test
	void fewOfTheirVoxelsLieOutsideTheGates() {
		final Volume theirs = LanguageStudy.image("children-adults_10k-p05");
		final double[] gate = result.a().clusterNumbers();
		int outside = 0, all = 0;
		for (int v = 0; v < theirs.grid().voxels(); v++) {
			if (!(theirs.get(v) > 0)) continue;
			all++;
			if (isIn(gate, v)) continue;
			outside++;
			assertTrue(hasNeighbourIn(gate, v), "more than one voxel outside");
		}
		assertEquals(1376, all);
		assertEquals(31, outside);
	}

	private static boolean hasNeighbourIn(final double[] map, final int voxel) {
		final Grid grid = result.mask().grid();
		for (int dz = -1; dz <= 1; dz++)
			for (int dy = -1; dy <= 1; dy++)
				for (int dx = -1; dx <= 1; dx++)
					if (isIn(map, grid.index(grid.x(voxel) + dx, grid.y(voxel) + dy, grid.z(voxel) + dz))) return true;
		return false;
	}
}
