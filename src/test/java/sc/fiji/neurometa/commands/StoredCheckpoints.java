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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.Checkpoints;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.io.results.CheckpointFile;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.Run;

/** The stored runs that were interrupted, and in which of their tests. */
enum StoredCheckpoints {

	ALE(StoredRuns.ALE_LEAVE_ONE_OUT, "first", "permutations"),
	LEAVE_ONE_OUT(StoredRuns.ALE_LEAVE_ONE_OUT, "first", "leave one out"),
	STOP_EARLY(StoredRuns.ALE_STOP_EARLY, "first", "permutations"),
	GATED(StoredRuns.CONTRAST_GATED, "first_vs_second", "relabelings"),
	POOLED(StoredRuns.CONTRAST_POOLED, "first_vs_second", "relabelings"),
	POOLED_CLUSTERS(StoredRuns.CONTRAST_POOLED, "first_vs_second", "clusters of relabelings"),
	WHOLE_MASK(StoredRuns.CONTRAST_WHOLE_MASK, "first_vs_second", "relabelings"),
	BALANCED_LABELS(StoredRuns.CONTRAST_BALANCED_LABELS, "first_vs_second", "relabelings of subsamples"),
	BALANCED(StoredRuns.CONTRAST_BALANCED, "first_vs_second", "balanced"),
	MACM_UNIFORM(StoredRuns.MACM_UNIFORM, "x24_y2_z-2_r5", "permutations"),
	MACM_BASE_RATE(StoredRuns.MACM_BASE_RATE, "Putamen_R", "clusters"),
	MACM_LEAVE_OUT(StoredRuns.MACM_LEAVE_OUT, "x24_y2_z-2_r5", "permutations"),
	CLUSTER_BASE_RATES(StoredRuns.ALE_BASE_RATE, "first", "base rates of clusters");

	/** Time between two looks of the run at its clock. */
	private static final long MINUTE_NS = 60_000_000_000L;

	private final StoredRuns run;
	private final String prefix, test;

	StoredCheckpoints(final StoredRuns run, final String prefix, final String test) {
		this.run = run;
		this.prefix = prefix;
		this.test = test;
	}

	/** The run. */
	StoredRuns run() {
		return run;
	}

	/** A copy of the stored record of the run, in which the files that it read are found. */
	Path recordIn(final Path folder) throws IOException {
		final String name = file("_run.json");
		return Files.writeString(folder.resolve(name),
			StoredFiles.withInputs(Files.readString(run.stored().resolve(name))));
	}

	/**
	 * Whether the checkpoint is one of Repeat Run and not of the command: of the experiments in both literatures the record
	 * no longer holds those that were dropped, so that they are no part of what a repetition follows from; and the correction
	 * that trial permutations have chosen is not chosen again.
	 */
	boolean isOfRepetition() {
		return run.isRepeated() || this == MACM_LEAVE_OUT;
	}

	/** Name of one of its files. */
	String file(final String ending) {
		return prefix + ending;
	}

	/** Where the checkpoint is stored. */
	Path stored() {
		return Approved.file("checkpoints/" + name().toLowerCase(Locale.ROOT) + ".bin");
	}

	/** Runs it up to the first checkpoint of its test. */
	CheckpointBytes interrupt(final Path file) throws Exception {
		final Run record = RunRecords.read(recordIn(file.getParent()));
		final AtomicLong clock = new AtomicLong();
		final AnalysisRun<?, ?> again = AnalysisRun.again(record);
		final Checkpoints checkpoints = new CancelIn(test,
			CheckpointFile.begin(file, again.identity().orElseThrow().get(), text -> {}, clock::get), clock);
		assertThrows(CancellationException.class,
			() -> again.compute(new PermutationDriver(checkpoints, clock::get), Progress.NONE));
		return CheckpointBytes.read(file);
	}

	/** Keeps what a run offers, each time a minute later, and cancels it when one of its tests has offered something. */
	private record CancelIn(String test, CheckpointFile file, AtomicLong clock) implements Checkpoints {

		@Override
		public boolean keeps() {
			return true;
		}

		@Override
		public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> permutations) {
			return file.find(name, permutations);
		}

		@Override
		public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> permutations) {
			clock.addAndGet(MINUTE_NS);
			file.offer(name, partial, permutations);
			if (name.equals(test)) throw new CancellationException();
		}
	}
}
