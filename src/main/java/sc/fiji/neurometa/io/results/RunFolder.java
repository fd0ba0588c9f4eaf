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
package sc.fiji.neurometa.io.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The files that a run has left in a folder. They are read when they are needed.
 *
 * @param folder their folder
 * @param prefix prefix of their names, of a conjunction with {@code _conjunction}
 * @param recordFile the run record, which is among them
 */
public record RunFolder(Path folder, String prefix, Path recordFile) {

	private static final String RECORD = "_run.json";

	/** The files of a run whose record has its original name. */
	public RunFolder(final Path folder, final String prefix) {
		this(folder, prefix, folder.resolve(prefix + RECORD));
	}

	/**
	 * The files next to a run record. Their names begin as that of the record, so that files that were renamed together are
	 * found; for a record whose name does not end in {@code _run.json} they have the original prefix of the run.
	 *
	 * @param record the file
	 * @throws InputException when it is missing, or has another name and is not a run record
	 */
	public static RunFolder of(final Path record) {
		final String name = String.valueOf(record.getFileName());
		if (!Files.isRegularFile(record)) throw new InputException(
			"There is no file " + record + ". Choose a run record, a file whose name ends in " + RECORD + ".");
		final Path folder = record.toAbsolutePath().getParent();
		return name.endsWith(RECORD) && !name.equals(RECORD)
			? new RunFolder(folder, name.substring(0, name.length() - RECORD.length()), record)
			: new RunFolder(folder, RunRecords.read(record).filePrefix(), record);
	}

	/** The files of a run that belongs to this one, such as {@code A} of a contrast. */
	public RunFolder part(final String name) {
		return new RunFolder(folder, prefix + "_" + name);
	}

	/** Name of one of the files; without a word it is the prefix and the ending alone. */
	public String name(final String word, final String ending) {
		return prefix + (word.isEmpty() ? "" : "_" + word) + ending;
	}

	/** Whether the file with a name exists. */
	public boolean has(final String name) {
		return Files.isRegularFile(folder.resolve(name));
	}

	/**
	 * The names of all files in its folder whose names begin with its prefix.
	 *
	 * @throws InputException when the folder cannot be read
	 */
	public List<String> names() {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(f -> String.valueOf(f.getFileName())).filter(name -> name.startsWith(prefix)).sorted().toList();
		}
		catch (final IOException e) {
			throw unreadable("", e);
		}
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
		return RunRecords.read(recordFile);
	}

	/** Name of the file of the record. */
	public String recordName() {
		return String.valueOf(recordFile.getFileName());
	}

	/** Name of the file of the report. */
	public String reportName() {
		return name("report", ".html");
	}

	/** The record as text, as in its file. */
	public String recordText() {
		try {
			return Files.readString(recordFile);
		}
		catch (final IOException e) {
			throw unreadable(recordName(), e);
		}
	}

	/**
	 * A table.
	 *
	 * @param word the word between prefix and {@code .csv}, e.g. {@code clusters}
	 * @throws InputException when it is missing or damaged
	 */
	public CsvTable table(final String word) {
		return CsvTable.read(file(word, ".csv"));
	}

	/**
	 * A map.
	 *
	 * @param word the word between prefix and {@code .nii.gz}, e.g. {@code thresholded_Z}; may be empty
	 * @throws InputException when it is missing or damaged
	 */
	public Volume map(final String word) {
		return NiftiReader.read(file(word, ".nii.gz")).volume();
	}

	/**
	 * A file that must be there.
	 *
	 * @param word the word between prefix and ending
	 * @param ending such as {@code .csv}
	 * @throws InputException when it is missing
	 */
	public Path file(final String word, final String ending) {
		final Path file = folder.resolve(name(word, ending));
		if (!Files.isRegularFile(file))
			throw new InputException("There is no " + file.getFileName() + " next to the run record " + recordFile +
				". Keep the files of a run together; put it back, or get it back from the " + "record with Repeat Run.");
		return file;
	}

	private InputException unreadable(final String name, final IOException e) {
		return new InputException("Cannot read " + folder.resolve(name) + ": " + AtomicFiles.reason(e) + ".", e);
	}
}
