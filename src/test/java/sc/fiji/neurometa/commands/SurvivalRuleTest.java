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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule of the contract by which clusters survive: p_fwe of at most alpha, the level itself included. */
@Tag("slow")
class SurvivalRuleTest extends StoredRunner {

	private static final int P_FWE = 12;

	/** The family-wise p of the clusters of a stored run at a level. */
	private List<Double> surviving(final double alpha) throws Exception {
		final Path out = folder.resolve("at " + alpha);
		succeed(RethresholdResult.class, "run_record",
			StoredRuns.ALE_LEAVE_ONE_OUT.stored().resolve("first_run.json").toFile(), "correction", "cluster_fwe", "alpha",
			alpha, "output_directory", out.toFile(), "output_prefix", "x", "show_results", false);
		final List<String> rows = Files.readAllLines(out.resolve("x_clusters.csv"));
		assertEquals("p_fwe", rows.get(0).split(",")[P_FWE]);
		return rows.stream().skip(1).map(row -> Double.valueOf(row.split(",")[P_FWE])).toList();
	}

	@Test
	void aClusterSurvivesAtItsOwnPAndAtNoSmallerLevel() throws Exception {
		final List<Double> all = surviving(0.999);
		final double p = all.stream().filter(q -> q < 0.999 && q > 0.02).min(Double::compare).orElseThrow();
		final long expected = all.stream().filter(q -> q <= p).count();
		assertTrue(expected < all.size(), all + " has smaller and larger p");
		assertEquals(expected, surviving(p).size(), "at " + p);
		assertEquals(all.stream().filter(q -> q < p).count(), surviving(Math.nextDown(p)).size(), "just below " + p);
	}
}
