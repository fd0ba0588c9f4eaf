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

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;

/**
 * The choices by which foci become modelled activation: their space, the pooling of experiments, the kernels.
 *
 * @param transform converts foci of the other space
 * @param focusPlacement placement of the Gaussians
 * @param outsideFoci treatment of foci outside the mask
 * @param maModel combines the foci of an experiment
 * @param poolBy what is pooled into one experiment
 * @param kernelFwhmMm full width at half maximum of all kernels in mm; 0 = from each sample size
 * @param defaultSubjects sample size where none is given; 0 = a missing one is an error
 */
public record Modelling(CoordinateTransform transform, FocusPlacement focusPlacement, OutsideFoci outsideFoci,
	MaModel maModel, PoolBy poolBy, double kernelFwhmMm, int defaultSubjects)
{

	/** @throws InputException naming the macro key of a value that is out of range */
	public Modelling {
		InputException.require(kernelFwhmMm >= 0 && kernelFwhmMm < Double.POSITIVE_INFINITY, "kernel_fwhm_mm", kernelFwhmMm,
			"a width in mm, or 0 for the width that follows from the sample size");
		InputException.require(defaultSubjects >= 0, "default_subjects", defaultSubjects,
			"a number of subjects, or 0 to refuse experiments without one");
	}

	/** The same with another conversion of foci. */
	public Modelling withTransform(final CoordinateTransform transform) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with Gaussians centred elsewhere. */
	public Modelling withFocusPlacement(final FocusPlacement focusPlacement) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another treatment of foci outside the mask. */
	public Modelling withOutsideFoci(final OutsideFoci outsideFoci) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another combination of the foci of an experiment. */
	public Modelling withMaModel(final MaModel maModel) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another pooling of experiments. */
	public Modelling withPoolBy(final PoolBy poolBy) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another width of the kernels; 0 = from each sample size. */
	public Modelling withKernelFwhmMm(final double kernelFwhmMm) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another sample size where none is given; 0 = a missing one is an error. */
	public Modelling withDefaultSubjects(final int defaultSubjects) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The choices of GingerALE, with the recommended transform. */
	public static Modelling defaults() {
		return new Modelling(CoordinateTransform.LANCASTER_POOLED, FocusPlacement.EXACT, OutsideFoci.KEEP,
			MaModel.NON_ADDITIVE, PoolBy.NONE, 0, 0);
	}
}
