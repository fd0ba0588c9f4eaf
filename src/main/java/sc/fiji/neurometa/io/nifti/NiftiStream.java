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
package sc.fiji.neurometa.io.nifti;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import sc.fiji.neurometa.io.FileKind;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.model.InputException;

/**
 * The bytes of a file, unpacked if they are gzip data. Memory grows only with bytes that were really read: the size
 * that a header announces is checked against the size of the file first.
 */
final class NiftiStream implements Closeable {

	/** Deflate packs no better than this. */
	private static final long LARGEST_RATIO = 1032;
	private static final int CHUNK = 1 << 20;
	/** The most bytes read of the rest of a compressed file to verify its checksum. */
	private static final long LONGEST_TAIL = 1 << 24;

	private final String name;
	private final InputStream in;
	private final boolean packed;
	/** Size of the file as it is stored, -1 when unknown. */
	private final long fileBytes;
	private long position;

	private NiftiStream(final String name, final InputStream raw, final long fileBytes) throws IOException {
		this.name = name;
		this.fileBytes = fileBytes;
		final PeekingStream buffered = new PeekingStream(raw);
		packed = buffered.startsLikeGzip();
		in = packed ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16)) : buffered;
		refuseOtherKinds();
	}

	/** Refuses what is known not to be an image in voxels, whatever its name says. */
	private void refuseOtherKinds() {
		final byte[] start;
		in.mark(FileKind.BYTES);
		try {
			start = in.readNBytes(FileKind.BYTES);
			in.reset();
		}
		catch (final IOException damaged) {
			// the reader comes to the same place and says what it expected there
			return;
		}
		final Optional<FileKind> kind = FileKind.of(start).filter(k -> k != FileKind.NIFTI);
		if (kind.isEmpty()) return;
		if (kind.get() == FileKind.GZIP)
			throw new InputException(name + " is compressed with gzip twice. Unpack it once, such as with gunzip.");
		throw kind.get().instead(name, "a NIfTI image", "Give a NIfTI image.");
	}

	/** Opens a file. */
	static NiftiStream open(final Path file) {
		try {
			if (Files.isDirectory(file)) throw new InputException(file + " is a folder, not a NIfTI file.");
			if (Files.exists(file)) InputFiles.checkRegular(file);
			final long size = Files.size(file);
			if (size == 0) throw new InputException(file + " is empty.");
			final InputStream raw = Files.newInputStream(file);
			try {
				return new NiftiStream(file.toString(), raw, size);
			}
			catch (final IOException e) {
				raw.close();
				throw e;
			}
		}
		catch (final NoSuchFileException e) {
			throw new InputException("There is no file " + file + ".", e);
		}
		catch (final IOException e) {
			throw failure(file.toString(), e);
		}
	}

	/** Takes over a stream. */
	static NiftiStream of(final String name, final InputStream in) {
		try {
			return new NiftiStream(name, in, -1);
		}
		catch (final IOException e) {
			throw failure(name, e);
		}
	}

	/** Unpacked bytes read or skipped so far. */
	long position() {
		return position;
	}

	/**
	 * Refuses a file that is certainly shorter than its header announces.
	 *
	 * @param end unpacked bytes the file must have
	 */
	void require(final long end) {
		if (fileBytes < 0) return;
		if (!packed && fileBytes < end) throw tooShort(end, fileBytes);
		if (packed && fileBytes < end / LARGEST_RATIO)
			throw new InputException(name + " is cut short or damaged: its" + " header announces " + end +
				" bytes, more than " + fileBytes + " compressed bytes can hold." + " Copy or download it again.");
		if (end > Runtime.getRuntime().maxMemory()) throw new InputException(
			name + " holds " + end + " bytes, more than the memory of this ImageJ (" + Runtime.getRuntime().maxMemory() +
				" bytes). Give it more (Edit > Options > Memory & Threads) and open it again.");
	}

	/** The next bytes; {@code end} is the number of bytes that the file must have, for the message. */
	byte[] read(final int count, final long end) {
		byte[] bytes = new byte[isThere(count) ? count : Math.min(count, CHUNK)];
		int filled = 0;
		try {
			while (filled < count) {
				if (filled == bytes.length) bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * filled));
				final int got = in.read(bytes, filled, bytes.length - filled);
				if (got < 0) throw tooShort(end, position);
				filled += got;
				position += got;
			}
		}
		catch (final EOFException e) {
			throw tooShort(end, position);
		}
		catch (final IOException e) {
			throw failure(name, e);
		}
		return bytes;
	}

	private boolean isThere(final int count) {
		return !packed && fileBytes >= 0 && position + count <= fileBytes;
	}

	/** Whether a further byte follows. */
	boolean hasMore() {
		try {
			in.mark(1);
			final boolean more = in.read() >= 0;
			in.reset();
			return more;
		}
		catch (final IOException e) {
			throw failure(name, e);
		}
	}

	/** Skips to a position ahead. */
	void skipTo(final long target, final long end) {
		while (position < target)
			read((int) Math.min(target - position, CHUNK), end);
	}

	/** Reads the rest of a compressed file, so that its checksum is verified. */
	void verify() {
		if (!packed) return;
		final byte[] rest = new byte[1 << 13];
		try {
			long tail = 0;
			for (int got = in.read(rest); got >= 0 && tail < LONGEST_TAIL; got = in.read(rest))
				tail += got;
		}
		catch (final IOException e) {
			throw failure(name, e);
		}
	}

	@Override
	public void close() {
		try {
			in.close();
		}
		catch (final IOException e) {
			throw failure(name, e);
		}
	}

	private InputException tooShort(final long end, final long found) {
		return new InputException(name + " is cut short: " + end + " bytes expected" + (packed ? " when unpacked" : "") +
			", " + found + " found. Copy or download it again.");
	}

	private static InputException failure(final String name, final IOException e) {
		if (e instanceof EOFException)
			return new InputException(name + " is cut short: its compressed data end too early. Copy or download it again.",
				e);
		if (e instanceof ZipException) return new InputException(
			name + " is damaged: its compressed data cannot be unpacked (" + e.getMessage() + "). Copy or download it again.",
			e);
		return new InputException(name + " cannot be read (" + e + ").", e);
	}

	/**
	 * A stream that reports correctly whether more bytes are available. {@link GZIPInputStream} asks that to learn
	 * whether another member follows, and many streams answer 0 though there is more.
	 */
	private static final class PeekingStream extends BufferedInputStream {

		PeekingStream(final InputStream in) {
			super(in, 1 << 16);
		}

		boolean startsLikeGzip() throws IOException {
			mark(2);
			final boolean gzip = read() == 0x1f && read() == 0x8b;
			reset();
			return gzip;
		}

		@Override
		public synchronized int available() throws IOException {
			final int known = super.available();
			if (known > 0) return known;
			mark(1);
			final boolean more = read() >= 0;
			reset();
			return more ? 1 : 0;
		}
	}
}
