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
package sc.fiji.neurometa.commands.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** What is read once. */
class ReadingsTest {

	@TempDir
	Path folder;
	private final Context context = new Context(true);
	private final Readings readings = new Readings();
	private final AtomicInteger times = new AtomicInteger();

	@AfterEach
	void close() {
		context.dispose();
	}

	private String read(final Path file, final Object how) {
		return readings.of(context, file, String.class, how, () -> {
			times.incrementAndGet();
			try {
				return Files.isDirectory(file) ? "folder" : Files.readString(file);
			}
			catch (final IOException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	@Test
	void aFileIsReadAgainOnlyWhenItOrTheWayChanges() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.txt"), "one");
		assertEquals("one", read(file, "mni"));
		assertEquals("one", read(file, "mni"));
		assertEquals(1, times.get());
		read(file, "talairach");
		assertEquals(2, times.get());
		Files.writeString(file, "another");
		assertEquals("another", read(file, "mni"));
		assertEquals(3, times.get());
	}

	@Test
	void aFolderIsReadAgainWhenOneOfItsFilesChanges() throws IOException {
		final Path file = Files.writeString(folder.resolve("a.txt"), "one");
		read(folder, "");
		read(folder, "");
		assertEquals(1, times.get());
		Files.writeString(file, "another");
		read(folder, "");
		assertEquals(2, times.get());
	}
}
