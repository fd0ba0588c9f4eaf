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

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import com.google.gson.stream.MalformedJsonException;

import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.FileKind;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.model.InputException;

/** Reader of stored files, plain or compressed with gzip, recognised by their first bytes, not their names. */
final class StoredFile {

	/** Reader of a stream of the uncompressed content. */
	@FunctionalInterface
	interface Content<T> {

		T read(InputStream in) throws IOException;
	}

	/** The content, and the file that it was read from. */
	record Read<T>(T content, Source source) {}

	private static final int BUFFER = 1 << 16, START = 512;

	private StoredFile() {}

	/** Whether a file is compressed with gzip. */
	static boolean isPacked(final Path file) {
		return guarded(file, () -> {
			try (InputStream in = Files.newInputStream(file)) {
				return in.read() == 0x1f && in.read() == 0x8b;
			}
		});
	}

	/** The first bytes of the uncompressed content, at most 512. */
	static byte[] start(final Path file) {
		InputFiles.checkRegular(file);
		return guarded(file, () -> {
			try (InputStream in = unpacked(Files.newInputStream(file))) {
				return in.readNBytes(START);
			}
		});
	}

	/** Its first line, as far as {@link #start} reaches, without a byte-order mark. */
	static String firstLine(final Path file) {
		final String text = new String(start(file), StandardCharsets.UTF_8);
		return text.lines().findFirst().orElse("").replace("\ufeff", "");
	}

	/**
	 * Reads a file, and its checksum on the way.
	 *
	 * @throws InputException when it is missing, unreadable or cut off
	 */
	static <T> Read<T> read(final Path file, final Content<T> content) {
		InputFiles.checkRegular(file);
		return guarded(file, () -> read(name(file), file.toString(), Files.newInputStream(file), content));
	}

	/** As {@link #read(Path, Content)}, of a file in memory. */
	static <T> Read<T> read(final String name, final byte[] bytes, final Content<T> content) {
		return guarded(Path.of(name), () -> read(name, name, new ByteArrayInputStream(bytes), content));
	}

	private static <T> Read<T> read(final String name, final String path, final InputStream in, final Content<T> content)
		throws IOException
	{
		final MessageDigest digest = sha256();
		try (InputStream stored = new DigestInputStream(in, digest)) {
			final InputStream plain = unpacked(stored);
			refuseOtherKinds(name, plain);
			final T read = content.read(plain);
			// the checksum is that of the whole file, including unread bytes
			stored.transferTo(OutputStream.nullOutputStream());
			return new Read<>(read, new Source(name, path, HexFormat.of().formatHex(digest.digest())));
		}
	}

	/** The last part of a path. */
	static String name(final Path file) {
		final Path name = file.toAbsolutePath().normalize().getFileName();
		return name == null ? file.toString() : name.toString();
	}

	/** The name of a file without its ending; a compressed file has two. */
	static String stem(final Path file) {
		return name(file).replaceFirst("(?i)(?<=.)\\.gz$", "").replaceFirst("(?<=.)\\.[^.]*$", "");
	}

	/** Refuses what is no text, whatever its name says; tables of Parquet have a sentence of their own. */
	private static void refuseOtherKinds(final String name, final InputStream plain) throws IOException {
		plain.mark(FileKind.BYTES);
		final Optional<FileKind> kind = FileKind.of(plain.readNBytes(FileKind.BYTES))
			.filter(k -> k != FileKind.PARQUET && k != FileKind.ZIP && k != FileKind.OLD_OFFICE);
		plain.reset();
		if (kind.isEmpty()) return;
		if (kind.get() == FileKind.GZIP)
			throw new InputException(name + " is compressed with gzip twice. Unpack it once, such as with gunzip.");
		throw kind.get().instead(name, "a text file or JSON", "Save or export it as plain text (.txt), CSV or JSON.");
	}

	private static InputStream unpacked(final InputStream stored) throws IOException {
		final BufferedInputStream in = new BufferedInputStream(stored, BUFFER);
		in.mark(2);
		final boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
		in.reset();
		return isPacked ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
	}

	@FunctionalInterface
	private interface Action<T> {

		T run() throws IOException;
	}

	private static <T> T guarded(final Path file, final Action<T> action) {
		try {
			return action.run();
		}
		catch (final NoSuchFileException e) {
			throw new InputException("There is no file " + file + ".", e);
		}
		catch (final AccessDeniedException e) {
			throw new InputException(file + " cannot be read: no permission.", e);
		}
		catch (final EOFException e) {
			throw new InputException(name(file) + " is cut off: download it again.", e);
		}
		catch (final ZipException e) {
			throw new InputException(name(file) + " is damaged (" + e.getMessage() + "): download it again.", e);
		}
		catch (final NumberFormatException e) {
			throw new InputException(
				name(file) + " is not valid JSON: an escape in it names no character. Use an unchanged copy.", e);
		}
		catch (final MalformedJsonException e) {
			throw new InputException(name(file) + " is not valid JSON: " +
				e.getMessage().replaceFirst("^Use JsonReader.setLenient\\(true\\) to accept malformed JSON",
					"something that JSON does not allow") +
				". Use an unchanged copy.", e);
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
