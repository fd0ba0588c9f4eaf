package sc.fiji.neurometa.io.results;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.analysis.RunRecord;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.AtomicFolder;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * The files of an ALE, described in {@code docs/outputs.md}: all of them or none. Every run writes the same set of files,
 * so that none of an earlier run with the same prefix stays behind.
 */
public final class AleFiles {

	private final MainEffectResult result;
	private final RunRecord run;
	private final Runnable checkpoint;
	private final Path folder;

	private AleFiles(final MainEffectResult result, final RunRecord run, final Runnable checkpoint, final Path folder) {
		this.result = result;
		this.run = run;
		this.checkpoint = checkpoint;
		this.folder = folder;
	}

	/**
	 * Finds out before a long computation whether its files can be written; leaves nothing behind.
	 *
	 * @param folder may be missing, as may be its parents
	 * @param prefix what the names of the files begin with
	 * @throws InputException when nothing can be written there, or no file can have such a name
	 */
	public static void checkWritable(final Path folder, final String prefix) {
		checkPrefix(prefix);
		AtomicFolder.checkWritable(folder);
	}

	private static void checkPrefix(final String prefix) {
		try {
			if (!prefix.isBlank() && !prefix.contains("\\") && Path.of(prefix).getNameCount() == 1 && Path.of(prefix)
				.getFileName() != null && Path.of(prefix).getFileName().toString().equals(prefix)) return;
		}
		catch (final InvalidPathException e) {
			throw new InputException("No file name can begin with the prefix " + prefix + ": " + e.getReason() + ".", e);
		}
		throw new InputException("No file name can begin with the prefix '" + prefix +
			"'. Give a word as output_prefix, and the folder as output_directory.");
	}

	/**
	 * Writes all files, replacing those of an earlier run with the same prefix.
	 *
	 * @param result the result
	 * @param run its record, which also says what the names begin with
	 * @param folder is created when missing, with its parents
	 * @param methods the methods text, in Markdown
	 * @param more files beside those that an ALE always has
	 * @param checkpoint is called between files; what it throws leaves no file and no folder behind
	 * @return the files, by name
	 * @throws InputException when they cannot be written there
	 */
	public static List<Path> write(final MainEffectResult result, final RunRecord run, final Path folder,
		final String methods, final List<Extra> more, final Runnable checkpoint)
	{
		checkPrefix(run.outputPrefix());
		return AtomicFolder.write(folder, to -> new AleFiles(result, run, checkpoint, to).write(methods, more));
	}

	/**
	 * A file that somebody else makes.
	 *
	 * @param name what follows the prefix and {@code _}, e.g. {@code mosaic.png}
	 * @param body writes its bytes
	 */
	public record Extra(String name, AtomicFiles.Body body) {}

	private void write(final String methods, final List<Extra> more) {
		final double[] ale = result.maps().ale(), z = result.maps().z();
		map("ALE", ale, 0, "ALE");
		// no p is 0, also where a float cannot hold it
		map("P", Arrays.stream(result.maps().p()).map(p -> Math.max(p, Float.MIN_VALUE)).toArray(), 1, "uncorrected p");
		map("Z", z, 0, "z of uncorrected p");
		map("thresholded_ALE", result.thresholded(ale), 0, "ALE in clusters");
		map("thresholded_Z", result.thresholded(z), 0, "z in clusters");
		clusters();
		table("clusters", AleTables.clusters(result));
		table("peaks", AleTables.peaks(result));
		table("regions", AleTables.regions(result));
		table("contributions", AleTables.contributions(result));
		table("foci", AleTables.foci(result.foci().placement()));
		table("null", AleTables.nullMaxima(result));
		RunRecords.write(file("run.json"), run);
		AtomicFiles.write(file("methods.md"), out -> out.write(methods.getBytes(StandardCharsets.UTF_8)));
		for (final Extra extra : more) {
			checkpoint.run();
			AtomicFiles.write(file(extra.name()), extra.body());
		}
		checkpoint.run();
	}

	private void map(final String name, final double[] values, final float outside, final String content) {
		final Mask mask = result.mask();
		NiftiWriter.write(file(name + ".nii.gz"), mask.volume(values, outside), mask.space(), NiftiType.FLOAT32,
			"NeuroMeta " + content);
		checkpoint.run();
	}

	private void clusters() {
		final int count = result.report().clusters().size();
		if (count > Short.MAX_VALUE) throw new InputException("There are " + count + " clusters, more than the " +
			Short.MAX_VALUE + " that an image of cluster numbers can hold. Set min_cluster_mm3, or use a smaller voxel_p.");
		final Mask mask = result.mask();
		NiftiWriter.write(file("clusters.nii.gz"), mask.volume(result.clusterNumbers(), 0), mask.space(), NiftiType.INT16,
			"NeuroMeta cluster numbers");
		checkpoint.run();
	}

	private void table(final String name, final CsvTable table) {
		table.write(file(name + ".csv"));
		checkpoint.run();
	}

	private Path file(final String name) {
		return folder.resolve(run.outputPrefix() + "_" + name);
	}
}
