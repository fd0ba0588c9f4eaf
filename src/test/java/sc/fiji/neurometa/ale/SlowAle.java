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

import java.util.List;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** The formulas once more, voxel by voxel and as they stand in the papers; shares no code with what it checks. */
public final class SlowAle {

	private SlowAle() {}

	static double kernel(final Mask mask, final int voxel, final Focus focus, final double fwhmMm,
		final FocusPlacement placement)
	{
		final Grid grid = mask.grid();
		final Affine a = grid.voxelToMm();
		final int x = voxel % grid.nx(), y = voxel / grid.nx() % grid.ny(), z = voxel / grid.nx() / grid.ny();
		double[] f = { focus.xMm(), focus.yMm(), focus.zMm() };
		if (placement == FocusPlacement.NEAREST) {
			final double[] v = solve(a, f);
			for (int i = 0; i < 3; i++)
				v[i] = Math.rint(Math.round(v[i] * 1e6) / 1e6);
			f = place(a, v);
		}
		final double[] c = place(a, new double[] { x, y, z });
		double d2 = 0;
		for (int i = 0; i < 3; i++)
			d2 += (c[i] - f[i]) * (c[i] - f[i]);
		final double sigma = fwhmMm / 2.3548200450309493;
		return volume(a) * Math.pow(2 * Math.PI, -1.5) * Math.pow(sigma, -3) * Math.exp(-d2 / (2 * sigma * sigma));
	}

	static double ma(final Mask mask, final int voxel, final KernelFoci experiment, final FocusPlacement placement,
		final MaModel model)
	{
		double largest = 0, none = 1;
		for (final Focus focus : experiment.foci()) {
			final double p = kernel(mask, voxel, focus, experiment.kernel().fwhmMm(), placement);
			largest = Math.max(largest, p);
			none *= 1 - p;
		}
		return model == MaModel.NON_ADDITIVE ? largest : 1 - none;
	}

	public static double ale(final Mask mask, final int voxel, final List<KernelFoci> experiments,
		final FocusPlacement placement, final MaModel model)
	{
		double none = 1;
		for (final KernelFoci experiment : experiments)
			none *= 1 - ma(mask, voxel, experiment, placement, model);
		return 1 - none;
	}

	private static double[] place(final Affine a, final double[] v) {
		final double[] p = new double[3];
		for (int r = 0; r < 3; r++)
			p[r] = a.get(r, 0) * v[0] + a.get(r, 1) * v[1] + a.get(r, 2) * v[2] + a.get(r, 3);
		return p;
	}

	/** Cramer's rule. */
	private static double[] solve(final Affine a, final double[] mm) {
		final double[] v = new double[3];
		final double[][] m = new double[3][3];
		for (int k = 0; k < 3; k++) {
			for (int r = 0; r < 3; r++)
				for (int c = 0; c < 3; c++)
					m[r][c] = c == k ? mm[r] - a.get(r, 3) : a.get(r, c);
			v[k] = determinant(m);
		}
		final double whole = signedVolume(a);
		for (int k = 0; k < 3; k++)
			v[k] /= whole;
		return v;
	}

	private static double volume(final Affine a) {
		return Math.abs(signedVolume(a));
	}

	private static double signedVolume(final Affine a) {
		final double[][] m = new double[3][3];
		for (int r = 0; r < 3; r++)
			for (int c = 0; c < 3; c++)
				m[r][c] = a.get(r, c);
		return determinant(m);
	}

	private static double determinant(final double[][] m) {
		return m[0][0] * m[1][1] * m[2][2] + m[0][1] * m[1][2] * m[2][0] + m[0][2] * m[1][0] * m[2][1] -
			m[0][2] * m[1][1] * m[2][0] - m[0][1] * m[1][0] * m[2][2] - m[0][0] * m[1][2] * m[2][1];
	}
}
