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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.measure.Measurements;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

/** The millimetres of ImageJ's status bar and of Measure, as {@code docs/nifti.md} states them. */
class MeasureTest {

	private static final ImagePlus BRAIN = brain();

	private static ImagePlus brain() {
		final Mask mask = ReferenceMasks.mni152();
		return VolumeStacks.of("brain", mask.volume(new double[mask.size()], 1), Space.MNI);
	}

	private static double[] measured(final Roi roi) {
		BRAIN.setRoi(roi);
		final ResultsTable table = new ResultsTable();
		new Analyzer(BRAIN, Measurements.CENTROID, table).measure();
		return new double[] { table.getValue("X", 0), table.getValue("Y", 0) };
	}

	@Test
	void aPointMeasuresTheMillimetresOfTheStatusBar() {
		final double[] mm = StackGeometry.of(BRAIN).orElseThrow().mm(20, 30, 0);
		assertEquals(mm[0], BRAIN.getCalibration().getX(20), 1e-9);
		assertEquals(mm[1], BRAIN.getCalibration().getY(30, BRAIN.getHeight()), 1e-9);
		final double[] point = measured(new PointRoi(20, 30));
		assertEquals(mm[0], point[0], 1e-6);
		assertEquals(mm[1], point[1], 1e-6);
	}

	@Test
	void anAreaMeasuresFromTheEdgesOfItsPixels() {
		final StackGeometry geometry = StackGeometry.of(BRAIN).orElseThrow();
		for (final int size : new int[] { 1, 2, 5 }) {
			final double[] mm = geometry.mm(20 + (size - 1) / 2.0, 30 + (size - 1) / 2.0, 0),
				area = measured(new Roi(20, 30, size, size));
			assertEquals(mm[0] + 1, area[0], 1e-6);
			assertEquals(mm[1] - 1, area[1], 1e-6);
		}
	}
}
