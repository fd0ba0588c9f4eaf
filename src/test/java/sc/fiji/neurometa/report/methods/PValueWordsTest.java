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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.table.TableWord;

/** The sentences on p as a number, and the papers that warnings cite. */
class PValueWordsTest {

	@Test
	void onlyASmallestPossiblePIsSaidToBeOne() {
		assertEquals(" A family-wise p of 0.000999 is the smallest possible with 1,000 permutations.",
			PValueWords.floor(DoubleStream.of(.02, 1 / 1001.0), 1, 1000, "permutations"));
		assertEquals("", PValueWords.floor(DoubleStream.of(.02, 2 / 1001.0), 1, 1000, "permutations"));
		assertEquals(" A family-wise p of 0.0002 is the smallest possible with 10,000 relabelings.",
			PValueWords.floor(DoubleStream.of(2 / 10_001.0), 2, 10_000, "relabelings"));
		assertEquals("", PValueWords.floor(DoubleStream.of(Double.NaN), 1, 1000, "permutations"));
		assertEquals("", PValueWords.floor(DoubleStream.empty(), 1, 1000, "permutations"));
	}

	@Test
	void permutationsThatEndedEarlyDecideAtTheLevel() {
		assertEquals(
			" The permutations ended early: a family-wise p decides at 0.05, and as a number can be 3 % too small.",
			PValueWords.early(.05));
	}

	@Test
	void papersOnTheNumberOfExperimentsAreListed() {
		final List<Reference> cited =
			Reference.citedIn("(Eickhoff et al. 2016 advise at least 20, Müller et al. 2018 at least 17)");
		assertEquals(List.of(Reference.EICKHOFF_2016, Reference.MUELLER_2018), cited);
		assertTrue(Reference.MUELLER_2018.entry().startsWith("Müller, V. I., Cieslik, E. C., Laird, A. R.") &&
			Reference.MUELLER_2018.entry().endsWith(
				"*Neuroscience and Biobehavioral Reviews*, 84, 151–161. " + "https://doi.org/10.1016/j.neubiorev.2017.11.012"),
			Reference.MUELLER_2018.entry());
		assertTrue(
			Reference.MUELLER_2018.bibtex().startsWith("@article{mueller2018,\n  author = {M{\\\"u}ller, V. I. and "),
			Reference.MUELLER_2018.bibtex());
	}

	@Test
	void contributionsAreOfTheLiteratureWithMore() {
		assertEquals(
			"Share of the cluster's ALE that is lost without the experiment, scaled so that all add up to 100; in a " +
				"contrast of the ALE of the literature with more convergence, whose experiments add up to 100.",
			TableWord.of("contribution_percent").meaning());
	}
}
