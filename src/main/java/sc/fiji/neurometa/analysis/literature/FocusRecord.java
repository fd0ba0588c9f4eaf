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
package sc.fiji.neurometa.analysis.literature;

import java.util.Locale;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

/**
 * The account of one focus: its coordinates in the source and in the analysis, and its status.
 *
 * @param experiment name of its experiment
 * @param sourceSpace the space of the source coordinates
 * @param source the focus as the source has it
 * @param analysed the focus in the mask's space; dropped foci have their coordinates too
 * @param status its status
 * @param distanceMm distance to the nearest voxel centre in the mask when it lies outside, else 0
 */
public record FocusRecord(String experiment, Space sourceSpace, Focus source, Focus analysed, Status status,
	double distanceMm)
{

	/**
	 * Status of a focus. The values are in order of precedence: a focus is <em>dropped</em> when it was removed for
	 * lying outside, else <em>outside</em> the grid or the mask though it is kept, else <em>converted</em>, else simply
	 * <em>used</em>. Only a focus that would be kept is <em>left out</em> for its region.
	 */
	public enum Status {

		/** Outside the mask or off the grid, and left out of the analysis for it. */
		DROPPED,
		/** No voxel of the mask's grid is there; the focus is kept. */
		OUTSIDE_GRID,
		/** The nearest voxel is not in the mask; the focus is kept. */
		OUTSIDE_MASK,
		/** Inside the mask, after conversion from the other space. */
		CONVERTED,
		/** Inside the mask, at the coordinates of the source. */
		USED,
		/** In the region of a co-activation analysis that leaves out its foci. */
		LEFT_OUT;

		/** The word for this status in tables, e.g. {@code outside_mask}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Line of the source file, 0 when the focus comes from no file. */
	public int line() {
		return source.line();
	}

	/** Whether it lies outside the mask, kept or dropped. */
	public boolean isOutside() {
		return status.compareTo(Status.OUTSIDE_MASK) <= 0;
	}
}
