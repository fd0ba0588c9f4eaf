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
package sc.fiji.neurometa.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;

/**
 * Articles on any topic, of which some are drawn at random: sets without a common topic, against the base rate of all
 * others.
 *
 * @param all the articles, in MNI space
 * @param foci all their foci
 */
record Articles(List<Experiment> all, List<Focus> foci) {

	/** Standard deviation of the jitter of single foci, by axis, in mm. */
	private static final double JITTER_MM = 3;
	/** The most foci of an experiment of single foci. */
	private static final int MOST_SINGLE = 16;

	Articles(final List<Experiment> all) {
		this(List.copyOf(all), all.stream().flatMap(article -> article.foci().stream()).toList());
	}

	/**
	 * Articles drawn at random, and all others.
	 *
	 * @param drawn the set
	 * @param others the database
	 */
	record Split(ExperimentSet drawn, ExperimentSet others) {}

	/** The articles of Neurosynth, version 7, whose space is known; skips the test where they are not there. */
	static Articles ofNeurosynth() {
		final Path file = Needs.shared("neurosynth/data-neurosynth_version-7_coordinates.tsv.gz");
		return new Articles(DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.DROP).database().entries().stream()
			.map(e -> CoordinateTransform.LANCASTER_POOLED.convert(e, Space.MNI)).toList());
	}

	/**
	 * Made-up articles in a ball, clumped and uneven as real ones are: each has one to three clumps, whose centres lie four
	 * times as often on the right, and up to twelve foci near them.
	 */
	static Articles madeUp(final int number, final Mask mask) {
		final Random random = new Random(number);
		final List<Experiment> made = new ArrayList<>();
		for (int a = 0; a < number; a++) {
			final List<double[]> centres = new ArrayList<>();
			while (centres.size() < 1 + a % 3) {
				final double[] c = mask.grid().centreMm(mask.voxel(random.nextInt(mask.size())));
				if (c[0] > 0 || random.nextInt(4) == 0) centres.add(c);
			}
			final List<Focus> foci = new ArrayList<>();
			for (int f = random.nextInt(12); f >= 0; f--) {
				final double[] c = centres.get(random.nextInt(centres.size()));
				foci.add(new Focus(c[0] + 2 * random.nextGaussian(), c[1] + 2 * random.nextGaussian(),
					c[2] + 2 * random.nextGaussian()));
			}
			made.add(new Experiment("Article " + a, "", 0, Space.MNI, foci));
		}
		return new Articles(made);
	}

	/**
	 * Draws a set.
	 *
	 * @param size number of articles
	 * @param mostFoci the most foci of one of them; 0 for any number
	 * @param number the number of the set, which determines the draw
	 */
	Split split(final int size, final int mostFoci, final int number) {
		final Random random = new Random(0x5EED_A47L * size + 1000L * mostFoci + number);
		final Set<Integer> drawn = new HashSet<>();
		while (drawn.size() < size) {
			final int article = random.nextInt(all.size()), foci = all.get(article).foci().size();
			if (foci > 0 && (mostFoci == 0 || foci <= mostFoci)) drawn.add(article);
		}
		final List<Experiment> set = new ArrayList<>(), others = new ArrayList<>();
		for (int a = 0; a < all.size(); a++)
			(drawn.contains(a) ? set : others).add(all.get(a));
		return new Split(new ExperimentSet("articles " + number, set), new ExperimentSet("others", others));
	}

	/**
	 * Experiments whose foci are drawn one by one from those of all articles, with a few mm of jitter, each as many as a
	 * random article has.
	 *
	 * @param size number of experiments
	 * @param number the number of the set, which determines the draw
	 */
	ExperimentSet singleFoci(final int size, final int number) {
		final Random random = new Random(0x5EED_F0C1L * size + number);
		final List<Experiment> drawn = new ArrayList<>();
		while (drawn.size() < size) {
			final List<Focus> foci = new ArrayList<>();
			final int wanted = Math.min(MOST_SINGLE, all.get(random.nextInt(all.size())).foci().size());
			while (foci.size() < wanted) {
				final Focus focus = foci().get(random.nextInt(foci().size()));
				foci.add(new Focus(focus.xMm() + JITTER_MM * random.nextGaussian(),
					focus.yMm() + JITTER_MM * random.nextGaussian(), focus.zMm() + JITTER_MM * random.nextGaussian()));
			}
			if (wanted > 0) drawn.add(new Experiment("Set " + number + ", " + drawn.size(), "", 0, Space.MNI, foci));
		}
		return new ExperimentSet("single foci " + number, drawn);
	}
}
