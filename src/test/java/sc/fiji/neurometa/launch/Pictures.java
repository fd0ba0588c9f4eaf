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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of README and docs, which tests make: kept in {@code target/screenshots}, and with
 * {@code -Dneurometa.updatePictures=true} those that a page shows in {@code docs/images} too.
 */
final class Pictures {

	private Pictures() {}

	/** Keeps a picture under a name. */
	static void keep(final Path picture, final String name) throws IOException {
		copy(picture, Path.of("target", "screenshots"), name);
		if (Boolean.getBoolean("neurometa.updatePictures") && isShown(name)) copy(picture, Path.of("docs", "images"), name);
	}

	private static void copy(final Path picture, final Path folder, final String name) throws IOException {
		Files.createDirectories(folder);
		Files.copy(picture, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
	}

	/** Whether the README or a page of the docs shows a picture of that name. */
	static boolean isShown(final String name) throws IOException {
		for (final Path page : pages())
			if (Files.readString(page).contains("images/" + name)) return true;
		return false;
	}

	/** The pages of the repository itself and those of the docs. */
	static List<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.list(Path.of("docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
				docs.filter(f -> f.toString().endsWith(".md")).sorted()).toList();
		}
	}
}
