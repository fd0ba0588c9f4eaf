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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import sc.fiji.neurometa.model.InputException;

/**
 * Atomic writing of a set of files into a folder, all of them or none. They are made in a hidden folder inside it and
 * moved to their places when all are complete; files of the same names are then replaced, and restored when that fails.
 * A folder that was created for them is removed after a failure.
 */
public final class AtomicFolder {

	private static final String WORK = ".neurometa-", LOCK = "lock", OLD = "old";
	/** The age at which a hidden folder without a lock, as of earlier versions, is one of a run that is dead. */
	private static final Duration DEAD = Duration.ofHours(1);

	private AtomicFolder() {}

	/**
	 * Removes the hidden folders of runs that were killed while they wrote. One that holds the only copy of a file of an earlier
	 * result stays.
	 *
	 * @param folder may be missing
	 * @return a sentence about each
	 */
	public static List<String> removeDead(final Path folder) {
		if (!Files.isDirectory(folder)) return List.of();
		final List<String> told = new ArrayList<>();
		try (DirectoryStream<Path> works = Files.newDirectoryStream(folder, WORK + "*")) {
			for (final Path work : works)
				if (isDead(work)) told.add(remove(work, folder));
		}
		catch (final IOException | DirectoryIteratorException e) {
			told.add("Hidden folders of runs that were killed may be left in " + folder + " (" + e.getMessage() + ").");
		}
		return told;
	}

