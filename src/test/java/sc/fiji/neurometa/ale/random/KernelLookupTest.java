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

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.TestGrids;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class KernelLookupTest {

	static List<Grid> grids() {
		return List.copyOf(TestGrids.all().values());
	}

	@ParameterizedTest
	@MethodSource("grids")
	void holdTheStencilsAndOneAroundThem(final Grid grid) {
		final Mask mask = TestGrids.full(grid);
		final List<KernelFoci> kernels = List.of(new KernelFoci(TestGrids.foci(2, 1), new Kernel(6)),
			new KernelFoci(TestGrids.foci(1, 2), new Kernel(11)), new KernelFoci(TestGrids.foci(1, 3), new Kernel(6)));
		final NullDesign experiments = new NullDesign(kernels, mask, mask, MaModel.NON_ADDITIVE);
		final KernelLookup rows = new KernelLookup(experiments);
		for (int e = 0; e < experiments.size(); e++) {
			final KernelStencil stencil = experiments.stencil(e);
			final int[] around = new int[3];
			for (int axis = 0; axis < 3; axis++)
				around[axis] = stencil.reach(axis) + FocusIndex.BLOCK - 1;
			for (int dz = -around[2]; dz <= around[2]; dz++)
				for (int dy = -around[1]; dy <= around[1]; dy++)
					for (int dx = -around[0]; dx <= around[0]; dx++)
						assertEquals(stencil.at(dx, dy, dz), rows.kernel(e).at(rows.row(7, 9) + rows.step(7 + dy, 9 + dz), dx));
		}
	}
}
