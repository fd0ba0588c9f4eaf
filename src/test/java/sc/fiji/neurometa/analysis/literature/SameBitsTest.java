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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Fingerprint;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Mask;

/**
 * The pain literature has the same bits on every JDK and machine. The sums were first written by JDK 17.0.15 on x86-64; a
 * change of the algorithm that changes bits must change them knowingly.
 */
class SameBitsTest {

	private static final String ALE = "8025ccebb138e2eddb9dac81d3c467e7b54d0a4b6f4a4858367dbcdce31f102c";
	private static final String P = "0cd4e6508715d3d8a8d72f096242f2b9db8a3b74d2c0a1bcb1c95dd445250113";
	private static final String CLUSTERS = "45377a774b7bb45c7eeb073f9fdf56c8ed466a354c38f038198cfd160b37bf2a";
	private static final String MAXIMA = "261e761069aa4287eb7fa35a9d282e95b22b9e31901dee09496f0ef42caacf43";

	@TempDir
	private Path folder;

	@Test
	void everyJdkGivesTheSameBits() {
		final Path foci = folder.resolve("pain.txt");
		SampleFoci.of("pain").copyTo(foci);
		final AleSettings settings = AleSettings.defaults().withPermutations(100).withNullSteps(List.of(0.01));
		final Mask mask = ReferenceMasks.mni152();
		final MainEffectResult result = MainEffect.run(new AleInput(FociFiles.read(foci, SpaceChoice.AUTO).experiments(),
			mask, ReferenceMasks.grayMatter(mask), new Anatomy(Atlases.all(Space.MNI))), settings, Progress.NONE);
		assertEquals(new Fingerprint(ALE, P, CLUSTERS, Optional.of(MAXIMA)), Fingerprint.of(result));
	}
}
