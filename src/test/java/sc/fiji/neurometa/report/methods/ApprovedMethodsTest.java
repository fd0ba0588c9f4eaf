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

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.Run;

/**
 * The methods paragraphs of the stored runs, which people have read and approved. A sentence that is worded better is
 * renewed with {@code -Dneurometa.updateContracts=true}; a number or a rule that changed is a defect.
 */
class ApprovedMethodsTest {

	private static final Path RUNS = Approved.file("runs");

	@TempDir
	private Path folder;

	static Stream<String> records() throws IOException {
		try (Stream<Path> files = Files.walk(RUNS)) {
			// the regions of an atlas are runs as any other of a region
			return files.map(file -> RUNS.relativize(file).toString().replace('\\', '/'))
				.filter(file -> file.endsWith("_run.json") && !file.startsWith("atlas_macm/")).sorted().toList().stream();
		}
	}

	private static String text(final Run run) {
		return run.on(new Run.Cases<>(MethodsText::of, ContrastText::of, ConjunctionText::of, MacmText::of));
	}

	/** Up to the references, a sentence on a line, so that a difference shows where it is. */
	private static String sentences(final Run run) {
		return text(run).replaceAll("(?s)\n## References.*", "\n").replaceAll("(?<=[.)]) (?=[A-Z*])", "\n");
	}

	@ParameterizedTest
	@MethodSource("records")
	void theTextOfAStoredRunIsTheApprovedOne(final String record) {
		Approved.check("methods/" + record.replaceAll("/.*", "") + ".md", sentences(RunRecords.read(RUNS.resolve(record))));
	}

	/** What neighbours share is stated as it was computed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "6 | shared a face (6 neighbours)",
		"18 | shared a face or an edge (18 neighbours)", "26 | shared a face, an edge or a corner (26 neighbours)" })
	void theTextNamesTheNeighbours(final int connectivity, final String words) throws IOException {
		final String record = Files.readString(RUNS.resolve("ale_cluster_fwe/pain_run.json")).replace("\"connectivity\": 6",
			"\"connectivity\": " + connectivity);
		assertTrue(text(RunRecords.read(Files.writeString(folder.resolve("x_run.json"), record))).contains(words));
	}

	/** Phipson and Smyth (2010): a p of permutations is (b + 1) / (m + 1), and a p of just the level survives. */
	@Test
	void theTextNamesTheRuleOfThePValue() {
		final String text = text(RunRecords.read(RUNS.resolve("ale_cluster_fwe/pain_run.json")));
		assertTrue(text.contains("(b + 1) / (m + 1)"), text);
		assertTrue(text.contains("p ≤ 0.05"), text);
	}
}
