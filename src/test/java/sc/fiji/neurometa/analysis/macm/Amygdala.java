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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;

/** The MNI studies of Neurosynth with a focus within 6 mm of the left amygdala, of 20 subjects each. */
public final class Amygdala {

	private Amygdala() {}

	/** @param folder of the two tables */
	public static AleInput of(final Path folder, final NullModel nullModel) {
		final Mask mask = ReferenceMasks.mni152();
		final MacmInput input = new MacmInput(DatabaseFiles.read(folder, SpaceChoice.AUTO, UnknownSpace.DROP).database(),
			new MacmSettings(new DatabaseFilter("", "+MNI coordinates", 0), nullModel, SeedFoci.KEEP, false), mask,
			ReferenceMasks.grayMatterAround(mask), new Anatomy(List.of()));
		final AleSettings settings = settings(AleSettings.defaults().correction(), .001, List.of(), 1000);
		final SeedRegion amygdala = new SeedRegion(RegionKind.SPHERE, "amygdala", Optional.empty(),
			new Region.Sphere(Space.MNI, new Point(-22, -4, -18), 6));
		final Macm.Placed placed = Macm.Placed.of(input, settings);
		return Macm.aleInput(Macm.select(placed, amygdala, input, settings), placed, input, settings, "amygdala");
	}

	public static AleSettings settings(final Correction correction, final double voxelP, final List<Double> nullSteps,
		final int permutations)
	{
		return AleSettings.defaults().withDefaultSubjects(20).withPermutations(permutations).withCorrection(correction)
			.withVoxelP(voxelP).withNullSteps(nullSteps);
	}
}
