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
package sc.fiji.neurometa.commands.run;

import java.util.List;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunSource;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Mask;

/**
 * The choices of a dialog about the input of an ALE, in addition to the foci file.
 *
 * @param space the space of the file
 * @param mask which mask
 * @param maskImage the image of a mask from a file
 * @param sampling where random foci fall
 * @param atlases atlases that name places in addition to the shipped ones
 */
public record SourceChoices(SpaceChoice space, MaskChoice mask, ImageChoice maskImage, SamplingChoice sampling,
	List<OwnAtlas> atlases)
{

	/** The mask of experiments. */
	Mask mask(final ExperimentSet experiments) {
		return mask.mask(experiments, maskImage);
	}

	/** What names places in a space. */
	Anatomy anatomy(final Space of) {
		return new Anatomy(Atlases.all(of)).with(atlases, of);
	}

	/** The entries of an ALE record about foci from a source. */
	RunContext context(final RunSource source, final Circumstances how) {
		final RunContext context =
			new RunContext(Run.Kind.MAIN_EFFECT.command(), source, Choice.word(mask), Choice.word(sampling), how);
		return mask == MaskChoice.FILE ? context.withMaskFile(maskImage.file().getPath()) : context;
	}
}
