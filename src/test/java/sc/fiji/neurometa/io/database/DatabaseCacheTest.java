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
package sc.fiji.neurometa.io.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.InputException;

/** Tests {@link DatabaseCache}. */
class DatabaseCacheTest {

	private static final String HEADER = "study,contrast,n,x,y,z,space\n";

	@TempDir
	private Path folder;

	@Test
	void aFileIsReadAgainWhenItChanged() throws IOException {
		final DatabaseCache cache = new DatabaseCache();
		final Path file = Files.writeString(folder.resolve("d.csv"), HEADER + "A,c,10,1,2,3,MNI\n");
		final DatabaseFile first = cache.read(file, SpaceChoice.AUTO, UnknownSpace.DROP);
		assertSame(first, cache.read(file, SpaceChoice.AUTO, UnknownSpace.DROP));
		assertNotSame(first, cache.read(file, SpaceChoice.MNI, UnknownSpace.DROP));
		final DatabaseFile again = cache.read(file, SpaceChoice.AUTO, UnknownSpace.DROP);
		Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
		assertNotSame(again, cache.read(file, SpaceChoice.AUTO, UnknownSpace.DROP));
		Files.writeString(file, HEADER + "A,c,10,1,2,3,MNI\nB,c,10,1,2,3,MNI\n");
		assertEquals(2, cache.read(file, SpaceChoice.AUTO, UnknownSpace.DROP).database().entries().size());
		Files.delete(file);
		assertThrows(InputException.class, () -> cache.read(file, SpaceChoice.AUTO, UnknownSpace.DROP));
	}

	@Test
	void aFolderIsReadAgainWhenAFileIsAdded() throws IOException {
		final DatabaseCache cache = new DatabaseCache();
		Files.writeString(folder.resolve("d.csv"), HEADER + "A,c,10,1,2,3,MNI\n");
		Files.setLastModifiedTime(folder, FileTime.fromMillis(1_000_000));
		final DatabaseFile first = cache.read(folder, SpaceChoice.AUTO, UnknownSpace.DROP);
		assertSame(first, cache.read(folder, SpaceChoice.AUTO, UnknownSpace.DROP));
		Files.writeString(folder.resolve("e.csv"), HEADER + "B,c,10,1,2,3,MNI\n");
		assertEquals(2, cache.read(folder, SpaceChoice.AUTO, UnknownSpace.DROP).database().entries().size());
	}
}
