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
package sc.fiji.neurometa.io.share;

import java.util.List;
import java.util.stream.Collectors;

/** The README of an archive, in Markdown: what is where, how it is read, what may be done with it. */
record ArchiveReadme(ShareArchive archive) {

	String text() {
		return "# Results of NeuroMeta\n\n" + runs() + edited() + contents() + READING + LICENCES;
	}

	private String runs() {
		return "| run | command | NeuroMeta | started |\n|---|---|---|---|\n" +
			archive.runs().stream().map(run -> "| `runs/" + run.name() + "` | " + run.run().command() + " | " +
				run.run().software().neurometa() + " | " + run.run().started() + " |\n").collect(Collectors.joining()) +
			"\n";
	}

	/** Tables that were edited pass for no result. */
	private String edited() {
		final List<String> edited = archive.edited();
		return edited.isEmpty() ? "" : "**Edited after the run**, so that their numbers are not those of the run: " +
			edited.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", ")) + "\n\n";
	}

	private String contents() {
		return """
				## What is where

				| path | content |
				|---|---|
				| `runs/` | a folder for each run: maps without and with the threshold (NIfTI), tables (CSV), run record (`_run.json`), \
				methods (`_methods.md`), checklist and flow of studies (`_checklist.md`, `_flow.svg`), figures and report |
				| `foci/` | the coordinates of each literature, as reported: Sleuth text for GingerALE (`.txt`), CSV, and NIMADS for \
				NiMARE (`.json`) |
				| `neurovault.csv` | a row for each map, with the words for the form of NeuroVault |
				""" +
			(archive.more().isEmpty() ? "" : "| `more/` | further figures and reports |\n") + """
					| `checksums.sha256` | SHA-256 of every other file; `sha256sum -c checksums.sha256` compares them |

					""";
	}

	private static final String READING =
		"""
				## How it is read

				*Repeat Run* of NeuroMeta gives a bit-identical result from a `_run.json` alone; *Open Result* shows it. Maps are in mm of the space \
				that their headers name. In Python:

				```python
				import nibabel, pandas, nimare

				z = nibabel.load("runs/NAME/NAME_Z.nii.gz")
				clusters = pandas.read_csv("runs/NAME/NAME_clusters.csv")
				studyset = nimare.nimads.Studyset("foci/NAME.json")
				```

				""";

	private static final String LICENCES =
		"""
				## Licences

				Choose a licence for your results and write it here: ____ (repositories advise CC0 or CC BY 4.0). Coordinates are facts from the \
				papers that `_experiments.csv` lists; cite them. NeuroMeta is under the BSD 2-clause licence, and lays none on its results. Pictures \
				show the MNI152 template: Copyright (C) 1993-2004 Louis Collins, McConnell Brain Imaging Centre, Montreal Neurological Institute, \
				McGill University; the notice must stay with copies. Names of regions come from the atlases that the methods text cites.
				""";
}
