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
package sc.fiji.neurometa.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;

/** Every shipped data file has a source, a licence whose text is shipped too, and the checksum it had when made. */
class ShippedFilesTest {

	private static final Path FOLDER = folder();

	private static Path folder() {
		try {
			return Path.of(Resources.class.getResource("SOURCES.md").toURI()).getParent();
		}
		catch (final URISyntaxException e) {
			throw new AssertionError(e);
		}
	}

	/** Rows of SOURCES.md by file name: source, licences, voxels, checksum. */
	private static TreeMap<String, List<String>> sources() {
		final TreeMap<String, List<String>> rows = new TreeMap<>();
		Resources.text("SOURCES.md").lines().filter(line -> line.startsWith("| `"))
			.map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip)
				.map(cell -> cell.startsWith("`") && cell.indexOf('`', 1) == cell.length() - 1
					? cell.substring(1, cell.length() - 1) : cell)
				.toList())
			.forEach(cells -> rows.put(cells.get(0), cells.subList(1, cells.size())));
		return rows;
	}

	private static Set<String> dataFiles() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter(Files::isRegularFile).map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
				.filter(name -> !name.equals("SOURCES.md") && !name.endsWith(".class") && !name.startsWith("licences/"))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	@Test
	void everyFileHasARow() throws IOException {
		assertEquals(dataFiles(), sources().keySet());
		assertTrue(dataFiles().size() >= 16);
	}

	@Test
	void everyFileHasASourceALicenceAndItsChecksum() throws IOException, NoSuchAlgorithmException {
		for (final var row : sources().entrySet()) {
			final List<String> cells = row.getValue();
			assertFalse(cells.get(0).isBlank(), row.getKey());
			for (final String licence : cells.get(1).split(", ")) {
				final String text = Resources.text("licences/" + licence);
				assertTrue(text.toLowerCase().contains("copyright") && text.length() > 500, licence);
			}
			final byte[] digest =
				MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(row.getKey())));
			assertEquals(cells.get(3), HexFormat.of().formatHex(digest), row.getKey());
		}
	}

	@Test
	void everyLicenceIsUsed() throws IOException {
		final Set<String> used = sources().values().stream().flatMap(cells -> Stream.of(cells.get(1).split(", ")))
			.collect(Collectors.toCollection(TreeSet::new));
		try (Stream<Path> files = Files.list(FOLDER.resolve("licences"))) {
			assertEquals(used,
				files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	@Test
	void imagesHoldTheVoxelsThatTheTableSays() {
		for (final var row : sources().entrySet()) {
			if (!row.getKey().endsWith(".nii.gz")) continue;
			final NiftiImage image = NiftiReader.read(FOLDER.resolve(row.getKey()));
			assertTrue(image.space().isPresent(), row.getKey());
			final var volume = image.volume();
			int voxels = 0;
			for (int i = 0; i < volume.grid().voxels(); i++)
				if (volume.get(i) > 0) voxels++;
			assertEquals(Integer.parseInt(row.getValue().get(2)), voxels, row.getKey());
		}
	}

	@Test
	void allIsSmall() throws IOException {
		long bytes = 0;
		for (final String file : dataFiles())
			bytes += Files.size(FOLDER.resolve(file));
		assertTrue(bytes < 4_000_000, bytes + " bytes");
	}
}
