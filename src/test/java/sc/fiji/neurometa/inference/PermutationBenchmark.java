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
package sc.fiji.neurometa.inference;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import sc.fiji.neurometa.inference.permutation.BenchmarkSet;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;

/**
 * Time and memory of a permutation of each engine, on the same draws. Run with
 * {@code mvn -q -Pbenchmarks test-compile exec:exec@jmh}, with {@code -Djmh.threads=2} on two threads and
 * {@code -Djmh.sets=300/2516} for made-up sets of other sizes; scores are milliseconds per permutation of each thread.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PermutationBenchmark {

	/** The test and its engine, for all threads. */
	@State(Scope.Benchmark)
	public static class Engine {

		/** See {@link BenchmarkSet#of}: the shipped sample, and the size of the Faces set. */
		@Param({ "pain", "86/633" })
		public String set;
		/** Which engine: whole maps as a whole, only voxels that matter, or whole maps in whole units. */
		@Param({ "plain", "bounded", "units" })
		public String engine;
		/** Cluster-forming p: the usual one, and with it those of {@code null_steps}. */
		@Param({ "0.001", "0.001;0.01;0.0001" })
		public String voxelP;
		PermutationEngine made;
		int thresholds;

		/** Reads the foci and finds the cluster-forming threshold. */
		@Setup
		public void make() {
			final double[] p = Arrays.stream(voxelP.split(";")).mapToDouble(Double::parseDouble).toArray();
			final BenchmarkSet test = BenchmarkSet.of(set, p);
			thresholds = p.length;
			made = switch (engine) {
				case "plain" -> test.plain();
				case "bounded" -> test.fast();
				case "units" -> test.wholeUnits();
				default -> throw new IllegalArgumentException(engine);
			};
		}
	}

	/** What a thread has of its own. */
	@State(Scope.Thread)
	public static class Thread {

		Maxima maxima;
		PermutationEngine.Worker worker;
		long index;

		/** Makes the worker. */
		@Setup
		public void make(final Engine engine) {
			worker = engine.made.worker();
			maxima = new Maxima(engine.thresholds);
		}
	}

	/** One permutation. */
	@Benchmark
	public double permutation(final Thread thread) {
		thread.worker.run(SplitMix64.of(1, thread.index++), thread.maxima);
		return thread.maxima.value;
	}
}
