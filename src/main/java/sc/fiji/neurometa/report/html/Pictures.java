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
package sc.fiji.neurometa.report.html;

import java.util.List;
import java.util.function.Supplier;

import sc.fiji.neurometa.io.results.ClusterFiles;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.report.html.Block.Picture;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.figure.ExperimentFoci;
import sc.fiji.neurometa.ui.figure.GlassBrain;
import sc.fiji.neurometa.ui.figure.InlinePicture;
import sc.fiji.neurometa.ui.figure.SliceMosaic;
import sc.fiji.neurometa.ui.plot.RunPlots;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * The figures of a report, drawn from its maps and tables.
 *
 * @param dpi pixels to the inch
 */
record Pictures(double dpi) {

	/** Pictures of a report of one run. */
	static final Pictures WHOLE = new Pictures(150);
	/** Pictures of a page of several runs. */
	static final Pictures OF_STUDY = new Pictures(110);

	/**
	 * A map of a report.
	 *
	 * @param volume the map, 0 where it did not pass its threshold
	 * @param space of its millimetres
	 * @param title of its figures
	 * @param subtitle the line below the title
	 * @param unit meaning of the colours
	 * @param what what is coloured, and how, for the captions
	 */
	record Map(Volume volume, Space space, String title, String subtitle, String unit, String what) {}

	/** A map on a glass brain, and on slices of the template. */
	List<Block> brains(final Map map) {
		return List.of(glass(map), slices(map));
	}

	/** A map on a glass brain. */
	Picture glass(final Map map) {
		return picture(
			() -> GlassBrain.of(Templates.t1(map.space), map.volume, 0, new ColorCaption(map.title, map.subtitle, map.unit)),
			map.title + ": glass brain",
			map.what + ", on a glass brain: at each point the largest value along the line " + "of sight.");
	}

	/** A map on slices of the template. */
	Picture slices(final Map map) {
		return picture(
			() -> SliceMosaic.of(Templates.t1(map.space), map.volume, 0, new ColorCaption(map.title, map.subtitle, map.unit)),
			map.title + ": axial slices of the brain", map.what + ", on axial slices of the T1 template (" +
				map.space.label() + " space). The left of a slice is the left of the brain.");
	}

	/** The null distribution of an ALE whose correction needs permutations. */
	Picture chance(final RunRecord run, final CsvTable maxima) {
		// the files do not contain the masses of the clusters
		return chance(() -> RunPlots.nullMaxima("Null distribution", run, maxima),
			run.result().threshold().corrected().filter(limit -> !limit.quantity().isReported()).isPresent() ? ""
				: " Numbered marks are the surviving clusters.");
	}

	/** The null distribution of a direction of a contrast. */
	Picture chance(final ContrastRecord run, final Group more, final CsvTable maxima) {
		return chance(() -> RunPlots.nullMaxima("Null distribution", run, more, maxima), "");
	}

	private Picture chance(final Supplier<Figure> plot, final String marks) {
		return picture(plot, "Histogram of the largest value of each permutation, with the threshold",
			"The largest value of each permutation, found by chance; the line is the smallest value that survives, the band its " +
				"95 % Monte Carlo interval." + marks);
	}

	/** The contributions of the experiments to the clusters; none without clusters. */
	List<Block> contributions(final ClusterFiles found) {
		if (found.count() == 0) return List.of();
		final CsvTable clusters = found.clusters(), contributions = found.contributions();
		return List.of(picture(() -> RunPlots.contributions("Contributions to the clusters", clusters, contributions),
			"Stacked bars of the contributions to each cluster",
			"Contribution of each experiment to each cluster, in percent. A cluster with one long piece rests on one experiment." +
				(contributions.column("literature").isPresent() ? " Bars to the left are experiments of the other literature."
					: "")));
	}

	/** How many foci experiments report. */
	Picture foci(final List<Experiment> experiments) {
		return picture(() -> RunPlots.foci("Foci per experiment", experiments),
			"Bars of the number of foci of each experiment", "An experiment with many foci can take part in many clusters.");
	}

	/** The foci of experiments on the brain, in the space of the mask. */
	Picture foci(final List<Experiment> placed, final Space space) {
		return picture(() -> ExperimentFoci.of("Foci on the brain", placed, space, ExperimentFoci.BY_EXPERIMENT),
			"All foci that were analysed, in three views of the brain",
			"Foci as they were analysed, seen from three sides; the foci of an experiment have one colour.");
	}

	private Picture picture(final Supplier<Figure> figure, final String alt, final String caption) {
		return Picture.of(() -> InlinePicture.of(figure.get(), dpi), alt, caption);
	}
}
