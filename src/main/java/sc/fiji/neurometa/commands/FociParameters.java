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
package sc.fiji.neurometa.commands;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.dialog.FieldLook;

/** The parameters of every command that computes the ALE of foci files, whose correction is chosen by hand. */
abstract class FociParameters extends AleParameters {

	@Parameter(label = "Correction", persist = false,
		choices = { "cluster_fwe", "cluster_mass_fwe", "voxel_fwe", "tfce", "fdr_bh", "fdr_by", "uncorrected" },
		attrs = @Attr(name = FieldLook.WORDS,
			value = "Cluster size, family-wise|Cluster mass, family-wise|Voxel, family-wise|TFCE, family-wise|False discovery rate (BH)|False discovery rate (BY)|Uncorrected"),
		description = "Correction for multiple testing: family-wise error of cluster size (advised), of cluster mass, of " +
			"voxels or of TFCE scores, false discovery rate (Benjamini-Hochberg, Benjamini-Yekutieli), or none.")
	private String correction = "cluster_fwe";

	@Override
	final Correction correction() {
		return Choice.of(Correction.values(), "correction", correction);
	}
}
