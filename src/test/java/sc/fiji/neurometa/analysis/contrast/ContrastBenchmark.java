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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Workers;

/**
 * Time of a relabeling of a contrast, on as many threads as asked. Run with {@code mvn -q -Pbenchmarks test-compile
 * exec:exec@jmh -Djmh.benchmark=ContrastBenchmark -Djmh.sets=samples}, or {@code -Djmh.sets=A.txt:B.txt} for two Sleuth
 * files.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ContrastBenchmark {

	private static final int RELABELINGS = 2000;

	/** The shipped literatures on semantic knowledge and on pain, or two files. */
	@Param("samples")
	public String set;
	/** Number of threads. */
	@Param({ "1", "2" })
	public int threads;
	private LabelTests tests;

	/** Reads the foci and computes the main effects. */
	@Setup
	public void make() {
		final String[] files = set.split(":");
		tests = set.equals("samples") ? LabelTests.of(sample(SampleFoci.SEMANTIC_KNOWLEDGE), sample(SampleFoci.PAIN))
			: LabelTests.of(FociFiles.read(Path.of(files[0])).experiments(), FociFiles.read(Path.of(files[1])).experiments());
	}

	private static ExperimentSet sample(final SampleFoci sample) {
		try {
			final Path file = Files.createTempFile(sample.key(), ".txt");
			try {
				sample.copyTo(file);
				return FociFiles.read(file).experiments();
			}
			finally {
				Files.delete(file);
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** p inside the main effects. */
	@Benchmark
	@OperationsPerInvocation(RELABELINGS)
	public Object gated() {
		return Workers.with(threads, () -> tests.gates().relabelings().run(0, RELABELINGS, Progress.NONE));
	}

	/** Both passes of the standardised difference in the whole mask, with clusters formed at .001. */
	@Benchmark
	@OperationsPerInvocation(RELABELINGS)
	public Object wholeMask() {
		return Workers.with(threads, () -> tests.wholeMask(RELABELINGS));
	}

	/** The same inside the main effects. */
	@Benchmark
	@OperationsPerInvocation(RELABELINGS)
	public Object pooled() {
		return Workers.with(threads, () -> tests.pooled(RELABELINGS));
	}

	/** The mean ALE of all subsamples of 17 experiments, in the whole mask. */
	@Benchmark
	@OperationsPerInvocation(200)
	public Object balanced() {
		return Workers.with(threads, () -> tests.whole().subsets(17).run(0, 200, Progress.NONE));
	}
}
