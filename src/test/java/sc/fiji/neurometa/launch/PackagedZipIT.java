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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;

/** The zip of {@code mvn package}, unpacked into a fresh ImageJ folder as a user would. Needs a display. */
@Tag("window")
class PackagedZipIT {

	@TempDir
	Path folder;

	@Test
	void theZipIsAllThatImageJNeeds() throws IOException, InterruptedException {
		final Path zip = Path.of(System.getProperty("neurometa.zip"));
		assertTrue(Files.exists(zip), zip + " is made by mvn package");
		Needs.display();
		final Path macro = WindowTest.macro(folder, "look");
		final Map<String, String> seen =
			WindowTest.drive(folder, PlainImageJ.fromZip(zip, folder.resolve("ImageJ"), macro));
		assertTrue(seen.get("menu").startsWith("[ALE Meta-Analysis, "), seen.get("menu"));
		assertEquals("true", seen.get("dialog.fits"));
		assertEquals("true", seen.get("dialog.closed"));
	}

	/** A second version of a library that Fiji has is a conflict for its updater. */
	@Test
	void theZipForFijiHasOnlyWhatFijiLacks() throws IOException {
		final Path zip = Path.of(System.getProperty("neurometa.zip").replace("-imagej.zip", "-fiji.zip"));
		try (ZipFile file = new ZipFile(zip.toFile())) {
			final List<String> names = file.stream().map(ZipEntry::getName).filter(name -> !name.endsWith("/")).toList();
			assertTrue(names.stream().anyMatch(name -> name.matches("plugins/NeuroMeta_-.*\\.jar")), names.toString());
			assertTrue(names.stream().anyMatch(name -> name.startsWith("jars/commons-csv-")), names.toString());
			assertEquals(List.of(),
				names.stream()
					.filter(name -> name
						.matches("jars/(?:batik|xmlgraphics|commons-logging|commons-io|commons-math|gson|imglib2|scijava|ij)-.*"))
					.toList());
		}
	}
}
