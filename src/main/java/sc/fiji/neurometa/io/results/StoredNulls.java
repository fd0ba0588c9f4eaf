package sc.fiji.neurometa.io.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import sc.fiji.neurometa.analysis.RunRecord;
import sc.fiji.neurometa.analysis.StoredNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;
import sc.fiji.neurometa.io.Decimals;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** Reads what the files beside a run record hold of the null hypothesis of the run. */
public final class StoredNulls {

	private static final String RECORD = "_run.json";

	private StoredNulls() {}

	/**
	 * Reads {@code P_null.csv} and, where each voxel had a null distribution of its own, {@code P_P.nii.gz}.
	 *
	 * @param record the file {@code P_run.json}; the others are looked for beside it, under its own P, so that files that
	 *          were moved or renamed together are found
	 * @param run what it holds; of a co-activation analysis its ALE
	 * @param mask the mask of the run
	 * @throws InputException when a file is missing, damaged, or of another run
	 */
	public static StoredNull read(final Path record, final RunRecord run, final Mask mask) {
		final Optional<NullMaxima> maxima = run.permutations().map(permutations -> maxima(beside(record, run, "null.csv"), run,
			permutations));
		return new StoredNull(maxima, run.baseRate().map(rate -> p(beside(record, run, "P.nii.gz"), mask, run.settings()
			.permutations())));
	}

	/** A file of the run whose record is given. */
	private static Path beside(final Path record, final RunRecord run, final String name) {
		final String own = record.getFileName().toString();
		final String prefix = own.endsWith(RECORD) ? own.substring(0, own.length() - RECORD.length()) : run.outputPrefix();
		final Path file = record.resolveSibling(prefix + "_" + name);
		if (Files.isRegularFile(file)) return file;
		throw new InputException("There is no " + file.getFileName() + " beside the run record " + record +
			". Keep the files of a run together, or get it back from the record with Repeat Run.");
	}

	private static NullMaxima maxima(final Path file, final RunRecord run, final int permutations) {
		final CsvTable table = CsvTable.read(file);
		if (table.rows().size() != permutations) throw new InputException(file + " has " + table.rows().size() +
			" permutations, the run had " + permutations + ": it belongs to another run. Keep the files of a run together.");
		final double[] values = column(file, table, "max_ale");
		final List<ClusterMaxima> clusters = new ArrayList<>();
		final boolean hasClusters = table.header().stream().anyMatch(name -> name.startsWith("max_voxels_p"));
		for (final double p : hasClusters ? run.settings().formingP() : new double[0])
			clusters.add(new ClusterMaxima(0, Arrays.stream(column(file, table, "max_voxels_p" + Decimals.text(p))).mapToInt(
				size -> (int) size).toArray(), column(file, table, "max_mass_p" + Decimals.text(p))));
		return new NullMaxima(values, clusters);
	}

	private static double[] column(final Path file, final CsvTable table, final String name) {
		final OptionalInt column = table.column(name);
		if (column.isEmpty()) throw new InputException(file + " has no column " + name +
			": it belongs to another run. Keep the files of a run together.");
		return table.rows().stream().mapToDouble(row -> {
			if (row.get(column.getAsInt()) instanceof Double number) return number;
			throw new InputException(file + ", column " + name + ": '" + CsvTable.cell(row.get(column.getAsInt())) +
				"' is not a number. Use an unchanged copy of the file.");
		}).toArray();
	}

	/** p of permutations are (b + 1) / (m + 1): from the floats of the file, b is found by rounding. */
	private static double[] p(final Path file, final Mask mask, final int permutations) {
		final Volume volume = NiftiReader.read(file).volume();
		if (!volume.grid().matches(mask.grid())) throw new InputException(file +
			" is not on the grid of the mask of the run: it belongs to another run. Keep the files of a run together.");
		final double[] p = new double[mask.size()];
		for (int i = 0; i < p.length; i++)
			p[i] = Math.rint(volume.get(mask.voxel(i)) * (permutations + 1.0)) / (permutations + 1.0);
		return p;
	}
}
