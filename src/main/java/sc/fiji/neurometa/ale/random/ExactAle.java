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
 * The exact ALE of some voxels. It multiplies the same numbers in the same order as {@link RandomFoci}, so it is
 * bit-identical: {@code 1 - p} of the experiments, in their order, each the smallest of its foci (non-additive), or that of
 * all foci (additive). Factors of 1, from foci that do not reach the voxel, change no bits.
 * <p>
 * Voxels are grouped by blocks, so that the foci that can reach them are looked up once for all of a block. One for
 * each thread.
 */
final class ExactAle {

	private static final int BLOCK_VOXELS = FocusIndex.BLOCK * FocusIndex.BLOCK * FocusIndex.BLOCK;

	private final NullDesign experiments;
	private final Mask mask;
	private final Grid grid;
	private final boolean additive;
	private final int[] experimentOf;
	private final FocusIndex slabs;
	private final KernelLookup stencils;
	/** First voxel of each block, as a position in the list to evaluate, -1 when there is none. */
	private final int[] firstOfBlock;
	private final int[] blocks;
	private final int[] nextOfBlock;
	private int size;
	private final int[] listed = new int[BLOCK_VOXELS];
	private final int[] x = new int[BLOCK_VOXELS];
	/** Step of the row of each listed voxel in the layout of the stencils. */
	private final int[] row = new int[BLOCK_VOXELS];
	private final double[] product = new double[BLOCK_VOXELS];
	private final double[] experiment = new double[BLOCK_VOXELS];

	/**
	 * @param experiments the experiments
	 * @param stencils their kernels
	 * @param limit the most voxels that will be evaluated at once
	 */
	ExactAle(final NullDesign experiments, final KernelLookup stencils, final int limit) {
		this.experiments = experiments;
		this.stencils = stencils;
		mask = experiments.mask();
		grid = mask.grid();
		additive = experiments.model() == MaModel.ADDITIVE;
		experimentOf = new int[experiments.foci()];
		for (int e = 0; e < experiments.size(); e++)
			Arrays.fill(experimentOf, experiments.firstFocus(e), experiments.firstFocus(e + 1), e);
		slabs = new FocusIndex(experiments);
		firstOfBlock = new int[slabs.blocks(0) * slabs.blocks(1) * slabs.blocks(2)];
		Arrays.fill(firstOfBlock, -1);
		blocks = new int[limit];
		nextOfBlock = new int[limit];
	}

	/** Takes the grid number of the voxel of each focus. */
	void load(final int[] foci) {
		slabs.load(foci);
	}

	/**
	 * Evaluates voxels.
	 *
	 * @param ordinals the voxels, by ordinal of the mask
	 * @param count their number
	 * @param ale receives their ALE values, by ordinal
	 */
	void evaluate(final int[] ordinals, final int count, final double[] ale) {
		int used = 0;
		for (int i = 0; i < count; i++) {
			final int block = block(mask.voxel(ordinals[i]));
			if (firstOfBlock[block] < 0) blocks[used++] = block;
			nextOfBlock[i] = firstOfBlock[block];
			firstOfBlock[block] = i;
		}
		for (int b = 0; b < used; b++) {
			list(firstOfBlock[blocks[b]], ordinals);
			firstOfBlock[blocks[b]] = -1;
			multiply(blocks[b]);
			for (int i = 0; i < size; i++)
				ale[listed[i]] = 1 - product[i];
		}
	}

	private int block(final int voxel) {
		return grid.x(voxel) / FocusIndex.BLOCK +
			slabs.blocks(0) * (grid.y(voxel) / FocusIndex.BLOCK + slabs.blocks(1) * (grid.z(voxel) / FocusIndex.BLOCK));
	}

	private void list(final int first, final int[] ordinals) {
		size = 0;
		for (int i = first; i >= 0; i = nextOfBlock[i]) {
			final int voxel = mask.voxel(ordinals[i]);
			listed[size] = ordinals[i];
			x[size] = grid.x(voxel);
			row[size] = stencils.step(grid.y(voxel), grid.z(voxel));
			product[size] = 1;
			experiment[size] = 1;
			size++;
		}
	}

	/** Multiplies up the foci that can reach a block, for its listed voxels. */
	private void multiply(final int block) {
		final int blockX = block % slabs.blocks(0), rest = block / slabs.blocks(0);
		final int blockY = rest % slabs.blocks(1), blockZ = rest / slabs.blocks(1);
		int present = -1;
		for (int word = 0; word < slabs.words(); word++)
			for (long near = slabs.near(blockX, blockY, blockZ, word); near != 0; near &= near - 1) {
				final int focus = word * Long.SIZE + Long.numberOfTrailingZeros(near);
				if (additive || experimentOf[focus] != present) multiplyExperiment();
				present = experimentOf[focus];
				lower(stencils.kernel(present), slabs.place(0, focus),
					stencils.row(slabs.place(1, focus), slabs.place(2, focus)));
			}
		multiplyExperiment();
	}

	private void lower(final KernelLookup.Kernel kernel, final int focusX, final int focusRow) {
		for (int i = 0; i < size; i++)
			experiment[i] = Math.min(experiment[i], kernel.at(focusRow + row[i], x[i] - focusX));
	}

	private void multiplyExperiment() {
		for (int i = 0; i < size; i++) {
			product[i] *= experiment[i];
			experiment[i] = 1;
		}
	}
}
