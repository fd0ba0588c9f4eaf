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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

/** ImageJ's lookup tables by name and as files. */
class LookupTablesTest {

	@TempDir
	Path folder;

	@Test
	void allNamesThatAreListedAreKnown() {
		assertTrue(LookupTables.names().size() >= 12);
		for (final String name : LookupTables.names())
			assertTrue(LookupTables.of(name).stops().size() >= 2, name);
		assertEquals(LookupTables.of("fire"), LookupTables.of(" Fire "));
		assertEquals(0x808080, LookupTables.of("grays").color(128 / 255.0));
		assertEquals(0xff0000, LookupTables.of("red").color(1));
	}

	@Test
	void filesAreRead() throws IOException {
		final byte[] raw = new byte[768];
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < 256; i++) {
			raw[i] = (byte) i;
			raw[512 + i] = (byte) (255 - i);
			text.append(i).append(' ').append(0).append('\t').append(255 - i).append('\n');
		}
		final Path bytes = Files.write(folder.resolve("raw.lut"), raw),
			lines = Files.writeString(folder.resolve("a text.LUT"), text);
		for (final Path file : new Path[] { bytes, lines }) {
			assertEquals(0x0000ff, LookupTables.of(file.toString()).color(0), file.toString());
			assertEquals(0xff0000, LookupTables.of(file.toString()).color(1), file.toString());
		}
	}

	@Test
	void unknownOnesAreRefused() throws IOException {
		final String message = assertThrows(InputException.class, () -> LookupTables.of("viridiss")).getMessage();
		assertTrue(message.contains("viridiss") && message.contains("fire, grays, ice"), message);
		assertThrows(InputException.class, () -> LookupTables.of(folder.resolve("none.lut").toString()));
		final Path words = Files.writeString(folder.resolve("words.lut"), "this is a letter"),
			empty = Files.writeString(folder.resolve("empty.lut"), "");
		for (final Path file : new Path[] { words, empty })
			assertTrue(assertThrows(InputException.class, () -> LookupTables.of(file.toString())).getMessage()
				.contains("not a lookup table"));
	}
}
