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
package sc.fiji.neurometa.ale;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * Activation likelihood estimation: for every voxel the probability that at least one experiment truly activated it,
 * the union of the modelled activations,
 * <p>
 * {@code ALE(v) = 1 - prod_e (1 - MA_e(v))}
 * <p>
 * (Turkeltaub et al. 2002, NeuroImage 16:765-780; Eickhoff et al. 2012, NeuroImage 59:2349-2361,
 * <a href="https://doi.org/10.1016/j.neuroimage.2011.09.017">doi:10.1016/j.neuroimage.2011.09.017</a>). It is summed up
 * as {@code a + m (1 - a)}, which keeps all digits of values as small as 1e-300.
 *
 * @param values the ALE values, by ordinal of the mask
 * @param histograms the MA values of each experiment, for the {@link AnalyticNull}
 */
public record Ale(double[] values, List<MaHistogram> histograms) {

	private static final int SLABS_PER_THREAD = 4;

	/** Receiver of the MA values of each experiment. */
	@FunctionalInterface
	public interface Reader {

		/**
		 * Is called for each experiment in order, with different voxels on different threads.
		 *
		 * @param experiment number of the experiment
		 * @param ma its MA values by ordinal
		 * @param first ordinal of the first of them
		 * @param end one past the last ordinal
		 */
		void read(int experiment, double[] ma, int first, int end);
	}

	/** A reader that needs no MA values. */
	public static final Reader UNREAD = (experiment, ma, first, end) -> {};

	/**
	 * Computes the ALE of a set of experiments, on as many threads as {@link Workers} has, bit-identical
	 * for any number of them. Besides the result it needs one value per voxel, for any number of experiments.
	 *
	 * @param experiments the experiments
	 * @param mask the voxels
	 * @param activation makes the MA map of an experiment
	 * @param cancelCheck is called between experiments; an exception from it ends the computation
	 */
	public static Ale of(final List<KernelFoci> experiments, final Mask mask, final ModelledActivation activation,
		final Runnable cancelCheck)
	{
		return of(experiments, mask, activation, cancelCheck, UNREAD);
	}

	/** The same, with a reader that also receives the MA values. */
	public static Ale of(final List<KernelFoci> experiments, final Mask mask, final ModelledActivation activation,
		final Runnable cancelCheck, final Reader reader)
	{
		final double[] ale = new double[mask.size()];
		final double[] ma = new double[mask.size()];
		final List<MaHistogram.Counter> counters = experiments.stream().map(e -> new MaHistogram.Counter()).toList();
		Workers.forEach(slabs(activation.rows()), slab -> {
			final int first = mask.runStart(mask.firstRun(slab.firstRow)), end = mask.runStart(mask.firstRun(slab.endRow));
			for (int e = 0; e < experiments.size(); e++) {
				cancelCheck.run();
				final KernelFoci experiment = experiments.get(e);
				activation.compute(experiment.foci(), experiment.kernel(), slab.firstRow, slab.endRow, ma);
				for (int i = first; i < end; i++)
					ale[i] += ma[i] * (1 - ale[i]);
				counters.get(e).add(ma, first, end);
				reader.read(e, ma, first, end);
			}
		});
		return new Ale(ale, counters.stream().map(MaHistogram.Counter::histogram).toList());
	}

	private record Slab(int firstRow, int endRow) {}

	private static List<Slab> slabs(final int rows) {
		final int count = Math.min(rows, SLABS_PER_THREAD * Workers.count());
		final List<Slab> slabs = new ArrayList<>();
		for (int s = 0; s < count; s++)
			slabs.add(new Slab((int) ((long) rows * s / count), (int) ((long) rows * (s + 1) / count)));
		return slabs;
	}
}
