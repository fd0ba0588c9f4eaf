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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.AtlasFile;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Numbers;

/** What is told about a place. */
class ReadoutTest {

	private static final ResultModel RESULT = Viewed.of(Viewed.grids().get(0));

	private static List<String> values(final Point place) {
		return Readout.at(RESULT, place).stream().map(l -> l.name() + ": " + l.value()).toList();
	}

	@Test
	void insideACluster() {
		final Point peak = RESULT.sets().get(0).report().clusters().get(0).peak();
		assertEquals(new Point(4, -16, 20), peak);
		final double[] tal = CoordinateTransform.LANCASTER_POOLED.mniToTalairach(4, -16, 20);
		assertEquals(List.of("MNI: 4, \u221216, 20",
			"Talairach: " + Numbers.millimetres(tal[0]) + ", " + Numbers.millimetres(tal[1]) + ", " +
				Numbers.millimetres(tal[2]),
			"Place: \u2013", "Region: Right", "Brodmann: \u2013", "Z: 7.10", "p: 0", "Cluster: 1 of 2 (288 mm\u00b3)"),
			values(peak));
		assertTrue(Readout.at(RESULT, peak).get(1).help().contains("Lancaster"));
	}

	@Test
	void aPlaceHasItsPlainNameAndThoseOfFurtherAtlases() {
		final Labels halves = Viewed.of(Viewed.grids().get(0)).anatomy().atlases().get(0);
		final Anatomy anatomy = new Anatomy(Atlases.all(Space.MNI)).with(
			List.of(new OwnAtlas(halves, new AtlasFile("halves", "halves.nii", "", Optional.empty(), Optional.empty()))),
			Space.MNI);
		assertEquals(
			List.of("Place: left supplementary motor area, frontal lobe", "Region: Supp_Motor_Area_L", "Brodmann: BA 6",
				"AAL: Left"),
			Readout.at(new Point(-2, 4, 58), Space.MNI, anatomy).stream().skip(2).map(l -> l.name() + ": " + l.value())
				.toList());
	}

	@Test
	void outsideTheMaskThereAreNoValues() {
		final List<String> lines = values(new Point(-88, -120, -70));
		assertTrue(lines.containsAll(List.of("Z: \u2013", "p: \u2013", "Cluster: \u2013")), lines.toString());
		assertEquals(lines.size(), values(new Point(4, -16, 20)).size());
	}
}
