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
package sc.fiji.neurometa.record;

import java.util.List;

/**
 * The database of a run.
 *
 * @param name its name in results
 * @param kind the kind of database, e.g. {@code neurosynth}
 * @param files the files it consists of
 * @param space the choice of the space of its coordinates, e.g. {@code auto}
 * @param spaceIfUnknown treatment of experiments whose space it does not name, a word of the key
 *          {@code space_if_unknown}
 * @param unknownSpace number of these experiments
 * @param notes notes on what was repaired or skipped or is worth knowing, each a sentence
 */
public record RunDatabase(String name, String kind, List<File> files, String space, String spaceIfUnknown,
	int unknownSpace, List<String> notes)
{

	/**
	 * A file.
	 *
	 * @param name its name
	 * @param path the path by which it was opened
	 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
	 */
	public record File(String name, String path, String sha256) {}

	public RunDatabase {
		files = List.copyOf(files);
		notes = List.copyOf(notes);
	}
}
