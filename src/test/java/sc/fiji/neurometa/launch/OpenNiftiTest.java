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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;

/** {@code open(path)}, which is what File &gt; Open and drag and drop do, in plain ImageJ as a user has it. */
@Tag("process")
class OpenNiftiTest {

	private static final Path CLASSES = Path.of("target", "classes");
	private static final Path GOLDENS = Path.of("target", "test-classes", "nifti").toAbsolutePath();
	private static final String HANDLER = "HandleExtraFileTypes.class";

	/** As ImageJ's own download has one: it opens one kind of file and shows another kind itself. */
	private static final String OTHER_HANDLER = """
			public class HandleExtraFileTypes extends ij.ImagePlus implements ij.plugin.PlugIn {
				public void run(String path) {
					if (path.endsWith(".xyz")) setProcessor("by the other", new ij.process.ByteProcessor(7, 5));
					if (path.endsWith(".shown")) width = -1;
				}
			}
			""";

	@TempDir
	Path folder;

	/** The macro language has no way to fail softly, so each check is written where a mistake would not hide it. */
	private Path macro(final String text) throws IOException {
		return Files.writeString(folder.resolve("macro.ijm"),
			"function say(what) { File.append(what, \"" + answer() + "\"); }\n" + text + "\nsay(\"end\");\n");
	}

	private String answer() {
		return folder.resolve("answer.txt").toString().replace("\\", "/");
	}

	private static String path(final Path file) {
		return "\"" + file.toString().replace("\\", "/") + "\"";
	}

	private static String describe(final String name) {
		return "open(" + path(GOLDENS.resolve(name)) + "); getVoxelSize(w, h, d, u); say(getTitle + \" \" + bitDepth + " +
			"\" \" + nSlices + \" \" + w + u + \" \" + getInfo(\"slice.label\"));\n";
	}

	private static final String DESCRIBE_ALL = describe("int16.nii") + describe("packed.nii.gz") + describe("pair.hdr") +
		describe("pair.img") + describe("rgb.nii") + describe("analyze.hdr") + describe("five.nii");

	private static final List<String> DESCRIPTIONS = List.of("int16.nii 32 2 2mm z = -72 mm L|R",
		"packed.nii.gz 32 2 2mm z = -72 mm L|R", "pair.hdr 32 2 2mm z = -72 mm L|R", "pair.img 32 2 2mm z = -72 mm L|R",
		"rgb.nii 24 2 2mm z = -72 mm L|R", "analyze.hdr 32 2 1.5mm ", "five.nii 8 6 2mm z = -72 mm L|R", "end");

	private List<String> said() throws IOException {
		return Files.readAllLines(Path.of(answer()));
	}

	@Test
	void withoutAWindow() throws IOException, InterruptedException {
		final Processes.Outcome outcome = runHeadless(macro(DESCRIBE_ALL));
		assertEquals(0, outcome.exitCode(), outcome.toString());
		assertEquals(DESCRIPTIONS, said());
	}

	@Test
	void aBadFileEndsAMacroWithOneMessage() throws IOException, InterruptedException {
		final Path cut = Files.write(folder.resolve("cut.nii"), new byte[100]);
		final Processes.Outcome outcome = runHeadless(macro("open(" + path(cut) + ");"));
		assertEquals(1, outcome.exitCode(), outcome.toString());
		assertTrue(outcome.toString().contains("cut.nii is cut short: 348 bytes expected, 100 found"), outcome.toString());
		assertFalse(outcome.toString().contains("Unsupported"), outcome.toString());
		assertFalse(Files.exists(Path.of(answer())), "the macro went on");
	}

	private Processes.Outcome runHeadless(final Path macro) throws IOException, InterruptedException {
		return Processes.run(folder,
			Processes.java(folder, "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Djava.awt.headless=true", "-cp",
				Processes.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
				"src/dev/java/RunMacro.java", macro.toString()));
	}

