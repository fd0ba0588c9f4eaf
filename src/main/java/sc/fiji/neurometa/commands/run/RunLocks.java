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
package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.util.List;

import ij.IJ;
import sc.fiji.neurometa.io.AtomicFolder;
import sc.fiji.neurometa.io.RunLock;

/**
 * The right of a run to write its files, if it writes any.
 *
 * @param locks none without a folder
 */
record RunLocks(List<RunLock> locks) implements AutoCloseable {

	/** Takes the right, and removes what runs have left in the folder that were killed. */
	static RunLocks of(final LongRun.Place place) {
		return new RunLocks(place.folder().map(folder -> of(folder, place.prefix())).stream().toList());
	}

	/** The same for a folder and a prefix. */
	static RunLock of(final Path folder, final String prefix) {
		final RunLock lock = RunLock.take(folder, prefix);
		AtomicFolder.removeDead(folder).forEach(IJ::log);
		return lock;
	}

	@Override
	public void close() {
		locks.forEach(RunLock::close);
	}
}
