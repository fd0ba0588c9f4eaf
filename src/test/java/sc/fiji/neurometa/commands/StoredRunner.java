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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.scijava.command.CommandModule;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.reference.SampleFoci;

/** A test that runs the commands of the stored runs. */
abstract class StoredRunner extends CommandRunner {

	/** Runs a stored run with some more inputs. */
	CommandModule start(final StoredRuns run, final Path out, final Object... more) throws Exception {
		if (run.isRepeated()) {
			final Object[] again = { "run_record", run.stored().resolve("first_vs_second_run.json").toFile(), "threads", 2,
				"output_directory", out.toFile(), "show_results", false };
			return run(RepeatRun.class, Stream.concat(Arrays.stream(again), Arrays.stream(more)).toArray());
		}
		final Map<String, Object> inputs = new LinkedHashMap<>(run.inputs());
		inputs.replaceAll((key, value) -> value instanceof SampleFoci s ? sample(s.name().toLowerCase(Locale.ROOT))
				: value instanceof Path file ? file.toFile() : value);
		inputs.put("output_directory", out.toFile());
		final Object[] given = inputs.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
		return run(run.command(), Stream.concat(Arrays.stream(given), Arrays.stream(more)).toArray());
	}

	/** Compares a file of a run with the stored one; of a record sentences and circumstances may differ. */
	static void assertSameFile(final Path stored, final Path now) throws IOException {
		final boolean isRecord = StoredFiles.isRecord(now.toString());
		final String expected = Files.readString(stored), found = Files.readString(now);
		Approved.same(stored.toString(), isRecord ? StoredFiles.comparable(expected) : expected,
			isRecord ? StoredFiles.comparable(found) : found);
	}
}
