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

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;

/**
 * The modelled activation (MA) map of an experiment: for every voxel centre v the probability that one of the foci f
 * truly lies in that voxel,
 * <p>
 * {@code p_f(v) = dV (2 pi)^-1.5 sigma^-3 exp(-|v - f|^2 / (2 sigma^2))},
 * <p>
 * with dV the volume of a voxel; the foci combine as {@link MaModel} says. Nothing is truncated: every focus reaches
 * every voxel, and foci outside the mask or the grid count with their tails. Any invertible affine will do, since
 * distances are taken in mm.
 */
public final class ModelledActivation {

	/** Number of voxels in a row that are compared with the foci together. */
	private static final int TOGETHER = 16;

	private final Mask mask;
	private final FocusPlacement placement;
	private final MaModel model;
	private final double[] alongRow;
	private final double stepMm2;

	/**
	 * @param mask the voxels to compute
	 * @param placement placement of the Gaussians
	 * @param model combines the foci of an experiment
	 */
	public ModelledActivation(final Mask mask, final FocusPlacement placement, final MaModel model) {
		this.mask = mask;
		this.placement = placement;
		this.model = model;
		final Affine affine = mask.grid().voxelToMm();
		alongRow = new double[] { affine.get(0, 0), affine.get(1, 0), affine.get(2, 0) };
		stepMm2 = dot(alongRow, alongRow);
	}

	/**
	 * Computes the MA values of some of the mask's voxels.
	 *
	 * @param foci the foci in mm of the mask's space; without foci all values are 0
	 * @param kernel the experiment's kernel
	 * @param firstRow first grid row {@code y + ny z}
	 * @param endRow the row after the last
	 * @param values receives the values, by ordinal; other rows are left alone
	 */
	public void compute(final List<Focus> foci, final Kernel kernel, final int firstRow, final int endRow,
		final double[] values)
	{
		final int first = mask.runStart(mask.firstRun(firstRow)), end = mask.runStart(mask.firstRun(endRow));
		final double[][] centres = foci.stream().map(this::centre).toArray(double[][]::new);
		final double peak = kernel.peak(mask.grid().voxelVolumeMm3()), exponent = kernel.exponentPerMm2();
		if (centres.length == 0) {
			Arrays.fill(values, first, end, 0);
		}
		else if (model == MaModel.NON_ADDITIVE) {
			// all kernels of an experiment are equal, so the largest probability is that of the nearest focus
			Arrays.fill(values, first, end, Double.POSITIVE_INFINITY);
			for (int row = firstRow; row < endRow; row++)
				nearest(centres, row, values);
			for (int i = first; i < end; i++)
				values[i] = peak * StrictMath.exp(-exponent * values[i]);
		}
		else {
			Arrays.fill(values, first, end, 0);
			for (int row = firstRow; row < endRow; row++)
				union(centres, row, peak, exponent, values);
		}
	}

	/** All MA values of an experiment, by ordinal. */
	public double[] compute(final List<Focus> foci, final Kernel kernel) {
		final double[] values = new double[mask.size()];
		compute(foci, kernel, 0, rows(), values);
		return values;
	}

	/** Number of rows of the mask's grid. */
	public int rows() {
		return mask.grid().ny() * mask.grid().nz();
	}

	private double[] centre(final Focus focus) {
		if (placement == FocusPlacement.EXACT) return new double[] { focus.xMm(), focus.yMm(), focus.zMm() };
		return mask.grid().roundedMm(focus.xMm(), focus.yMm(), focus.zMm());
	}

	/**
	 * A focus as a row of voxels sees it: its squared distance from voxel x of the row is
	 * {@code stepMm2 (x - along)^2 + offRowMm2}.
	 *
	 * @param along where the row is nearest to the focus, in voxels along it
	 * @param offRowMm2 squared distance of the row from the focus
	 */
	private record Place(double along, double offRowMm2) {}

	private Place[] places(final double[][] centres, final int row) {
		final double[] start = mask.grid().voxelToMm().apply(0, row % mask.grid().ny(), row / mask.grid().ny());
		final double[] d = new double[3];
		final Place[] places = new Place[centres.length];
		for (int f = 0; f < places.length; f++) {
			for (int axis = 0; axis < 3; axis++)
				d[axis] = start[axis] - centres[f][axis];
			final double along = -dot(d, alongRow) / stepMm2;
			for (int axis = 0; axis < 3; axis++)
				d[axis] += along * alongRow[axis];
			places[f] = new Place(along, dot(d, d));
		}
		return places;
	}

	/**
	 * Lowers the values of one row to the squared distance in mm2 of the nearest focus. Of a few voxels in a row, a focus
	 * that is farther from all of them than another one is at most need not be looked at. Rounding is monotone, so that this
	 * holds for the rounded distances, too, and no bit depends on it.
	 */
	private void nearest(final double[][] centres, final int row, final double[] values) {
		final int endRun = mask.firstRun(row + 1);
		if (mask.firstRun(row) == endRun) return;
		final Place[] places = places(centres, row);
		final double[] least = new double[places.length];
		for (int run = mask.firstRun(row); run < endRun; run++) {
			final int start = mask.runStart(run), end = mask.runStart(run + 1);
			for (int first = start; first < end; first += TOGETHER) {
				final int last = Math.min(end, first + TOGETHER) - 1;
				double most = Double.POSITIVE_INFINITY;
				for (int f = 0; f < places.length; f++) {
					final double from = mask.runX(run) - places[f].along, low = from + (first - start),
						high = from + (last - start);
					least[f] = squared(low > 0 ? low : high < 0 ? high : 0, places[f]);
					most = Math.min(most, squared(Math.max(-low, high), places[f]));
				}
				for (int f = 0; f < places.length; f++)
					if (least[f] <= most) lower(mask.runX(run) - places[f].along, start, first, last, places[f], values);
			}
		}
	}

	private void lower(final double from, final int start, final int first, final int last, final Place place,
		final double[] values)
	{
		for (int i = first; i <= last; i++)
			values[i] = Math.min(values[i], squared(from + (i - start), place));
	}

	private double squared(final double steps, final Place place) {
		return stepMm2 * steps * steps + place.offRowMm2;
	}

	private void union(final double[][] centres, final int row, final double peak, final double exponent,
		final double[] values)
	{
		if (mask.firstRun(row) == mask.firstRun(row + 1)) return;
		for (final Place place : places(centres, row))
			for (int run = mask.firstRun(row); run < mask.firstRun(row + 1); run++) {
				final int start = mask.runStart(run);
				final double from = mask.runX(run) - place.along;
				for (int i = start; i < mask.runStart(run + 1); i++) {
					final double p = peak * StrictMath.exp(-exponent * squared(from + (i - start), place));
					values[i] += p * (1 - values[i]);
				}
			}
	}

	private static double dot(final double[] a, final double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}
}
