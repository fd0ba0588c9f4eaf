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
package sc.fiji.neurometa.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Experiments are grouped by the tags and properties that they have, and by no others. */
class ExperimentGroupsTest {

	private static Experiment experiment(final String name, final String... tags) {
		return new Experiment(name, "", 10, Space.MNI, List.of()).with(About.of(Arrays.asList(tags)));
	}

	private static final List<Experiment> SET = List.of(experiment("A", "adult", "task=n-back"),
		experiment("B", "child", "Task=flanker"), experiment("C"), experiment("D", "Adult", "child", "task=n-back"));

	private static String of(final ExperimentGroups groups) {
		return groups.groups().stream().map(g -> g.name() + g.experiments()).toList().toString();
	}

	@Test
	void anExperimentBelongsToTheFirstTagThatItHas() {
		assertEquals("[adult[0, 3], child[1], others[2]]", of(ExperimentGroups.of(SET, "adult;child")));
		assertEquals("[child[1, 3], adult[0], others[2]]", of(ExperimentGroups.of(SET, " child ; adult ")));
		assertEquals("[child[1, 3], others[0, 2]]", of(ExperimentGroups.of(SET, "child")));
	}

	@Test
	void aPropertyGroupsByItsValues() {
		assertEquals("[n-back[0, 3], flanker[1], others[2]]", of(ExperimentGroups.of(SET, "task")));
		assertEquals("[A[0], B[1], C[2], D[3]]", of(ExperimentGroups.single(SET)));
	}

	@Test
	void anUnknownTagIsAnErrorThatListsThoseThereAre() {
		final String message =
			assertThrows(InputException.class, () -> ExperimentGroups.of(SET, "adult;patient")).getMessage();
		assertTrue(message.contains("color_by = patient") && message.contains("adult, child"), message);
		assertTrue(assertThrows(InputException.class, () -> ExperimentGroups.of(SET.subList(2, 3), "adult")).getMessage()
			.contains("have no tags"));
	}
}
