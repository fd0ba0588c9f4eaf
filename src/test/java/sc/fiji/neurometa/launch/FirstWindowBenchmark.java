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
package sc.fiji.neurometa.launch;

import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

import sc.fiji.neurometa.HiddenImageJ;
import sc.fiji.neurometa.commands.AleContrastAnalysis;
import sc.fiji.neurometa.reference.SampleFoci;

/**
 * Milliseconds of a contrast of two shipped literatures: all of the command without files and windows, and from its start
 * to its first window when it also writes files, pictures and reports. Run on a display with {@code xvfb-run -a mvn -q
 * -Pbenchmarks test-compile exec:exec@jmh -Djmh.benchmark=FirstWindowBenchmark}.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@State(Scope.Benchmark)
public class FirstWindowBenchmark {

	private static final int LOOK_MS = 5;

	private HiddenImageJ imagej;
	private Context context;
	private Path folder;
	private Future<CommandModule> run;

	/** Writes the literatures. */
	@Setup
	public void make() throws Exception {
		folder = Files.createTempDirectory("first window");
		for (final String name : new String[] { "pain", "semantic_knowledge" })
			SampleFoci.of(name).copyTo(folder.resolve(name + ".txt"));
		context = new Context();
	}

	/** Starts ImageJ without windows. */
	@Setup(Level.Invocation)
	public void open() {
		imagej = HiddenImageJ.start();
	}

	private Future<CommandModule> start(final Object... more) {
		final Object[] keys = { "foci_file_a", folder.resolve("semantic_knowledge.txt").toFile(), "foci_file_b",
			folder.resolve("pain.txt").toFile() };
		return context.service(CommandService.class).run(AleContrastAnalysis.class, true,
			Stream.concat(Arrays.stream(keys), Arrays.stream(more)).toArray());
	}

	/** The analysis itself. */
	@Benchmark
	public Object analysis() throws Exception {
		run = start("show_results", false);
		return run.get();
	}

	/** What a user waits for. */
	@Benchmark
	public Object firstWindow() throws Exception {
		run = start("output_directory", folder.resolve("out").toFile());
		while (Arrays.stream(Frame.getFrames()).noneMatch(f -> f.isShowing() && f.getTitle().endsWith(" clusters")))
			Thread.sleep(LOOK_MS);
		return run;
	}

	/** Waits for files and reports, which are not part of the time. */
	@TearDown(Level.Invocation)
	public void close() throws Exception {
		if (run.get().isCanceled()) throw new IllegalStateException(run.get().getCancelReason());
		imagej.end();
	}

	/** Deletes the files. */
	@TearDown
	public void delete() throws Exception {
		context.dispose();
		try (Stream<Path> all = Files.walk(folder)) {
			for (final Path file : all.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
	}
}
