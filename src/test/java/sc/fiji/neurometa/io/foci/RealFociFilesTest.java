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
package sc.fiji.neurometa.io.foci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.model.ExperimentSet;

/** Files that GingerALE has read and written, where the shared folder of checking data is at hand. */
class RealFociFilesTest {

	@TempDir
	private Path folder;

	private static Path existing(final String name) {
		return Needs.shared("gingerale/" + name);
	}

	@ParameterizedTest
	@CsvSource({ "face/face_brainmap.txt, 86, 633, 1174", "language_contrast/language_foci.txt, 27, 453, 616" })
	void countsAreThoseOfGingerAle(final String name, final int experiments, final int foci, final int subjects) {
		final FociFile file = FociFiles.read(existing(name), SpaceChoice.AUTO);
		assertEquals(experiments, file.experiments().size());
		assertEquals(foci, file.experiments().fociCount());
		assertEquals(subjects, file.experiments().subjectsTotal());
		final Path copy = folder.resolve("copy.txt");
		SleuthWriter.write(copy, file.experiments());
		assertEquals(FociTexts.withoutLines(file.experiments()),
			FociTexts.withoutLines(FociFiles.read(copy, SpaceChoice.AUTO).experiments()));
	}

	@Test
	void theFociInAnImageAreThoseOfTheFile() throws IOException {
		final String text = Files.readString(existing("language_contrast/metalang_p001_C05_1k_clust_embedded.txt"));
		final String foci = text.substring(text.indexOf("<foci>") + 6, text.indexOf("</foci>"));
		final FociFile embedded = FociTexts.read(folder, foci.getBytes(StandardCharsets.UTF_8), SpaceChoice.MNI);
		final ExperimentSet read =
			FociFiles.read(existing("language_contrast/language_foci.txt"), SpaceChoice.AUTO).experiments();
		assertEquals(FociTexts.withoutLines(read), FociTexts.withoutLines(embedded.experiments()));
		assertEquals(List.of(), embedded.notes());
	}
}
