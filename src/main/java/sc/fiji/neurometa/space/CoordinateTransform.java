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
package sc.fiji.neurometa.space;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

/**
 * Maps between MNI and Talairach coordinates, in mm.
 * <p>
 * The Lancaster transforms are the best-fit affine maps of Lancaster et al. (2007), "Bias between MNI and Talairach
 * coordinates analyzed using the ICBM-152 brain template", Human Brain Mapping 28:1194-1205,
 * <a href="https://doi.org/10.1002/hbm.20345">doi:10.1002/hbm.20345</a>: fitted for data normalised with SPM2, with FSL,
 * and with both pooled. Their inverse is exact. Brett's piecewise transform (mni2tal, 1999) scales the halves above and
 * below the AC-PC plane differently after a rotation by 0.05 rad.
 */
public enum CoordinateTransform {

	/** Lancaster et al. (2007), pooled fit ("other"). */
	LANCASTER_POOLED(0.9357, 0.0029, -0.0072, -1.0423, -0.0065, 0.9396, -0.0726, -1.3940, 0.0103, 0.0752, 0.8967, 3.6475),
	/** Lancaster et al. (2007), fit for SPM2. */
	LANCASTER_SPM(0.9254, 0.0024, -0.0118, -1.0207, -0.0048, 0.9316, -0.0871, -1.7667, 0.0152, 0.0883, 0.8924, 4.0926),
	/** Lancaster et al. (2007), fit for FSL. */
	LANCASTER_FSL(0.9464, 0.0034, -0.0026, -1.0680, -0.0083, 0.9479, -0.0580, -1.0239, 0.0053, 0.0617, 0.9010, 3.1883),
	/** Brett's piecewise mni2tal. */
	BRETT;

	private static final double BRETT_COS = StrictMath.cos(0.05), BRETT_SIN = StrictMath.sin(0.05);
	private static final double BRETT_X = 0.99, BRETT_Y = 0.97, BRETT_ABOVE = 0.92, BRETT_BELOW = 0.84;

	private final Affine toTalairach;
	private final Affine toMni;

	CoordinateTransform(final double... mniToTalairach) {
		toTalairach = mniToTalairach.length == 0 ? null : Affine.of(mniToTalairach);
		toMni = toTalairach == null ? null : toTalairach.inverse();
	}

	/** MNI to Talairach. */
	public double[] mniToTalairach(final double x, final double y, final double z) {
		if (toTalairach != null) return toTalairach.apply(x, y, z);
		// the zoom comes first, then the rotation: spm_matrix([0 0 0 .05 0 0 .99 .97 .92|.84])
		final double sx = BRETT_X * x, sy = BRETT_Y * y, sz = (z >= 0 ? BRETT_ABOVE : BRETT_BELOW) * z;
		return new double[] { sx, BRETT_COS * sy + BRETT_SIN * sz, -BRETT_SIN * sy + BRETT_COS * sz };
	}

	/** Talairach to MNI, the exact inverse of {@link #mniToTalairach}. */
	public double[] talairachToMni(final double x, final double y, final double z) {
		if (toMni != null) return toMni.apply(x, y, z);
		final double ry = BRETT_COS * y - BRETT_SIN * z, rz = BRETT_SIN * y + BRETT_COS * z;
		return new double[] { x / BRETT_X, ry / BRETT_Y, rz / (rz >= 0 ? BRETT_ABOVE : BRETT_BELOW) };
	}

	/** A point, converted from its space to the wanted one. */
	public double[] convert(final double x, final double y, final double z, final Space from, final Space wanted) {
		if (from == wanted) return new double[] { x, y, z };
		return wanted == Space.TALAIRACH ? mniToTalairach(x, y, z) : talairachToMni(x, y, z);
	}

	/** The experiment with its foci in the wanted space; the experiment itself when they are there already. */
	public Experiment convert(final Experiment experiment, final Space wanted) {
		if (experiment.space() == wanted) return experiment;
		return experiment.withFoci(experiment.foci().stream().map(f -> convert(f, wanted)).toList(), wanted);
	}

	private Focus convert(final Focus focus, final Space wanted) {
		final double[] p = wanted == Space.TALAIRACH ? mniToTalairach(focus.xMm(), focus.yMm(), focus.zMm())
			: talairachToMni(focus.xMm(), focus.yMm(), focus.zMm());
		return focus.movedTo(p[0], p[1], p[2]);
	}
}
