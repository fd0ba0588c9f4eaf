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
import java.util.Optional;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * The input of an ALE.
 *
 * <pre>{@code
 * ExperimentSet pain = FociFiles.read(Path.of("pain.txt")).experiments();
 * Mask mask = ReferenceMasks.mni152();
 * AleInput input = new AleInput(pain, mask, mask, new Anatomy(Atlases.all(mask.space())));
 * }</pre>
 *
 * @param experiments the literature as read
 * @param mask the voxels to analyse
 * @param sampling the voxels of the null hypothesis
 * @param anatomy names the regions of the results
 * @param baseRate the foci of a database, from which the random ones are drawn, on the grid of the sampling space; empty
 *          when they are drawn from the sampling space
 * @param database the database of the base rate, and that with whose studies clusters are compared; empty when there is
 *          none, or only the foci of a base rate are known
 * @param excluded the region whose foci are left out; empty when all are kept
 */
public record AleInput(ExperimentSet experiments, Mask mask, SamplingSpace sampling, Anatomy anatomy,
	Optional<NullFoci> baseRate, Optional<BaseRateDatabase> database, Optional<ExcludedRegion> excluded)
{

	/** The input of an ALE whose random foci are drawn from the sampling space. */
	public AleInput(final ExperimentSet experiments, final Mask mask, final SamplingSpace sampling,
		final Anatomy anatomy)
	{
		this(experiments, mask, sampling, anatomy, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** The same with random foci that are drawn from others than those of the sampling space, on its grid. */
	public AleInput with(final NullFoci drawn) {
		return new AleInput(experiments, mask, sampling, anatomy, Optional.of(drawn), database, excluded);
	}

	/**
	 * The same with a database.
	 *
	 * @param rates the database
	 * @param isDrawn whether random foci are drawn from it
	 */
	public AleInput with(final BaseRateDatabase rates, final boolean isDrawn) {
		return new AleInput(experiments, mask, sampling, anatomy,
			isDrawn ? Optional.of(rates.nullFoci()) : Optional.empty(), Optional.of(rates), excluded);
	}

	/** The same without the foci in a region; a database of base rates has to be without them, too. */
	public AleInput without(final ExcludedRegion region) {
		return new AleInput(experiments, mask, sampling, anatomy, baseRate, database, Optional.of(region));
	}

	/**
	 * The voxels from which random foci are drawn under the uniform null hypothesis.
	 *
	 * @throws InputException when the region whose foci are left out holds all of them
	 */
	public Mask randomFoci() {
		return excluded.map(region -> region.outside(sampling.foci())).orElse(sampling.foci());
	}

	/**
	 * The input of an ALE whose null hypothesis concerns the mask alone.
	 *
	 * @param sampling the voxels of the mask on which random foci fall
	 * @throws InputException when the mask or the sampling space is empty
	 */
	public AleInput(final ExperimentSet experiments, final Mask mask, final Mask sampling, final Anatomy anatomy) {
		this(experiments, mask, within(mask, sampling), anatomy);
	}

	/**
	 * A null hypothesis that concerns the mask alone.
	 *
	 * @param sampling the voxels of the mask on which random foci fall
	 * @throws InputException when there are none
	 */
	public static SamplingSpace within(final Mask mask, final Mask sampling) {
		if (sampling.size() == 0) throw InputException.about("sampling",
			"No voxel is left for random foci in the sampling space " + sampling.name() + ". Choose sampling = mask.");
		return SamplingSpace.within(mask, sampling);
	}

	/**
	 * The ALE of experiments over the mask, with the histograms of their MA values over the voxels that the null hypothesis
	 * counts.
	 *
	 * @param foci the experiments
	 * @param settings placement of foci and MA model
	 * @param cancelCheck is called between experiments; an exception from it ends the computation
	 */
	public Ale ale(final List<KernelFoci> foci, final AleSettings settings, final Runnable cancelCheck) {
		return counted(recent(foci, mask, settings, cancelCheck), foci, settings, cancelCheck);
	}

	/** The same, with a reader that receives the MA values over the mask. */
	public Ale ale(final List<KernelFoci> foci, final AleSettings settings, final Runnable cancelCheck,
		final Ale.Reader reader)
	{
		final ModelledActivation activation = new ModelledActivation(mask, settings.focusPlacement(), settings.maModel());
		return counted(Ale.of(foci, mask, activation, cancelCheck, reader), foci, settings, cancelCheck);
	}

	private Ale counted(final Ale ale, final List<KernelFoci> foci, final AleSettings settings,
		final Runnable cancelCheck)
	{
		final Mask counted = sampling.counted();
		return counted == mask ? ale : new Ale(ale.values(), recent(foci, counted, settings, cancelCheck).histograms());
	}

	private static Ale recent(final List<KernelFoci> foci, final Mask voxels, final AleSettings settings,
		final Runnable cancelCheck)
	{
		return RecentAles.of(foci, voxels, settings.focusPlacement(), settings.maModel(), cancelCheck);
	}

	/** @throws InputException when the mask is empty */
	public AleInput {
		if (mask.size() == 0)
			throw new InputException("The mask " + mask.name() + " is empty: all its voxels are 0. Choose another.");
	}
}
