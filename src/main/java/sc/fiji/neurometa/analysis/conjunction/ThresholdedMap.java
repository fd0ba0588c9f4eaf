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
package sc.fiji.neurometa.analysis.conjunction;

import java.util.Optional;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Volume;

/**
 * A map that is above 0 only where it passed a threshold.
 *
 * @param file name of its file
 * @param path the full path of the file
 * @param sha256 SHA-256 of the file's bytes (of a pair: of the header's and then the data's), 64 hexadecimal digits
 * @param volume the values
 * @param space the space of its millimetres, when the file names it
 * @param placeGuessed whether the file does not say where its voxels lie
 */
public record ThresholdedMap(String file, String path, String sha256, Volume volume, Optional<Space> space,
	boolean placeGuessed)
{

	/**
	 * Counts of the kinds of values in a map.
	 *
	 * @param above number of voxels above 0
	 * @param below number of voxels below 0
	 * @param infinite number of voxels that are positive infinity
	 * @param areWhole whether all values above 0 are whole numbers, and there are any
	 */
	public record Counts(int above, int below, int infinite, boolean areWhole) {

		static Counts of(final Volume volume) {
			int above = 0, below = 0, infinite = 0, whole = 0;
			for (int z = 0; z < volume.grid().nz(); z++)
				for (final float value : volume.plane(z)) {
					if (value < 0) below++;
					if (!(value > 0)) continue;
					above++;
					if (Float.isInfinite(value)) infinite++;
					if (value == Math.rint(value)) whole++;
				}
			return new Counts(above, below, infinite, above > 0 && whole == above);
		}
	}

	/** The counts of its voxels. */
	public Counts counts() {
		return Counts.of(volume);
	}
}
