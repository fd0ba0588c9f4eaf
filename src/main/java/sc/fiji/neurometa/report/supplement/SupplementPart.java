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
package sc.fiji.neurometa.report.supplement;

import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;

/**
 * A literature of a run, of which an ALE was computed.
 *
 * @param name its name, where a run has several; else empty
 * @param path the member of the run record that holds it, with a dot behind; empty where it is the record itself
 * @param files prefix of the names of its files
 * @param ale its record
 */
record SupplementPart(String name, String path, String files, RunRecord ale) {

	/** The literatures of a run; none of a conjunction of maps. */
	static List<SupplementPart> of(final Run run) {
		return run.on(new Run.Cases<>(ale -> List.of(new SupplementPart("", "", ale.outputPrefix(), ale)),
			contrast -> List.of(
				new SupplementPart(contrast.settings().nameA(), "a.", contrast.a().outputPrefix(), contrast.a()),
				new SupplementPart(contrast.settings().nameB(), "b.", contrast.b().outputPrefix(), contrast.b())),
			conjunction -> List.of(), macm -> List.of(new SupplementPart("", "ale.", macm.outputPrefix(), macm.ale()))));
	}

	/** The table of its experiments, where a run of this version wrote it. */
	String experimentsFile() {
		return files + "_experiments.csv";
	}

	/** A text about it, with its name in front where there are several. */
	String about(final String text) {
		return name.isEmpty() ? text : name + ": " + text;
	}

	/** Members of the run record, with the path to this part. */
	String where(final String... members) {
		return String.join(", ", Stream.of(members).map(member -> path + member).toList());
	}
}
