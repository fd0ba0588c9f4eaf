package sc.fiji.neurometa.inference;

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

/**
 * Permutations per second and thread of both engines, on the same draws. Run with
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
		/** Which engine. */
		@Param({ "plain", "fast" })
		public String engine;
		PermutationEngine made;

		/** Reads the foci and finds the cluster-forming threshold. */
		@Setup
		public void make() {
			final BenchmarkSet test = BenchmarkSet.of(set, .001);
			made = engine.equals("plain") ? test.plain() : test.fast();
		}
	}

	/** What a thread has of its own. */
	@State(Scope.Thread)
	public static class Thread {

		final Maxima maxima = new Maxima(1);
		PermutationEngine.Worker worker;
		long index;

		/** Makes the worker. */
		@Setup
		public void make(final Engine engine) {
			worker = engine.made.worker();
		}
	}

	/** One permutation. */
	@Benchmark
	public double permutation(final Thread thread) {
		thread.worker.run(Seeds.of(1, thread.index++), thread.maxima);
		return thread.maxima.value;
	}
}
