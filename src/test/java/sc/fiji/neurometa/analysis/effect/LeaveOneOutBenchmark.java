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
package sc.fiji.neurometa.analysis.effect;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import sc.fiji.neurometa.MadeUpLiterature;
import sc.fiji.neurometa.ale.random.RandomLeaveOneOut;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.LeaveOneOutMaxima;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * Un-ticking an experiment of a finished ALE, and a permutation without each of all experiments. Run with {@code mvn -q
 * -Pbenchmarks test-compile exec:exec@jmh -Djmh.benchmark=LeaveOneOutBenchmark -Djmh.sets=86/633}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LeaveOneOutBenchmark {

	private static final int PERMUTATIONS = 50;

	/**
	 * Numbers of experiments and foci, made up in grey matter at whole mm, with 8 to 40 subjects; with {@code /talairach}
	 * they are converted, so that no two foci lie alike to the voxels.
	 */
	@Param({ "86/633", "86/633/talairach" })
	public String set;
	/** Number of threads. */
	@Param("2")
	public int threads;
	private MainEffectResult result;
	private LeaveOneOut leaveOneOut;
	private RandomLeaveOneOut random;
	private double[] formingAle;
	private int next;

	/** Makes up the foci, and computes their ALE. */
	@Setup
	public void make() {
		final Mask mask = ReferenceMasks.mni152();
		final AleInput input = new AleInput(literature(ReferenceMasks.grayMatter(mask)), mask,
			ReferenceMasks.grayMatter(mask), new Anatomy(List.of()));
		final AleSettings d = AleSettings.defaults();
		result = Workers.with(threads, () -> MainEffect.run(input,
			d.with(new ThresholdChoice(Correction.UNCORRECTED, d.voxelP(), d.alpha(), 0)), Progress.NONE));
		leaveOneOut = prepare();
		formingAle = new double[leaveOneOut.size()];
		Arrays.setAll(formingAle, e -> leaveOneOut.without(e).formingAle());
		random = new RandomLeaveOneOut(result.foci().kernelFoci(), mask, input.sampling().foci(), d.maModel(),
			Arrays.stream(formingAle).min().orElseThrow());
	}

	private ExperimentSet literature(final Mask sampling) {
		return MadeUpLiterature.of(set, sampling, set.split("/").length > 2 ? Space.TALAIRACH : Space.MNI,
			(focus, random) -> new Focus(Math.rint(focus.xMm()) + random.nextInt(2),
				Math.rint(focus.yMm()) + random.nextInt(2), Math.rint(focus.zMm()) + random.nextInt(2)));
	}

	/** What is done once after the ALE. */
	@Benchmark
	public LeaveOneOut prepare() {
		return Workers.with(threads, () -> LeaveOneOut.of(result, Progress.NONE));
	}

	/** One experiment after the other. */
	@Benchmark
	public LeaveOneOut.Without without() {
		next = (next + 1) % leaveOneOut.size();
		return Workers.with(threads, () -> leaveOneOut.without(next));
	}

	/** The first experiment, without which all null distributions have to be united again. */
	@Benchmark
	public LeaveOneOut.Without withoutFirst() {
		return Workers.with(threads, () -> leaveOneOut.without(0));
	}

	/** A permutation without each of the experiments. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public List<NullMaxima> permutation() {
		return Workers.with(threads, () -> LeaveOneOutMaxima.clusters(() -> {
			final RandomLeaveOneOut.Draws draws = random.draws();
			return (numbers, least, visitor) -> draws.draw(numbers, least, visitor::without);
		}, 1, result.mask(), Connectivity.FACES, formingAle).run(0, PERMUTATIONS, Progress.NONE));
	}

	/** The whole table of a run, but for its permutations; clusters are not corrected. */
	@Benchmark
	public MainEffectResult table() {
		return Workers.with(threads, () -> LeaveOneOut.clusters(result, Progress.NONE));
	}
}
