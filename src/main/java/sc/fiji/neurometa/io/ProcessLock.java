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

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A lock on a file that one process can have, and one holder in it. It ends with the process, however that ends: the operating
 * system holds it, across a network as far as the file system does. Where a file system has no locks, the file names its owner,
 * and the lock of a process of this machine that is gone does not count.
 */
final class ProcessLock implements AutoCloseable {

	/** Files that this process has locked; opening and closing one again would release its lock. */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
	/** The locked byte lies behind all text, so that the text can be read on Windows, too. */
	private static final long BYTE = Long.MAX_VALUE - 1;
	private static final int TRIALS = 20, PADDING = 4000;

	private final Path file;
	private final FileChannel channel;

	private ProcessLock(final Path file, final FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Locks a file, which is created when missing; its folder must exist.
	 *
	 * @return empty when another holder has the lock
	 * @throws IOException when the file cannot be written
	 */
	static Optional<ProcessLock> take(final Path file) throws IOException {
		final Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
		if (!HELD.add(real)) return Optional.empty();
		Optional<ProcessLock> lock = Optional.empty();
		try {
			for (int trial = 0; trial < TRIALS; trial++) {
				final FileChannel channel =
					FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
				boolean keeps = false;
				try {
					if (!isFree(channel)) return lock;
					keeps = claim(channel, real);
				}
				finally {
					if (!keeps) channel.close();
				}
				if (keeps) {
					lock = Optional.of(new ProcessLock(real, channel));
					return lock;
				}
			}
			return lock;
		}
		finally {
			if (lock.isEmpty()) HELD.remove(real);
		}
	}

	/** Whether the lock could be taken. */
	private static boolean isFree(final FileChannel channel) throws IOException {
		try {
			final FileLock lock = channel.tryLock(BYTE, 1, false);
			return lock != null;
		}
		catch (final OverlappingFileLockException e) {
			return false;
		}
		catch (final IOException noLocksHere) {
			final ByteBuffer text = ByteBuffer.allocate(PADDING);
			channel.read(text, 0);
			return !isAlive(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).split("\n"));
		}
	}

	/** Whether the owner that a file names may still be there. */
	private static boolean isAlive(final String... lines) {
		if (lines.length < 3) return false;
		if (!lines[0].equals(host())) return true;
		try {
			return ProcessHandle.of(Long.parseLong(lines[1])).flatMap(p -> p.info().startInstant())
				.filter(start -> start.toString().equals(lines[2])).isPresent();
		}
		catch (final NumberFormatException e) {
			return false;
		}
	}

	/** Writes the owner into the file, unless its former owner has deleted it meanwhile. */
	private static boolean claim(final FileChannel channel, final Path file) throws IOException {
		final ProcessHandle process = ProcessHandle.current();
		// of a length by which this file can be told from another one of the name without opening it
		final String owner =
			host() + "\n" + process.pid() + "\n" + process.info().startInstant().map(Instant::toString).orElse("?") + "\n" +
				" ".repeat(ThreadLocalRandom.current().nextInt(PADDING / 2));
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
		channel.force(true);
		return Files.exists(file) && Files.size(file) == channel.size();
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (final UnknownHostException e) {
			return "localhost";
		}
	}

	/** Releases the lock and deletes the file. */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(file);
			channel.close();
		}
		catch (final IOException e) {
			file.toFile().deleteOnExit();
		}
		finally {
			HELD.remove(file);
		}
	}
}
