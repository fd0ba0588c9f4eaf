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
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.ZScore;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;

/**
 * Reader of the maps without a threshold that a run has left, which are compared with its record and with each other: a
 * map that was edited, or that belongs to another run, is refused. The record holds checksums of the numbers before they
 * were rounded for the files, so its extremes are compared, the z of every voxel with its p, and the order of all ALE
 * values with that of their p.
 *
 * @param files the files of the run
 * @param mask the voxels of its maps
 */
public record StoredMaps(RunFolder files, Mask mask) {

	/** How much a z may differ from that of a p in its file, which is rounded to 24 bits. */
	private static final double ROUNDING = 1e-5;
	/** Floats below this have fewer bits. */
	private static final double LEAST_P = 2e-38;
	private static final String ENDING = ".nii.gz";

	/**
	 * The maps of an ALE.
	 *
	 * @param run its record
	 * @throws sc.fiji.neurometa.model.InputException when one is missing, damaged, or not that of the run
	 */
	public AleMaps ale(final RunRecord run) {
		final RunResult result = run.result();
		final double[] ale = values("ALE", 0), p = values("P", 1), z = values("Z", 0);
		checkEnd("ALE", Arrays.stream(ale).max().orElse(0), result.maxAle());
		checkEnd("ALE", Arrays.stream(ale).min().orElse(0), result.minAle());
		checkEnd("P", Arrays.stream(p).min().orElse(1), Math.max(result.minP(), Float.MIN_VALUE));
		checkEnd("Z", Arrays.stream(z).max().orElse(0), result.maxZ());
		checkZ("Z", z, p);
		if (!run.followsBaseRate()) checkOrder(ale, p);
		return new AleMaps(ale, p, z);
	}

	/**
	 * A map by ordinal.
	 *
	 * @param word the word between prefix and ending of its name
	 * @param outside the value of all voxels outside the mask
	 * @throws sc.fiji.neurometa.model.InputException when it is missing, damaged, or not on the mask of the run
	 */
	public double[] values(final String word, final float outside) {
		final Path file = file(word);
		final Volume map = files.map(word);
		if (!map.grid().matches(mask.grid())) throw CsvTable.foreign(file, "it is not on the grid of the mask of the run");
		for (int v = 0; v < mask.grid().voxels(); v++)
			if (!mask.contains(v) && map.get(v) != outside)
				throw CsvTable.foreign(file, "it has values outside the mask of the run");
		return of(map);
	}

	/** The values of a map in the mask, by ordinal. */
	public double[] of(final Volume map) {
		return IntStream.range(0, mask.size()).mapToDouble(i -> map.get(mask.voxel(i))).toArray();
	}

	/**
	 * The z of both directions of a contrast, with a sign, from their p: that of the smaller.
	 *
	 * @param moreInA p of A - B
	 * @param moreInB p of B - A
	 * @throws sc.fiji.neurometa.model.InputException when the map is missing, damaged, or not that of these p
	 */
	public double[] contrastZ(final double[] moreInA, final double[] moreInB) {
		final double[] z = values("contrast_Z", 0);
		for (int i = 0; i < z.length; i++) {
			final double p = Math.min(moreInA[i], moreInB[i]), sign = Double.compare(moreInB[i], moreInA[i]);
			checkZ("contrast_Z", sign == 0 ? 0 : sign * z[i], sign == 0 ? 1 : p, sign == 0 && z[i] == 0);
		}
		return z;
	}

	private void checkEnd(final String word, final double found, final double wanted) {
		if ((float) found != (float) wanted) throw CsvTable.foreign(file(word),
			"an end of its range is " + (float) found + ", by the run record " + (float) wanted);
	}

	private void checkZ(final String word, final double[] z, final double[] p) {
		for (int i = 0; i < z.length; i++)
			checkZ(word, z[i], p[i], false);
	}

	private void checkZ(final String word, final double z, final double p, final boolean isNone) {
		if (isNone || p > 0 && p < LEAST_P) return;
		if (!(p > 0 && p <= 1) || !(Math.abs(z - ZScore.ofP(p)) <= ROUNDING * Math.max(1, Math.abs(z)) + slack(p)))
			throw CsvTable.foreign(file(word), "a z of " + (float) z + " does not belong to a p of " + (float) p);
	}

	/** Near 1 a float has few bits left for the distance from 1. */
	private static double slack(final double p) {
		return p > 0.9 ? 0.1 * Math.max(0, -Math.log10(1 - Math.min(p, 1 - 1e-12)) - 3) : 0;
	}

	/** A larger ALE value cannot have a larger p where all voxels share a null distribution. */
	private void checkOrder(final double[] ale, final double[] p) {
		final Integer[] order = IntStream.range(0, ale.length).boxed()
			.sorted(Comparator.comparingDouble((Integer i) -> ale[i]).thenComparingDouble(i -> -p[i]))
			.toArray(Integer[]::new);
		for (int i = 1; i < order.length; i++)
			if (p[order[i]] > p[order[i - 1]]) throw CsvTable.foreign(file("ALE"),
				"a value of " + (float) ale[order[i]] + " does not belong to a p of " + (float) p[order[i]]);
	}

	private Path file(final String word) {
		return files.file(word, ENDING);
	}
}
