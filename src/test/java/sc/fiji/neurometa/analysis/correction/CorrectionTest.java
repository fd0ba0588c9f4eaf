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
package sc.fiji.neurometa.analysis.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.inference.cluster.Cluster;

class CorrectionTest {

	private static final NullMaxima MAXIMA = new NullMaxima(new double[] { 0.01, 0.03, 0.02 },
		List.of(new ClusterMaxima(0.005, new int[] { 4, 7, 2 }, new double[] { 0.2, 0.1, 0.3 }),
			new ClusterMaxima(0.001, new int[] { 40, 70, 20 }, new double[] { 2, 1, 3 })));

	@Test
	void keysAndTheirOrderAreThoseOfTheCommands() {
		assertEquals(List.of("cluster_fwe", "cluster_mass_fwe", "voxel_fwe", "tfce", "fdr_bh", "fdr_by", "uncorrected"),
			Arrays.stream(Correction.values()).map(Correction::key).toList());
	}

	@ParameterizedTest
	@MethodSource("sc.fiji.neurometa.analysis.correction.Correction#values")
	void aNameLeadsToItsConstant(final Correction correction) {
		assertSame(correction, Correction.valueOf(correction.name()));
		assertThrows(IllegalArgumentException.class, () -> Correction.valueOf(correction.key()));
	}

	@ParameterizedTest
	@EnumSource
	void eachQuantityIsTestedByOneCorrection(final Correction.Quantity quantity) {
		assertEquals(1, Arrays.stream(Correction.values()).flatMap(c -> c.familyWise().stream())
			.filter(c -> c.quantity() == quantity).count());
		assertEquals(quantity, quantity.correction().quantity());
	}

	@Test
	void eachTestsItsOwnMaximaAtTheFirstClusterFormingP() {
		assertEquals(List.of(4.0, 7.0, 2.0), tested(Correction.CLUSTER_FWE));
		assertEquals(List.of(0.2, 0.1, 0.3), tested(Correction.CLUSTER_MASS_FWE));
		assertEquals(List.of(0.01, 0.03, 0.02), tested(Correction.VOXEL_FWE));
		final FormedCluster cluster = FormedCluster.of(new Cluster(new int[] { 1, 2, 5 }, 0.04), () -> 0.25);
		assertEquals(3, Correction.CLUSTER_FWE.of(cluster));
		assertEquals(0.25, Correction.CLUSTER_MASS_FWE.of(cluster));
		assertEquals(0.04, Correction.VOXEL_FWE.of(cluster));
	}

	private static List<Double> tested(final Correction.FamilyWise correction) {
		return Arrays.stream(correction.tested(MAXIMA)).boxed().toList();
	}

	@Test
	void belowTheLeastValueNothingCanPass() {
		final TestLevel level = new TestLevel(0.001, 0.25, false);
		final Function<Correction, Double> least = c -> c.least(new Null(c), level);
		for (final Correction correction : List.of(Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE,
			Correction.UNCORRECTED))
			assertEquals(-0.001, least.apply(correction));
		for (final Correction correction : List.of(Correction.FDR_BH, Correction.FDR_BY))
			assertEquals(-0.25, least.apply(correction));
		// of three permutations none may reach it
		assertEquals(0.03, least.apply(Correction.VOXEL_FWE));
		assertEquals(-0.5, least.apply(Correction.TFCE));
	}

	/** A null distribution in which voxels are ordered by p. */
	private record Null(Correction correction) implements Correction.NullDistribution {

		@Override
		public double ale(final double voxelP) {
			return -voxelP;
		}

		@Override
		public Optional<MaximumNull> maxima() {
			return correction.familyWise().map(f -> f.distribution(MAXIMA));
		}
	}

	@Test
	void aContrastIsCorrectedBySizeUnlessTheCorrectionSuitsIt() {
		assertEquals(
			List.of(Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE, Correction.VOXEL_FWE, Correction.CLUSTER_FWE,
				Correction.CLUSTER_FWE, Correction.CLUSTER_FWE, Correction.CLUSTER_FWE),
			Arrays.stream(Correction.values()).map(Correction::ofContrast).toList());
	}

	@Test
	void eachHasItsOwnWords() {
		for (final Function<CorrectionWords, String> words : List.<Function<CorrectionWords, String>> of(
			CorrectionWords::label, w -> w.figure(0.05, 0.001), w -> w.threshold("0.05", "0.001")))
			assertEquals(Correction.values().length,
				Arrays.stream(Correction.values()).map(c -> words.apply(c.words())).distinct().count());
	}
}