	@Test
	void inAnImageJThatHasNoOtherHandler() throws IOException, InterruptedException {
		final Path home = install();
		runWindowed(home, macro("setBatchMode(true);\n" + DESCRIBE_ALL));
		assertEquals(DESCRIPTIONS, said());
	}

	@Test
	void besideAnotherHandlerWhichKeepsItsFiles() throws IOException, InterruptedException {
		final Path home = install();
		addOtherHandler(home.resolve("plugins").resolve("Input-Output"));
		final Path xyz = Files.write(folder.resolve("a.xyz"), new byte[] { 1, 2, 3 });
		final Path shown = Files.write(folder.resolve("a.shown"), new byte[] { 1, 2, 3 });
		runWindowed(home, macro("setBatchMode(true);\n" + DESCRIBE_ALL + "open(" + path(xyz) +
			"); say(getTitle + \" \" + getWidth);\nopen(" + path(shown) + "); say(nImages);\n"));
		assertEquals(Stream.concat(DESCRIPTIONS.stream().limit(7), Stream.of("by the other 7", "8", "end")).toList(),
			said());
	}

	@Test
	void withoutNeuroMetaTheHandlerOnlyHandsOn() throws IOException, InterruptedException {
		final Path home = Files.createDirectories(folder.resolve("ImageJ"));
		final Path plugins = Files.createDirectories(home.resolve("plugins"));
		Files.copy(CLASSES.resolve(HANDLER), plugins.resolve(HANDLER));
		addOtherHandler(plugins.resolve("Input-Output"));
		final Path xyz = Files.write(folder.resolve("a.xyz"), new byte[] { 1, 2, 3 });
		runWindowed(home, macro("setBatchMode(true);\nopen(" + path(xyz) + "); say(getTitle);"));
		assertEquals(List.of("by the other", "end"), said());
	}

	private void runWindowed(final Path home, final Path macro) throws IOException, InterruptedException {
		Needs.display();
		final Path ij = Processes.classPath().stream()
			.filter(path -> path.getFileName().toString().matches("ij-[0-9].*\\.jar")).findFirst().orElseThrow();
		final Processes.Outcome outcome = Processes.run(folder, Processes.java(folder, "-cp", ij.toString(), "ij.ImageJ",
			"-ijpath", home.toString(), "-batch", macro.toString()));
		assertTrue(Files.exists(Path.of(answer())), outcome.toString());
	}

	/** The layout of the zip for plain ImageJ: the handler loose, the rest in jars. */
	private Path install() throws IOException {
		final Path home = folder.resolve("Image J");
		final Path jars = Files.createDirectories(home.resolve("plugins").resolve("jars"));
		for (final Path library : Processes.classPath())
			if (library.getFileName().toString().matches("(scijava|parsington|imglib2|commons|gson).*\\.jar"))
				Files.copy(library, jars.resolve(library.getFileName()));
		Files.copy(CLASSES.resolve(HANDLER), home.resolve("plugins").resolve(HANDLER));
		try (Stream<Path> files = Files.walk(CLASSES);
				OutputStream out = Files.newOutputStream(home.resolve("plugins").resolve("NeuroMeta_.jar"));
				ZipOutputStream jar = new ZipOutputStream(out))
		{
			for (final Path file : files.filter(Files::isRegularFile).filter(f -> !f.endsWith(HANDLER)).toList()) {
				jar.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, jar);
			}
		}
		return home;
	}

	private void addOtherHandler(final Path target) throws IOException {
		final Path source = Files.writeString(
			Files.createDirectories(folder.resolve("source")).resolve("HandleExtraFileTypes.java"), OTHER_HANDLER);
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		final String ij =
			Processes.classPath().stream().map(Path::toString).filter(p -> p.contains("ij-")).findFirst().orElseThrow();
		assertEquals(0, compiler.run(null, null, null, "-proc:none", "-cp", ij, "-d",
			Files.createDirectories(target).toString(), source.toString()));
	}
}
