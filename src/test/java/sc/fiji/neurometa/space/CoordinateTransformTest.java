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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

class CoordinateTransformTest {

	/** Computed from the matrices of Lancaster et al. (2007), Table 3, with NumPy. */
	@ParameterizedTest
	@CsvSource({ "LANCASTER_SPM, 35.3573, -24.9457, 47.5546", "LANCASTER_FSL, 36.5900, -23.2139, 47.2163",
		"LANCASTER_POOLED, 35.9677, -24.0760, 47.3905" })
	void mniToTalairach(final CoordinateTransform transform, final double x, final double y, final double z) {
		assertArrayEquals(new double[] { x, y, z }, transform.mniToTalairach(40, -20, 50), 5.1e-5);
	}

	@ParameterizedTest
	@CsvSource({ "LANCASTER_SPM, 45.0295, -14.4682, 52.1072", "LANCASTER_FSL, 43.5980, -16.4053, 52.8222",
		"LANCASTER_POOLED, 44.3143, -15.4407, 52.4782" })
	void talairachToMni(final CoordinateTransform transform, final double x, final double y, final double z) {
		assertArrayEquals(new double[] { x, y, z }, transform.talairachToMni(40, -20, 50), 5.1e-5);
	}

	/** The inverse matrices, to the six decimals to which they are printed where software ships them. */
	@ParameterizedTest
	@CsvSource({
		"LANCASTER_SPM, 1.080364, -0.004099, 0.013885, 1.038659, 0.003811, 1.063568, 0.103857, 1.457852, -0.018779, -0.105167, 1.110061, -4.748001",
		"LANCASTER_FSL, 1.056585, -0.003972, 0.002793, 1.115461, 0.008834, 1.050528, 0.067651, 0.869379, -0.006820, -0.071916, 1.105229, -3.604720",
		"LANCASTER_POOLED, 1.068600, -0.003959, 0.008260, 1.078156, 0.006402, 1.057407, 0.085663, 1.168244, -0.012811, -0.088632, 1.107921, -4.178049" })
	void inverses(final CoordinateTransform transform, final double xx, final double xy, final double xz, final double x0,
		final double yx, final double yy, final double yz, final double y0, final double zx, final double zy,
		final double zz, final double z0)
	{
		final Affine inverse = Affine.of(xx, xy, xz, x0, yx, yy, yz, y0, zx, zy, zz, z0);
		final SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < 100; i++) {
			final double x = random.nextDouble(-80, 80), y = random.nextDouble(-110, 80), z = random.nextDouble(-60, 80);
			// six decimals of three factors of up to 110 and of a shift
			assertArrayEquals(inverse.apply(x, y, z), transform.talairachToMni(x, y, z), 2e-4);
		}
	}

	/** Brett's published numbers have four digits. */
	@ParameterizedTest
	@CsvSource({ "40, -20, 50", "-12, 60, 1", "0, 0, 0", "33, -70, 80" })
	void brettAboveTheCommissures(final double x, final double y, final double z) {
		assertArrayEquals(new double[] { .99 * x, .9688 * y + .0460 * z, -.0485 * y + .9189 * z },
			CoordinateTransform.BRETT.mniToTalairach(x, y, z), 1.1e-2);
		assertArrayEquals(new double[] { .99 * x, .968788 * y + .045981 * z, -.04848 * y + .91885 * z },
			CoordinateTransform.BRETT.mniToTalairach(x, y, z), 1e-3);
	}

	@ParameterizedTest
	@CsvSource({ "40, -20, -50", "-12, 60, -1", "33, -70, -30" })
	void brettBelowTheCommissures(final double x, final double y, final double z) {
		assertArrayEquals(new double[] { .99 * x, .9688 * y + .0420 * z, -.0485 * y + .8390 * z },
			CoordinateTransform.BRETT.mniToTalairach(x, y, z), 1.1e-2);
		assertArrayEquals(new double[] { .99 * x, .968788 * y + .041983 * z, -.04848 * y + .83895 * z },
			CoordinateTransform.BRETT.mniToTalairach(x, y, z), 1e-3);
	}

	@ParameterizedTest
	@EnumSource
	void thereAndBackIsWhereItWas(final CoordinateTransform transform) {
		final SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < 1_000; i++) {
			final double[] p = { random.nextDouble(-90, 90), random.nextDouble(-126, 90), random.nextDouble(-72, 108) };
			final double[] tal = transform.mniToTalairach(p[0], p[1], p[2]);
			assertArrayEquals(p, transform.talairachToMni(tal[0], tal[1], tal[2]), 1e-10);
			final double[] mni = transform.talairachToMni(p[0], p[1], p[2]);
			assertArrayEquals(p, transform.mniToTalairach(mni[0], mni[1], mni[2]), 1e-10);
		}
	}

	@ParameterizedTest
	@EnumSource
	void anExperimentIsConvertedWhenItHasTo(final CoordinateTransform transform) {
		final Experiment mni = new Experiment("A", "c", 3, Space.MNI, List.of(new Focus(40, -20, 50, 7)), 5);
		assertSame(mni, transform.convert(mni, Space.MNI));
		final Experiment talairach = transform.convert(mni, Space.TALAIRACH);
		assertEquals(Space.TALAIRACH, talairach.space());
		assertEquals(7, talairach.foci().get(0).line());
		assertEquals(mni.line(), talairach.line());
		assertEquals(transform.mniToTalairach(40, -20, 50)[1], talairach.foci().get(0).yMm());
		assertEquals(-20, transform.convert(talairach, Space.MNI).foci().get(0).yMm(), 1e-10);
	}

	@Test
	void aPointIsConvertedToTheWantedSpace() {
		final CoordinateTransform pooled = CoordinateTransform.LANCASTER_POOLED;
		assertArrayEquals(new double[] { 40, -20, 50 }, pooled.convert(40, -20, 50, Space.MNI, Space.MNI));
		assertArrayEquals(pooled.mniToTalairach(40, -20, 50), pooled.convert(40, -20, 50, Space.MNI, Space.TALAIRACH));
		assertArrayEquals(pooled.talairachToMni(40, -20, 50), pooled.convert(40, -20, 50, Space.TALAIRACH, Space.MNI));
	}

	/** Brett's transform has another scale above the AC than below; on its plane both agree. */
	@Test
	void brettIsContinuousAtThePlaneOfTheCommissures() {
		final double[] above = CoordinateTransform.BRETT.mniToTalairach(10, 20, 1e-9),
			below = CoordinateTransform.BRETT.mniToTalairach(10, 20, -1e-9);
		assertArrayEquals(above, below, 1e-8);
	}
}
