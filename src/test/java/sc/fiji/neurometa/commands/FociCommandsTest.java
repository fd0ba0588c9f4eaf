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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;

import ij.WindowManager;
import ij.text.TextWindow;

import sc.fiji.neurometa.HiddenImageJ;

/** The commands on foci files as SciJava runs them. */
class FociCommandsTest {

	private static final String MNI = "// Reference=MNI\n// A, 2001: c\n// Subjects=12\n40\t-20\t50\n0\t0\t200\n\n";
	private static final String TAL = "// Reference=Talairach\n// B, 2002: d\n// Subjects=10\n40\t-20\t50\n\n";

	private Context context;
	private final List<String> logged = new ArrayList<>();

	@TempDir
	private Path folder;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, LogService.class);
		context.service(LogService.class).addLogListener((final LogMessage m) -> logged.add(m.text()));
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	private Path file(final String name, final String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private String logged() {
		return String.join("\n", logged);
	}

	private CommandModule run(final Class<? extends Command> command, final Object... inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	private void succeed(final Class<? extends Command> command, final Object... inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
	}

	private String fail(final Class<? extends Command> command, final Object... inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertTrue(module.isCanceled(), "should have been refused");
		return module.getCancelReason();
	}

	@Test
	void checkAccountsForEveryFocus() throws Exception {
		final Path output = folder.resolve("audit of foci.csv");
		succeed(CheckFociFile.class, "foci_file", file("my foci.txt", MNI + TAL).toFile(), "output_file", output.toFile());
		final List<String> lines = Files.readAllLines(output);
		assertEquals("experiment,line,source_x_mm,source_y_mm,source_z_mm,x_mm,y_mm,z_mm,status,distance_mm", lines.get(0));
		assertEquals("\"A, 2001: c\",4,40,-20,50,40,-20,50,used,0", lines.get(1));
		assertTrue(lines.get(2).startsWith("\"A, 2001: c\",5,0,0,200,0,0,200,outside_grid,1"), lines.get(2));
		assertTrue(lines.get(3).matches("\"B, 2002: d\",10,40,-20,50,44\\.314.*,-15\\.440.*,52\\.478.*,converted,0"),
			lines.get(3));
		assertEquals(4, lines.size());
		assertTrue(logged().contains("2 experiments, 3 foci, 22 subjects"), logged());
		assertTrue(logged().contains("1 used, 1 converted, 0 outside the mask, 1 off its grid"), logged());
		assertTrue(logged().contains("Line 5: A, 2001: c: (0, 0, 200) lies farther out"), logged());
	}

	@Test
	void checkDrawsTheFociOnTheBrain() throws Exception {
		final Path picture = folder.resolve("foci.svg");
		succeed(CheckFociFile.class, "foci_file", file("my foci.txt", MNI + TAL).toFile(), "figure_file", picture.toFile());
		final String svg = Files.readString(picture);
		assertTrue(svg.startsWith("<?xml") && svg.length() > 10_000, "a picture");
		assertTrue(fail(CheckFociFile.class, "foci_file", file("f.txt", MNI).toFile(), "figure_file",
			folder.resolve("foci.doc").toFile()).contains("figure_file ="));
		assertTrue(fail(CheckFociFile.class, "foci_file", file("f.txt", MNI).toFile(), "color_by", "adult")
			.contains("have no tags"));
	}

	@Test
	void checkChoosesTheMaskAsGingerAleDoes() throws Exception {
		succeed(CheckFociFile.class, "foci_file", file("t.txt", TAL).toFile());
		assertTrue(logged().contains("Mask: talairach"), logged());
		succeed(CheckFociFile.class, "foci_file", file("t.txt", TAL).toFile(), "mask", "mni152_dilated");
		assertTrue(logged().contains("Mask: mni152_dilated"), logged());
		succeed(CheckFociFile.class, "foci_file", file("t.txt", TAL).toFile(), "space", "mni");
		assertTrue(logged().contains("Mask: mni152 "), logged());
	}

	@Test
	void aRefusedFileLeavesNoOutput() throws Exception {
		final Path output = folder.resolve("audit.csv");
		final String reason = fail(CheckFociFile.class, "foci_file",
			file("f.txt", MNI + "// C\n// Subjects=2\n1 two 3\n").toFile(), "output_file", output.toFile());
		assertTrue(reason.contains("f.txt") && reason.contains("Line 9: \"1 two 3\""), reason);
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void filesThatCannotBeUsedAreNamed() throws Exception {
		final Path input = file("f.txt", MNI);
		assertTrue(fail(CheckFociFile.class, "foci_file", folder.resolve("no.txt").toFile()).contains("There is no file"));
		assertTrue(fail(CheckFociFile.class, "foci_file", input.toFile(), "output_file", input.toFile())
			.contains("is the foci file"));
		assertTrue(fail(CheckFociFile.class, "foci_file", input.toFile(), "output_file",
			folder.resolve("no").resolve("a.csv").toFile()).contains("does not exist"));
		assertTrue(fail(ConvertFociSpace.class, "foci_file", input.toFile(), "output_file",
			folder.resolve("a.txt").toFile(), "transform", "affine").contains("transform = affine is not known"));
		assertEquals(MNI, Files.readString(input));
	}

	@ParameterizedTest
	@CsvSource({ "lancaster_pooled, 44.3143", "lancaster_spm, 45.0295", "lancaster_fsl, 43.598", "brett, 40.404" })
	void convertMovesWhatIsInTheOtherSpace(final String transform, final double x) throws Exception {
		final Path output = folder.resolve("mni.txt");
		succeed(ConvertFociSpace.class, "foci_file", file("f.txt", TAL + MNI).toFile(), "transform", transform,
			"output_file", output.toFile());
		final List<String> lines = Files.readAllLines(output);
		assertEquals(List.of("// Reference=MNI", "// B, 2002: d", "// Subjects=10"), lines.subList(0, 3));
		assertEquals(x, Double.parseDouble(lines.get(3).split("\t")[0]), 5e-5);
		assertEquals("40\t-20\t50", lines.get(7));
		assertTrue(logged().contains("left as they were: 1 experiment, 2 foci"), logged());
	}

	@Test
	void convertTakesAFileWithoutReferenceForTheOtherSpace() throws Exception {
		final Path output = folder.resolve("tal.txt");
		succeed(ConvertFociSpace.class, "foci_file", file("f.txt", "// A\n// Subjects=3\n40 -20 50\n").toFile(),
			"direction", "mni_to_tal", "output_file", output.toFile());
		assertTrue(Files.readString(output).startsWith("// Reference=Talairach\n// A\n// Subjects=3\n35.967"),
			Files.readString(output));
		assertTrue(logged().contains("no reference space is given; taken as MNI"), logged());
	}

	@Test
	void mergeKeepsEverythingAndNamesDuplicates() throws Exception {
		final Path output = folder.resolve("all.txt");
		final Path a = file("a b.txt", MNI), b = file("b.txt", TAL), c = file("c.csv", "study,contrast,n,x,y,z,space\n" +
			"Again,,12,0,0,200,MNI\nAgain,,12,40,-20,50,MNI\n\"B, 2002\",d,10,1,2,3,TAL\n");
		succeed(MergeFociFiles.class, "foci_list", a + "; " + b + ";" + c + ";", "output_file", output.toFile());
		assertEquals(MNI + TAL + "// Reference=MNI\n// Again\n// Subjects=12\n0\t0\t200\n40\t-20\t50\n\n" +
			"// Reference=Talairach\n// B, 2002: d\n// Subjects=10\n1\t2\t3\n\n", Files.readString(output));
		assertTrue(logged().contains("A, 2001: c (a b.txt, line 2) = Again (c.csv, line 2)"), logged());
		assertTrue(logged().contains("B, 2002: d (b.txt, line 2) = B, 2002: d (c.csv, line 4)"), logged());
	}

	@Test
	void mergeNeedsTwoFilesThatSayTheirSpace() throws Exception {
		final Path a = file("a.txt", MNI), bare = file("bare.txt", "// A\n// Subjects=3\n1 2 3\n");
		final Path output = folder.resolve("all.txt");
		assertTrue(fail(MergeFociFiles.class, "foci_list", a.toString(), "output_file", output.toFile())
			.contains("at least two files"));
		final String reason = fail(MergeFociFiles.class, "foci_list", a + ";" + bare, "output_file", output.toFile());
		assertTrue(reason.contains("bare.txt, line 1") && !reason.contains("key space"), reason);
		assertTrue(
			fail(MergeFociFiles.class, "foci_list", a + ";" + bare, "output_file", a.toFile()).contains("is the foci file"));
		assertFalse(Files.exists(output));
	}

	@Tag("window")
	@Test
	void checkShowsATableAndASummary() throws Exception {
		final HiddenImageJ imagej = HiddenImageJ.start();
		try {
			succeed(CheckFociFile.class, "foci_file", file("shown.txt", MNI + TAL).toFile());
			final TextWindow table = (TextWindow) WindowManager.getWindow("Foci of shown.txt");
			final TextWindow summary = (TextWindow) WindowManager.getWindow("Check of shown.txt");
			assertEquals(3, table.getResultsTable().size());
			assertEquals(-20, table.getResultsTable().getValue("y_mm", 0));
			assertEquals("outside_grid", table.getResultsTable().getStringValue("status", 1));
			assertTrue(summary.getTextPanel().getText().contains("1 used, 1 converted"), summary.getTextPanel().getText());
			table.close(false);
			summary.close();
		}
		finally {
			imagej.end();
		}
	}
}
