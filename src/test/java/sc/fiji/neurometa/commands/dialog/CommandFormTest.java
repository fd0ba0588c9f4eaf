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
package sc.fiji.neurometa.commands.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.MenuPath;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleException;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.commands.bridge.MacroOptions;
import sc.fiji.neurometa.commands.dialog.CommandParameter.Kind;
import sc.fiji.neurometa.model.InputException;

/** What a macro's options become. */
class CommandFormTest {

	/** A command with every kind of parameter. */
	public static class Probe implements Command {

		@Parameter(label = "Foci file", description = "what to read")
		File foci_file;

		@Parameter(choices = { "auto", "mni", "talairach" })
		String space = "auto";

		@Parameter(choices = { "6", "18", "26" })
		String connectivity;

		@Parameter(min = "0", max = "1", attrs = @Attr(name = "group", value = "Correction"))
		double voxel_p = 0.001;

		@Parameter(min = "100")
		int permutations = 1000;

		@Parameter
		long seed = 1;

		@Parameter
		boolean show_results = true;

		@Parameter(required = false)
		File mask_file;

		@Parameter(style = "directory", required = false)
		File output_directory;

		@Parameter(style = "save", required = false)
		File output_file;

		@Parameter
		String null_steps = "";

		@Override
		public void run() {}
	}

	/** Keys that commands share. */
	private abstract static class Shared implements Command {

		@Parameter
		String space = "auto";

		@Parameter
		int permutations = 1000;

		@Override
		public void run() {}
	}

	/** More shared keys, declared between the two. */
	private abstract static class MoreShared extends Shared {

		@Parameter
		String name = "";
	}

	/** A command with keys of its own beside the shared ones. */
	public static class Heir extends MoreShared {

		@Parameter
		File foci_file_b;

		@Parameter
		File foci_file_a;
	}

	private static CommandForm form() {
		return form(Probe.class);
	}

	private static CommandForm form(final Class<? extends Command> command) {
		final CommandInfo info = new CommandInfo(command);
		info.setMenuPath(new MenuPath("Plugins>NeuroMeta>Probe Brains"));
		try {
			return CommandForm.of(new CommandModule(info));
		}
		catch (final ModuleException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Object value(final String options, final String key) {
		return form().values(MacroOptions.parse("foci_file=x " + options)).get(key);
	}

	@Test
	void readsTheCommand() {
		final CommandForm form = form();
		assertEquals("Probe Brains", form.title());
		assertEquals(
			List.of(Kind.OPEN_FILE, Kind.CHOICE, Kind.CHOICE, Kind.DECIMAL, Kind.INTEGER, Kind.INTEGER, Kind.BOOLEAN,
				Kind.OPEN_FILE, Kind.DIRECTORY, Kind.SAVE_FILE, Kind.TEXT),
			form.parameters().stream().map(CommandParameter::kind).toList());
		assertEquals("Correction", form.parameters().get(3).group());
		assertEquals("Foci file", form.parameters().get(0).label());
		assertEquals("Voxel p", form.parameters().get(3).label());
	}

	@Test
	void keysOfTheCommandItselfComeBeforeInheritedOnes() {
		assertEquals(List.of("foci_file_b", "foci_file_a", "name", "space", "permutations"),
			form(Heir.class).parameters().stream().map(CommandParameter::key).toList());
	}

	@Test
	void absentKeysMeanDefaults() {
		final Map<String, Object> values = form().values(Map.of("foci_file", "x.txt"));
		assertEquals(new File(""), values.get("mask_file"));
		assertEquals("auto", values.get("space"));
		assertEquals("6", values.get("connectivity"));
		assertEquals(0.001, values.get("voxel_p"));
		assertEquals(1000, values.get("permutations"));
		assertEquals(1L, values.get("seed"));
		assertEquals(true, values.get("show_results"));
		assertEquals("", values.get("null_steps"));
	}

	@Test
	void convertsValues() {
		assertEquals(new File("/a b/x.txt"), value("mask_file=[/a b/x.txt]", "mask_file"));
		assertEquals(1e-4, value("voxel_p=1e-4", "voxel_p"));
		assertEquals("talairach", value("space=Talairach", "space"));
		assertEquals(false, value("show_results=false", "show_results"));
		assertEquals(true, value("show_results", "show_results"));
		assertEquals(9_000_000_000L, value("seed=9000000000", "seed"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
		"space=tal         | one of auto, mni, talairach", //
		"voxel_p=2         | a number from 0 to 1", //
		"voxel_p=0,001     | a number from 0 to 1", //
		"voxel_p=NaN       | a number from 0 to 1", //
		"voxel_p=[]        | a number from 0 to 1", //
		"permutations=0    | a whole number of at least 100", //
		"permutations=1e4  | a whole number of at least 100", //
		"permutations=9000000000 | a whole number of at least 100", //
		"seed=x            | a whole number", //
		"show_results=maybe | true or false" })
	void refusesWhatIsNotAllowedAndSaysWhatIs(final String options, final String allowed) {
		final InputException e = assertThrows(InputException.class, () -> value(options, "seed"));
		assertTrue(e.getMessage().contains(allowed), e.getMessage());
		assertTrue(e.getMessage().contains(options.substring(0, options.indexOf('='))), e.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "foci, foci_file", "permutation, permutations", "voxelp, voxel_p", "spce, space",
		"output_dir, output_directory" })
	void anUnknownKeyIsAnErrorThatNamesTheNearest(final String wrong, final String right) {
		final InputException e = assertThrows(InputException.class, () -> form().values(Map.of(wrong, "1")));
		assertTrue(e.getMessage().startsWith("Probe Brains has no parameter \"" + wrong + "\""), e.getMessage());
		assertTrue(e.getMessage().contains("Did you mean \"" + right + "\"?"), e.getMessage());
	}

	@Test
	void aNeededFileIsAskedFor() {
		final InputException e = assertThrows(InputException.class, () -> form().values(Map.of("seed", "2")));
		assertEquals("foci_file is needed. what to read", e.getMessage());
	}

	@Test
	void theHelpListsEveryParameter() {
		final String html = HelpPage.html(form());
		form().parameters().forEach(parameter -> assertTrue(html.contains("<code>" + parameter.key() + "</code>")));
		assertTrue(html.contains("one of auto, mni, talairach; default auto"), html);
		assertEquals("probe-brains.md", HelpPage.pageName("Probe Brains"));
	}
}
