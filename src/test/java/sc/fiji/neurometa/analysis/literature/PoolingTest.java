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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

class PoolingTest {

	private static final Focus P = new Focus(1, 2, 3, 4), Q = new Focus(4, 5, 6, 9), R = new Focus(7, 8, 9, 14);

	private static Experiment experiment(final String study, final String contrast, final int n, final int line,
		final Focus... foci)
	{
		return new Experiment(study, contrast, n, Space.MNI, List.of(foci), line);
	}

	@Test
	void contrastsOfOneStudyBecomeOneExperimentOfTheSmallestSample() {
		final ExperimentSet set = new ExperimentSet("s",
			List.of(experiment("A", "c", 14, 2, P), experiment("B", "", 20, 7, Q), experiment("A", "d", 12, 12, R, P),
				experiment("A", "c", 0, 17), experiment("", "x", 5, 20, P), experiment("", "y", 6, 25, P)));
		assertEquals(List.of(experiment("A", "3 contrasts pooled", 12, 2, P, R, P), experiment("B", "", 20, 7, Q),
			experiment("", "x", 5, 20, P), experiment("", "y", 6, 25, P)), Pooling.pool(set, PoolBy.STUDY).experiments());
		assertEquals("s", Pooling.pool(set, PoolBy.STUDY).name());
	}

	@Test
	void aSampleSizeThatNoContrastGivesStaysUnknown() {
		final ExperimentSet set =
			new ExperimentSet("s", List.of(experiment("A", "c", 0, 2, P), experiment("A", "d", 0, 7, Q)));
		assertEquals(0, Pooling.pool(set, PoolBy.STUDY).experiments().get(0).subjects());
	}

	@Test
	void tagsAreJoinedAndCovariatesThatDifferBecomeTheirWeightedMean() {
		final Experiment first =
			experiment("A", "c", 10, 2, P).with(new About("Title", 0, "", "7", List.of("adult", "x=1"),
				List.of(new Covariate("age", 20), new Covariate("iq", 101)))),
			second = experiment("A", "d", 30, 7, Q).with(new About("Other", 2001, "10.1/2", "8", List.of("x=2", "adult"),
				List.of(new Covariate("iq", 101), new Covariate("age", 30), new Covariate("only", -1)))),
			third =
				experiment("A", "e", 0, 9, R).with(new About("", 0, "", "", List.of(), List.of(new Covariate("only", 3))));
		final About pooled =
			Pooling.pool(new ExperimentSet("s", List.of(first, second)), PoolBy.STUDY).experiments().get(0).about();
		assertEquals(new About("Title", 2001, "10.1/2", "7", List.of("adult", "x=1", "x=2"),
			List.of(new Covariate("age", 27.5), new Covariate("iq", 101), new Covariate("only", -1))), pooled);
		assertEquals(Optional.of(1.0), Pooling.pool(new ExperimentSet("s", List.of(second, third)), PoolBy.STUDY)
			.experiments().get(0).about().covariate("only"), "a plain mean where a sample size is unknown");
	}

	@Test
	void nothingIsPooledUnlessAsked() {
		final ExperimentSet set =
			new ExperimentSet("s", List.of(experiment("A", "c", 1, 2, P), experiment("A", "d", 1, 7, Q)));
		assertSame(set, Pooling.pool(set, PoolBy.NONE));
	}

	@Test
	void twoSpacesCannotBePooled() {
		final ExperimentSet set = new ExperimentSet("s",
			List.of(experiment("A", "c", 1, 2, P), new Experiment("A", "d", 1, Space.TALAIRACH, List.of(Q))));
		assertThrows(IllegalArgumentException.class, () -> Pooling.pool(set, PoolBy.STUDY));
	}
}
