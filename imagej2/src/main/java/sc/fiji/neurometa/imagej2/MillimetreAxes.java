/*-
 * #%L
 * NIfTI for SCIFIO, and results of NeuroMeta as datasets of ImageJ2.
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
package sc.fiji.neurometa.imagej2;

import java.util.Locale;
import java.util.Map;

import net.imagej.axis.Axes;
import net.imagej.axis.AxisType;
import net.imagej.axis.CalibratedAxis;
import net.imagej.axis.DefaultLinearAxis;
import net.imagej.axis.LinearAxis;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.ui.StackGeometry;

/**
 * The axes X, Y and Z of an image in millimetres, and the affine that axes say. Rows of a picture run from anterior to
 * posterior, so the scale of Y is negative there: -2 from 90 means that the first row lies at 90 mm and the next at 88 mm.
 */
final class MillimetreAxes {

	private static final AxisType[] TYPES = { Axes.X, Axes.Y, Axes.Z };
	/** Units of length by name, in mm. */
	private static final Map<String, Double> UNITS = Map.of("mm", 1.0, "millimeter", 1.0, "millimetre", 1.0, "um", 1e-3, "µm",
		1e-3, "μm", 1e-3, "micron", 1e-3, "cm", 10.0, "m", 1000.0);

	private MillimetreAxes() {}

	/**
	 * The axes of a geometry. Those of an oblique image are its own axes with their voxel size and the origin 0; only its
	 * affine says where it lies.
	 *
	 * @return X, Y, Z
	 */
	static LinearAxis[] of(final StackGeometry geometry) {
		final Affine affine = geometry.pixelToMm();
		final LinearAxis[] axes = new LinearAxis[TYPES.length];
		for (int d = 0; d < axes.length; d++)
			axes[d] = isStraight(affine) ? new DefaultLinearAxis(TYPES[d], "mm", affine.get(d, d), affine.get(d, 3))
				: new DefaultLinearAxis(TYPES[d], "mm", affine.columnLength(d), 0);
		return axes;
	}

	/** Whether each axis of the image runs along the axis of the same name. */
	private static boolean isStraight(final Affine affine) {
		for (int row = 0; row < TYPES.length; row++)
			for (int column = 0; column < TYPES.length; column++)
				if (row != column && affine.get(row, column) != 0) return false;
		return true;
	}

	/**
	 * The affine of calibrated axes. Axes in a unit of length are taken at their word; without one the image is a picture,
	 * whose rows run down.
	 *
	 * @param axes X, Y and, or null, Z
	 */
	static Affine affine(final CalibratedAxis... axes) {
		final double[] scale = { 1, -1, 1 }, origin = new double[TYPES.length];
		for (int d = 0; d < axes.length; d++) {
			if (!(axes[d] instanceof LinearAxis axis)) continue;
			final Double mm = axis.unit() == null ? null : UNITS.get(axis.unit().toLowerCase(Locale.ROOT));
			final double sign = mm == null && d == 1 ? -1 : 1, unit = mm == null ? 1 : mm;
			scale[d] = axis.scale() == 0 ? sign : sign * unit * axis.scale();
			origin[d] = 0 + sign * unit * axis.origin();
		}
		return Affine.scaling(scale[0], scale[1], scale[2], origin[0], origin[1], origin[2]);
	}
}
