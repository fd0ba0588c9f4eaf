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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

class AtomicFilesTest {

	@TempDir
	private Path folder;

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList();
		}
	}

	@Test
	void replacesAFileWhole() throws IOException {
		final Path file = folder.resolve("a.txt");
		Files.writeString(file, "old and longer");
		AtomicFiles.write(file, out -> out.write('n'));
		assertEquals("n", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
		final Path file = folder.resolve("a.txt");
		Files.writeString(file, "old");
		assertThrows(InputException.class, () -> AtomicFiles.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IOException("No space left on device");
		}));
		assertThrows(IllegalStateException.class, () -> AtomicFiles.write(file, out -> {
			throw new IllegalStateException();
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void aMissingFolderIsNamed() {
		final Path file = folder.resolve("none").resolve("a.txt");
		final String message =
			assertThrows(InputException.class, () -> AtomicFiles.write(file, out -> out.write(1))).getMessage();
		assertTrue(message.contains("none does not exist"), message);
	}

	@Test
	void aFolderIsNotAFile() {
		final String message =
			assertThrows(InputException.class, () -> AtomicFiles.write(folder, out -> out.write(1))).getMessage();
		assertTrue(message.contains("it is a folder"), message);
	}

	@Test
	void aFolderBelowAFileIsRefused() throws IOException {
		final Path file = folder.resolve("a.txt");
		Files.writeString(file, "text");
		assertThrows(InputException.class, () -> AtomicFiles.write(file.resolve("b.txt"), out -> out.write(1)));
	}
}
