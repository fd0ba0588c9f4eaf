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
package sc.fiji.neurometa.analysis.contrast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.MadeUpLiterature;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffect;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.Permuting;
import sc.fiji.neurometa.analysis.macm.Amygdala;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SleuthWriter;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * Our side of {@code src/test/python/benchmark.py}: writes made-up sets, and measures milliseconds per permutation, warm,
 * as a user has them: all that a run does between the ALE and the clusters, preparation included.
 */
final class SpeedOfSets {

	/** More permutations than that make no measurement better. */
	private static final int MOST = 300_000;
	/** Fewest relabelings with clusters, and experiments of a balanced subsample. */
	private static final int FEWEST = 999, SUBSAMPLE = 17;

	private final double seconds;
	private final int[] threads;

	private SpeedOfSets(final double seconds, final int[] threads) {
		this.seconds = seconds;
		this.threads = threads;
	}

	/**
	 * Does one of
	 * <ul>
	 * <li>{@code write FOLDER 300/2516 ...}: sets of so many experiments and foci, as Sleuth files, and the shipped samples
	 * {@code pain.txt} and {@code semantic_knowledge.txt};
	 * <li>{@code ale SECONDS THREADS FILE P ...}: cluster-level correction, formed at the given p;
	 * <li>{@code macm SECONDS THREADS FOLDER}: a region in the tables of Neurosynth, uniform and base-rate null;
	 * <li>{@code contrast SECONDS THREADS FILE FILE}: relabelings of two literatures.
	 * </ul>
	 * SECONDS is about how long a measurement takes, THREADS several numbers with commas between. What is measured is
	 * printed, a line each, with tabs between: what, experiments, foci, threads, permutations, milliseconds of one.
	 */
	public static void main(final String... args) throws IOException {
		if (args[0].equals("write")) {
			write(Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
			return;
		}
		final SpeedOfSets speed = new SpeedOfSets(Double.parseDouble(args[1]),
			Arrays.stream(args[2].split(",")).mapToInt(Integer::parseInt).toArray());
		switch (args[0]) {
			case "ale" -> speed.ale(Path.of(args[3]), Arrays.stream(args).skip(4).mapToDouble(Double::parseDouble).toArray());
			case "macm" -> speed.macm(Path.of(args[3]));
			case "contrast" -> speed.contrast(Path.of(args[3]), Path.of(args[4]));
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private static void write(final Path folder, final List<String> sizes) throws IOException {
		Files.createDirectories(folder);
		for (final SampleFoci sample : List.of(SampleFoci.PAIN, SampleFoci.SEMANTIC_KNOWLEDGE))
			sample.copyTo(folder.resolve(sample.key() + ".txt"));
		final Mask mask = ReferenceMasks.mni152(), sampling = ReferenceMasks.grayMatter(mask);
		for (final String size : sizes) {
			SleuthWriter.write(folder.resolve(size.replace('/', '-') + ".txt"), MadeUpLiterature.of(size, sampling));
		}
	}

	/** Measures the permutations of a run, and ends it when there were enough. */
	private static final class Stopwatch implements Progress {

		private static final String FIRST_STAGE = "Permutations";
		private final String lastStage;
		private final int wanted;
		private final double atLeast;
		private String stage = "";
		private long start;
		private volatile double milliseconds;
		private long made;
		private double prepared;
		/** What was made in the first half, while the compiler worked. */
		private long cold;
		private double coldMilliseconds;

		/**
		 * @param lastStage the stage that is ended
		 * @param wanted so many permutations are enough
		 * @param atLeast if they took at least so many milliseconds
		 */
		Stopwatch(final String lastStage, final int wanted, final double atLeast) {
			this.lastStage = lastStage;
			this.wanted = wanted;
			this.atLeast = atLeast;
		}

		@Override
		public void stage(final String name) {
			if (start == 0 && name.startsWith(FIRST_STAGE)) start = System.nanoTime();
			stage = name;
		}

		@Override
		public synchronized void update(final long done, final long total) {
			if (milliseconds > 0 || !stage.equals(lastStage) || done < wanted) return;
			final double passed = (System.nanoTime() - start) / 1e6;
			if (prepared == 0) prepared = passed;
			if (passed - prepared < atLeast && done < total) {
				if (cold == 0 && passed - prepared > atLeast / 2) {
					cold = done;
					coldMilliseconds = passed;
				}
				return;
			}
			made = done;
			milliseconds = passed;
		}

		@Override
		public boolean isCanceled() {
			return milliseconds > 0;
		}

		Speed speed() {
			if (made == 0) throw new IllegalStateException("No stage " + lastStage + ", or no end of it");
			return cold == 0 || cold == made ? new Speed((int) made, milliseconds)
				: new Speed((int) (made - cold), milliseconds - coldMilliseconds);
		}
	}

	/** So many permutations took so many milliseconds, what was done before the first included when all were wanted. */
	private record Speed(int permutations, double milliseconds) {

		double each() {
			return milliseconds / permutations;
		}
	}

	/** Makes permutations. */
	private interface Measured {

		/**
		 * @param permutations how many
		 * @param atLeast more of them until so many milliseconds are over, where that is possible
		 */
		Speed run(int permutations, double atLeast);
	}

	private void ale(final Path file, final double[] formingP) {
		final Mask mask = ReferenceMasks.mni152();
		final ExperimentSet set = FociFiles.read(file).experiments();
		final AleInput input = new AleInput(set, mask, ReferenceMasks.grayMatter(mask), new Anatomy(List.of()));
		final List<Double> steps = DoubleStream.of(formingP).skip(1).boxed().toList();
		report("ALE, clusters" + (steps.isEmpty() ? "" : ", null_steps"), set.size(), set.fociCount(),
			run(input, n -> Amygdala.settings(Correction.CLUSTER_FWE, formingP[0], steps, n)));
	}

	/** The permutations of a run, which is ended when there were enough. */
	private static Measured run(final AleInput input, final IntFunction<AleSettings> settings) {
		return (permutations, atLeast) -> run(input, settings.apply(atLeast > 0 ? MOST : atLeastFewest(permutations)),
			new Stopwatch("Permutations", permutations, atLeast));
	}

	private static int atLeastFewest(final int permutations) {
		return Math.max(Permuting.FEWEST, permutations);
	}

	private static Speed run(final AleInput input, final AleSettings settings, final Stopwatch watch) {
		try {
			MainEffect.run(input, settings, watch);
		}
		catch (final CancellationException e) {
			// as wanted
		}
		return watch.speed();
	}

	private void macm(final Path folder) {
		final AleInput uniform = Amygdala.of(folder, NullModel.UNIFORM),
			baseRate = Amygdala.of(folder, NullModel.BASE_RATE);
		final int experiments = uniform.experiments().size(), foci = uniform.experiments().fociCount();
		report("MACM, clusters", experiments, foci,
			run(uniform, n -> Amygdala.settings(Correction.CLUSTER_FWE, .001, List.of(), n)));
		report("MACM, base rate, p of voxels", experiments, foci,
			run(baseRate, n -> Amygdala.settings(Correction.VOXEL_FWE, .001, List.of(), n)));
		// memory is in proportion to the permutations, so that they cannot be ended early
		report("MACM, base rate, clusters", experiments, foci,
			(n, atLeast) -> run(baseRate, Amygdala.settings(Correction.CLUSTER_FWE, .01, List.of(), atLeastFewest(n)),
				new Stopwatch("Permutations, clusters", atLeastFewest(n), 0)));
	}

	private void contrast(final Path a, final Path b) {
		final LabelTests tests = LabelTests.of(FociFiles.read(a).experiments(), FociFiles.read(b).experiments());
		final int experiments = tests.experiments(), foci = tests.foci();
		report("contrast, gated", experiments, foci,
			(n, atLeast) -> run(n, () -> tests.gates().relabelings().run(0, n, Progress.NONE)));
		report("contrast, pooled, clusters", experiments, foci, clusters(tests::pooled));
		report("contrast, whole mask, clusters", experiments, foci, clusters(tests::wholeMask));
		report("contrast, balanced, p of voxels", experiments, foci,
			(n, atLeast) -> run(n, () -> tests.whole().subsets(SUBSAMPLE).run(0, n, Progress.NONE)));
	}

	/** Clusters at .001 need 999 relabelings. */
	private static Measured clusters(final IntConsumer relabelings) {
		return (n, atLeast) -> {
			final int enough = Math.max(FEWEST, n);
			return run(enough, () -> relabelings.accept(enough));
		};
	}

	private static Speed run(final int relabelings, final Runnable action) {
		final long start = System.nanoTime();
		action.run();
		return new Speed(relabelings, (System.nanoTime() - start) / 1e6);
	}

	private void report(final String what, final int experiments, final int foci, final Measured measured) {
		for (final int count : threads)
			Workers.with(count, () -> {
				final int permutations = warm(measured);
				System.out.printf(Locale.ROOT, "%s\t%d\t%d\t%d\t%d\t%.6f%n", what, experiments, foci, count, permutations,
					measured.run(permutations, 0).each());
				return null;
			});
	}

	/** Runs until the compiler has seen it, and tells how many permutations to measure. */
	private int warm(final Measured measured) {
		final double enough = 300 * seconds;
		int permutations = 2;
		Speed last = measured.run(permutations, 2 * enough);
		// what is done before the first permutation would hide what one takes
		while (last.milliseconds < enough && permutations < MOST) {
			permutations = Math.min(MOST, 4 * Math.max(permutations, last.permutations));
			last = measured.run(permutations, 0);
		}
		final double fitting = 1000 * seconds / last.each();
		// a thousand where that takes not much longer
		return (int) Math.max(10, Math.min(MOST, 3 * fitting >= 1000 ? Math.max(1000, fitting) : fitting));
	}
}
