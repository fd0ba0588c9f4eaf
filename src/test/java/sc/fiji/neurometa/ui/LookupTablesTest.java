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
		final Path bytes = Files.write(folder.resolve("raw.lut"), raw), lines = Files.writeString(folder.resolve("a text.LUT"),
			text);
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
		final Path words = Files.writeString(folder.resolve("words.lut"), "this is a letter"), empty = Files.writeString(folder
			.resolve("empty.lut"), "");
		for (final Path file : new Path[] { words, empty })
			assertTrue(assertThrows(InputException.class, () -> LookupTables.of(file.toString())).getMessage().contains(
				"not a lookup table"));
	}
}
