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

import java.util.Optional;

/**
 * The way in which an image became a set of voxels.
 *
 * @param threshold the value above which a voxel is inside; empty for an image of two values, whose voxels other than 0
 *          are, and for the voxels of a label
 * @param place the statement about where the voxels lie
 */
public record VoxelReading(Optional<Double> threshold, Place place) {

	/** Statements about where the voxels of an image lie. */
	public enum Place {
		/** That of the header. */
		HEADER,
		/** The matrix of SPM in a file next to an Analyze image, with the same name and the ending {@code .mat}. */
		MATRIX_FILE,
		/** None, so that the centre of the image was taken to be the origin and its first axis to run to the left. */
		GUESS
	}

	/** @throws IllegalArgumentException when the threshold is not a finite number */
	public VoxelReading {
		threshold.filter(t -> !Double.isFinite(t)).ifPresent(t -> {
			throw new IllegalArgumentException("threshold " + t);
		});
	}

	/** Whether the place of the voxels is not known. */
	public boolean isGuess() {
		return place == Place.GUESS;
	}
}
