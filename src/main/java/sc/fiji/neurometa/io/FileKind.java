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

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import sc.fiji.neurometa.model.InputException;

/**
 * Kinds of files that are given by mistake for others, whatever their names: a pointer in place of the file, a web page that was
 * saved in place of a download, a document, an image of another format. They are known by their first bytes.
 */
public enum FileKind {

	/** What a clone without Git LFS has in place of a large file. */
	LFS_POINTER("a Git LFS pointer",
		"Fetch the file itself with \"git lfs pull\", or download it from the page of the repository.",
		s -> s.text.startsWith("version https://git-lfs.github.com/spec/")),
	/** HTML. */
	WEB_PAGE("a web page", "Download the file itself: the link led to a page about it, or to an error.",
		s -> s.lower.startsWith("<!doctype html") || s.lower.startsWith("<html")),
	/** Surfaces, in XML. */
	GIFTI("a GIFTI file of a surface", "Give a volume; surfaces can be mapped to volumes, such as with wb_command.",
		s -> s.text.contains("<GIFTI") || s.text.contains("gifti.dtd")),
	/** Any other XML. */
	XML("an XML file", "", s -> s.lower.startsWith("<?xml")),
	/** Grayordinates, in NIfTI-2. */
	CIFTI("a CIFTI file of surfaces and voxels", "Give a volume, such as by wb_command -cifti-separate.", Start::isCifti),
	/** An image or its header. */
	NIFTI("a NIfTI image", "", Start::isNifti),
	/** FreeSurfer's volumes. */
	FREESURFER("a FreeSurfer image (mgh or mgz)", "Convert it with mri_convert.", Start::isMgh),
	/** FreeSurfer's surfaces. */
	FREESURFER_SURFACE("a FreeSurfer surface", "Give a volume.",
		s -> s.begins(0xff, 0xff, 0xfe) || s.begins(0xff, 0xff, 0xff)),
	/** Tables of Apache Parquet. */
	PARQUET("an Apache Parquet table", "Export it as CSV.", s -> s.text.startsWith("PAR1")),
	/** PDF. */
	PDF("a PDF document", "", s -> s.text.contains("%PDF-")),
	/** Rich text. */
	RTF("a rich text (RTF) document", "", s -> s.text.startsWith("{\\rtf")),
	/** A zip archive, among them xlsx and docx. */
	ZIP("an Excel, Word or zip file", "", s -> s.begins('P', 'K', 3, 4)),
	/** Documents of Microsoft Office before 2007. */
	OLD_OFFICE("an old Excel or Word file", "", s -> s.begins(0xd0, 0xcf, 0x11, 0xe0)),
	/** HDF5, among them MATLAB 7.3 and MINC 2. */
	HDF5("an HDF5 file", "", s -> s.begins(0x89, 'H', 'D', 'F')),
	/** Compressed data, after any decompression that the reader does. */
	GZIP("a gzip file", "Unpack it first.", s -> s.begins(0x1f, 0x8b));

	/** Bytes by which a kind is known. */
	public static final int BYTES = 600;
	private static final int CIFTI_INTENT = 3000, CIFTI_INTENTS = 100;

	private final String noun;
	private final String advice;
	private final Predicate<Start> test;

	FileKind(final String noun, final String advice, final Predicate<Start> test) {
		this.noun = noun;
		this.advice = advice;
		this.test = test;
	}

	/**
	 * The kind of a file.
	 *
	 * @param start its first bytes, {@value #BYTES} or all
	 * @return empty when it is none of these
	 */
	public static Optional<FileKind> of(final byte[] start) {
		final Start s = Start.of(start);
		return Arrays.stream(values()).filter(kind -> kind.test.test(s)).findFirst();
	}

	/**
	 * The sentence about a file of this kind in the place of another.
	 *
	 * @param name the file
	 * @param wanted what is expected, such as {@code plain text}
	 * @param remedy what to do where the kind does not say it
	 */
	public InputException instead(final String name, final String wanted, final String remedy) {
		return new InputException(name + " is " + noun + ", not " + wanted + ". " + (advice.isEmpty() ? remedy : advice));
	}

	/**
	 * Refuses a file that is of one of the kinds.
	 *
	 * @param file the file; nothing happens when it cannot be read, which its reader says better
	 * @param wanted what is expected
	 * @param remedy what to do where the kind does not say it
	 */
	public static void refuse(final Path file, final String wanted, final String remedy) {
		if (!Files.isRegularFile(file)) return;
		try (InputStream in = Files.newInputStream(file)) {
			of(in.readNBytes(BYTES)).ifPresent(kind -> {
				throw kind.instead(file.toString(), wanted, remedy);
			});
		}
		catch (final IOException saidByTheReader) {
			// it opens the file again
		}
	}

	/** The first bytes of a file, also as text. */
	private record Start(byte[] bytes, String text, String lower) {

		static Start of(final byte[] bytes) {
			final byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, BYTES));
			final String text = new String(first, StandardCharsets.ISO_8859_1);
			return new Start(first, text, text.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT));
		}

		boolean begins(final int... expected) {
			if (bytes.length < expected.length) return false;
			for (int i = 0; i < expected.length; i++)
				if ((bytes[i] & 0xff) != expected[i]) return false;
			return true;
		}

		/** The number at a place, by the byte order in which the header has its own size. */
		private int number(final int at) {
			final ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			return (b.getInt(0) == headerSize() ? b : b.order(ByteOrder.BIG_ENDIAN)).getInt(at);
		}

		/** 348, 540, or 0 when no header begins here. */
		private int headerSize() {
			if (bytes.length < 348) return 0;
			for (final ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
				final int size = ByteBuffer.wrap(bytes).order(order).getInt(0);
				if (size == 348 || size == 540) return size;
			}
			return 0;
		}

		boolean isNifti() {
			final int size = headerSize();
			if (size == 0) return false;
			final String magic = size == 348 ? text.substring(344, 347) : text.substring(4, 7);
			return magic.equals("n+1") || magic.equals("ni1") || magic.equals("n+2") || magic.equals("ni2");
		}

		boolean isCifti() {
			if (!isNifti() || headerSize() != 540 || bytes.length < 540) return false;
			final int intent = number(504);
			return intent >= CIFTI_INTENT && intent < CIFTI_INTENT + CIFTI_INTENTS;
		}

		/** Version 1, four lengths, and a type among 0, 1, 3 and 4, all big-endian. */
		boolean isMgh() {
			if (bytes.length < 28) return false;
			final ByteBuffer b = ByteBuffer.wrap(bytes);
			if (b.getInt(0) != 1) return false;
			for (int at = 4; at < 20; at += 4)
				if (b.getInt(at) < 1 || b.getInt(at) > 1 << 24) return false;
			final int type = b.getInt(20);
			return type >= 0 && type <= 4 && type != 2;
		}
	}
}
