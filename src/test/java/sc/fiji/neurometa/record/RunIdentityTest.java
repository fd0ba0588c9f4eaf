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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.contrast.BalancedNull;
import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.record.RunIdentity.Part;
import sc.fiji.neurometa.space.Mask;

/** A checkpoint of a run that differs in anything that changes its numbers, the program included, is not its own. */
class RunIdentityTest {

	private static final AleSettings SETTINGS = SmallRuns.settings(Correction.CLUSTER_FWE);
	private static final String VERSION = "the version of NeuroMeta";

	private static RunIdentity ale(final ExperimentSet literature, final Mask sampling, final AleSettings settings) {
		return RunIdentity.of(new AleInput(literature, SmallRuns.MASK, sampling, SmallRuns.anatomy()), settings);
	}

	private static RunIdentity ale() {
		return ale(SmallRuns.literature(), SmallRuns.MASK, SETTINGS);
	}

	private static RunIdentity contrast(final ContrastSettings settings) {
		return RunIdentity.of(
			new ContrastInput(SmallContrasts.a(), SmallContrasts.b(), SmallRuns.MASK, SmallRuns.MASK, SmallRuns.anatomy()),
			SETTINGS, settings);
	}

	private static ContrastSettings balanced() {
		return ContrastSettings.defaults("first", "second").withContrastMethod(ContrastMethod.BALANCED);
	}

	private static RunIdentity ofVersion(final RunIdentity identity, final String version) {
		return new RunIdentity(
			identity.parts().stream().map(p -> p.name().equals(VERSION) ? new Part(VERSION, version) : p).toList());
	}

	@Test
	void aRunOfAnotherVersionDiffersInItAlone() {
		final String now = RunSoftware.current().neurometa();
		for (final RunIdentity identity : List.of(ale(), contrast(balanced()))) {
			assertEquals(List.of(VERSION + " (0.0.9 there, " + now + " now)"),
				ofVersion(identity, "0.0.9").differences(identity));
			assertEquals(List.of(), ofVersion(identity, now).differences(identity));
		}
	}

	@Test
	void whatDiffersIsNamedAndChecksumsAreNotShown() {
		final RunIdentity ale = ale();
		assertEquals(List.of(), ale.differences(ale()));
		final List<Experiment> experiments = new ArrayList<>(SmallRuns.literature().experiments());
		final Experiment first = experiments.get(0);
		experiments.set(0,
			new Experiment(first.study(), first.contrast(), first.subjects() + 1, first.space(), first.foci(), first.line()));
		assertEquals(List.of("the foci"),
			ale.differences(ale(new ExperimentSet("small set", experiments), SmallRuns.MASK, SETTINGS)));
		final Mask half = Mask.of("half", SmallRuns.GRID, SmallRuns.MASK.space(),
			v -> SmallRuns.MASK.ordinal(v) >= 0 && SmallRuns.GRID.x(v) > 9);
		assertEquals(List.of("the voxels for random foci"), ale.differences(ale(SmallRuns.literature(), half, SETTINGS)));
		assertEquals(List.of("seed (77 there, 78 now)", "permutations (200 there, 300 now)").stream().sorted().toList(),
			ale.differences(ale(SmallRuns.literature(), SmallRuns.MASK, SETTINGS.withSeed(78).withPermutations(300))).stream()
				.sorted().toList());
	}

	@Test
	void anotherKindOfAnalysisIsNotCompared() {
		assertEquals(List.of("it is of an ALE, not of a contrast"), ale().differences(contrast(balanced())));
	}

	/** A setting that the other run did not have to choose is a difference, whichever of the two has it. */
	@Test
	void aSettingOfOneRunAloneIsADifference() {
		final RunIdentity labels = contrast(balanced()),
			foci = contrast(balanced().withBalancedNull(BalancedNull.RANDOM_FOCI));
		assertEquals(List.of("balanced_null (labels there, random_foci now)"), labels.differences(foci));
		final RunIdentity unnamed =
			new RunIdentity(labels.parts().stream().filter(p -> !p.name().equals("balanced_null")).toList());
		assertEquals(List.of("balanced_null"), unnamed.differences(labels));
		assertEquals(List.of("balanced_null"), labels.differences(unnamed));
	}
}
