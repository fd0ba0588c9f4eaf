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
package sc.fiji.neurometa.commands.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** Messages for macros in the words of a dialog. */
class FieldWordsTest {

	/** A command with parameters as ours have. */
	public static class Probe implements Command {

		@Parameter(label = "Space of the foci", choices = { "auto", "mni" },
			attrs = @Attr(name = "words", value = "As the file says|MNI"))
		String space = "auto";
		@Parameter(label = "Voxel p (uncorrected)")
		double voxel_p = 0.001;
		@Parameter(label = "Correction", choices = { "cluster_fwe", "uncorrected" },
			attrs = @Attr(name = "words", value = "Cluster size|None"),
			description = "cluster_fwe: of size; uncorrected: none.")
		String correction = "cluster_fwe";
		@Parameter(label = "Stop early")
		boolean stop_early;

		@Override
		public void run() {
			// it is only looked at
		}
	}

	private CommandForm form;
	private FieldWords words;

	@BeforeEach
	void read() throws Exception {
		form = CommandForm.of(new CommandInfo(Probe.class).createModule());
		words = new FieldWords(form.parameters());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>',
		value = { "voxel_p = 2 cannot be used.>‘Voxel p’ = 2 cannot be used.",
			"Choose a larger voxel_p.>Choose a larger ‘Voxel p’.",
			"correction = cluster_fwe or uncorrected>‘Correction’ = ‘Cluster size’ or uncorrected",
			"stop_early = true has nothing to stop>‘Stop early’ has nothing to stop",
			"Choose stop_early = false.>Choose ‘Stop early’ (not ticked).",
			"set the key space to mni>set ‘Space of the foci’ to mni",
			"space=mni overrules the space it names.>‘Space of the foci’ = ‘MNI’ overrules the space it names.",
			"/data/voxel_p/cluster_fwe.txt is missing.>/data/voxel_p/cluster_fwe.txt is missing." })
	void keysBecomeLabels(final String message, final String expected) {
		assertEquals(expected, words.of(message));
	}

	@Test
	void theFirstKeyIsTheField() {
		assertEquals(Optional.of("voxel_p"), words.key("Take a smaller voxel_p, or correction = uncorrected."));
		assertEquals(Optional.empty(), words.key("The space is unknown."));
	}

	@Test
	void choicesAreExplainedByTheirNames() {
		final CommandParameter correction =
			form.parameters().stream().filter(p -> p.key().equals("correction")).findFirst().orElseThrow();
		assertEquals("‘Cluster size’: of size; ‘None’: none.", words.description(correction));
		assertEquals(List.of("Cluster size", "None"), correction.choices().stream().map(correction::word).toList());
	}
}
