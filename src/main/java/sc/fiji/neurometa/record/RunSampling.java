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

import java.util.function.UnaryOperator;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * The voxels from which the random foci of a run's permutations were drawn.
 *
 * @param choice the choice that was made: {@value #GRAY_MATTER} or {@value #MASK}
 * @param name name of the voxels
 * @param voxels their number
 * @param sha256 SHA-256 of their bits, as for the mask
 */
public record RunSampling(String choice, String name, int voxels, String sha256) {

	/** Grey matter within the mask. */
	public static final String GRAY_MATTER = "gray_matter";
	/** Anywhere in the mask. */
	public static final String MASK = "mask";

	static RunSampling of(final Mask sampling, final String choice) {
		return new RunSampling(choice, sampling.name(), sampling.size(), VoxelBits.sha256(sampling));
	}

	/**
	 * The voxels themselves, checked to be the same.
	 *
	 * @param mask the mask of the run
	 * @param grayMatter gives the grey matter within a mask
	 * @throws InputException when the voxels are not those of the run
	 */
	public Mask restore(final Mask mask, final UnaryOperator<Mask> grayMatter) {
		final Mask sampling = choice.equals(MASK) ? mask : grayMatter.apply(mask);
		if (!VoxelBits.sha256(sampling).equals(sha256))
			throw new InputException("The voxels from which random foci were drawn (" + name + ", " + voxels +
				" voxels) are not those that this version of NeuroMeta finds (" + sampling.size() +
				"). Use the version that the run record names.");
		return sampling;
	}
}
