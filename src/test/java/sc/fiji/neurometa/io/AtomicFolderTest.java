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
package sc.fiji.neurometa.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

/** What new files make untrue goes when they come, and stays when they do not. */
class AtomicFolderTest {

	@TempDir
	private Path folder;

	private static void put(final Path in, final String name, final String text) {
		try {
			Files.writeString(in.resolve(name), text);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void anOutdatedFileGoesWithTheOldOnes() throws IOException {
		put(folder, "P_report.html", "old");
		put(folder, "Q_report.html", "of another run");
		AtomicFolder.write(folder, List.of("P_report.html", "P_A_report.html"), to -> put(to, "P_run.json", "new"));
		assertEquals(List.of("P_run.json", "Q_report.html"), names());
	}

	@Test
	void itStaysWhenTheNewFilesFail() throws IOException {
		put(folder, "P_report.html", "old");
		put(folder, "P_run.json", "old");
		assertThrows(IllegalStateException.class, () -> AtomicFolder.write(folder, List.of("P_report.html"), to -> {
			throw new IllegalStateException("while writing");
		}));
		// a folder in the way of a file: the move fails when others are done
		Files.createDirectories(folder.resolve("P_z"));
		assertThrows(InputException.class, () -> AtomicFolder.write(folder, List.of("P_report.html"), to -> {
			put(to, "P_run.json", "new");
			put(to, "P_z", "new");
		}));
		assertEquals(List.of("P_report.html", "P_run.json", "P_z"), names());
		assertEquals("old", Files.readString(folder.resolve("P_report.html")));
		assertEquals("old", Files.readString(folder.resolve("P_run.json")));
	}

	@Test
	void oneThatIsAmongTheNewFilesIsReplaced() throws IOException {
		put(folder, "P_report.html", "old");
		AtomicFolder.write(folder, List.of("P_report.html"), to -> put(to, "P_report.html", "new"));
		assertEquals("new", Files.readString(folder.resolve("P_report.html")));
		assertFalse(Files.exists(folder.resolve("P_run.json")));
	}
}
