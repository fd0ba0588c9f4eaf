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

import java.util.Arrays;

import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * Accumulator of the modelled activation of experiments, one after the other, whose foci lie at voxel centres, as
 * {@code 1 - MA}, at the voxels that its kernels reach. Memory is a value per in-mask voxel. Not for use by several
 * threads at once.
 */
final class MaAccumulator {

	private final NullDesign experiments;
	private final Mask mask;
	private final int[] runX;
	/** {@code 1 - MA} of the current experiment where it reaches, else 1. */
	private final double[] experiment;
	private int[] touched = new int[1024];
	private int touchedSize;
	/** Made once, to avoid an object for each focus. */
	private final Neighbours lowerAndTouch = (to, from, end, values, shift) -> {
		lower(to, from, end, values, shift);
		touch(from, end);
	};
	private final Neighbours multiplyAndTouch = (to, from, end, values, shift) -> {
		multiply(to, from, end, values, shift);
		touch(from, end);
	};

	MaAccumulator(final NullDesign experiments) {
		this.experiments = experiments;
		mask = experiments.mask();
		runX = new int[mask.firstRun(mask.grid().ny() * mask.grid().nz())];
		Arrays.setAll(runX, mask::runX);
		experiment = new double[mask.size()];
		Arrays.fill(experiment, 1);
	}

	/**
	 * Operation on neighbours: the target, the range of voxels, the kernel values, and the shift between the two.
	 */
	@FunctionalInterface
	private interface Neighbours {

		void accept(double[] to, int from, int end, double[] values, int shift);
	}

	/** Multiplies {@code 1 - MA} of an experiment into a product, focus by focus where that is the same. */
	void multiply(final int e, final int[] foci, final double[] product) {
		final int first = experiments.firstFocus(e), end = experiments.firstFocus(e + 1);
		if (experiments.model() == MaModel.ADDITIVE || end - first == 1) {
			for (int f = first; f < end; f++)
				forNeighbours(experiments.stencil(e), foci[f], product, MaAccumulator::multiply);
			return;
		}
		load(e, foci);
		for (int t = 0; t < touchedSize; t += 2)
			for (int i = touched[t]; i < touched[t + 1]; i++) {
				product[i] *= experiment[i];
				experiment[i] = 1;
			}
		touchedSize = 0;
	}

	/** Adds the MA of an experiment, times a weight, to a sum. */
	void add(final int e, final int[] foci, final double weight, final double[] sum) {
		load(e, foci);
		for (int t = 0; t < touchedSize; t += 2)
			for (int i = touched[t]; i < touched[t + 1]; i++) {
				sum[i] += weight * (1 - experiment[i]);
				// a voxel that was added already adds nothing
				experiment[i] = 1;
			}
		touchedSize = 0;
	}

	/** Adds the MA of an experiment, times a weight, to a sum, and multiplies {@code 1 - MA} into a product. */
	void addAndMultiply(final int e, final int[] foci, final double weight, final double[] sum, final double[] product) {
		load(e, foci);
		for (int t = 0; t < touchedSize; t += 2)
			for (int i = touched[t]; i < touched[t + 1]; i++) {
				sum[i] += weight * (1 - experiment[i]);
				product[i] *= experiment[i];
				experiment[i] = 1;
			}
		touchedSize = 0;
	}

	private void load(final int e, final int[] foci) {
		final Neighbours action = experiments.model() == MaModel.ADDITIVE ? multiplyAndTouch : lowerAndTouch;
		for (int f = experiments.firstFocus(e); f < experiments.firstFocus(e + 1); f++)
			forNeighbours(experiments.stencil(e), foci[f], experiment, action);
	}

	private void touch(final int from, final int end) {
		if (touchedSize == touched.length) touched = Arrays.copyOf(touched, 2 * touchedSize);
		touched[touchedSize++] = from;
		touched[touchedSize++] = end;
	}

	private void forNeighbours(final KernelStencil stencil, final int focus, final double[] to, final Neighbours action) {
		final Grid grid = mask.grid();
		final int x = grid.x(focus), y = grid.y(focus), z = grid.z(focus);
		for (int row = 0; row < stencil.rows(); row++) {
			final int rowY = y + stencil.dy(row), rowZ = z + stencil.dz(row);
			if (rowY < 0 || rowZ < 0 || rowY >= grid.ny() || rowZ >= grid.nz()) continue;
			final int gridRow = rowY + grid.ny() * rowZ;
			final int value = stencil.valueAtFocus(row) - x;
			final int fromX = x + stencil.fromX(row), endX = x + stencil.endX(row);
			for (int run = mask.firstRun(gridRow); run < mask.firstRun(gridRow + 1); run++) {
				// ordinal minus x is the same for all voxels of a run
				final int shift = mask.runStart(run) - runX[run];
				final int from = Math.max(mask.runStart(run), fromX + shift);
				final int end = Math.min(mask.runStart(run + 1), endX + shift);
				if (from < end) action.accept(to, from, end, stencil.values(), value - shift);
			}
		}
	}

	private static void multiply(final double[] product, final int from, final int end, final double[] values,
		final int shift)
	{
		for (int i = from; i < end; i++)
			product[i] *= values[i + shift];
	}

	/** Takes the largest probability, that is the smallest {@code 1 - p}, over the foci of the current experiment. */
	private static void lower(final double[] experiment, final int from, final int end, final double[] values,
		final int shift)
	{
		for (int i = from; i < end; i++)
			experiment[i] = Math.min(experiment[i], values[i + shift]);
	}
}
