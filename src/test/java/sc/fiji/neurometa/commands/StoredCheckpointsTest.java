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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunSoftware;

/**
 * Checkpoints of version 1 as they are stored: today's runs leave the same, and a run that resumes from one gives the
 * same bits as the stored run, which nobody interrupted. By contract a run of another version of NeuroMeta refuses a
 * checkpoint, so before a stored one is resumed, the version in a copy of it is replaced by today's, by code of its own.
 */
@Tag("bits")
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredCheckpointsTest extends StoredRunner {

	private static final String ANY = "any", STARTED = "2026-11-30T13:00:05Z";

	@ParameterizedTest
	@EnumSource
	@Order(1)
	void aRunOfTodayLeavesTheStoredCheckpoint(final StoredCheckpoints interrupted) throws Exception {
		final CheckpointBytes now = interrupted.interrupt(folder.resolve("now_checkpoint.bin")).startedAt(STARTED);
		if (Approved.isRenewed()) now.write(interrupted.stored());
		final CheckpointBytes stored = CheckpointBytes.read(interrupted.stored());
		Approved.same(interrupted.stored().toString(), stored.ofVersion(ANY).text(), now.ofVersion(ANY).text());
		Approved.check("checkpoints/" + interrupted.stored().getFileName().toString().replace(".bin", ".txt"),
			stored.text());
	}

	@ParameterizedTest
	@EnumSource
	@Order(2)
	void aStoredCheckpointIsResumedToTheSameBits(final StoredCheckpoints interrupted) throws Exception {
		final Path out = folder.resolve("resumed"), checkpoint = out.resolve(interrupted.file("_checkpoint.bin"));
		final CheckpointBytes stored = CheckpointBytes.read(interrupted.stored());
		stored.ofVersion(RunSoftware.current().neurometa()).write(checkpoint);
		final CommandModule module = interrupted.isOfRepetition()
			? run(RepeatRun.class, "run_record", interrupted.recordIn(folder).toFile(), "threads", 2, "output_directory",
				out.toFile(), "show_results", false, "resume", true)
			: start(interrupted.run(), out, "resume", true);
		assertFalse(module.isCanceled(), module.getCancelReason());
		assertFalse(Files.exists(checkpoint), "a finished run needs no checkpoint");
		assertTrue(RunRecords.read(out.resolve(interrupted.file("_run.json"))).seconds() > stored.seconds(),
			"the time before the interruption counts");
		for (final String name : StoredFiles.below(out).stream().filter(StoredFiles::isKept).toList())
			assertSameFile(interrupted.run().stored().resolve(name), out.resolve(name));
	}

	@Test
	@Order(2)
	void aCheckpointOfAnotherVersionIsRefusedAndKept() throws Exception {
		final Path out = folder.resolve("other"), checkpoint = out.resolve("first_checkpoint.bin");
		CheckpointBytes.read(StoredCheckpoints.ALE.stored()).ofVersion("0.0.9").write(checkpoint);
		final byte[] before = Files.readAllBytes(checkpoint);
		final CommandModule module = start(StoredRuns.ALE_LEAVE_ONE_OUT, out, "resume", true);
		assertTrue(module.isCanceled());
		assertTrue(
			module.getCancelReason()
				.contains(CheckpointBytes.VERSION + " (0.0.9 there, " + RunSoftware.current().neurometa() + " now)"),
			module.getCancelReason());
		assertArrayEquals(before, Files.readAllBytes(checkpoint));
	}

	/** Whatever the run is and whichever of its settings differs, the checkpoint is not taken for its own. */
	@Test
	@Order(2)
	void everyPartOfTheIdentityCounts() throws IOException {
		final CheckpointBytes stored = CheckpointBytes.read(StoredCheckpoints.ALE.stored());
		assertEquals("an ALE", stored.identity().get("the kind of analysis"));
		assertTrue(stored.identity().keySet().containsAll(List.of(CheckpointBytes.VERSION, "the mask",
			"the voxels for random foci", "the foci", "the base rate", "correction", "seed", "permutations")),
			stored.identity().toString());
	}
}
