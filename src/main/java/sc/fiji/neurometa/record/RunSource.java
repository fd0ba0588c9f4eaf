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
import java.util.Optional;

import com.google.gson.annotations.SerializedName;

/**
 * Origin of the foci of a run.
 *
 * @param file name of the foci file
 * @param path the path by which it was opened
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param fileFormat the kind of file, e.g. {@code sleuth}
 * @param space the choice of the space of its coordinates, e.g. {@code auto}
 * @param notes notes on what was repaired or skipped or is worth knowing, each a sentence
 * @param excludedAsShared names of experiments of the file that did not go into the analysis, since they are also in the
 *          literature that this one is compared with; empty when there are none
 * @param literature the database that the experiments were taken from, and the filter; empty for a foci file of which all were
 */
public record RunSource(String file, String path, String sha256, String fileFormat, String space, List<String> notes,
	@SerializedName("left_out") Optional<List<String>> excludedAsShared, Optional<RunLiterature> literature)
{

	/** A file from which nothing was left out. */
	public RunSource(final String file, final String path, final String sha256, final String fileFormat,
		final String space, final List<String> notes)
	{
		this(file, path, sha256, fileFormat, space, notes, Optional.empty(), Optional.empty());
	}

	/** The same file, of which experiments were left out; the same when there are none. */
	public RunSource without(final List<String> experiments) {
		return experiments.isEmpty() ? this
			: new RunSource(file, path, sha256, fileFormat, space, notes, Optional.of(experiments), literature);
	}

	/** The same source, whose experiments were taken from a database. */
	public RunSource of(final RunLiterature database) {
		return new RunSource(file, path, sha256, fileFormat, space, notes, excludedAsShared, Optional.of(database));
	}

	/** The source as a noun, for texts. */
	public String noun() {
		return literature.isPresent() ? "database" : "foci file";
	}

	public RunSource {
		notes = List.copyOf(notes);
	}
}
