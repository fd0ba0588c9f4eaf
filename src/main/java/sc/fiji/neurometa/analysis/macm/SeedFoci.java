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
package sc.fiji.neurometa.analysis.macm;

import sc.fiji.neurometa.analysis.literature.AleInput;

/** The key {@code seed_foci}: what becomes of the foci in the region by which the experiments were selected. */
public enum SeedFoci {

	/** They stay, so that the region converges by construction. */
	KEEP("where convergence is by construction", "The region itself converges by construction."),
	/**
	 * They are left out, as are foci in the region under the null hypothesis. An experiment without any other focus counts as
	 * one without foci: it adds nothing to the ALE. Numbers of subjects, and with them the kernels, stay.
	 */
	LEAVE_OUT("whose foci were left out",
		"The foci in the region were left out of the ALE, and random foci were kept out of it.");

	private final String clause;
	private final String sentence;

	SeedFoci(final String clause, final String sentence) {
		this.clause = clause;
		this.sentence = sentence;
	}

	/** What became of the foci in the region of an ALE's input. */
	public static SeedFoci of(final AleInput input) {
		return input.excluded().isPresent() ? LEAVE_OUT : KEEP;
	}

	/** What that means for the region, as a clause that follows it. */
	public String clause() {
		return clause;
	}

	/** What that means for the region, as a sentence. */
	public String sentence() {
		return sentence;
	}

	/** What it means that no cluster extends beyond the region and its halo, in a sentence. */
	public String confinement() {
		return this == LEAVE_OUT ? "All clusters lie in the region: no co-activation with a place outside it was found."
			: "All clusters lie in the region and its halo, the voxels around it that pass by the foci inside the region: " +
				"no co-activation was found.";
	}
}
