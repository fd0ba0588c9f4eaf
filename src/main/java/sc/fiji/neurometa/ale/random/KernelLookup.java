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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import sc.fiji.neurometa.ale.Kernel;

/**
 * A branch-free look-up table of the values {@code 1 - p} of the kernels of all experiments in one layout.
 * A kernel has a row for every offset along the second and third axis that two voxels can have which lie in one block of
 * {@link FocusIndex}, or in blocks that its reach connects; where the kernel has no values the row is empty. A value beyond
 * a row's ends is taken from a place that holds 1.
 */
final class KernelLookup {

	private static final int FIELDS = 3;

	/**
	 * A kernel.
	 *
	 * @param rows of every row the first offset along the first axis, the number of values and the place of the first
	 * @param values the values, after a 1
	 */
	record Kernel(int[] rows, double[] values) {

		/** The value at an offset along the first axis from the focus, in the row at the given place. */
		double at(final int row, final int dx) {
			final int i = dx - rows[row];
			// all bits set where 0 <= i < length, else none
			final int inside = (i - rows[row + 1] & ~i) >> 31;
			return values[rows[row + 2] + i & inside];
		}
	}

	private final int[] reach = new int[2];
	private final int width;
	private final Kernel[] kernels;

	KernelLookup(final NullDesign experiments) {
		final List<KernelStencil> stencils = experiments.stencils();
		for (int axis = 1; axis < 3; axis++)
			for (final KernelStencil stencil : stencils)
				reach[axis - 1] = Math.max(reach[axis - 1], stencil.reach(axis) + FocusIndex.BLOCK - 1);
		width = 2 * reach[0] + 1;
		final Map<KernelStencil, Kernel> made = new HashMap<>();
		kernels = new Kernel[experiments.size()];
		for (int e = 0; e < kernels.length; e++)
			kernels[e] = made.computeIfAbsent(experiments.stencil(e), this::kernel);
	}

	private Kernel kernel(final KernelStencil stencil) {
		final int[] rows = new int[FIELDS * width * (2 * reach[1] + 1)];
		final double[] values = new double[stencil.values().length + 1];
		values[0] = 1;
		System.arraycopy(stencil.values(), 0, values, 1, stencil.values().length);
		for (int r = 0; r < stencil.rows(); r++) {
			final int row = row(-stencil.dy(r), -stencil.dz(r));
			rows[row] = stencil.fromX(r);
			rows[row + 1] = stencil.endX(r) - stencil.fromX(r);
			rows[row + 2] = stencil.valueAtFocus(r) + stencil.fromX(r) + 1;
		}
		return new Kernel(rows, values);
	}

	/** Place of the row of the voxels at {@code y = z = 0} of a focus at the given coordinates. */
	int row(final int focusY, final int focusZ) {
		return step(reach[0] - focusY, reach[1] - focusZ);
	}

	/** Step from the place of a row to that of the row at the given offsets along the second and third axis. */
	int step(final int dy, final int dz) {
		return FIELDS * (dy + width * dz);
	}

	/** The kernel of an experiment. */
	Kernel kernel(final int experiment) {
		return kernels[experiment];
	}
}
