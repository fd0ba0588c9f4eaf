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

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.io.foci.SpaceChoice;

/**
 * The database that was read last, kept in memory as long as there is enough: it is read again when the path, a size or a
 * time stamp of its files is another. Can be used by several threads.
 */
public final class DatabaseCache {

	/** A file or folder as it was. */
	private record Stamp(Path file, long size, FileTime changed) {

		static Stamp of(final Path file) throws IOException {
			return new Stamp(file, Files.size(file), Files.getLastModifiedTime(file));
		}
	}

	/** A database that was read, and how. */
	private record Kept(Path path, SpaceChoice space, UnknownSpace unknown, List<Stamp> stamps,
		SoftReference<DatabaseFile> database)
	{

		boolean isOf(final Path file, final SpaceChoice otherSpace, final UnknownSpace otherUnknown) {
			return path.equals(file) && space == otherSpace && unknown == otherUnknown;
		}
	}

	private Optional<Kept> last = Optional.empty();

	/** As {@link DatabaseFiles#read(Path, SpaceChoice, UnknownSpace)}. */
	public synchronized DatabaseFile read(final Path file, final SpaceChoice space, final UnknownSpace unknown) {
		final Path path = file.toAbsolutePath().normalize();
		final Optional<DatabaseFile> kept = last.filter(k -> k.isOf(path, space, unknown))
			.flatMap(k -> Optional.ofNullable(k.database.get()).filter(d -> stamps(path, d).equals(Optional.of(k.stamps))));
		if (kept.isPresent()) return kept.get();
		last = Optional.empty();
		final DatabaseFile read = DatabaseFiles.read(file, space, unknown);
		last = stamps(path, read).map(stamps -> new Kept(path, space, unknown, stamps, new SoftReference<>(read)));
		return read;
	}

	/** The path that was given and the files that were read; empty when one cannot be looked at. */
	private static Optional<List<Stamp>> stamps(final Path path, final DatabaseFile database) {
		try {
			final List<Stamp> stamps = new ArrayList<>(List.of(Stamp.of(path)));
			for (final DatabaseFile.Source source : database.files())
				stamps.add(Stamp.of(Path.of(source.path())));
			return Optional.of(stamps);
		}
		catch (final IOException e) {
			return Optional.empty();
		}
	}
}
