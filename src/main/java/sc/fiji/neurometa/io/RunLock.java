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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.model.InputException;

/**
 * The right to write the files of one prefix in a folder, which one run has at a time. A folder that is made for it goes when it
 * is still empty at the end.
 */
public final class RunLock implements AutoCloseable {

	private final ProcessLock lock;
	private final List<Path> made;

	private RunLock(final ProcessLock lock, final List<Path> made) {
		this.lock = lock;
		this.made = made;
	}

	/**
	 * Takes the right.
	 *
	 * @param folder is created when missing, with its parents
	 * @param prefix prefix of the names of the files
	 * @throws InputException when another run has it, or the folder cannot be written
	 */
	public static RunLock take(final Path folder, final String prefix) {
		final Path file = folder.resolve("." + prefix + ".lock");
		final List<Path> made = AtomicFolder.missing(folder.toAbsolutePath().normalize());
		try {
			Files.createDirectories(folder);
			return new RunLock(ProcessLock.take(file)
				.orElseThrow(() -> new InputException("Another run is writing files with the" + " prefix " + prefix + " into " +
					folder + ". Wait until it has ended, or choose another output_prefix or" +
					" output_directory. (If no such run exists on any machine, delete " + file + ".)")),
				made);
		}
		catch (final IOException e) {
			remove(made);
			throw AtomicFolder.failure(folder, e);
		}
	}

	private static void remove(final List<Path> folders) {
		final List<Path> left = new ArrayList<>(folders);
		try {
			while (!left.isEmpty())
				Files.deleteIfExists(left.remove(0));
		}
		catch (final IOException theFolderIsInUse) {
			// so are those that it lies in
			left.clear();
		}
	}

	@Override
	public void close() {
		lock.close();
		remove(made);
	}
}
