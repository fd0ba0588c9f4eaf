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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.ui.UIService;

import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;
import ij.plugin.frame.Editor;
import sc.fiji.neurometa.HiddenImageJ;
import sc.fiji.neurometa.reference.SampleFoci;

/** The command as SciJava runs it, with all of its preprocessors. */
class OpenSampleFociTest {

	private Context context;

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, UIService.class);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	private CommandModule run(final Object... inputs) throws InterruptedException, ExecutionException {
		return context.service(CommandService.class).run(OpenSampleFoci.class, true, inputs).get();
	}

	@Test
	void offersEverySample() {
		final List<?> choices =
			context.service(CommandService.class).getCommand(OpenSampleFoci.class).getInput("sample").getChoices();
		assertEquals(Arrays.stream(SampleFoci.values()).map(SampleFoci::key).toList(), choices);
	}

	@Test
	void savesTheSample() throws Exception {
		for (final SampleFoci sample : SampleFoci.values()) {
			final Path file = folder.resolve("a b " + sample.fileName());
			final CommandModule module = run("sample", sample.key(), "output_file", file.toFile());
			assertFalse(module.isCanceled(), module.getCancelReason());
			assertEquals(sample.text(), Files.readString(file));
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(SampleFoci.values().length, files.count(), "no other files are left");
		}
	}

	@Test
	void saysWhatIsMissingWithoutAWindow() throws Exception {
		assumeTrue(IJ.getInstance() == null, "another test has left an ImageJ open");
		final String expected =
			"There is no ImageJ window to show the sample pain in. Give output_file, the file to save it to.";
		assertEquals(expected, run("sample", "pain", "output_file", new File("")).getCancelReason());
		assertEquals(expected, run("sample", "pain").getCancelReason(), "also when the key is absent");
		assertEquals(expected.replace("pain", "semantic_knowledge"), run().getCancelReason(), "also when all are absent");
	}

	@Test
	void refusesBadInputInOneSentence() throws Exception {
		final File nowhere = folder.resolve("absent/pain.txt").toFile();
		final CommandModule module = run("sample", "pain", "output_file", nowhere);
		assertTrue(module.isCanceled());
		assertTrue(module.getCancelReason().startsWith("Cannot write " + nowhere), module.getCancelReason());
		assertEquals(
			"There is no sample 'Pain'. Choose one of: semantic_knowledge, semantic_relatedness, pain, n_back, " + "flanker.",
			run("sample", "Pain", "output_file", folder.resolve("x").toFile()).getCancelReason());
		try (Stream<Path> files = Files.list(folder)) {
			assertArrayEquals(new Object[0], files.toArray());
		}
	}

	@Tag("window")
	@Test
	void opensAnEditorWindow() throws Exception {
		final HiddenImageJ imagej = HiddenImageJ.start();
		try {
			showsTextAndFile();
		}
		finally {
			imagej.end();
		}
	}

	private void showsTextAndFile() throws InterruptedException, ExecutionException, IOException {
		final CommandModule module = run("sample", "semantic_relatedness");
		assertNull(module.getCancelReason());
		final Editor shown = (Editor) WindowManager.getWindow("semantic_relatedness.txt");
		assertEquals(SampleFoci.SEMANTIC_RELATEDNESS.text(), shown.getText());
		final Path taken = ((File) module.getOutput("saved_file")).toPath();
		assertEquals(SampleFoci.SEMANTIC_RELATEDNESS.text(), Files.readString(taken), "a file that ALE can take at once");
		Files.delete(taken);
		shown.dispose();
		WindowManager.removeWindow(shown);

		final Path file = folder.resolve("my pain.txt");
		run("sample", "pain", "output_file", file.toFile());
		final Editor saved = (Editor) WindowManager.getWindow("my pain.txt");
		assertEquals(Files.readString(file), saved.getText());
		saved.dispose();
		WindowManager.removeWindow(saved);
	}
}
