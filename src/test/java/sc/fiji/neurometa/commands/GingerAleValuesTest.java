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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.space.Volume;

/**
 * NeuroMeta's commands against numbers of genuine GingerALE 3.0 output that are in the repository, so that whoever clones
 * it can check them: the Faces set of Han at some 300 voxels, its peaks and clusters, and the clusters of the language
 * study of Enge et al. {@code src/test/python/make_gingerale_goldens.py} wrote the numbers and says where they come from;
 * {@code GingerAleTest} compares whole maps where GingerALE's files are at hand.
 */
@Tag("slow")
class GingerAleValuesTest extends CommandRunner {

	private static final Path NUMBERS = Path.of("src/test/resources/gingerale");
	/** GingerALE computes in single precision. */
	private static final double ALE_TOLERANCE = 1.3e-7;
	/** P is a step function of ALE, in bins of this width. */
	private static final double BIN_WIDTH = 1e-5;

	/** Rows of a table without its comments and column names. */
	private static List<String[]> rows(final String table) throws IOException {
		return Files.readAllLines(NUMBERS.resolve(table)).stream().filter(line -> !line.startsWith("#")).skip(1)
			.map(line -> line.split(",")).toList();
	}

	/** Sleuth text of rows of experiment, subjects, x, y, z. */
	private File foci(final String name, final List<String[]> rows) throws IOException {
		final StringBuilder text = new StringBuilder("// Reference=MNI\n");
		String experiment = "";
		for (final String[] row : rows) {
			if (!row[0].equals(experiment)) text.append("\n// ").append(name).append(' ').append(row[0])
				.append("\n// Subjects=").append(row[1]).append('\n');
			experiment = row[0];
			text.append(String.join("\t", row[2], row[3], row[4])).append('\n');
		}
		return Files.writeString(folder.resolve(name + ".txt"), text).toFile();
	}

	private Volume map(final String name) {
		return NiftiReader.read(folder.resolve("out/" + name + ".nii.gz")).volume();
	}

	private static double at(final Volume volume, final String... mm) {
		final double[] p = Arrays.stream(mm).mapToDouble(Double::parseDouble).toArray();
		return volume.get(volume.grid().nearestVoxel(p[0], p[1], p[2]));
	}

	private void faces() throws Exception {
		final List<String[]> foci = rows("faces_foci.csv");
		assertEquals(633, foci.size());
		succeed(AleMetaAnalysis.class, "foci_file", foci("faces", foci), "mask", "mni152_dilated", "correction",
			"uncorrected", "voxel_p", 0.001, "min_cluster_mm3", 1576.0, "output_directory", folder.resolve("out").toFile(),
			"show_results", false);
	}

	@Test
	void facesGiveTheSameValuesPeaksAndClusters() throws Exception {
		faces();
		final Volume ale = map("faces_ALE"), p = map("faces_P"), z = map("faces_Z");
		int compared = 0, outside = 0;
		for (final String[] row : rows("faces_values.csv")) {
			final String[] mm = Arrays.copyOf(row, 3);
			final double theirAle = Double.parseDouble(row[3]), theirP = Double.parseDouble(row[4]);
			final double ours = at(ale, mm);
			assertEquals(theirAle, ours, ALE_TOLERANCE, "ALE at " + String.join(" ", mm));
			if (theirAle == 0) outside++;
			// the ALE of a voxel so near to the border of two bins may be in the other one
			final boolean atBorder = Math.abs(ours / BIN_WIDTH + .5 - Math.rint(ours / BIN_WIDTH + .5)) < 2e-4;
			if (theirP <= 1e-25 || theirP >= .5 || atBorder) continue;
			assertEquals(0, Math.log10(at(p, mm) / theirP), 5e-5, "log10 p at " + String.join(" ", mm));
			assertEquals(Double.parseDouble(row[5]), at(z, mm), 1e-3, "z at " + String.join(" ", mm));
			compared++;
		}
		assertTrue(outside >= 20, outside + " voxels outside the mask");
		assertTrue(compared > 150, compared + " values of p and z");
		assertPeaks();
		assertEquals(clusters(rows("faces_clusters.csv")), clusters(map("faces_clusters")));
	}

