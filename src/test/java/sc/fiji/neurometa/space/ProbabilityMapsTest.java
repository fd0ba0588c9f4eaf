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
package sc.fiji.neurometa.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/** Probabilities of regions become percentages of places and clusters, which never add up to more than 100. */
class ProbabilityMapsTest {

	private static final Grid GRID =
		new Grid(4, 1, 1, new Affine(new double[][] { { 2, 0, 0, 0 }, { 0, 2, 0, 0 }, { 0, 0, 2, 0 } }));

	private static ProbabilityMaps row() {
		return ProbabilityMaps.of("row", Space.MNI, GRID, List.of("A", "B"),
			List.of(new byte[] { 80, 30, 0, 0 }, new byte[] { 20, 60, 10, 0 }));
	}

	@Test
	void aPlaceHasItsMostProbableRegionsFirst() {
		assertEquals(Optional.of("A 80 %, B 20 %"), row().text(new double[] { 0, 0, 0 }, 5));
		assertEquals(Optional.of("B 60 %, A 30 %"), row().text(new double[] { 2.4, 0, 0 }, 5));
		assertEquals(Optional.of("B"), row().text(new double[] { 6, 0, 0 }, 5), "the nearest, without a percentage");
		assertEquals(Optional.empty(), row().text(new double[] { 6, 0, 0 }, 1));
		assertEquals(List.of("A", "B"), row().labels().regions());
		assertEquals(Optional.of("B"), row().labels().at(4, 0, 0));
	}

	@Test
	void sharesAreMeanProbabilities() {
		final List<double[]> cluster = List.of(new double[] { 0, 0, 0 }, new double[] { 2, 0, 0 });
		assertEquals(List.of(new Atlas.Share("A", 55, 100), new Atlas.Share("B", 40, 100 * 80 / 90.0)),
			row().shares(cluster, 8, mm -> true));
		assertEquals(List.of(), row().shares(cluster, 8, mm -> false));
		assertEquals(List.of(), row().shares(List.of(), 8, mm -> true));
		assertThrows(IllegalArgumentException.class, () -> row().shares(cluster, 0, mm -> true));
	}

	@Test
	void sharesNeverAddUpToMoreThanAll() {
		final Random random = new Random(3);
		for (int trial = 0; trial < 200; trial++) {
			final List<byte[]> percent = new ArrayList<>();
			for (int r = 0; r < 3; r++) {
				final byte[] p = new byte[GRID.voxels()];
				for (int i = 0; i < p.length; i++)
					p[i] = (byte) random.nextInt(101);
				percent.add(p);
			}
			final ProbabilityMaps maps = ProbabilityMaps.of("any", Space.MNI, GRID, List.of("A", "B", "C"), percent);
			final List<double[]> points = new ArrayList<>();
			for (int i = 0; i < 5; i++)
				points.add(new double[] { 10 * random.nextDouble() - 2, 0, 0 });
			final List<Atlas.Share> shares = maps.shares(points, 1, mm -> true);
			assertTrue(shares.stream().mapToDouble(Atlas.Share::percentOfPoints).sum() <= 100 + 1e-9, shares.toString());
			shares.forEach(s -> assertTrue(s.percentOfRegion() > 0 && s.percentOfRegion() <= 100, s.toString()));
		}
	}

	@Test
	void anEmptyAtlasIsRefused() {
		assertThrows(InputException.class,
			() -> ProbabilityMaps.of("none", Space.MNI, GRID, List.of("A"), List.of(new byte[4])));
		assertThrows(IllegalArgumentException.class,
			() -> ProbabilityMaps.of("few", Space.MNI, GRID, List.of("A"), List.of(new byte[3])));
	}

	@Test
	void theSameInTheOtherSpace() {
		final double[] tal = CoordinateTransform.LANCASTER_POOLED.mniToTalairach(2, 0, 0);
		assertEquals(Optional.of("B 60 %, A 30 %"), row().in(Space.TALAIRACH).text(tal, 0));
	}

}
