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

import sc.fiji.neurometa.space.Volume;

/**
 * The threshold between brain and background of an anatomical image whose values alone must tell them apart: a tenth
 * of the brightest value.
 *
 * @param brightest largest finite value of the image; 0 when none is above 0
 */
public record BrainEdge(double brightest) {

	private static final double SHARE = 0.1;

	/** Of an image; what is not a finite number does not count. */
	public static BrainEdge of(final Volume anatomy) {
		float brightest = 0;
		for (int z = 0; z < anatomy.grid().nz(); z++)
			for (final float value : anatomy.plane(z))
				if (value > brightest && value < Float.POSITIVE_INFINITY) brightest = value;
		return new BrainEdge(brightest);
	}

	/** The value that is drawn white: the largest; 1 where nothing is above 0. */
	public double white() {
		return brightest > 0 ? brightest : 1;
	}

	/** Whether a voxel of the image with a value is brain. */
	public boolean isBrain(final double value) {
		return value > SHARE * brightest && value < Double.POSITIVE_INFINITY;
	}
}