	/** GingerALE's peaks in its order: the same places, values within what it prints. */
	private void assertPeaks() throws IOException {
		final List<String[]> theirs = rows("faces_peaks.csv"), ours =
			Files.readAllLines(folder.resolve("out/faces_peaks.csv")).stream().skip(1).map(line -> line.split(",")).toList();
		assertEquals(theirs.size(), ours.size());
		for (int i = 0; i < theirs.size(); i++) {
			final double[] their = numbers(theirs.get(i)), our = numbers(ours.get(i));
			for (int column = 0; column < 4; column++)
				assertEquals(their[column], our[column], "column " + column + " of peak " + (i + 1));
			assertEquals(their[4], our[4], ALE_TOLERANCE);
			assertEquals(1, our[5] / their[5], 1.2e-4);
			assertEquals(their[6], our[6], 1e-3);
		}
	}

	private static double[] numbers(final String[] row) {
		return Arrays.stream(row).limit(7).mapToDouble(Double::parseDouble).toArray();
	}

	@Test
	void childrenGiveTheSameClustersAndConjunction() throws Exception {
		final Function<String, List<String[]>> group = name -> part("language_foci.csv", name);
		final List<String[]> children = group.apply("children"), adults = group.apply("adults");
		assertEquals(27, children.stream().map(row -> row[0]).distinct().count());
		assertEquals(23, adults.stream().map(row -> row[0]).distinct().count());
		// the conjunction follows from the main effects alone: few relabelings are enough
		succeed(AleContrastAnalysis.class, "foci_file_a", foci("children", children), "foci_file_b", foci("adults", adults),
			"mask", "mni152", "correction", "uncorrected", "voxel_p", 0.001, "extent_a", 896.0, "extent_b", 656.0,
			"contrast_method", "gated", "relabelings", 100, "extent_contrast", 0.0, "output_directory",
			folder.resolve("out").toFile(), "show_results", false);
		assertEquals(clusters(part("language_clusters.csv", "children")), clusters(map("children_vs_adults_A_clusters")));
		assertEquals(total(part("language_clusters.csv", "conjunction")), total(map("children_vs_adults_conjunction")));
	}

	/** Rows of one group or image, without its name. */
	private static List<String[]> part(final String table, final String name) {
		try {
			return rows(table).stream().filter(row -> row[0].equals(name)).map(row -> Arrays.copyOfRange(row, 1, row.length))
				.toList();
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Number, voxels and sums of mm of each cluster. */
	private static List<List<Long>> clusters(final List<String[]> rows) {
		return rows.stream().map(row -> Arrays.stream(row).map(Long::valueOf).toList()).toList();
	}

	private static List<List<Long>> clusters(final Volume labels) {
		final List<long[]> sums = new ArrayList<>();
		for (int v = 0; v < labels.grid().voxels(); v++) {
			final int number = (int) labels.get(v);
			while (sums.size() < number)
				sums.add(new long[] { sums.size() + 1, 0, 0, 0, 0 });
			if (number > 0) add(sums.get(number - 1), labels, v);
		}
		return sums.stream().map(sum -> Arrays.stream(sum).boxed().toList()).toList();
	}

	private static void add(final long[] sum, final Volume volume, final int voxel) {
		final double[] mm = volume.grid().centreMm(voxel);
		sum[1]++;
		for (int axis = 0; axis < 3; axis++)
			sum[2 + axis] += Math.round(mm[axis]);
	}

	/** Voxels and sums of mm over all clusters. */
	private static List<Long> total(final List<String[]> rows) {
		final long[] sum = new long[4];
		rows.forEach(row -> Arrays.setAll(sum, i -> sum[i] + Long.parseLong(row[i + 1])));
		return Arrays.stream(sum).boxed().toList();
	}

	private static List<Long> total(final Volume map) {
		final long[] sum = new long[5];
		for (int v = 0; v < map.grid().voxels(); v++)
			if (map.get(v) > 0) add(sum, map, v);
		return Arrays.stream(sum).skip(1).boxed().toList();
	}
}
