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
import java.util.List;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Mask;

/**
 * The plain way to the ALE of random foci without an experiment: the foci of all are drawn, and the experiment is passed
 * over. The oracle of {@link RandomLeaveOneOut}.
 */
public final class SlowLeaveOneOut {

	private final NullDesign experiments;
	private final MaAccumulator activation;
	private final Mask mask;

	/** As {@link RandomFoci#RandomFoci}. */
	public SlowLeaveOneOut(final List<KernelFoci> experiments, final Mask mask, final Mask sampling,
		final MaModel model)
	{
		this.experiments = new NullDesign(experiments, mask, sampling, model);
		activation = new MaAccumulator(this.experiments);
		this.mask = mask;
	}

	/** The whole map without an experiment; of all for -1. */
	public double[] draw(final RandomGenerator random, final int without) {
		final int[] places = new int[experiments.foci()];
		experiments.draw(random, places);
		final double[] ale = new double[mask.size()];
		Arrays.fill(ale, 1);
		for (int e = 0; e < experiments.size(); e++)
			if (e != without) activation.multiply(e, places, ale);
		return Arrays.stream(ale).map(product -> 1 - product).toArray();
	}
}
