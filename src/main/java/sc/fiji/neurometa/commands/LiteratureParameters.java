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

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.Literature;
import sc.fiji.neurometa.commands.run.LiteratureChoices;
import sc.fiji.neurometa.commands.run.Readings;

/** The parameters of every command on foci files that says which experiments it takes. */
abstract class LiteratureParameters extends CheckedCommand {

	@Parameter(label = "Experiments of unknown space", persist = false,
		choices = { "refuse", "drop", "mni", "talairach" },
		attrs = @Attr(name = FieldLook.WORDS, value = "Stop and say so|Drop them|Take as MNI|Take as Talairach"),
		description = "Experiments whose space the file does not name: refuse the file (Convert Foci Space takes them as the " +
			"space that is converted from), drop them, or take them as MNI or Talairach.")
	private String space_if_unknown = "refuse";

	@Parameter(label = "Years of publication", required = false, persist = false,
		description = LiteratureChoices.YEARS_HELP)
	private String filter_years = "";

	@Parameter(label = "Words", required = false, persist = false, description = LiteratureChoices.WORDS_HELP)
	private String filter_words = "";

	@Parameter(label = "Fewest subjects", persist = false, min = "0", description = LiteratureChoices.MIN_N_HELP)
	private int filter_min_n = 0;

	@Parameter(label = "Tags", required = false, persist = false, description = LiteratureChoices.TAGS_HELP)
	private String filter_tags = "";

	private final Readings readings = new Readings();

	/** Which experiments are taken. */
	final LiteratureChoices choices() {
		return LiteratureChoices.of(space_if_unknown, filter_years, filter_words, filter_min_n, filter_tags);
	}

	/**
	 * Reads a file, unless that has been done; the user can cancel it.
	 *
	 * @param how what the result depends on besides the choices
	 */
	final Literature reading(final Path file, final Object how, final Supplier<Literature> read) {
		return readings.of(getContext(), file, Literature.class, List.of(how, choices()), read);
	}
}
