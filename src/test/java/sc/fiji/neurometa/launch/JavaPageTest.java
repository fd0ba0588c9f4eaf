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

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.table.CsvTable;

/** The code of {@code docs/java.md} compiles and does what the page says; the usage in comments compiles. */
@Tag("slow")
class JavaPageTest {

	private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
	private static final Pattern USAGE = Pattern.compile("(?s)<pre>\\{@code\\R(.*?) \\* \\}</pre>");
	private static final Path RECORD = Path.of("src/test/resources/contracts/runs/ale_cluster_fwe/pain_run.json");

	@TempDir
	Path folder;

	@Test
	void theCodeOfThePageRuns() throws Exception {
		SampleFoci.PAIN.copyTo(folder.resolve("pain.txt"));
		SampleFoci.SEMANTIC_KNOWLEDGE.copyTo(folder.resolve("semantic_knowledge.txt"));
		Files.copy(RECORD, folder.resolve("pain_run.json"));
		final Object again = run(source(Files.readString(Path.of("docs/java.md"))));
		assertEquals(((RunRecord) RunRecords.read(RECORD)).result().sha256(),
			RunResult.of((MainEffectResult) again).sha256(), "a repetition is bit-identical");
		assertTrue(
			NiftiReader.read(folder.resolve("pain_ALE.nii.gz")).volume().grid().matches(ReferenceMasks.mni152().grid()),
			"the map is readable");
		for (final String table : List.of("pain_clusters.csv", "insula_clusters.csv"))
			assertTrue(CsvTable.read(folder.resolve(table)).rows().size() > 0, table + " has clusters");
		assertTrue(Files.exists(folder.resolve("pain-semantic_clusters.csv")));
	}

	/** The usage in the comments of the classes where a Java user starts, with the variables that it takes for granted. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"analysis/literature/AleInput | ''", //
		"analysis/effect/MainEffect | AleInput input", //
		"analysis/contrast/Contrast | ExperimentSet pain, ExperimentSet words, Mask mask, Anatomy anatomy", //
		"analysis/macm/Macm | MacmInput input, AleSettings settings, SeedRegion region", //
		"io/foci/FociFiles | ''", //
		"io/nifti/NiftiReader | ''", //
		"io/results/AleFiles | MainEffectResult result, RunContext context", //
		"io/results/RunRecords | ''" })
	void usageInCommentsCompiles(final String type, final String variables) throws IOException {
		final String imports = BLOCK.matcher(Files.readString(Path.of("docs/java.md")).replace("\r\n", "\n")).results()
			.map(m -> m.group(1)).findFirst().orElseThrow();
		final String source = Files.readString(Path.of("src/main/java/sc/fiji/neurometa", type + ".java"));
		final List<String> usage =
			USAGE.matcher(source).results().map(m -> m.group(1).replaceAll("(?m)^ \\* ", "")).toList();
		assertEquals(1, usage.size(), "one usage in " + type);
		compile(Files.writeString(folder.resolve("Page.java"),
			imports + "import sc.fiji.neurometa.report.methods.MethodsText;\n" +
				"public final class Page {\npublic static void run(" + variables + ") {\n" + usage.get(0) + "}\n}\n"));
	}

	/** A class whose method {@code run} has all the code of the page in its order, with fewer permutations. */
	private static String source(final String page) {
		final List<String> blocks = BLOCK.matcher(page.replace("\r\n", "\n")).results().map(m -> m.group(1)).toList();
		assertTrue(blocks.size() > 4 && blocks.get(0).startsWith("import "), "imports come first");
		return blocks.get(0) + "public final class Page {\npublic static Object run(Path folder) {\n" +
			blocks.stream().skip(1).collect(Collectors.joining("\n")).replace("Path.of(", "folder.resolve(")
				.replace("withPermutations(5000)", "withPermutations(200)") +
			"return again;\n}\n}\n";
	}

	private Object run(final String source) throws Exception {
		compile(Files.writeString(folder.resolve("Page.java"), source));
		try (
				URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, getClass().getClassLoader()))
		{
			return loader.loadClass("Page").getMethod("run", Path.class).invoke(null, folder);
		}
	}

	private void compile(final Path file) throws IOException {
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		final StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			final String classPath =
				Processes.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
			final boolean compiled = compiler.getTask(messages, files, null,
				List.of("-proc:none", "-cp", classPath, "-d", folder.toString()), null, files.getJavaFileObjects(file)).call();
			assertTrue(compiled, messages.toString());
		}
	}
}
