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
						assertTrue(Math.abs(dx) <= stencil.reach(0) && Math.abs(dy) <= stencil.reach(1) && Math.abs(dz) <= stencil
							.reach(2));
					}
					else if (p < tolerance * .9999) assertEquals(1, stencil.at(dx, dy, dz));
				}
		assertTrue(inside > 1000);
	}
}
