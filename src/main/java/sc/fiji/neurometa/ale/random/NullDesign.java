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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Mask;

/**
 * The part of the experiments that the null hypothesis keeps, their numbers of foci and their kernels, and the draw of
 * their foci. Foci are numbered through, experiment by experiment, in the order in which they are drawn.
 */
final class NullDesign {

	private static final double TOLERANCE = 5e-6;

	private final Mask mask;
	private final Mask sampling;
	private final MaModel model;
	private final int[] firstFocus;
	private final KernelStencil[] stencils;

	/** As {@link RandomFoci#RandomFoci(List, Mask, Mask, MaModel)}. */
	NullDesign(final List<KernelFoci> experiments, final Mask mask, final Mask sampling, final MaModel model) {
		if (sampling.size() == 0) throw new IllegalArgumentException("Empty sampling space");
		this.mask = mask.on(sampling.grid());
		this.sampling = sampling;
		this.model = model;
		firstFocus = new int[experiments.size() + 1];
		for (int e = 0; e < experiments.size(); e++)
			firstFocus[e + 1] = firstFocus[e] + experiments.get(e).foci().size();
		final double tolerance = TOLERANCE / Math.max(1, model == MaModel.ADDITIVE ? foci() : experiments.size());
		final Map<Kernel, KernelStencil> made = new HashMap<>();
		stencils = experiments.stream()
			.map(e -> made.computeIfAbsent(e.kernel(), k -> new KernelStencil(k, sampling.grid(), tolerance)))
			.toArray(KernelStencil[]::new);
	}

	/** The voxels to compute. */
	Mask mask() {
		return mask;
	}

	/** The voxels from which foci are drawn. */
	Mask sampling() {
		return sampling;
	}

	/** The combination of the foci of an experiment. */
	MaModel model() {
		return model;
	}

	/** Number of experiments. */
	int size() {
		return stencils.length;
	}

	/** Number of foci of all experiments. */
	int foci() {
		return firstFocus[firstFocus.length - 1];
	}

	/** The first focus of an experiment; its foci end where those of the next begin. */
	int firstFocus(final int experiment) {
		return firstFocus[experiment];
	}

	/** The kernel of an experiment; experiments with the same kernel share one object. */
	KernelStencil stencil(final int experiment) {
		return stencils[experiment];
	}

	/** The distinct kernels. */
	List<KernelStencil> stencils() {
		return Arrays.stream(stencils).distinct().toList();
	}

	/**
	 * Draws the foci, one random integer each.
	 *
	 * @param random source of the numbers
	 * @param places receives the grid number of the voxel of each focus
	 */
	void draw(final RandomGenerator random, final int[] places) {
		for (int f = 0; f < places.length; f++)
			places[f] = sampling.voxel(random.nextInt(sampling.size()));
	}
}
