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

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import sc.fiji.neurometa.model.InputException;

/**
 * Atomic writing of files: into a file of another name in the same folder, which takes its final name only when
 * it is complete. A reader never sees half a file, a failed or cancelled run leaves none, and an older file of
 * that name stays until then.
 */
public final class AtomicFiles {

	private AtomicFiles() {}

	/** Writer of the bytes of a file. */
	@FunctionalInterface
	public interface Body {

		/**
		 * Writes everything.
		 *
		 * @param out buffered; closed by the caller
		 * @throws IOException when it cannot be written
		 */
		void writeTo(OutputStream out) throws IOException;
	}

	/** Writer of the text of a file. */
	@FunctionalInterface
	public interface TextBody {

		/**
		 * Writes everything.
		 *
		 * @param out flushed and closed by the caller
		 * @throws IOException when it cannot be written
		 */
		void writeTo(Writer out) throws IOException;
	}

	/**
	 * Writes a file of text in UTF-8.
	 *
	 * @param file the file to create or replace; its folder must exist
	 * @param body writes its content; when it throws, no file is left behind
	 * @throws InputException when the folder is missing, or the file cannot be written there
	 */
	public static void writeText(final Path file, final TextBody body) {
		write(file, out -> {
			final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			body.writeTo(writer);
			writer.flush();
		});
	}

	/**
	 * Writes a file.
	 *
	 * @param file the file to create or replace; its folder must exist
	 * @param body writes its content; when it throws, no file is left behind
	 * @throws InputException when the folder is missing, or the file cannot be written there
	 */
	public static void write(final Path file, final Body body) {
		checkPlace(file);
		final Path target = resolved(file.toAbsolutePath());
		final Path partial = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(
				Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)))
			{
				body.writeTo(out);
			}
			// the name must not come to the disk before the bytes
			try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
				channel.force(true);
			}
			move(partial, target);
		}
		catch (final AccessDeniedException e) {
			throw new InputException(
				"Cannot write " + file + ": " + reason(e) + ". Close it there, or choose another folder.", e);
		}
		catch (final IOException e) {
			throw new InputException("Cannot write " + file + ": " + reason(e) + ".", e);
		}
		finally {
			deleteQuietly(partial);
		}
	}

	/**
	 * Checks that a file can be created, before the work for it is done.
	 *
	 * @param file the file to create or replace
	 * @throws InputException when its folder is missing, or it is a folder itself
	 */
	public static void checkPlace(final Path file) {
		final Path target = resolved(file.toAbsolutePath());
		final Path folder = target.getParent();
		if (folder == null || !Files.isDirectory(folder)) throw new InputException(
			"Cannot write " + file + ": the folder " + folder + " does not exist. Create it or choose another.");
		if (Files.isDirectory(target))
			throw new InputException("Cannot write " + file + ": it is a folder. Give the name of a file in it.");
	}

	/** A link is followed, so that it stays a link. */
	private static Path resolved(final Path file) {
		try {
			return Files.isSymbolicLink(file) ? file.toRealPath() : file;
		}
		catch (final IOException danglingLink) {
			return file;
		}
	}

	private static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Brings the names in a folder to the disk, where the system can do that. */
	static void force(final Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (final IOException notWithThisSystem) {
			// Windows does not open folders; it keeps the order of renames by itself
		}
	}

	/** After a success there is nothing to delete; after a failure the first error is reported. */
	private static void deleteQuietly(final Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (final IOException e) {
			file.toFile().deleteOnExit();
		}
	}

	/**
	 * The reason for a failure to write, in words; Windows also denies access to a file that, for example, Excel has
	 * open.
	 */
	public static String reason(final IOException e) {
		if (e instanceof AccessDeniedException) return "no permission to write there, or another program has the file open";
		final String message = e.getMessage();
		return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
	}
}
