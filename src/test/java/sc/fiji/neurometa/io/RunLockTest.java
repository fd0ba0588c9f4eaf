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
package sc.fiji.neurometa.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.model.InputException;

/** One run at a time writes a prefix; a dead one is in nobody's way. */
class RunLockTest {

	@TempDir
	Path folder;

	/** What another process does: it takes the lock of a file, says so by another file, and waits to be killed. */
	public static final class Holder {

		private Holder() {}

		/** Takes the lock of the first argument and makes the file of the second. */
		public static void main(final String... files) throws IOException, InterruptedException {
			final Optional<ProcessLock> lock = ProcessLock.take(Path.of(files[0]));
			Files.writeString(Path.of(files[1]), String.valueOf(lock.isPresent()));
			Thread.sleep(Patience.MS);
		}
	}

	private Process holder(final Path file) throws Exception {
		final Path ready = folder.resolve("ready");
		Files.deleteIfExists(ready);
		final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
			Holder.class.getName(), file.toString(), ready.toString()).start();
		Patience.await("the other process", () -> Files.exists(ready) && Files.size(ready) > 0);
		assertEquals("true", Files.readString(ready));
		return process;
	}

	private static void kill(final Process process) throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	private List<String> names(final Path where) throws IOException {
		try (Stream<Path> files = Files.list(where)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aSecondRunWaitsAndNothingIsLeft() throws IOException {
		final Path out = folder.resolve("new/folder");
		try (RunLock first = RunLock.take(out, "x")) {
			final String message = assertThrows(InputException.class, () -> RunLock.take(out, "x")).getMessage();
			assertTrue(message.startsWith("Another run is writing files with the prefix x into " + out), message);
			// asking does not release it
			assertThrows(InputException.class, () -> RunLock.take(out.resolve("."), "x"));
			RunLock.take(out, "y").close();
			assertEquals(List.of(".x.lock"), names(out));
			assertTrue(first.toString().length() > 0);
		}
		assertEquals(List.of(), names(folder));
		try (RunLock again = RunLock.take(out, "x")) {
			Files.writeString(out.resolve("x_ALE.nii.gz"), again.getClass().getName());
		}
		assertEquals(List.of("x_ALE.nii.gz"), names(out));
	}

	@Test
	@Tag("process")
	void theLockOfAnotherProcessCountsUntilItDies() throws Exception {
		final Process other = holder(folder.resolve(".x.lock"));
		try {
			assertThrows(InputException.class, () -> RunLock.take(folder, "x"));
			assertThrows(InputException.class, () -> RunLock.take(folder, "x"));
		}
		finally {
			kill(other);
		}
		assertTrue(Files.exists(folder.resolve(".x.lock")), "killed, it left its file");
		RunLock.take(folder, "x").close();
		assertFalse(Files.exists(folder.resolve(".x.lock")));
	}

	@Test
	@Tag("process")
	void theHiddenFolderOfADeadRunIsRemovedAndThatOfALivingOneStays() throws Exception {
		final Path work = Files.createDirectory(folder.resolve(".neurometa-1"));
		Files.writeString(Files.createDirectory(work.resolve("new")).resolve("x_ALE.nii.gz"), "half");
		final Process other = holder(work.resolve("lock"));
		try {
			assertEquals(List.of(), AtomicFolder.removeDead(folder));
		}
		finally {
			kill(other);
		}
		assertTrue(Files.exists(work.resolve("new/x_ALE.nii.gz")));
		final List<String> told = AtomicFolder.removeDead(folder);
		assertEquals(List.of("Removed " + work + ", left over by a run that was killed while it was writing."), told);
		assertFalse(Files.exists(work));
		assertEquals(List.of(), AtomicFolder.removeDead(folder.resolve("missing")));
	}

	@Test
	void aFolderOfEarlierVersionsIsDeadWhenItIsOldAndTheOnlyCopyOfAFileStays() throws IOException {
		final Path young = Files.createDirectory(folder.resolve(".neurometa-young"));
		final Path old = Files.createDirectory(folder.resolve(".neurometa-old"));
		final Path kept = Files.createDirectories(folder.resolve(".neurometa-kept/old"));
		Files.writeString(kept.resolve("x_Z.nii.gz"), "of an earlier run");
		final FileTime then = FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS));
		Files.setLastModifiedTime(old, then);
		Files.setLastModifiedTime(kept.getParent(), then);
		final List<String> told = AtomicFolder.removeDead(folder);
		assertEquals(2, told.size());
		assertTrue(told.toString().contains("holds [x_Z.nii.gz]. Move them back"), told.toString());
		assertTrue(Files.exists(young));
		assertFalse(Files.exists(old));
		assertTrue(Files.exists(kept.resolve("x_Z.nii.gz")));
		Files.writeString(folder.resolve("x_Z.nii.gz"), "of a later run");
		AtomicFolder.removeDead(folder);
		assertFalse(Files.exists(kept));
	}
}
