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
package sc.fiji.neurometa.record;

import java.util.Optional;

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * The voxels from which the random foci of a run's permutations were drawn.
 *
 * @param choice the choice that was made: {@value #GRAY_MATTER} or {@value #MASK}
 * @param name name of the voxels
 * @param voxels their number
 * @param sha256 SHA-256 of their bits, as for the mask; where some lie outside it, on the grid that continues that of the mask
 * @param outsideMask number of those that lie outside the mask; absent when there are none, as in all records of versions
 *          that drew all foci within the mask
 * @param counted number of voxels whose MA values form the null distribution of a voxel; absent when they are those of the
 *          mask
 * @param outsideRegion number of the voxels that were left for random foci outside the region whose foci were left out; absent
 *          where none were
 */
public record RunSampling(String choice, String name, int voxels, String sha256, Optional<Integer> outsideMask,
	Optional<Integer> counted, Optional<Integer> outsideRegion)
{

	/** Grey matter. */
	public static final String GRAY_MATTER = "gray_matter";
	/** Anywhere in the mask. */
	public static final String MASK = "mask";

	static RunSampling of(final AleInput input, final String choice) {
		final SamplingSpace sampling = input.sampling();
		final Mask foci = sampling.foci(), mask = input.mask();
		final int outside = sampling.outside(mask);
		return new RunSampling(choice, foci.name(), foci.size(), VoxelBits.sha256(foci),
			outside > 0 ? Optional.of(outside) : Optional.empty(),
			sampling.counted() == mask ? Optional.empty() : Optional.of(sampling.counted().size()),
			input.excluded().map(region -> region.outside(foci).size()));
	}

	/**
	 * The voxels themselves, checked to be the same; those of a region whose foci were left out are among them.
	 *
	 * @param mask the mask of the run
	 * @param reference the grey matter
	 * @throws InputException when the voxels are not those of the run
	 */
	public SamplingSpace restore(final Mask mask, final RunReference reference) {
		final SamplingSpace sampling = outsideMask.isPresent() ? reference.grayMatterAround(mask)
			: SamplingSpace.within(mask, choice.equals(MASK) ? mask : reference.grayMatterWithin(mask));
		if (!VoxelBits.sha256(sampling.foci()).equals(sha256))
			throw new InputException("The voxels from which random foci were drawn (" + name + ", " + voxels +
				" voxels) are not those that this version of NeuroMeta finds (" + sampling.foci().size() +
				"). Use the version that the run record names.");
		return sampling;
	}
}
