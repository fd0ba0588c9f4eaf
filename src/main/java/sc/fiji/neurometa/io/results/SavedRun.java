package sc.fiji.neurometa.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import sc.fiji.neurometa.analysis.Run;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Volume;

/**
 * The files that a run has left in a folder. They are read when they are asked for.
 *
 * @param folder where they lie
 * @param prefix what their names begin with, of a conjunction with {@code _conjunction}
 */
public record SavedRun(Path folder, String prefix) {

	private static final String RECORD = "_run.json";

	/**
	 * The files beside a run record.
	 *
	 * @param record a {@code P_run.json}
	 * @throws InputException when it is missing or has another name
	 */
	public static SavedRun of(final Path record) {
		final String name = String.valueOf(record.getFileName());
		if (!Files.isRegularFile(record)) throw new InputException("There is no file " + record +
			". Choose a run record, a file whose name ends in " + RECORD + ".");
		if (!name.endsWith(RECORD) || name.equals(RECORD)) throw new InputException(record +
			" does not tell which files belong to it: the name of a run record is that of the run and " + RECORD +
			". Give it that name again.");
		return new SavedRun(record.toAbsolutePath().getParent(), name.substring(0, name.length() - RECORD.length()));
	}

	/** The files of a run that belongs to this one, such as {@code A} of a contrast. */
	public SavedRun part(final String name) {
		return new SavedRun(folder, prefix + "_" + name);
	}

	/** Name of one of the files; without a word of its own it is the prefix and the ending alone. */
	public String name(final String word, final String ending) {
		return prefix + (word.isEmpty() ? "" : "_" + word) + ending;
	}

	/** Whether the file of a name is there. */
	public boolean has(final String name) {
		return Files.isRegularFile(folder.resolve(name));
	}

	/** Size of a file in bytes. */
	public long size(final String name) {
		try {
			return Files.size(folder.resolve(name));
		}
		catch (final IOException e) {
			throw unreadable(name, e);
		}
	}

	/** @throws InputException when the record is missing or damaged */
	public Run record() {
		return RunRecords.read(required(recordName()));
	}

	/** Name of the file of the record. */
	public String recordName() {
		return prefix + RECORD;
	}

	/** The record as it is in its file. */
	public String recordText() {
		try {
			return Files.readString(required(recordName()));
		}
		catch (final IOException e) {
			throw unreadable(recordName(), e);
		}
	}

	/** SHA-256 of the file of the record, 64 hexadecimal digits. */
	public String recordSha256() {
		try {
			return HexFormat.of().formatHex(MapFiles.digest().digest(Files.readAllBytes(required(recordName()))));
		}
		catch (final IOException e) {
			throw unreadable(recordName(), e);
		}
	}

	/**
	 * A table.
	 *
	 * @param word what stands between prefix and {@code .csv}, e.g. {@code clusters}
	 * @throws InputException when it is missing or damaged
	 */
	public CsvTable table(final String word) {
		return CsvTable.read(required(name(word, ".csv")));
	}

	/**
	 * A map.
	 *
	 * @param word what stands between prefix and {@code .nii.gz}, e.g. {@code thresholded_Z}; may be empty
	 * @throws InputException when it is missing or damaged
	 */
	public Volume map(final String word) {
		return NiftiReader.read(required(name(word, ".nii.gz"))).volume();
	}

	private Path required(final String name) {
		final Path file = folder.resolve(name);
		if (!Files.isRegularFile(file)) throw new InputException("The file " + file + " of the run " + prefix +
			" is missing. All files of a run must lie in one folder under the names that they were given; put it back, or " +
			"run Repeat Run on the run record.");
		return file;
	}

	private InputException unreadable(final String name, final IOException e) {
		return new InputException("Cannot read " + folder.resolve(name) + ": " + AtomicFiles.reason(e) + ".", e);
	}
}
