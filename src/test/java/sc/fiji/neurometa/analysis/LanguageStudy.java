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
package sc.fiji.neurometa.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.space.Volume;

/** The language study of Enge et al. (snl_2022, CC BY 4.0), as GingerALE 3.0 wrote it into its images. */
public final class LanguageStudy {

	private LanguageStudy() {}

	/** A file of the study; the test is skipped where it is not at hand. */
	private static Path file(final String name) {
		return Needs.shared("gingerale/language_contrast/" + name);
	}

	/** The first foci in an image, by its name before {@code _clust}; those of the other literature follow them. */
	private static ExperimentSet embedded(final String image) {
		try {
			final String text = Files.readString(file(image + "_clust_embedded.txt"));
			final Path foci = Files.createTempFile("language", ".txt");
			try {
				Files.writeString(foci,
					"// Reference=MNI\n" + text.substring(text.indexOf("<foci>") + 6, text.indexOf("</foci>")));
				return FociFiles.read(foci, SpaceChoice.AUTO).experiments();
			}
			finally {
				Files.delete(foci);
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static ExperimentSet children() {
		return new ExperimentSet("children", embedded("children-adults_10k-p05").experiments());
	}

	public static ExperimentSet adults() {
		return new ExperimentSet("adults", embedded("adults-children_10k-p05").experiments());
	}

	public static Volume image(final String name) {
		return NiftiReader.read(file(name + "_clust.nii.gz")).volume();
	}
}
