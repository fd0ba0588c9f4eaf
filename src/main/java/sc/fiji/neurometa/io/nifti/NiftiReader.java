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

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;

/**
 * Reader of NIfTI-1 and NIfTI-2 images ({@code .nii}, {@code .hdr} with {@code .img}, each with or without {@code .gz}) and
 * Analyze 7.5 pairs, whose place SPM may state in a third file. Compression is recognised by the first bytes. The header is checked before memory is
 * allocated, and exactly the named file is opened, whatever lies next to it.
 *
 * <pre>{@code
 * NiftiImage image = NiftiReader.read(Path.of("mask.nii.gz"));
 * Volume volume = image.volume();
 * Mask mask = Mask.of("mask", volume, image.space().orElse(Space.MNI));
 * }</pre>
 */
public final class NiftiReader {

	private NiftiReader() {}

	/**
	 * Reads an image.
	 *
	 * @param file a {@code .nii} file, or either file of a pair
	 * @throws InputException when the file cannot be read or is not a sound NIfTI file
	 */
	public static NiftiImage read(final Path file) {
		final Path headerFile = headerFile(file);
		try (NiftiStream stream = NiftiStream.open(headerFile)) {
			final NiftiHeader header = header(headerFile.toString(), stream, isPairHeader(headerFile));
			final List<NiftiExtension> extensions = extensions(headerFile.toString(), stream, header);
			if (header.format().isSingle()) return image(headerFile.toString(), stream, header, extensions);
			final Path dataFile = headerFile.equals(file) ? dataFile(file) : file;
			try (NiftiStream data = NiftiStream.open(dataFile)) {
				return placed(image(dataFile.toString(), data, header, extensions), headerFile);
			}
		}
		catch (final OutOfMemoryError e) {
			throw new InputException(file + " does not fit in the memory that is left. Close images, or give ImageJ more" +
				" memory (Edit > Options > Memory & Threads), and open it again.", e);
		}
	}

	/** An Analyze image at the place that SPM's matrix next to it states. */
	private static NiftiImage placed(final NiftiImage image, final Path headerFile) {
		if (image.header().format() != NiftiFormat.ANALYZE) return image;
		final Optional<Path> matrix = SpmMatrix.file(headerFile);
		final Optional<Affine> affine = matrix.flatMap(SpmMatrix::read);
		if (affine.isEmpty()) return image;
		if (!affine.get().isInvertible()) throw new InputException(matrix.get() + " has a singular affine, " +
			affine.get() + ", which puts all voxels on a plane, a line or a point. Set the orientation of the image again.");
		return image.placed(affine.get(), matrix.get());
	}

	/**
	 * Reads a single-file image, compressed or not, from a stream and closes it.
	 *
	 * @param name its name in messages
	 * @param in the bytes of a {@code .nii} or {@code .nii.gz} file
	 * @throws InputException when the stream cannot be read or is not a sound NIfTI file
	 */
	public static NiftiImage read(final String name, final InputStream in) {
		try (NiftiStream stream = NiftiStream.of(name, in)) {
			final NiftiHeader header = header(name, stream, false);
			if (!header.format().isSingle())
				throw new InputException(name + " is the header of a pair of files; only a single file can be read from here.");
			return image(name, stream, header, extensions(name, stream, header));
		}
	}

	/**
	 * Reads and checks the header alone.
	 *
	 * @param file a {@code .nii} file, or either file of a pair
	 * @throws InputException when the file cannot be read or its header is not sound
	 */
	public static NiftiHeader readHeader(final Path file) {
		final Path headerFile = headerFile(file);
		try (NiftiStream stream = NiftiStream.open(headerFile)) {
			return header(headerFile.toString(), stream, isPairHeader(headerFile));
		}
	}

	/**
	 * Whether a file is for this reader: by its name when that ends in {@code .nii} or {@code .nii.gz}, by the header
	 * when it ends in {@code .hdr}, {@code .img} or these with {@code .gz}, which other formats use too.
	 */
	public static boolean claims(final Path file) {
		if (NiftiFiles.endsWith(file, ".nii")) return true;
		if (!isPairHeader(file) && !NiftiFiles.endsWith(file, ".img")) return false;
		try {
			readHeader(file);
			return true;
		}
		catch (final InputException e) {
			return false;
		}
	}

