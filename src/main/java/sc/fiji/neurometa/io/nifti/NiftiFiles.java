package sc.fiji.neurometa.io.nifti;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.model.InputException;

/** Names of NIfTI files and of pairs of them. */
final class NiftiFiles {

	private NiftiFiles() {}

	/** Whether a name ends so, with or without {@code .gz}, in any case; {@code end} as in {@code .nii}. */
	static boolean endsWith(final Path file, final String end) {
		return plainName(file).toLowerCase(Locale.ROOT).endsWith(end);
	}

	/** Whether a name ends in {@code .gz}. */
	static boolean isPacked(final Path file) {
		return name(file).toLowerCase(Locale.ROOT).endsWith(".gz");
	}

	/**
	 * The existing other file of a pair, compressed like this one or, failing that, not like it.
	 *
	 * @param file one of the pair, {@code .hdr} or {@code .img}
	 * @param end of the other, {@code hdr} or {@code img}
	 */
	static Path twin(final Path file, final String end) {
		final String plain = plainName(file);
		final String stem = plain.substring(0, plain.length() - end.length());
		final List<String> packings = isPacked(file) ? List.of(name(file).substring(plain.length()), "") : List.of("",
			".gz");
		for (final String packing : packings)
			for (final String ending : List.of(end, end.toUpperCase(Locale.ROOT))) {
				final Path twin = file.resolveSibling(stem + ending + packing);
				if (Files.isRegularFile(twin)) return twin;
			}
		throw new InputException(file + " is one of a pair of files, but there is no " + stem + end + " next to it.");
	}

	/** The name of one of a pair that is written: the given one, or with its ending changed, keeping upper case. */
	static Path partner(final Path file, final String end) {
		final String plain = plainName(file);
		final int stem = plain.length() - end.length();
		final boolean upper = plain.substring(stem).equals(plain.substring(stem).toUpperCase(Locale.ROOT));
		return file.resolveSibling(plain.substring(0, stem) + (upper ? end.toUpperCase(Locale.ROOT) : end) + name(file)
			.substring(plain.length()));
	}

	private static String name(final Path file) {
		return file.getFileName() == null ? "" : file.getFileName().toString();
	}

	private static String plainName(final Path file) {
		final String name = name(file);
		return isPacked(file) ? name.substring(0, name.length() - ".gz".length()) : name;
	}
}
