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

/**
 * The voxels of a null hypothesis: those on which random foci fall, and those over which the modelled activation of an
 * experiment is counted. Both may reach beyond the mask of an analysis, on a grid that continues that of the mask, so that
 * the p of a voxel does not depend on how much of the brain is analysed.
 *
 * @param foci the voxels from which random foci are drawn
 * @param counted the voxels whose MA values form the null distribution of a voxel; those of the mask are among them
 */
public record SamplingSpace(Mask foci, Mask counted) {

	/** @throws IllegalArgumentException when there is no voxel for a focus */
	public SamplingSpace {
		if (foci.size() == 0) throw new IllegalArgumentException("Empty sampling space");
	}

	/**
	 * The null hypothesis within a mask.
	 *
	 * @param mask the voxels of the analysis, over which MA values are counted
	 * @param foci the voxels on which random foci fall
	 */
	public static SamplingSpace within(final Mask mask, final Mask foci) {
		return new SamplingSpace(foci, mask);
	}

	/** Number of voxels for random foci that lie outside a mask, whose grid they continue. */
	public int outside(final Mask mask) {
		final Mask continued = mask.on(foci.grid());
		int outside = 0;
		for (int i = 0; i < foci.size(); i++)
			if (!continued.contains(foci.voxel(i))) outside++;
		return outside;
	}
}
