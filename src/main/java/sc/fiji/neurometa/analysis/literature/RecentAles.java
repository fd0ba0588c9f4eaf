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
package sc.fiji.neurometa.analysis.literature;

import java.util.List;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * ALEs of the last few literatures: a trial before the run, the same run with another correction, and the main effects of
 * a contrast of literatures whose ALE was made before need not compute the MA maps a second time. They are kept per number
 * of threads, so that a run on other threads computes all of its own values.
 */
final class RecentAles {

	private static final Recent<Key, Ale> RECENT = new Recent<>(8);

	/** Voxels of a mask, whatever its name. */
	private record Voxels(Mask mask) {

		@Override
		public boolean equals(final Object other) {
			return other instanceof Voxels voxels && mask.hasSameVoxels(voxels.mask);
		}

		@Override
		public int hashCode() {
			return mask.size();
		}
	}

	/**
	 * What determines an ALE, and on how many threads it was computed.
	 *
	 * @param foci the experiments in order; lines of files do not count
	 * @param voxels those for which it is computed
	 * @param placement where the Gaussians are
	 * @param model how the foci of an experiment combine
	 * @param threads number of threads
	 */
	private record Key(List<KernelFoci> foci, Voxels voxels, FocusPlacement placement, MaModel model, int threads) {}

	private RecentAles() {}

	/**
	 * The ALE of a set of experiments, see {@link Ale#of(List, Mask, ModelledActivation, Runnable)}.
	 *
	 * @param cancelCheck is called between experiments; an exception from it ends the computation
	 */
	static Ale of(final List<KernelFoci> foci, final Mask mask, final FocusPlacement placement, final MaModel model,
		final Runnable cancelCheck)
	{
		cancelCheck.run();
		final List<KernelFoci> places = foci.stream().map(RecentAles::withoutLines).toList();
		return RECENT.get(new Key(places, new Voxels(mask), placement, model, Workers.count()),
			() -> Ale.of(places, mask, new ModelledActivation(mask, placement, model), cancelCheck));
	}

	private static KernelFoci withoutLines(final KernelFoci experiment) {
		return new KernelFoci(
			experiment.foci().stream().map(focus -> new Focus(focus.xMm(), focus.yMm(), focus.zMm(), 0)).toList(),
			experiment.kernel());
	}
}
