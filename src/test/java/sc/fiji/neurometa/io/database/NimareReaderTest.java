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
package sc.fiji.neurometa.io.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.io.foci.SpaceChoice;

class NimareReaderTest {

	private static final String DATASET = """
			{"pain_01.nidm": {"contrasts": {
			   "1": {"coords": {"space": "MNI", "x": [1.0, 4], "y": [2, 5], "z": [3, 6.25]}, "images": {"z": null},
			         "metadata": {"sample_sizes": [10, 11]}, "labels": {"a": 0.5}, "text": {"abstract": "NaN \\" Infinity"}},
			   "2": {"images": {}}}},
			 "17029760": {"contrasts": {
			   "a:b": {"coords": {"space": "TAL", "x": [7], "y": [-8], "z": [9]}, "metadata": {"authors": "Aoki T, Berg U",
			         "title": "Of mice", "year": 2005, "sample_sizes": [0.4], "score": -Infinity}}},
			   "metadata": {"sample_sizes": [3]}}}
			""";
	private static final String SHOWN =
		"pain_01.nidm|1|11|M|1,2,3;4,5,6.25||0|\n" + "Aoki T, 2005 [17029760]|a:b|1|T|7,-8,9|Of mice|2005|";

	@TempDir
	private Path folder;

	@Test
	void contrastsAreExperiments() {
		final DatabaseFile file = Databases.read(Databases.write(folder, "dset.json", DATASET));
		assertEquals(SHOWN, Databases.shown(file));
		assertEquals(DatabaseFile.Format.NIMARE, file.format());
		assertEquals(List.of("1 contrast without coordinates passed over.",
			"The database mixes MNI and Talairach; each experiment keeps its own space."), file.notes());
	}

	@Test
	void compressed() {
		final DatabaseFile file =
			Databases.read(Databases.write(folder, "dset.json.gz", Databases.packed("\ufeff" + DATASET)));
		assertEquals(SHOWN, Databases.shown(file));
		assertEquals("dset", file.database().name());
	}

	@Test
	void anUnknownSpace() {
		final DatabaseFile file = DatabaseFiles.read(
			Databases.write(folder, "dset.json",
				DATASET.replace("\"TAL\"", "\"UNKNOWN\"").replace("\"space\": \"MNI\", ", "")),
			SpaceChoice.AUTO, UnknownSpace.MNI);
		assertEquals(SHOWN.replace("|T|", "|M|"), Databases.shown(file));
		assertEquals(2, file.unknownSpace());
	}

	@Test
	void listsOfUnequalLengthAndBadNumbers() {
		assertEquals(
			"dset.json: 2 problems. Nothing was used; correct the file and try again.\n" +
				"Study \"pain_01.nidm\", contrast \"1\": x, y and z are 2, 1 and 2 numbers; as many of each expected.\n" +
				"Study \"17029760\", contrast \"a:b\": coordinate 1 of 1 is not three numbers.",
			Databases
				.refusal(Databases.write(folder, "dset.json", DATASET.replace("[2, 5]", "[2]").replace("[-8]", "[NaN]"))));
	}
}
