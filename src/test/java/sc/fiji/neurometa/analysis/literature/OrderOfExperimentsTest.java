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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Mask;

/** The same literature with its experiments in another order: by how much ALE and p move, as validation.md states. */
@Tag("slow")
class OrderOfExperimentsTest {

	@TempDir
	private Path folder;

	private static AleMaps maps(final List<Experiment> experiments) {
		final Mask mask = ReferenceMasks.mni152();
		return MainEffect.run(new AleInput(new ExperimentSet("pain", experiments), mask, ReferenceMasks.grayMatter(mask),
			new Anatomy(List.of())), AleSettings.defaults().withCorrection(Correction.UNCORRECTED), Progress.NONE).maps();
	}

	@Test
	void aleAndPHardlyMove(final TestReporter reporter) {
		final Path file = folder.resolve("pain.txt");
		SampleFoci.of("pain").copyTo(file);
		final List<Experiment> experiments = new ArrayList<>(FociFiles.read(file).experiments().experiments());
		final AleMaps first = maps(experiments);
		double ale = 0, p = 0, usual = 0, smallest = 0;
		for (int order = 0; order < 4; order++) {
			if (order == 0) Collections.reverse(experiments);
			else Collections.shuffle(experiments, new Random(order));
			final AleMaps other = maps(experiments);
			for (int i = 0; i < first.p().length; i++) {
				ale = Math.max(ale, Math.abs(other.ale()[i] - first.ale()[i]));
				p = Math.max(p, Math.abs(other.p()[i] - first.p()[i]));
				final double share = Math.abs(other.p()[i] / first.p()[i] - 1);
				if (first.p()[i] >= 1e-4) usual = Math.max(usual, share);
				else if (first.p()[i] >= 1e-10) smallest = Math.max(smallest, share);
			}
		}
		reporter.publishEntry("largest differences of ALE, of p, of p >= 1e-4 and of smaller p in relation to themselves",
			ale + ", " + p + ", " + usual + ", " + smallest);
		// sums of the same numbers in another order
		assertTrue(ale < 1e-15, "ALE moves by " + ale);
		assertTrue(p < 4e-6, "p moves by " + p);
		assertTrue(usual < 1e-3, "p moves by " + usual + " of itself");
		assertTrue(smallest < 1e-2, "small p moves by " + smallest + " of itself");
	}
}
