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
package sc.fiji.neurometa.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.permutation.SequentialStopping.Reason;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunRecord;

/** What texts and records say of permutations that could end early. */
class EndedTextTest {

	@TempDir
	private Path folder;

	private static AleSettings settings() {
		return SmallRuns.settings(Correction.VOXEL_FWE).withStopEarly(new StoppingRule(12.5));
	}

	private static final int PERMUTATIONS = SmallRuns.run(settings()).nullMaxima().orElseThrow().permutations();

	private static RunRecord ended(final Optional<Reason> reason) {
		final MainEffectResult r = SmallRuns.run(settings());
		return SmallRuns.record(new MainEffectResult(r.input(), r.settings(), r.foci(), r.maps(), r.nullMaxima(),
			r.thresholding(), r.report(), r.contributions(), r.warnings(), Optional.of(new StopOutcome(PERMUTATIONS, reason)),
			Optional.empty(), Optional.empty()));
	}

	@Test
	void everyEndHasItsSentence() {
		final String interval = MethodsText.of(ended(Optional.of(Reason.INTERVAL)));
		assertTrue(
			interval
				.contains("At most 200 permutations were allowed, and " + PERMUTATIONS + " sufficed: the 95 % Monte Carlo " +
					"interval of the threshold was then no wider than 12.5 % of it (confidence sequence; Ding et al., 2020). "),
			interval);
		final String decisions = MethodsText.of(ended(Optional.of(Reason.DECISIONS)));
		assertTrue(
			decisions.contains("it was then decided for every voxel whether its p-value is at most 0.1, with a " +
				"probability of error of at most 0.001 over all of them (confidence sequence; Ding et al., 2020). "),
			decisions);
		final String all = MethodsText.of(ended(Optional.empty()));
		assertTrue(all
			.contains("At most 200 permutations were allowed, and all were run, since fewer did not suffice to decide on " +
				"every voxel or to narrow the 95 % Monte Carlo interval of the threshold to 12.5 % of it (confidence sequence; Ding et al., 2020). "),
			all);
		assertTrue(all.contains("A simple method for implementing Monte Carlo tests"), all);
		assertFalse(
			MethodsText.of(SmallRuns.record(SmallRuns.run(SmallRuns.settings(Correction.VOXEL_FWE)))).contains("Ding"));
	}

	/** No voxel has so small a p: there is no cluster, and nothing to be certain of. */
	@Test
	void withoutClustersNoDecisionIsSpokenOf() {
		final AleSettings settings = SmallRuns.settings(Correction.CLUSTER_FWE)
			.with(new ThresholdChoice(Correction.CLUSTER_FWE, 1e-200, 0.1, 0)).withStopEarly(new StoppingRule(5));
		final String text = MethodsText.of(SmallRuns.record(SmallRuns.run(settings)));
		assertTrue(text
			.contains("At most 200 permutations were allowed, and 100 sufficed: no cluster was formed whose p-value had " +
				"to be decided (confidence"),
			text);
	}

	@Test
	void recordsKeepItAndOlderRecordsAreRead() throws Exception {
		final Path file = folder.resolve("small_run.json");
		for (final Optional<Reason> reason : List.of(Optional.<Reason> empty(), Optional.of(Reason.INTERVAL))) {
			final RunRecord run = ended(reason);
			RunRecords.write(file, run);
			assertEquals(run, RunRecords.read(file));
			assertEquals(run.result().ended().map(StopOutcome::permutations),
				((RunRecord) RunRecords.read(file)).permutations());
		}
		final String text = Files.readString(file);
		assertTrue(text.contains("\"stop_early\": {\n      \"stop_interval\": 12.5\n    }"), text);
		assertTrue(text.contains("\"reason\": \"interval\""), text);
		// a record without these keys is one of a run that ran all
		RunRecords.write(file, SmallRuns.record(SmallRuns.run(SmallRuns.settings(Correction.VOXEL_FWE))));
		assertFalse(Files.readString(file).contains("stop_early") || Files.readString(file).contains("\"ended\""));
		assertEquals(Optional.of(200), ((RunRecord) RunRecords.read(file)).permutations());
	}
}
