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
package sc.fiji.neurometa.analysis.macm;

import java.nio.file.Path;
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

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.inference.permutation.Permutations;
import sc.fiji.neurometa.inference.voxelwise.VoxelwiseNull;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/**
 * Time of a permutation for the MNI studies of Neurosynth with a focus within 6 mm of the left amygdala. Run with {@code mvn
 * -q -Pbenchmarks test-compile exec:exec@jmh -Djmh.benchmark=MacmBenchmark -Djmh.sets=FOLDER}, the folder of the two
 * tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 5, time = 2)
public class MacmBenchmark {

	private static final int PERMUTATIONS = 40;

	/** Folder of the tables. */
	@Param("tables")
	public String set;
	/** Number of threads. */
	@Param("2")
	public int threads;
	private Mask mask;
	private int[] observed;
	private double[] formingAle;
	private QuantisedAle uniform;
	private QuantisedAle baseRate;

	/** Reads the tables, finds the experiments and computes their ALE. */
	@Setup
	public void make() {
		final AleInput input = Amygdala.of(Path.of(set), NullModel.BASE_RATE);
		mask = input.mask();
		final AleSettings settings = Amygdala.settings(Correction.CLUSTER_FWE, .001, List.of(), 1000);
		final PreparedFoci foci = PreparedFoci.of(input.experiments(), mask, settings);
		uniform = new QuantisedAle(foci.kernelFoci(), mask, BaseRate.uniform(input.sampling().foci()), settings.maModel());
		baseRate = new QuantisedAle(foci.kernelFoci(), mask, input.baseRate().orElseThrow(), settings.maModel());
		observed = new int[mask.size()];
		final Ale ale =
			Ale.of(foci.kernelFoci(), mask, new ModelledActivation(mask, settings.focusPlacement(), settings.maModel()),
				() -> {}, baseRate.observed(observed));
		formingAle = new double[] { AnalyticNull.of(ale.histograms(), () -> {}).threshold(settings.voxelP()) };
	}

	/** Largest ALE value, largest and heaviest cluster under the uniform null. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public NullMaxima uniform() {
		final PermutationEngine engine =
			new CandidateEngine(mask, AleSettings.defaults().connectivity(), formingAle, () -> uniform.draws()::draw);
		return Workers.with(threads, () -> Permutations.run(engine, formingAle, 1, 0, PERMUTATIONS, Progress.NONE));
	}

	/** p of every voxel under the base rate. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public VoxelwiseNull baseRate() {
		return Workers.with(threads,
			() -> VoxelwiseNull.of(() -> baseRate.draws()::draw, observed, new double[0], 1, PERMUTATIONS, Progress.NONE));
	}

	/** The same with the largest clusters, formed at a p of each voxel in a second pass. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public Object baseRateClusters() {
		return Workers.with(threads,
			() -> VoxelwiseNull
				.of(() -> baseRate.draws()::draw, observed, new double[] { 0.05 }, 1, PERMUTATIONS, Progress.NONE)
				.clusters(mask, AleSettings.defaults().connectivity(), baseRate::ale).run(0, PERMUTATIONS, Progress.NONE));
	}
}
