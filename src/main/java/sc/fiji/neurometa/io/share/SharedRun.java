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
package sc.fiji.neurometa.io.share;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.Run;

/**
 * A finished run that is shared.
 *
 * @param files its files
 * @param run its record
 * @param name the name of its folder in the archive
 */
record SharedRun(RunFolder files, Run run, String name) {

	private static final String RECORD = "_run.json";
	private static final Pattern RESULT = Pattern.compile(".*\\.(?:nii\\.gz|csv|json|md|html|png|svg|txt)");

	/**
	 * The names of its files, by name: maps, tables, texts and pictures that begin with its prefix, but not those of another run
	 * whose prefix begins with that of this one.
	 */
	List<String> names() {
		final List<String> all = files.names();
		final List<String> own = run.on(Run.Cases.<List<String>> otherwise(r -> List.of())
			.withContrast(contrast -> List.of(contrast.a().outputPrefix(), contrast.b().outputPrefix())));
		final List<String> others = all.stream().filter(n -> n.endsWith(RECORD) && !n.equals(files.recordName()))
			.map(n -> n.substring(0, n.length() - RECORD.length())).filter(prefix -> !own.contains(prefix)).toList();
		return Stream.concat(Stream.of(files.recordName()), all.stream())
			.filter(
				n -> n.equals(files.recordName()) || n.startsWith(files.prefix() + "_") || n.equals(files.prefix() + ".nii.gz"))
			.filter(n -> RESULT.matcher(n).matches() && others.stream().noneMatch(other -> n.startsWith(other + "_")))
			.distinct().sorted().toList();
	}

	/** One of its files. */
	Path file(final String file) {
		return files.folder().resolve(file);
	}

	/** The path of one of its files in the archive. */
	String path(final String file) {
		return "runs/" + name + "/" + file;
	}
}
