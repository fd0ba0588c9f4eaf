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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros without a display, started as {@code mvn exec:exec@macro} starts them. */
@Tag("process")
class RunMacroTest {

	private static final String LAUNCHER = "src/dev/java/RunMacro.java";
	private static Path compiled;

	@TempDir
	Path folder;

	private Processes.Outcome run(final String macro, final String argument) throws IOException, InterruptedException {
		final Path file = Files.writeString(folder.resolve("macro.ijm"), macro);
		return run(file, argument);
	}

	private Processes.Outcome run(final Path file, final String argument) throws IOException, InterruptedException {
		// what ends at once does not pay for the second compiler of the JVM
		return run(folder, file, argument, "-XX:TieredStopAtLevel=1");
	}

	/** Runs a macro file in a process of its own, whose home and output are in the folder. */
	static Processes.Outcome run(final Path folder, final Path file, final String argument, final String... options)
		throws IOException, InterruptedException
	{
		return run(folder, List.of(compiled().toString()), "RunMacro", file, argument, options);
	}

	private static Processes.Outcome run(final Path folder, final List<String> before, final String launcher,
		final Path file, final String argument, final String... options) throws IOException, InterruptedException
	{
		final List<String> arguments = new ArrayList<>(List.of(options)), places = new ArrayList<>(before);
		Processes.classPath().forEach(place -> places.add(place.toString()));
		arguments.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "-Djava.awt.headless=true",
			"-Dmacro.args=" + argument, "-cp", String.join(File.pathSeparator, places), launcher, file.toString()));
		return Processes.run(folder, Processes.java(folder, arguments.toArray(String[]::new)));
	}

	/** The folder of the compiled launcher: Java would compile its source at every start. */
	private static synchronized Path compiled() throws IOException {
		if (compiled == null) {
			final Path classes = Files.createDirectories(Path.of("target", "launcher-classes"));
			assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", classes.toString(),
				"-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), LAUNCHER));
			compiled = classes.toAbsolutePath();
		}
		return compiled;
	}

	/** This one as the command of the README starts it, from its source. */
	@Test
	void aMacroReadsItsArgumentAndRunsACommand() throws IOException, InterruptedException {
		final Path saved = folder.resolve("new foldér/seed=3 [x].txt");
		Files.createDirectories(saved.getParent());
		final Path macro = Files.writeString(folder.resolve("macro.ijm"),
			"print(\"ärgument: \" + getArgument());\n" +
				"run(\"Open Sample Foci\", \"sample=semantic_relatedness output_file=[\" + getArgument() + \"]\");\n" +
				"print(\"done\");\n");
		final Processes.Outcome outcome =
			run(folder, List.of(), LAUNCHER, macro, saved.toString(), "-XX:TieredStopAtLevel=1");
		assertEquals(0, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.out().startsWith("ärgument: " + saved), outcome.toString());
		assertTrue(outcome.out().strip().endsWith("done"), outcome.toString());
		assertFalse(outcome.err().contains("rror"), outcome.toString());
		assertTrue(Files.size(saved) > 1000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"run(\"Open Sample Foci\", \"sample=nothing\"); | sample must be one of semantic_knowledge", //
		"run(\"Open Sample Foci\", \"smaple=pain\"); | Did you mean \"sample\"?", //
		"run(\"Open Sample Foci\", \"sample=pain\"); | Give output_file", //
		"run(\"No Such Command\"); | No Such Command", //
		"if (x <; | in line 1", //
		"exit(\"bad news\"); | bad news" })
	void aMacroThatFailsSaysWhyOnceAndStops(final String statement, final String message)
		throws IOException, InterruptedException
	{
		final Processes.Outcome outcome = run(statement + "\nprint(\"still here\");", "");
		assertEquals(1, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.err().contains(message), outcome.toString());
		assertFalse(outcome.out().contains("still here"), outcome.toString());
		assertFalse(outcome.err().contains("\tat "), outcome.toString());
	}

	/** Without a display there is no ROI Manager, and in batch mode asking for one would make a window. */
	@Test
	void aSelectionOnAMapIsARegionWithoutADisplayToo() throws IOException, InterruptedException {
		final Processes.Outcome outcome = run("run(\"MACM Analysis\", \"default_subjects=20 correction=uncorrected " +
			"output_prefix=a output_directory=[" + folder + "] show_results=false\");\nopen(\"" + folder +
			"/a_Z.nii.gz\");\nsetSlice(37);\nmakeRectangle(25, 35, 9, 9);\n" +
			"run(\"MACM Analysis\", \"roi=selection preview_only=true show_results=false\");\n", "");
		assertEquals(0, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.out().contains("report at least one focus in the region selection on a_Z.nii.gz"),
			outcome.toString());
	}

	@Test
	void anExceptionOfACommandIsAFailure() throws IOException, InterruptedException {
		final Processes.Outcome outcome =
			run("newImage(\"x\", \"8-bit\", 9, 9, 1);\n" + "call(\"java.lang.Integer.parseInt\", \"no number\");", "");
		assertEquals(1, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.out().contains("NumberFormatException"), outcome.toString());
	}

	@Test
	void exitWithoutAMessageIsAnEnd() throws IOException, InterruptedException {
		final Processes.Outcome outcome = run("print(\"fine\");\nexit();\nprint(\"still here\");", "");
		assertEquals(0, outcome.exitCode(), outcome.toString());
		assertEquals("fine", outcome.out().strip());
	}

	@Test
	void aMissingMacroIsNamed() throws IOException, InterruptedException {
		final Processes.Outcome outcome = run(folder.resolve("nothing.ijm"), "");
		assertEquals(2, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.err().contains("nothing.ijm"), outcome.toString());
	}
}
