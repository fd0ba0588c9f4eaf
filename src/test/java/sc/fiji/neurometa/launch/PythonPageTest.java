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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult.ClusterSummary;

/** The examples of {@code docs/python.md} that read files run, and find the numbers of the record. */
@Tag("slow")
@Tag("process")
class PythonPageTest {

	private static final String PYTHON =
		System.getProperty("neurometa.python", System.getenv().getOrDefault("NEUROMETA_PYTHON", "python3"));
	private static final Pattern BLOCK = Pattern.compile("(?s)```python\\n(.*?)```");

	@TempDir
	Path folder;

	@Test
	void theExamplesReadWhatARunWrote() throws Exception {
		Needs.that(exit("import nibabel") == 0,
			"NiBabel (set NEUROMETA_PYTHON to a Python that has it; " + PYTHON + " has not)");
		final Path macro = Files.writeString(folder.resolve("run.ijm"),
			"folder = getArgument();\n" + "run('Open Sample Foci', 'sample=pain output_file=[' + folder + '/pain.txt]');\n" +
				"run('ALE Meta-Analysis', 'foci_file=[' + folder + '/pain.txt] correction=uncorrected min_cluster_mm3=400 " +
				"output_directory=[' + folder + '/out] show_results=false');\n");
		final Processes.Outcome outcome = RunMacroTest.run(folder, macro, folder.toString());
		assertEquals(0, outcome.exitCode(), outcome.toString());
		final List<String> examples = BLOCK.matcher(Files.readString(Path.of("docs/python.md")).replace("\r\n", "\n"))
			.results().map(m -> m.group(1)).toList();
		final RunRecord run = (RunRecord) RunRecords.read(folder.resolve("out/pain_run.json"));
		final List<String> first = output(examples.get(0)).lines().toList();
		assertTrue(first.get(0).startsWith("z at (38, 4, 2) mm: "), first.toString());
		for (int c = 0; c < run.result().clusters().size(); c++) {
			final ClusterSummary cluster = run.result().clusters().get(c);
			assertTrue(first.get(1 + c).startsWith(cluster.label() + " " + cluster.voxels() + " " +
				String.format(Locale.ROOT, "%.4f", cluster.maxZ()).substring(0, 4)), first.get(1 + c) + " of " + cluster);
		}
		assertTrue(first.contains(run.software().neurometa() + " uncorrected " + run.experiments().size()),
			first.toString());
		assertEquals(1 + run.result().clusters().size() + 1 + run.experiments().size(), first.size());
		if (exit("import pandas") == 0) assertTrue(output(examples.get(1)).contains(run.experiments().get(0).study()));
	}

	private int exit(final String code) throws InterruptedException {
		try {
			final Process python = new ProcessBuilder(PYTHON, "-c", code).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(folder.resolve("output.txt").toFile()).start();
			assertTrue(python.waitFor(Patience.MINUTES, TimeUnit.MINUTES));
			return python.exitValue();
		}
		catch (final IOException e) {
			return -1;
		}
	}

	private String output(final String code) throws Exception {
		final int exit = exit(code);
		final String output = Files.readString(folder.resolve("output.txt"));
		assertEquals(0, exit, output);
		return output;
	}
}
