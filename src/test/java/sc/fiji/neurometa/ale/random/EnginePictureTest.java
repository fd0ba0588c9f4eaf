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
package sc.fiji.neurometa.ale.random;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Svg;
import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.SplitMix64;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The picture in {@code docs/engine.md}: upper bound and exact value along one row of voxels, in the first permutation of
 * the pain sample whose row through the highest voxel has candidates that do and candidates that do not reach the
 * threshold.
 */
@Tag("slow")
class EnginePictureTest {

	private static final int WIDTH = 900, HEIGHT = 330, LEFT = 60, BOTTOM = 290, TOP = 30, LEVELS = 400;
	private static final double TALLEST = 1.6;

	@TempDir
	Path folder;

	private final Mask mask = ReferenceMasks.mni152();

	/** Upper bound and exact -ln(1 - ALE) of the voxels along x, relative to the threshold; below 0 outside the mask. */
	private record Row(double[] bound, double[] exact) {

		long candidates(final boolean reaching) {
			return IntStream.range(0, bound.length).filter(x -> bound[x] >= 1 && exact[x] >= 1 == reaching).count();
		}
	}

	@Test
	void theBoundLiesAboveTheExactValue() throws IOException {
		final Path file = folder.resolve("pain.txt");
		SampleFoci.PAIN.copyTo(file);
		final AleSettings settings = AleSettings.defaults();
		final PreparedFoci foci = PreparedFoci.of(FociFiles.read(file).experiments(), mask, settings);
		final Ale ale = Ale.of(foci.kernelFoci(), mask,
			new ModelledActivation(mask, settings.focusPlacement(), settings.maModel()), () -> {});
		final double threshold = AnalyticNull.of(ale.histograms(), () -> {}).threshold(.001);
		final CandidateSearch search = new CandidateSearch(foci.kernelFoci(), mask, mask, settings.maModel(), threshold);
		for (int permutation = 0; permutation < 100; permutation++) {
			final Row row = row(search, threshold, permutation);
			for (int x = 0; x < row.bound.length; x++)
				assertTrue(row.bound[x] >= Math.min(row.exact[x], 1) - 2.0 / LEVELS, "no voxel is lost");
			if (row.candidates(true) < 3 || row.candidates(false) < 2) continue;
			draw(row).check("engine.svg");
			return;
		}
		assertTrue(false, "some permutation has both kinds of candidates");
	}

	private Row row(final CandidateSearch search, final double threshold, final int permutation) {
		final int[] places = new int[search.experiments().foci()];
		search.experiments().draw(SplitMix64.of(1, permutation), places);
		final UpperBoundMap bounds = search.sum().orElseThrow();
		assertTrue(bounds.load(places), "nothing overflows");
		final double[] ale = new double[mask.size()];
		new RandomFoci(search.experiments()).compute(places, ale);
		final double level = search.level(threshold);
		final double[] bound = bounds(bounds, level);
		final int highest = IntStream.range(0, ale.length).reduce((a, b) -> ale[b] > ale[a] ? b : a).orElseThrow();
		final Grid grid = mask.grid();
		final int first = mask.voxel(highest) - grid.x(mask.voxel(highest));
		final int[] ordinals =
			IntStream.range(0, grid.nx()).map(x -> mask.contains(first + x) ? mask.ordinal(first + x) : -1).toArray();
		return new Row(IntStream.of(ordinals).mapToDouble(i -> i < 0 ? -1 : bound[i]).toArray(),
			IntStream.of(ordinals).mapToDouble(i -> i < 0 ? -1 : -StrictMath.log(1 - ale[i]) / level).toArray());
	}

	/** The bound of each voxel relative to the level of the threshold, found by asking which voxels reach a rising level. */
	private double[] bounds(final UpperBoundMap bounds, final double level) {
		final double[] bound = new double[mask.size()];
		final int[] ordinals = new int[mask.size()];
		for (int i = 1; i <= TALLEST * LEVELS; i++) {
			final int size = bounds.collect(level * i / LEVELS, ordinals, ordinals.length);
			for (int k = 0; k < size; k++)
				bound[ordinals[k]] = (double) i / LEVELS;
		}
		return bound;
	}

	private static double x(final int voxel, final int voxels) {
		return LEFT + (double) (WIDTH - LEFT - 20) * voxel / voxels;
	}

	private static double y(final double value) {
		return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(value, TALLEST)) / TALLEST;
	}

	private Svg draw(final Row row) {
		final Svg svg = new Svg(WIDTH, HEIGHT);
		final int voxels = row.bound.length;
		svg.path(steps(row.bound), "#dde6ee", "#89a", 1);
		svg.path(steps(row.exact), "#456b8c", "none", 1);
		for (int x = 0; x < voxels; x++)
			if (row.bound[x] >= 1)
				svg.dot((x(x, voxels) + x(x + 1, voxels)) / 2, BOTTOM + 8, 3.2, row.exact[x] >= 1 ? "#b2382c" : "#e0a030");
		svg.path(String.format(Locale.ROOT, "M%d %.1f H%d", LEFT, y(1), WIDTH - 20), "none", "#b2382c", 1.5);
		svg.text(LEFT + 4, y(1) - 6, 13, "start", "threshold: voxel p = .001");
		svg.text(LEFT - 6, y(1) + 4, 12, "end", "1");
		svg.text(LEFT - 6, y(0) + 4, 12, "end", "0");
		svg.text(LEFT, 18, 13, "start",
			"−ln(1 − ALE) relative to the threshold along a row of voxels; light: upper bound, dark: exact value");
		svg.text(LEFT, BOTTOM + 32, 13, "start",
			"dots: candidates, evaluated exactly; red ones reach the threshold. All other voxels are done after one comparison.");
		return svg;
	}

	private static String steps(final double[] values) {
		final StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M%d %d", LEFT, BOTTOM));
		for (int x = 0; x < values.length; x++)
			path.append(String.format(Locale.ROOT, " V%.1f H%.1f", y(values[x]), x(x + 1, values.length)));
		return path.append(" V").append(BOTTOM).append(" Z").toString();
	}
}
