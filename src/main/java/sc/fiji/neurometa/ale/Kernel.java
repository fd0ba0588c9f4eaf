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

/**
 * The Gaussian that models the spatial uncertainty of a focus.
 * <p>
 * Eickhoff et al. (2009), Human Brain Mapping 30:2907-2926,
 * <a href="https://doi.org/10.1002/hbm.20718">doi:10.1002/hbm.20718</a>, measured mean Euclidean distances of 5.7 mm
 * between templates and 11.6 mm between subjects. The mean distance from the centre of an isotropic three-dimensional
 * Gaussian is {@code 2 sqrt(2 / pi) sigma}, hence a distance d corresponds to
 * {@code FWHM = d sqrt(8 ln 2) / (2 sqrt(2 / pi)) = d sqrt(pi ln 2)}, and for a group of N subjects
 * {@code FWHM(N)^2 = pi ln 2 (5.7^2 + 11.6^2 / N)}.
 *
 * @param fwhmMm full width at half maximum in mm
 */
public record Kernel(double fwhmMm) {

	private static final double TEMPLATE_DISTANCE_MM = 5.7;
	private static final double SUBJECT_DISTANCE_MM = 11.6;
	private static final double FWHM_PER_SIGMA = Math.sqrt(8 * StrictMath.log(2));

	/** @throws IllegalArgumentException when the width is not positive and finite */
	public Kernel {
		if (!(fwhmMm > 0) || fwhmMm == Double.POSITIVE_INFINITY)
			throw new IllegalArgumentException("FWHM of " + fwhmMm + " mm");
	}

	/** The kernel of an experiment with the given number of subjects, at least one. */
	public static Kernel ofSubjects(final int subjects) {
		if (subjects < 1) throw new IllegalArgumentException(subjects + " subjects");
		return new Kernel(Math.sqrt(Math.PI * StrictMath.log(2) *
			(TEMPLATE_DISTANCE_MM * TEMPLATE_DISTANCE_MM + SUBJECT_DISTANCE_MM * SUBJECT_DISTANCE_MM / subjects)));
	}

	/** Standard deviation in mm. */
	public double sigmaMm() {
		return fwhmMm / FWHM_PER_SIGMA;
	}

	/**
	 * Probability that the true place of the activation lies in the voxel at its reported place:
	 * {@code dV (2 pi)^-1.5 sigma^-3}, the Gaussian density times the volume of a voxel, at most 1.
	 *
	 * @param voxelVolumeMm3 volume of a voxel in mm3
	 */
	public double peak(final double voxelVolumeMm3) {
		final double sigma = sigmaMm();
		final double norm = Math.sqrt(2 * Math.PI) * sigma;
		return Math.min(1, voxelVolumeMm3 / (norm * norm * norm));
	}

	/** Factor in {@code exp(-factor d^2)} for a distance d in mm: {@code 1 / (2 sigma^2)}. */
	public double exponentPerMm2() {
		final double sigma = sigmaMm();
		return 1 / (2 * sigma * sigma);
	}
}
