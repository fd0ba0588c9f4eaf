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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.Rethresholding;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;

/** Reader of the files next to a run record that hold the null distribution of the run. */
public final class NullFiles {

	private NullFiles() {}

	/**
	 * Reads {@code P_null.csv} and, where each voxel had its own null distribution, {@code P_P.nii.gz}.
	 *
	 * @param record the file {@code P_run.json}, next to which the others are looked for, see {@link RunFolder#of}
	 * @param run its content; of a co-activation analysis its ALE
	 * @param mask the mask of the run
	 * @throws sc.fiji.neurometa.model.InputException when a file is missing, damaged, or of another run
	 */
	public static Rethresholding.SavedMaxima read(final Path record, final RunRecord run, final Mask mask) {
		final Optional<NullMaxima> maxima = run.permutations().map(permutations -> {
			final Path file = RunFolder.of(record).file("null", ".csv");
			return maxima(file, CsvTable.read(file), run);
		});
		return new Rethresholding.SavedMaxima(maxima, Optional.of(run).filter(RunRecord::followsBaseRate)
			.map(r -> p(RunFolder.of(record).file("P", ".nii.gz"), mask, r.settings().permutations())));
	}

	/**
	 * The maxima of the permutations of an ALE: {@code P_null.csv}, one row per permutation.
	 *
	 * @param files the files of the run
	 * @param run its record; of a co-activation analysis its ALE
	 * @throws sc.fiji.neurometa.model.InputException when the table is missing, damaged, or not that of the run
	 */
	public static CsvTable table(final RunFolder files, final RunRecord run) {
		final Path file = files.file("null", ".csv");
		final CsvTable table = CsvTable.read(file);
		if (run.permutations().isPresent() && !run.fingerprint().hasMaxima(maxima(file, table, run)))
			throw CsvTable.foreign(file, "its maxima do not have the checksum that the run record names");
		return table;
	}

	/**
	 * The maxima of the relabelings of a contrast: {@code P_contrast_null.csv}, one row per relabeling.
	 *
	 * @param files the files of the contrast
	 * @param run its record
	 * @param more the direction: the literature with more convergence
	 * @param limit the threshold of the direction, which follows from them
	 * @throws sc.fiji.neurometa.model.InputException when the table is missing, damaged, or not that of the run
	 */
	public static CsvTable relabelings(final RunFolder files, final ContrastRecord run, final Group more,
		final RunResult.Limit limit)
	{
		final Path file = files.file("contrast_null", ".csv");
		final CsvTable table = CsvTable.read(file);
		checkSize(file, table, run.settings().relabelings());
		final String column = run.nullColumn(more, limit);
		if (!limit.isOf(table.numbers(column, file), run.levelOfDirection()))
			throw CsvTable.foreign(file, "another threshold than that of the run record follows from its " + column);
		return table;
	}

	private static void checkSize(final Path file, final CsvTable table, final int permutations) {
		if (table.rows().size() != permutations)
			throw CsvTable.foreign(file, "it has " + table.rows().size() + " permutations, the run had " + permutations);
	}

	private static NullMaxima maxima(final Path file, final CsvTable table, final RunRecord run) {
		checkSize(file, table, run.permutations().orElse(0));
		final List<ClusterMaxima> clusters = new ArrayList<>();
		final boolean hasClusters = table.header().stream().anyMatch(name -> name.startsWith("max_voxels_p"));
		for (final double p : hasClusters ? run.settings().formingP() : new double[0])
			clusters.add(new ClusterMaxima(0,
				Arrays.stream(table.numbers("max_voxels_p" + Decimals.text(p), file)).mapToInt(size -> (int) size).toArray(),
				table.numbers("max_mass_p" + Decimals.text(p), file)));
		return new NullMaxima(table.numbers(run.settings().correction().voxelColumn(), file), clusters);
	}

	/** The p-values of permutations are (b + 1) / (m + 1): from the floats of the file, b is found by rounding. */
	private static double[] p(final Path file, final Mask mask, final int permutations) {
		final Volume volume = NiftiReader.read(file).volume();
		if (!volume.grid().matches(mask.grid()))
			throw CsvTable.foreign(file, "it is not on the grid of the mask of the run");
		final double[] p = new double[mask.size()];
		for (int i = 0; i < p.length; i++)
			p[i] = Math.rint(volume.get(mask.voxel(i)) * (permutations + 1.0)) / (permutations + 1.0);
		return p;
	}
}