	/**
	 * The files that hold an image: the file itself, or of a pair the header and then the data, and then the matrix that
	 * places an Analyze image.
	 *
	 * @param file a {@code .nii} file, or either file of a pair
	 * @throws InputException when the other file of a pair is missing
	 */
	public static List<Path> files(final Path file) {
		final Path headerFile = headerFile(file);
		if (!isPairHeader(headerFile)) return List.of(file);
		final List<Path> files = new ArrayList<>(List.of(headerFile, headerFile.equals(file) ? dataFile(file) : file));
		if (readHeader(headerFile).format() == NiftiFormat.ANALYZE)
			SpmMatrix.file(headerFile).filter(matrix -> SpmMatrix.read(matrix).isPresent()).ifPresent(files::add);
		return List.copyOf(files);
	}

	private static boolean isPairHeader(final Path file) {
		return NiftiFiles.endsWith(file, ".hdr");
	}

	private static Path headerFile(final Path file) {
		return NiftiFiles.endsWith(file, ".img") ? NiftiFiles.twin(file, "hdr") : file;
	}

	private static Path dataFile(final Path headerFile) {
		if (!isPairHeader(headerFile)) throw new InputException(headerFile +
			" is the header of a pair of files, whose names must end in .hdr and .img. Rename it and its data file.");
		return NiftiFiles.twin(headerFile, "img");
	}

	private static NiftiHeader header(final String name, final NiftiStream stream, final boolean analyzeAllowed) {
		final byte[] start = stream.read(348, 348);
		final int size = HeaderReader.size(name, start);
		if (size == start.length) return HeaderReader.read(name, start, analyzeAllowed);
		final byte[] whole = Arrays.copyOf(start, size);
		System.arraycopy(stream.read(size - start.length, size), 0, whole, start.length, size - start.length);
		return HeaderReader.read(name, whole, analyzeAllowed);
	}

	private static List<NiftiExtension> extensions(final String name, final NiftiStream stream,
		final NiftiHeader header)
	{
		final List<NiftiExtension> extensions = new ArrayList<>();
		final NiftiFormat format = header.format();
		if (format == NiftiFormat.ANALYZE) return extensions;
		final boolean single = format.isSingle();
		if (single) stream.require(header.dataOffset());
		else if (!stream.hasMore()) return extensions;
		final long end = single ? header.dataOffset() : Long.MAX_VALUE;
		if (stream.read(4, format.endOfHeader())[0] == 0) return extensions;
		while (single ? stream.position() + 8 <= end : stream.hasMore()) {
			final long start = stream.position();
			final ByteBuffer sizeAndCode = ByteBuffer.wrap(stream.read(8, start + 8)).order(header.byteOrder());
			final int size = sizeAndCode.getInt();
			if (size == 0) break;
			if (size < 8 || size > end - start) throw new InputException(
				name + " is damaged: a header extension at byte " + start + " is said to have " + size + " bytes.");
			extensions.add(new NiftiExtension(sizeAndCode.getInt(), stream.read(size - 8, start + size)));
		}
		return extensions;
	}

	private static NiftiImage image(final String name, final NiftiStream stream, final NiftiHeader header,
		final List<NiftiExtension> extensions)
	{
		final long end = header.dataOffset() + header.dataBytes();
		stream.require(end);
		stream.skipTo(header.dataOffset(), end);
		final long planeBytes = (long) header.size(0) * header.size(1) * header.type().bytes();
		if (planeBytes > Integer.MAX_VALUE - 8) throw new InputException(name + " has planes of " + planeBytes +
			" bytes; the largest that can be opened have " + (Integer.MAX_VALUE - 8) + ".");
		final long count = header.dataBytes() / planeBytes;
		if (count > Integer.MAX_VALUE - 8) throw new InputException(
			name + " has " + count + " planes; the most that can be" + " opened are " + (Integer.MAX_VALUE - 8) + ".");
		final List<byte[]> planes = new ArrayList<>();
		for (long plane = 0; plane < count; plane++)
			planes.add(stream.read((int) planeBytes, end));
		stream.verify();
		return new NiftiImage(name, header, extensions, planes);
	}
}