	private static boolean isDead(final Path work) throws IOException {
		if (!Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)) return false;
		if (!Files.exists(work.resolve(LOCK)))
			return Files.getLastModifiedTime(work).toInstant().isBefore(Instant.now().minus(DEAD));
		final Optional<ProcessLock> free = ProcessLock.take(work.resolve(LOCK));
		free.ifPresent(ProcessLock::close);
		return free.isPresent();
	}

	private static String remove(final Path work, final Path folder) throws IOException {
		if (Files.isDirectory(work.resolve(OLD))) try (Stream<Path> old = Files.list(work.resolve(OLD))) {
			final List<Path> only =
				old.map(Path::getFileName).filter(name -> !Files.exists(folder.resolve(name))).sorted().toList();
			if (!only.isEmpty()) return "A run was killed while it replaced the files of an earlier one: of these, " +
				work.resolve(OLD) + " holds " + only + ". Move them back, or delete the folder " + work + ".";
		}
		deleteTree(work);
		return "Removed " + work + ", left over by a run that was killed while it was writing.";
	}

	/**
	 * Checks before a long computation that files can be written into a folder; leaves nothing behind.
	 *
	 * @param folder may be missing, as may be its parents
	 * @throws InputException when nothing can be written there
	 */
	public static void checkWritable(final Path folder) {
		Path existing = folder.toAbsolutePath().normalize();
		while (existing != null && !Files.exists(existing))
			existing = existing.getParent();
		if (existing == null || !Files.isDirectory(existing)) throw new InputException(
			"Cannot write to the folder " + folder + ": " + existing + " is not a folder. Choose another.");
		try {
			Files.delete(Files.createTempDirectory(existing, WORK));
		}
		catch (final IOException e) {
			throw failure(folder, e);
		}
	}

	/**
	 * Writes files.
	 *
	 * @param folder is created when missing, with its parents
	 * @param body writes the files into the folder that it is given; when it throws, {@code folder} stays as it was
	 * @return the files, by name
	 * @throws InputException when they cannot be written there
	 */
	public static List<Path> write(final Path folder, final Consumer<Path> body) {
		return write(folder, List.of(), body);
	}

	/**
	 * Writes files, replacing others.
	 *
	 * @param folder is created when missing, with its parents
	 * @param outdated names of files that the new ones make obsolete: those that are in the folder, and not among the
	 *          new ones, are deleted when the new ones take their places
	 * @param body writes the files into the folder that it is given; when it throws, {@code folder} stays as it was
	 * @return the files, by name
	 * @throws InputException when they cannot be written there
	 */
	public static List<Path> write(final Path folder, final List<String> outdated, final Consumer<Path> body) {
		final Path target = folder.toAbsolutePath().normalize();
		final List<Path> missing = missing(target);
		boolean complete = false;
		try {
			Files.createDirectories(target);
			final List<Path> written = writeInto(target, outdated, body);
			complete = true;
			return written;
		}
		catch (final IOException e) {
			throw failure(folder, e);
		}
		finally {
			if (!complete) missing.forEach(AtomicFolder::deleteQuietly);
		}
	}

	/** The folders that do not exist yet, the innermost first. */
	static List<Path> missing(final Path folder) {
		final List<Path> missing = new ArrayList<>();
		for (Path path = folder; path != null && !Files.exists(path); path = path.getParent())
			missing.add(path);
		return missing;
	}

	private static List<Path> writeInto(final Path folder, final List<String> outdated, final Consumer<Path> body)
		throws IOException
	{
		final Path work = Files.createTempDirectory(folder, WORK);
		final Path fresh = work.resolve("new"), old = work.resolve(OLD);
		final Optional<ProcessLock> alive = ProcessLock.take(work.resolve(LOCK));
		try {
			Files.createDirectory(fresh);
			fill(fresh, folder, body);
			final List<Path> files = publish(fresh, Files.createDirectory(old), folder, outdated);
			deleteTree(old);
			return files;
		}
		finally {
			deleteTree(fresh);
			alive.ifPresent(ProcessLock::close);
			// not their content: a replaced file that could not be restored must not be lost
			deleteQuietly(old);
			deleteQuietly(work);
		}
	}

	/** Makes messages name the folder that the user knows. */
	private static void fill(final Path fresh, final Path folder, final Consumer<Path> body) {
		try {
			body.accept(fresh);
		}
		catch (final InputException e) {
			throw new InputException(e.getMessage().replace(fresh + File.separator, folder + File.separator)
				.replace(fresh.toString(), folder.toString()), e);
		}
	}

	/** The run record comes last, so that all files of a run are there where its record is, even after a power cut. */
	private static boolean isRecord(final Path name) {
		return name.toString().endsWith("_run.json");
	}

	private static List<Path> publish(final Path fresh, final Path old, final Path folder, final List<String> outdated)
		throws IOException
	{
		final List<Path> names;
		try (Stream<Path> files = Files.list(fresh)) {
			names = files.map(Path::getFileName).sorted().toList();
		}
		final Set<Path> moved = new LinkedHashSet<>();
		try {
			// and an old record goes first, with the files about that run, since it would vouch for files of two runs
			for (final Path name : Stream
				.concat(names.stream().filter(AtomicFolder::isRecord), outdated.stream().map(Path::of)).toList())
				if (Files.isRegularFile(folder.resolve(name))) {
					Files.move(folder.resolve(name), old.resolve(name));
					moved.add(name);
				}
			AtomicFiles.force(fresh);
			for (final Path name : names.stream().sorted(Comparator.comparing(AtomicFolder::isRecord)).toList()) {
				if (isRecord(name)) AtomicFiles.force(folder);
				final Path target = folder.resolve(name);
				if (Files.isDirectory(target)) throw new InputException(
					"Cannot write " + target + ": there is a folder of that name. Move it away, or choose another prefix.");
				if (Files.exists(target)) Files.move(target, old.resolve(name));
				moved.add(name);
				Files.move(fresh.resolve(name), target);
			}
			AtomicFiles.force(folder);
			return names.stream().map(folder::resolve).toList();
		}
		catch (final IOException | RuntimeException e) {
			final List<Path> back = new ArrayList<>(moved);
			Collections.reverse(back);
			for (final Path name : back)
				restore(old.resolve(name), folder.resolve(name), e);
			throw e;
		}
	}

	private static void restore(final Path old, final Path target, final Exception first) {
		try {
			Files.deleteIfExists(target);
			if (Files.exists(old)) Files.move(old, target);
		}
		catch (final IOException e) {
			first.addSuppressed(e);
		}
	}

	private static void deleteTree(final Path folder) {
		if (!Files.exists(folder)) return;
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(AtomicFolder::deleteQuietly);
		}
		catch (final IOException | UncheckedIOException e) {
			folder.toFile().deleteOnExit();
		}
	}

	/** Files that cannot be deleted now are deleted when ImageJ ends; a folder with other files in it stays. */
	private static void deleteQuietly(final Path path) {
		try {
			Files.deleteIfExists(path);
		}
		catch (final IOException e) {
			path.toFile().deleteOnExit();
		}
	}

	static InputException failure(final Path folder, final IOException e) {
		return new InputException(
			"Cannot write to the folder " + folder + ": " + AtomicFiles.reason(e) + ". Choose another.", e);
	}
}
