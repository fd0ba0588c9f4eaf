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

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.AtomicFolder;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;

/**
 * Writer of the files of a result, whose names share a prefix.
 *
 * @param folder the folder
 * @param prefix prefix of the names; {@code _} follows
 * @param mask the voxels of the maps
 * @param cancelCheck is called between files; an exception from it ends the writing
 */
public record ResultFiles(Path folder, String prefix, Mask mask, Runnable cancelCheck) implements ResultParts {

	/**
	 * Checks before a long computation that files can be written; leaves nothing behind.
	 *
	 * @param folder may be missing, as may be its parents
	 * @param prefix prefix of the names of the files
	 * @throws InputException when nothing can be written there, or no file can have such a name
	 */
	public static void checkWritable(final Path folder, final String prefix) {
		checkPrefix(prefix);
		AtomicFolder.checkWritable(folder);
	}

	/** Names of what is made when all else is saved; those of an earlier run must not stay next to the files of another. */
	static List<String> later(final String... prefixes) {
		return Arrays.stream(prefixes).flatMap(prefix -> Stream.of(new RunFolder(Path.of(""), prefix).reportName(),
			prefix + "_mosaic.png", prefix + "_table.md", prefix + "_table.html")).toList();
	}

	/**
	 * Writes all files of a result or none, replacing those of an earlier one with the same prefix.
	 *
	 * @param content writes them, by what it is given
	 * @return the files, by name
	 * @throws InputException when they cannot be written there
	 */
	public List<Path> write(final Consumer<ResultFiles> content) {
		return write(later(prefix), content);
	}

	/** The same, where other names of an earlier result go than those of its report and its picture. */
	List<Path> write(final List<String> obsolete, final Consumer<ResultFiles> content) {
		checkPrefix(prefix);
		return AtomicFolder.write(folder, obsolete, to -> content.accept(new ResultFiles(to, prefix, mask, cancelCheck)));
	}

	static void checkPrefix(final String prefix) {
		try {
			if (!prefix.isBlank() && !prefix.contains("\\") && Path.of(prefix).getNameCount() == 1 &&
				Path.of(prefix).getFileName() != null && Path.of(prefix).getFileName().toString().equals(prefix)) return;
		}
		catch (final InvalidPathException e) {
			throw new InputException("No file name can begin with the prefix " + prefix + ": " + e.getReason() + ".", e);
		}
		throw new InputException("No file name can begin with the prefix '" + prefix +
			"'. Give a word as output_prefix, and the folder as output_directory.");
	}

	/**
	 * A further file, made elsewhere.
	 *
	 * @param name the name after the prefix and {@code _}, e.g. {@code mosaic.png}
	 * @param maker writes its bytes
	 */
	public record Extra(String name, AtomicFiles.Body maker) {}

	/** Writes a map of 32-bit floats. */
	@Override
	public void map(final String name, final double[] values, final float outside, final String content) {
		NiftiWriter.write(file(name + ".nii.gz"), mask.volume(values, outside), mask.space(), NiftiType.FLOAT32,
			"NeuroMeta " + content);
		cancelCheck.run();
	}

	/** Writes a map of p, in which no p is 0, even where a float cannot hold it. */
	@Override
	public void pMap(final String name, final double[] p, final String content) {
		map(name, Arrays.stream(p).map(x -> Math.max(x, Float.MIN_VALUE)).toArray(), 1, content);
	}

	/** Writes an image of cluster numbers. */
	@Override
	public void clusters(final String name, final double[] numbers, final int count) {
		if (count > Short.MAX_VALUE) throw new InputException("There are " + count + " clusters, more than the " +
			Short.MAX_VALUE + " that an image of cluster numbers can hold. Set min_cluster_mm3, or use a smaller voxel_p.");
		NiftiWriter.write(file(name + ".nii.gz"), mask.volume(numbers, 0), mask.space(), NiftiType.INT16,
			"NeuroMeta cluster numbers");
		cancelCheck.run();
	}

	/** Writes a table. */
	@Override
	public void table(final String name, final CsvTable table) {
		table.write(file(name + ".csv"));
		cancelCheck.run();
	}

	/** Writes record and text of a run, and further files. */
	public void texts(final Run run, final String methods, final List<Extra> more) {
		RunRecords.write(file("run.json"), run, TableChecksums.in(folder, prefix));
		AtomicFiles.write(file("methods.md"), out -> out.write(methods.getBytes(StandardCharsets.UTF_8)));
		cancelCheck.run();
		more.forEach(this::extra);
	}

	/** Writes a further file. */
	public void extra(final Extra extra) {
		AtomicFiles.write(file(extra.name()), extra.maker());
		cancelCheck.run();
	}

	private Path file(final String name) {
		return folder.resolve(prefix + "_" + name);
	}
}
