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
package sc.fiji.neurometa.ale.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;

class KernelStencilTest {

	@Test
	void valuesAreGaussianWithinTheRadiusAndOneBeyond() {
		final Affine oblique = Affine.of(2, .4, -.2, 5, -.5, 1.7, .3, 7, .1, -.3, 2.6, 9);
		final Grid grid = new Grid(40, 40, 40, oblique);
		final Kernel kernel = Kernel.ofSubjects(12);
		final double tolerance = 1e-6, peak = kernel.peak(grid.voxelVolumeMm3());
		final KernelStencil stencil = new KernelStencil(kernel, grid, tolerance);
		int inside = 0;
		for (int dz = -15; dz <= 15; dz++)
			for (int dy = -15; dy <= 15; dy++)
				for (int dx = -15; dx <= 15; dx++) {
					final double[] a = oblique.apply(dx, dy, dz), b = oblique.apply(0, 0, 0);
					final double mm2 = Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2);
					final double p = peak * Math.exp(-kernel.exponentPerMm2() * mm2);
					if (p > tolerance * 1.0001) {
						inside++;
						assertEquals(1 - p, stencil.at(dx, dy, dz), 1e-15);
						assertTrue(
							Math.abs(dx) <= stencil.reach(0) && Math.abs(dy) <= stencil.reach(1) && Math.abs(dz) <= stencil.reach(2));
					}
					else if (p < tolerance * .9999) assertEquals(1, stencil.at(dx, dy, dz));
				}
		assertTrue(inside > 1000);
	}
}
