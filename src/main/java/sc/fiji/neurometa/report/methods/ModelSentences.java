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
package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.exact;

import sc.fiji.neurometa.record.RunRecord;

/** The sentences of a methods text on kernels, modelled activation, ALE and uncorrected p. */
final class ModelSentences {

	private final RunRecord run;

	ModelSentences(final RunRecord run) {
		this.run = run;
	}

	String text() {
		return placement() + kernel() + activation() + p();
	}

	private String placement() {
		return "Each focus was modelled by a three-dimensional Gaussian probability distribution centred " +
			switch (run.settings().focusPlacement()) {
				case EXACT -> "exactly at its coordinates, not at the centre of a voxel. ";
				case NEAREST ->
						"at the centre of the voxel nearest to its coordinates (of two equally near, the one with the even " +
							"index). ";
			};
	}

	private String kernel() {
		final double given = run.settings().kernelFwhmMm();
		if (given > 0) return "Its full width at half maximum was set to " + exact(given) +
			" mm for all experiments, regardless of their sample sizes. ";
		return "Its full width at half maximum (FWHM) followed from the number N of subjects of the experiment, FWHM² = π " +
			"ln 2 ((5.7 mm)² + (11.6 mm)² / N) (" + Reference.EICKHOFF_2009.cited() + "), and ranged from " +
			decimals(run.kernelFwhmMm().min(), 2) + " to " + decimals(run.kernelFwhmMm().max(), 2) + " mm (median " +
			decimals(run.kernelFwhmMm().median(), 2) + " mm). ";
	}

	private String activation() {
		return "The modelled activation (MA) of an experiment was, at each voxel, " + switch (run.settings().maModel()) {
			case NON_ADDITIVE -> "the largest of the probabilities of its foci (non-additive model; " +
				Reference.TURKELTAUB_2012.cited() + "). ";
			case ADDITIVE -> "the probability that at least one of its foci lies there (additive model; " +
				Reference.TURKELTAUB_2002.cited() + "). ";
		} + "The ALE value was the union of the MA values of all experiments, 1 − Π (1 − MA). ";
	}

	private String p() {
		if (run.followsBaseRate()) return new BaseRateSentences(run).nullHypothesis();
		return "The uncorrected, one-sided p-value of a voxel was the probability of an ALE value at least as large under the null " +
			"hypothesis of spatial independence of the experiments, computed without permutations from the histograms of the " +
			"experiments' MA values in the " +
			run.sampling().counted().map(voxels -> count(voxels, "voxel", "voxels") + " of the mask and the brain around it")
				.orElse("mask") +
			" (" + Reference.EICKHOFF_2012.cited() + "; bins of " + exact(run.nullBinWidth()) +
			", values rounded to the nearest); z was its standard normal deviate. " + new BaseRateSentences(run).uniform();
	}
}
