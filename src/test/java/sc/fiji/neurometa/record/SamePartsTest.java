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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.io.results.RunRecords;

/** What Repeat Run lists at its end. */
class SamePartsTest {

	private static Run stored(final String name) {
		return RunRecords.read(Approved.file("runs/" + name));
	}

	@Test
	void aRunEqualsItselfInEveryPart() {
		final Run ale = stored("ale_cluster_fwe/pain_run.json");
		final List<String> lines = SameParts.of(ale, ale);
		assertEquals(List.of("  equal: ALE values", "  equal: p-values of voxels", "  equal: clusters",
			"  equal: maxima of the permutations"), lines.subList(0, 4));
		assertTrue(lines.get(4).startsWith("  equal: version of NeuroMeta"), lines.toString());
	}

	/** The same foci and settings but for the end of the permutations: maps are equal, maxima and so clusters may differ. */
	@Test
	void whatDiffersIsNamed() {
		final List<String> lines =
			SameParts.of(stored("ale_stop_early/first_run.json"), stored("ale_leave_one_out/first_run.json"));
		assertTrue(lines.contains("  equal: ALE values") && lines.contains("  different: maxima of the permutations"),
			lines.toString());
		final List<String> contrast = SameParts.of(stored("contrast_gated/first_vs_second_run.json"),
			stored("contrast_pooled/first_vs_second_run.json"));
		assertTrue(contrast.contains("  equal: main effect A, ALE values"), contrast.toString());
	}
}
